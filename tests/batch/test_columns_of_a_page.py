"""The columns that a page of the site shows are worked out as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "for-researchers.md"


def test_columns_come_out_as_the_page_for_researchers_says(capsys: pytest.CaptureFixture[str]) -> None:
    text = PAGE.read_text(encoding="utf-8")
    code, printed = (re.search(rf'```{kind} title="{title}"\n(.*?)```', text, re.DOTALL) for kind, title in BLOCKS)
    assert code
    assert printed
    exec(compile(code[1], PAGE.name, "exec"), {})
    assert capsys.readouterr().out == printed[1]


BLOCKS = (("python", "Columns"), ("text", "The columns that come out, in pence"))
