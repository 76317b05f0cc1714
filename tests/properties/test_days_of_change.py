"""On a day on which no figure behind a line changes, the line does not change either.

For every day on which any figure or table changes, a spread of households is answered the day before
and the day itself, each as the first day of an assessment period. Whatever differs must rest on a
figure that changed, or on a line above it that did, or on a table that has a new version.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from inspect import signature
from typing import Any

import pytest

import betteroff as bo
from betteroff import dated_rules
from betteroff.position import Position
from betteroff.rulebook import coverage
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import lines
from betteroff.rulebook.tables import versions

DAY = timedelta(days=1)
RENT: dict[str, Any] = {"tenure": "private", "rent": "600 a month", "local_housing_allowance": "550 a month", "greater_london": False}


def _first_answerable() -> date:
    """The first day for which every figure is known and Universal Credit is covered."""
    held = [min(value.start for value in figure.values) for scheme in dated_rules.SCHEMES for figure in figures(scheme).values()]
    first: date = coverage("schemes")["universal_credit"]["from"]
    return max(*held, first)


FIRST, LAST = _first_answerable(), date(2027, 4, 5)


def _days() -> list[date]:
    values = [value for scheme in dated_rules.SCHEMES for figure in figures(scheme).values() for value in figure.values]
    days = {value.start for value in values} | {value.until + DAY for value in values if value.until}
    days |= {table.start for question in dated_rules.QUESTIONS for table in versions(question.scheme, question.name)}
    return sorted(day for day in days if FIRST < day <= LAST)


@cache
def _spread() -> dict[str, tuple[bo.Household, tuple[bo.Job, ...]]]:
    """Households that between them have most lines; nobody has a birthday that matters on a day of change."""
    low, high = bo.Job(pay="700 a month", hours=16), bo.Job(pay="520 a week", hours=38, paid="weekly")
    taken_off = bo.UniversalCredit(advance_repayment=40, deductions=90, rent_and_fuel_deductions=20, child_maintenance_deduction=90)
    born = "1985-07-20"
    lcwra = {"capability": "limited_for_activity", "lcwra_in_award_before_april_2026": "yes"}
    carer = bo.Adult(born=born, caring=bo.Caring(hours=40, severely_disabled=True, paid_for_it=False))
    couple = [bo.Adult(born=born, main_carer=True), bo.Adult(born="1987-08-21")]
    children = [bo.Child(born="2011-08-17", disability="higher"), bo.Child(born="2012-10-19", disability="lower")]
    minded = [bo.Child(born="2011-08-17"), bo.Child(born="2012-10-19", childcare="1500 a month")]
    pension = [bo.Income(kind="occupational_pension", amount="50 a week")]

    def home(nation: str, **rent: Any) -> bo.Home:
        here = {"greater_london": False, "council_tax_scheme": "default"} if nation == "england" else {"council_tax_band": "F"}
        return bo.Home(nation=nation, council_tax="3650 a year", non_dependants=[bo.NonDependant(age=30)], **here, **rent)

    rent = {name: value for name, value in RENT.items() if name != "greater_london"}
    return {
        "single": (bo.Household(adults=[bo.Adult(born=born)], home=home("england"), savings=0, universal_credit=taken_off), ()),
        "single in work": (bo.Household(adults=[bo.Adult(born=born)], home=home("scotland", **rent), savings=7_000), (low,)),
        "lone parent": (bo.Household(adults=[bo.Adult(born=born)], children=children, home=home("wales", **rent), savings=0), (high,)),
        "couple": (bo.Household(adults=couple, children=children, home=home("england", **rent), savings=0), (low,)),
        "couple without work": (bo.Household(adults=couple, children=children, home=home("england", **rent), savings=0), ()),
        "ill": (bo.Household(adults=[bo.Adult(born=born, **lcwra)], home=home("scotland", **rent), savings=0), (low,)),
        "childcare": (bo.Household(adults=[bo.Adult(born=born)], children=minded, home=home("wales"), savings=0), (high,)),
        "pensioned off": (bo.Household(adults=[bo.Adult(born=born)], home=home("wales", **rent), savings=0, other_income=pension), ()),
        "carer": (bo.Household(adults=[carer], home=home("england", **rent), savings=0), ()),
    }


def _days_of_year(found: Position) -> int:
    """The days of the financial year, over which council tax is spread."""
    return found.worked.facts.council_tax.days


def _changed_figures(day: date) -> set[str]:
    found = set()
    for scheme in dated_rules.SCHEMES:
        for name, figure in figures(scheme).items():
            if any(value.start == day or (value.until and value.until + DAY == day) for value in figure.values):
                found.add(f"{scheme}.{name}")
    return found


def _has_new_table(day: date) -> bool:
    return any(table.start == day for question in dated_rules.QUESTIONS for table in versions(question.scheme, question.name))


def _above(found: Position, name: str) -> set[str]:
    """The lines a line's rule reads: those of its own statement, and all of a statement it is given whole."""
    part, _, field = name.partition(".")
    statement: Any = getattr(found.worked.money, part)
    kind: type = type(statement)
    asked = set(signature(lines(kind)[field].rule).parameters)
    own = {f"{part}.{other}" for other in asked if other in statement._fields}
    whole = {line.name for line in found.lines if line.part in asked}
    return own | whole | (_BEHIND_THE_SCENES.get(name, set()))


_ELEMENTS = {
    "standard_allowance",
    "child_element",
    "disabled_child_addition",
    "housing_element",
    "limited_capability_element",
    "carer_element",
}
_BEHIND_THE_SCENES = {
    "universal_credit.transitional_element": {f"universal_credit.{name}" for name in _ELEMENTS},  # worked out before the award
    "universal_credit.cap_reduction": {"family.child_benefit"},
}


@pytest.mark.parametrize("day", _days(), ids=str)
def test_a_line_changes_only_with_a_figure_or_line_it_rests_on(day: date) -> None:
    changed, new_table = _changed_figures(day), _has_new_table(day)
    for label, (household, work) in _spread().items():
        before, after = (bo.position(household, *work, on=asked) for asked in (day - DAY, day))
        amounts = {line.name: line.amount.in_pence for line in before.lines}
        differs = {line.name for line in after.lines if amounts.get(line.name) != line.amount.in_pence}
        for line in after.lines:
            if line.name not in differs or (new_table and before.worked.decided != after.worked.decided):
                continue
            if line.part == "council_tax" and _days_of_year(before) != _days_of_year(after):
                continue
            used = {figure.name for side in (before, after) for figure in side.figures_of(side.line(line.name))}
            assert used & changed or _above(after, line.name) & differs, (day, label, line.name, amounts[line.name], line.amount)


def test_no_day_of_change_is_missed() -> None:
    """On a day on which nothing changes, no line changes."""
    quiet = [date(2024, 10, 15), date(2025, 9, 3), date(2026, 11, 12)]
    assert not set(quiet) & set(_days())
    for day in quiet:
        for household, work in _spread().values():
            before, after = (bo.position(household, *work, on=asked) for asked in (day - DAY, day))
            assert [(line.name, line.amount) for line in before.lines] == [(line.name, line.amount) for line in after.lines]
