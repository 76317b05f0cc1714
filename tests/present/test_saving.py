"""What is written into a file that somebody named."""

from __future__ import annotations

from pathlib import Path

import pytest

from betteroff.present.saving import saved
from betteroff.rulebook import Refusal


def test_it_is_made_by_the_ending_and_replaces_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "a.TXT"
    file.write_text("old", encoding="utf-8")
    assert saved(str(file), {".txt": lambda: b"new", ".html": lambda: b"<p>"}, "a page") == file
    assert file.read_bytes() == b"new"


def test_another_ending_or_place_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"a\.doc: a page is text; give a name that ends in \.txt or \.html$"):
        saved(tmp_path / "a.doc", {".txt": bytes, ".html": bytes}, "a page is text")
    with pytest.raises(Refusal, match=r"cannot be written \(No such file or directory\); give another place"):
        saved(tmp_path / "none" / "a.txt", {".txt": bytes}, "a page is text")
    assert not list(tmp_path.iterdir())
