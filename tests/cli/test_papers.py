"""Letters and charts from the command line: written, or printed where no file is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from betteroff import answer
from betteroff.cli import betteroff
from betteroff.present.letter import Audience, Style

SAM = str(Path(__file__).parents[2] / "examples" / "sam.toml")


def run(*words: str) -> Result:
    return CliRunner().invoke(betteroff, words)


def test_a_letter_is_written_and_named(tmp_path: Path) -> None:
    to = tmp_path / "kim.txt"
    found = run("compare", SAM, "--letter", str(to))
    assert (found.exit_code, found.output) == (0, "Wrote kim.txt, for the client\n")
    answered = answer.compare_case(answer.read(SAM))
    assert to.read_text(encoding="utf-8") == f"{answered.letter()}\n"
    again = run("compare", SAM, "--letter", str(to), "--audience", "adviser")
    assert again.exit_code == 2
    assert "kim.txt: exists already; give a new name, or replace it with --force" in again.output
    assert run("compare", SAM, "--letter", str(to), "--audience", "adviser", "--force").exit_code == 0
    assert to.read_text(encoding="utf-8") == f"{answered.letter('adviser')}\n"


@pytest.mark.parametrize(
    ("options", "letter"),
    [
        (("--audience", "client"), ("client", "plain", False)),
        (("--style", "easy"), ("client", "easy", False)),
        (("--audience", "adviser"), ("adviser", "plain", False)),
        (("--audience", "jobcentre"), ("jobcentre", "plain", False)),
        (("--audience", "jobcentre", "--consent"), ("jobcentre", "plain", True)),
    ],
)
def test_without_a_file_the_letter_is_printed(options: tuple[str, ...], letter: tuple[Audience, Style, bool]) -> None:
    found = run("compare", SAM, *options)
    assert found.exit_code == 0
    assert found.output == f"{answer.compare_case(answer.read(SAM)).letter(*letter)}\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--consent",), "consent: is asked for only in the pack for the Jobcentre; leave it out for the client"),
        (("--consent", "--audience", "adviser"), "consent: is asked for only in the pack for the Jobcentre; leave it out for the adviser"),
        (("--audience", "client", "--json"), "--json: is of the answer itself, which is not shown beside a letter or a chart"),
        (("--audience", "client", "--full"), "--full: is of the answer itself"),
        (("--force",), "--force: replaces a file that --letter or --chart names; name one, or leave it out"),
        (("--letter", "kim.doc"), "kim.doc: a letter is a PDF, HTML or plain text"),
        (("--style", "easy", "--audience", "adviser"), "style: easy is for the client"),
    ],
)
def test_nothing_asked_of_a_letter_is_ignored_in_silence(options: tuple[str, ...], said: str) -> None:
    found = run("compare", SAM, *options)
    assert found.exit_code == 2
    assert said in " ".join(found.output.split())


def test_charts_are_written_or_told_in_words(tmp_path: Path) -> None:
    swept = ("sweep", SAM, "--hours", "0-16", "--pay", "12.71 an hour")
    for name, words in (("a.svg", ("compare", SAM)), ("b.svg", swept), ("c.svg", (*swept, "--chart-of", "marginal rates"))):
        found = run(*words, "--chart", str(tmp_path / name))
        assert (found.exit_code, found.output) == (0, f"Wrote {name}, for the client and the adviser\n")
        assert "<svg" in (tmp_path / name).read_text(encoding="utf-8")
    assert run(*swept, "--chart", str(tmp_path / "b.svg")).exit_code == 2
    hours = ("hours", SAM, "--hours", "0-16", "--pay", "12.71 an hour")
    assert run(*hours, "--chart", str(tmp_path / "d.svg")).output == "Wrote d.svg, for the client and the adviser\n"
    assert "Hours that pay, at £12.71 an hour" in (tmp_path / "d.svg").read_text(encoding="utf-8")
    assert "d.svg: exists already" in run(*hours, "--chart", str(tmp_path / "d.svg")).output
    assert "--json: is of the answer itself" in run(*hours, "--chart", str(tmp_path / "e.svg"), "--json").output
    case = answer.read(SAM)
    told = answer.sweep(case.household, hours="0-16", pay="12.71 an hour", on=case.on).chart("marginal rates")
    assert run(*swept, "--chart-of", "marginal rates").output == f"{told}\n"
    assert run(*swept, "--chart-of", "nothing there is").exit_code == 2


def test_a_letter_and_a_chart_may_be_written_at_once(tmp_path: Path) -> None:
    found = run("compare", SAM, "--letter", str(tmp_path / "kim.html"), "--chart", str(tmp_path / "kim.svg"))
    assert (found.exit_code, found.output) == (0, "Wrote kim.html, for the client\nWrote kim.svg, for the client and the adviser\n")
