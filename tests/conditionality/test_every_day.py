"""Every day from 29 April 2013 to 5 April 2027, for people who stand for the rules: each change of outcome, as a reviewed list.

Run as a program, it writes the lists anew; what then differs is to be read against the law before it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from betteroff import dated_rules, order
from betteroff.calendar import DAY
from betteroff.conditionality.duties import REGIME, HouseholdDuties
from betteroff.duties.lookahead import Spell, spells_of
from betteroff.household import Household
from betteroff.reading import read_for_duties
from betteroff.rulebook.tables import asked
from betteroff.situation import Situation
from people import PEOPLE

FIRST, LAST = date(2013, 4, 29), date(2027, 4, 5)
LISTS = Path(__file__).parent / "every_day"


def days() -> Iterator[date]:
    """Every day on which Universal Credit is answered for."""
    for number in range((LAST - FIRST).days + 1):
        yield FIRST + number * DAY


def duties_on(day: date, household: Household) -> HouseholdDuties:
    """The duties of a day, of an award that has run for a while."""
    facts = read_for_duties(Situation(household), day, day).facts
    return order.all_duties(facts, dated_rules.duty_rates(day), dated_rules.duty_tables(day), dated_rules.capability_tables(day))


def told(spell: Spell, regime: str) -> str:
    requires = ", ".join(
        [f"work search {spell.work_search}", *(["interviews"] if spell.interviews else []), *(["preparation"] if spell.preparation else [])]
    )
    why = "; ".join(f"{reason} [{law}]" for reason, law in zip(spell.why, spell.law, strict=True))
    return f"from {spell.first_day}: {spell.group} ({regime}); {requires}; availability: {spell.availability}. {why}"


def walked(at: Callable[[date], Household]) -> str:
    """Each change of outcome, of each adult, with why and by which law."""
    found = [(day, duties_on(day, at(day))) for day in days()]
    lines = []
    for place, adult in enumerate(at(FIRST).labels()):
        of_adult = {day: duties[place] for day, duties in found}
        regimes = {day: asked(REGIME, day).outcome(of_adult[day].regime_row) for day in of_adult}
        lines += [f"# {adult}", *(told(spell, regimes[spell.first_day]) for spell in spells_of(list(of_adult.items()))), ""]
    return "\n".join(lines)


def file_of(name: str) -> Path:
    return LISTS / f"{name.replace(',', '')}.txt"


@pytest.mark.parametrize("name", PEOPLE)
def test_every_change_of_outcome_is_as_reviewed(name: str) -> None:
    assert walked(PEOPLE[name]) == file_of(name).read_text(encoding="utf-8")


def test_every_list_is_of_somebody() -> None:
    assert {path.name for path in LISTS.iterdir()} == {file_of(name).name for name in PEOPLE}


if __name__ == "__main__":
    LISTS.mkdir(exist_ok=True)
    for name, at in PEOPLE.items():
        file_of(name).write_text(walked(at), encoding="utf-8")
