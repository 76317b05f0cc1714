"""The cross-check without its peer: households that are drawn can be asked about, and what is explained is still a line."""

from __future__ import annotations

from operator import attrgetter

import pytest

import betteroff as bo
from drawing import Drawn, draw
from lines import BY_OUR_TAXABLE_PAY, FAMILY, OWN_PAY, PAY, Line, total
from report import Compared, Report, known

YEARS = (2025, 2026)
LINES = (*PAY, BY_OUR_TAXABLE_PAY, OWN_PAY, *FAMILY)


@pytest.fixture(scope="module", params=YEARS)
def households(request: pytest.FixtureRequest) -> list[Drawn]:
    return draw(request.param, 40, 1)


def test_what_is_drawn_can_be_asked_about(households: list[Drawn]) -> None:
    for drawn in households:
        assert bo.position(bo.read({"household": drawn.ours}).household, on=drawn.on).lines


def test_a_draw_can_be_repeated() -> None:
    assert draw(2025, 20, 1) == draw(2025, 20, 1)
    assert draw(2025, 20, 1) != draw(2025, 20, 2)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_every_line_is_here(line: Line, households: list[Drawn]) -> None:
    money = bo.position(bo.read({"household": households[0].ours}).household, on=households[0].on).worked.money
    for who in ("first", "second"):
        assert isinstance(total(line.ours.format(who=who), lambda name: attrgetter(name)(money)), int)


def test_what_is_explained_is_compared() -> None:
    names = {line.name for line in LINES}
    assert [name for entry in known() for name in entry.lines if name not in names] == []


def reported(line: str, ours: float, theirs: float, *marks: str) -> Report:
    report = Report(1)
    drawn = draw(2026, 1, 1)[0]
    drawn.marks = set(marks)
    report.add(2026, [Compared(line, ours, theirs, drawn)])
    return report


def test_a_penny_is_rounding_and_two_are_not() -> None:
    line = "universal_credit.payable"
    assert reported(line, 10_01, 10_00).unexplained == []
    assert [found.more for _, found in reported(line, 10_02, 10_00).unexplained] == [2]


def test_a_difference_is_explained_within_its_limits_only() -> None:
    assert reported("pay.insurance", 10_00, 10_05).unexplained == []
    assert len(reported("pay.insurance", 10_05, 10_00).unexplained) == 1
    assert len(reported("pay.insurance", 10_00, 10_20).unexplained) == 1


def test_a_difference_may_be_explained_in_marked_households_only() -> None:
    line = "universal_credit.tariff_income"
    assert reported(line, 182_70, 0, "savings above the limit").unexplained == []
    assert len(reported(line, 182_70, 0).unexplained) == 1
