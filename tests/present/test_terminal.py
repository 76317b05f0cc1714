"""Answers in a terminal: the words of the plain text, tables in its width, and nothing told by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import StringIO
from pathlib import Path
from re import findall, sub

import pytest
from rich.console import Console

from betteroff import answer
from betteroff.present import pages, sections
from betteroff.present.kinds import Headline, Listed, Page, Row, Table
from betteroff.present.terminal import WIDEST, draw
from betteroff.present.text import text
from betteroff.results import Answer

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = (EXAMPLES / "sam.toml", EXAMPLES / "worked/10-duties/05-couple-with-one-carer.toml")
WIDTHS = (60, 80, 120)


@cache
def compared(case: Path) -> Answer:
    return answer.compare_case(answer.read(case))


def compared_pages(case: Path, full: bool = False) -> list[Page]:
    return list(pages.comparisons(tuple(compared(case).values()), full))


def drawn(pages: Iterable[Page], width: int, in_colour: bool = False) -> str:
    console = Console(file=StringIO(), width=width, force_terminal=in_colour, color_system="standard" if in_colour else None)
    draw(*pages, console=console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def words(shown: str) -> str:
    """Letters and figures alone: no rules, spaces or breaks of lines."""
    return sub(r"[\s─]", "", shown)


def lines_of(pages: Iterable[Page]) -> list[str]:
    """What plain text says beside tables, a piece for each item."""
    return [words(text([[section]])) for page in pages for block in page for section in block if not isinstance(section, Table)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_words_are_those_of_the_plain_text(case: Path, width: int) -> None:
    shown = words(drawn(compared_pages(case, full=True), width))
    for said in lines_of(compared_pages(case, full=True)):
        assert said in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_every_amount_of_a_table_is_there_unbroken(width: int) -> None:
    for case in CASES:
        shown = drawn(compared_pages(case, full=True), width).split()
        tables = [one for page in compared_pages(case, full=True) for block in page for one in block if isinstance(one, Table)]
        for table in tables:
            amounts = table.head[1 : len(table.head) - table.in_words]
            assert {cell for row in table.items for cell in row.cells[: len(amounts)] if cell} <= set(shown)


@pytest.mark.parametrize(("width", "widest"), [(60, 60), (80, 80), (200, WIDEST)])
def test_no_line_is_wider_than_the_terminal_or_than_is_easy_to_read(width: int, widest: int) -> None:
    for case in CASES:
        assert max(map(len, drawn(compared_pages(case), width).splitlines())) == widest


SAM_AT_80 = """\
Pounds a month,
hours a week      In hand  Difference  (a week)  Work search now  Later
────────────────────────────────────────────────────────────────────────────────
Without it         944.90                        none (likely)    35 hours from
                                                                  14 March 2027
16 hours at the  1,263.45     +318.55  (+73.51)  none (likely)    19 hours from
living wage                                                       14 March 2027
Volunteer 12       944.90        0.00    (0.00)  none (likely)    23 hours from
hours                                                             14 March 2027

16 hours at the living wage
  396.55 a month better off before travel; 318.55 a month better off after
    travel of 78.00.
"""


def test_a_comparison_begins_with_all_scenarios() -> None:
    lines = (line.rstrip() for line in drawn(compared_pages(CASES[0]), 80).splitlines())
    assert "\n".join(lines).startswith(SAM_AT_80)


def _read(page: Page) -> Page:
    """A page that can be read more than once."""
    return [list(block) for block in page]


MONTHS = Table(
    "",
    ("Assessment period", "Take-home", "Universal Credit paid", "Money in hand"),
    (Row("12.11.26 to 11.12.26", ("1,338.80", "747.35", "2,203.37")), Row("12.12.26 to 11.1.27", ("1,071.04", "894.62", "2,082.88"))),
)


def test_a_table_too_wide_goes_on_below() -> None:
    lines = [line.rstrip() for line in drawn([[[MONTHS]]], 44).splitlines()]
    assert lines == [
        "                                 Universal",
        "                                    Credit",
        "Assessment period     Take-home       paid",
        "──────────────────────────────────────────",
        "12.11.26 to 11.12.26   1,338.80     747.35",
        "12.12.26 to 11.1.27    1,071.04     894.62",
        "",
        "                      Money in",
        "Assessment period         hand",
        "──────────────────────────────",
        "12.11.26 to 11.12.26  2,203.37",
        "12.12.26 to 11.1.27   2,082.88",
    ]


WORKED = Table("How it is worked out", ("", "Amount"), (Row("Standard allowance", ("424.90",), "UC Regs 2013 reg. 36"),))


def test_the_law_is_beside_where_there_is_room_and_else_below() -> None:
    wide, narrow = (drawn([[[WORKED]]], width).splitlines() for width in (120, 80))
    assert "Standard allowance  424.90  UC Regs 2013 reg. 36" in wide
    assert [line.rstrip() for line in narrow][-2:] == ["Standard allowance      424.90", "  UC Regs 2013 reg. 36"]


def test_signs_tell_gain_and_loss_and_colour_only_repeats_them() -> None:
    rows = (Row("Pay", ("+12.00",)), Row("Travel", ("-3.00",)))
    page: list[Page] = [[[Table("", ("", "Difference"), rows)]]]
    assert {"+12.00", "-3.00"} <= set(drawn(page, 80).split())
    assert "\x1b[32m" in drawn(page, 80, in_colour=True)


def test_headlines_and_warnings_stand_out_and_the_law_stands_back() -> None:
    shown = drawn([[[Headline("12.00 better off."), Listed("", ("Check: the rent [as stated]",))]]], 80, in_colour=True)
    assert shown == "\x1b[1m12.00 better off.\x1b[0m\n\x1b[1;7mCheck:\x1b[0m the rent \x1b[2m[as stated]\x1b[0m\n"


def test_without_colour_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = Console(file=StringIO(), width=80, force_terminal=True)
    draw(*compared_pages(CASES[0]), console=console)
    assert isinstance(console.file, StringIO)
    assert set(findall("\x1b\\[[0-9;]*m", console.file.getvalue())) == {"\x1b[0m", "\x1b[1m", "\x1b[2m"}


def test_what_is_the_same_in_all_is_drawn_once() -> None:
    assert drawn(compared_pages(CASES[0]), 120).count("Warm Home Discount") == 1


def test_a_sweep_and_a_timeline_are_drawn() -> None:
    case = answer.read(EXAMPLES / "pay-days.toml")
    swept = answer.sweep(case.household, hours="0-3", pay="12.71 an hour", on="2026-12-07")
    months = answer.timeline_case(case, "Weekly", months=2)
    for page in (_read(sections.sweep(swept)), _read(pages.timeline(months))):
        for width in WIDTHS:
            shown = words(drawn([page], width))
            assert all(said in shown for said in lines_of([page]))
