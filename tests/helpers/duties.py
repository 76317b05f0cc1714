"""Duties, and the group of sections 19 to 22, asked of a household by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff import dated_rules, order
from betteroff.activities import Job
from betteroff.conditionality.duties import Duties, HouseholdDuties
from betteroff.conditionality.easements import SWITCHES
from betteroff.conditionality.work_group import Group
from betteroff.household import Adult, Child, Home, Household, Step
from betteroff.reading import read
from betteroff.rulebook.tables import asked
from betteroff.situation import Situation

DAY = date(2026, 12, 7)
BORN = date(1991, 3, 2)
NONE, INTERVIEWS, PREPARATION, ALL = (
    Group.NO_REQUIREMENTS,
    Group.INTERVIEWS_ONLY,
    Group.INTERVIEWS_AND_PREPARATION,
    Group.ALL_REQUIREMENTS,
)
HOME = Home(nation="england", tenure="none", greater_london=False)


def duties_of(day: date, adults: tuple[Adult, ...], children: tuple[Child, ...] = (), *activities: Step) -> HouseholdDuties:
    """The duties of a household on a day: stated, read, decided."""
    situation = Situation(Household(adults=adults, children=children, home=HOME, savings=0), activities)
    facts = read(situation, day, day).facts
    return order.all_duties(facts, dated_rules.duty_rates(day), dated_rules.duty_tables(day), dated_rules.capability_tables(day))


def single(day: date, *activities: Step, children: tuple[Child, ...] = (), **stated: Any) -> Duties:
    """The duties of a single adult of 35."""
    return duties_of(day, (Adult(**({"born": BORN} | stated)),), children, *activities).first


def group(day: date, children: tuple[Child, ...] = (), job: Job | None = None, **stated: Any) -> Group:
    """The group of a single adult of 35."""
    return Group(single(day, *([job] if job else []), children=children, **stated).group)


def paid(pounds: str, hours: int = 16, **more: Any) -> Job:
    return Job(pay=f"{pounds} a month", hours=hours, **more)


def switches(day: date, found: Duties) -> set[str]:
    """The names of the switches that are on."""
    rows = asked(SWITCHES, day).rows
    return {row.name for number, row in enumerate(rows) if found.switch_rows >> number & 1}


def is_lifted(found: Duties) -> bool:
    """Search and availability both lifted, the group and its other requirements unchanged (reg. 99(1))."""
    assert found.group == Group.ALL_REQUIREMENTS
    assert found.interviews
    assert found.prepares
    assert bool(found.searches) == bool(found.is_available)
    return not found.searches
