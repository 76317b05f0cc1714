"""What stands behind the entry into programmes: the time on the benefit, groups that may enter early, programmes entered before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from betteroff.activities import Programme, SelfEmployment
from betteroff.calendar import DAY, Clock
from betteroff.conditionality.support import Activity, old_style_duties
from betteroff.facts import Capability, Nation, shows_no_values
from betteroff.facts.claimant import Benefit
from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.facts.support import SupportFacts
from betteroff.household import Adult
from betteroff.money import DAYS_A_WEEK
from betteroff.reading.capability import capability_found
from betteroff.reading.claims.benefits import first_day
from betteroff.reading.claims.support import old_style_tables
from betteroff.reading.enterprise import helped_trades
from betteroff.reading.notes import Notes
from betteroff.situation import Dated

JOBSEEKERS = (
    ProgrammeBenefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE,
    ProgrammeBenefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE,
    ProgrammeBenefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE,
)
SUPPORT = (
    ProgrammeBenefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
    ProgrammeBenefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
    ProgrammeBenefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
)
_OTHERS = (ProgrammeBenefit.INCOME_SUPPORT, ProgrammeBenefit.INCAPACITY_BENEFIT, ProgrammeBenefit.SEVERE_DISABLEMENT_ALLOWANCE)
WORK_PROGRAMME, ENTERPRISE = "Work Programme", "New Enterprise Allowance"


@shows_no_values
class ProgrammeDays(NamedTuple):
    """The days from which entry is counted."""

    claimed: date | None
    born: date | None
    early_from: Callable[[date], date | None]
    """The first day on or after another on which they are in a group that may enter early."""


def programme_facts(notes: Notes, place: int, stated: Adult, benefit: ProgrammeBenefit, asked_for: AskedFor) -> ProgrammeFacts:
    """The facts of an adult on a benefit that programmes turn on"""
    claimed = claimed_on(notes, stated, benefit)
    began = _began_on(notes, place, WORK_PROGRAMME)
    return ProgrammeFacts(
        asked_for=asked_for,
        nation=Nation[notes.stated.home.nation.upper()],
        start_is_known=claimed is not None,
        weeks_of_claim=weeks_between(claimed, notes.day),
        months_of_claim=months_between(claimed, notes.day),
        has_group=capability_found(notes, stated) != Capability.FIT,
        is_in_early_group=is_in_early_group(notes, place, stated, notes.day),
        days_from_release_to_claim=_from_release(notes, place, stated, claimed),
        has_health_condition=_has_health_condition(stated, benefit),
        weeks_since_work_programme=weeks_between(began, notes.day),
        is_on_work_programme=_is_on(notes, place, WORK_PROGRAMME),
        is_lone_parent=len(notes.stated.adults) == 1 and bool(notes.stated.children),
        has_enterprise_allowance=bool(helped_trades(notes, place)) or _is_on(notes, place, ENTERPRISE),
        had_enterprise_allowance=_had_allowance(notes, place),
    )


def asked_of(benefit: ProgrammeBenefit, support: SupportFacts, day: date) -> AskedFor:
    """What a benefit other than Universal Credit may ask of the adult"""
    if benefit in JOBSEEKERS:
        return AskedFor.WORK_SEARCH
    if benefit in _OTHERS or support.capability == Capability.FIT:
        return AskedFor.INTERVIEWS
    if support.capability == Capability.LIMITED_FOR_ACTIVITY:
        return AskedFor.NOTHING
    is_old = benefit != ProgrammeBenefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
    lifts_activity = is_old and old_style_duties(support, True, old_style_tables(day)).activity == Activity.NOT_REQUIRED
    return AskedFor.INTERVIEWS if lifts_activity else AskedFor.PREPARATION


def claimed_on(notes: Notes, stated: Adult, benefit: ProgrammeBenefit) -> date | None:
    """The first day of the claim, where it is stated and has come"""
    if benefit == ProgrammeBenefit.UNIVERSAL_CREDIT:
        asked = stated.work_requirements.claimed if stated.work_requirements else None
        found = asked or notes.stated.award_began
    else:
        found = first_day(stated, Benefit(benefit))
    return found if notes.has_come(found) else None


def weeks_between(first: date | None, day: date) -> int:
    """Whole weeks since a day; none, where it is not known"""
    return max(0, (day - first).days // DAYS_A_WEEK) if first else 0


def months_between(first: date | None, day: date) -> int:
    """Whole months since a day; none, where it is not known"""
    return max(0, Clock("months", first).count(day)) if first else 0


def programmes_on(notes: Notes, place: int) -> list[Dated]:
    """The programmes an adult takes part in on the day"""
    return [dated for dated in _programmes(notes, place) if dated.is_on(notes.day)]


def is_in_early_group(notes: Notes, place: int, stated: Adult, day: date) -> bool:
    """Whether they are in a group that may enter early: as a programme says, or by treatment and circumstances"""
    said = said_of_early_entry(notes, place)
    if said is not None:
        return said
    given, released = stated.circumstances, released_from_prison(stated)
    in_circumstances = bool(given and (given.homeless or given.care_leaver)) or (released is not None and released <= day)
    return in_circumstances or notes.situation.treatment_on(day, place) is not None


def said_of_early_entry(notes: Notes, place: int) -> bool | None:
    """What programmes that are stated say of early entry; None where they say nothing"""
    said = [d.activity.early_entry for d in _programmes(notes, place) if isinstance(d.activity, Programme)]
    return any(said) if any(answer is not None for answer in said) else None


def early_days(notes: Notes, place: int, stated: Adult) -> list[date]:
    """The days, past and to come, on which somebody may come into a group that may enter early"""
    days = [*(course.first for course in notes.situation.courses(place)), released_from_prison(stated)]
    return [day for day in days if day is not None]


def early_from(notes: Notes, place: int, stated: Adult, first: date) -> date | None:
    """The first day on or after another on which they are in a group that may enter early"""
    days = [first, *(day for day in early_days(notes, place, stated) if day > first)]
    return min((day for day in days if is_in_early_group(notes, place, stated, day)), default=None)


def released_from_prison(stated: Adult) -> date | None:
    """The day of release from prison"""
    return stated.circumstances.released_from_prison if stated.circumstances else None


def last_day(dated: Dated) -> date | None:
    """The last day of a programme: as stated, and never later than its most weeks allow; None where it goes on"""
    weeks = dated.activity.scheme.weeks if isinstance(dated.activity, Programme) else 0
    if not weeks or dated.first is None:
        return dated.last
    most = dated.first + timedelta(days=weeks * DAYS_A_WEEK) - DAY
    return min(most, dated.last) if dated.last else most


def _from_release(notes: Notes, place: int, stated: Adult, claimed: date | None) -> int:
    """Days from release from prison to the claim; -1 where there was none, the claim was made before it, or its day is not known"""
    released = released_from_prison(stated)
    if released is None or claimed is None or not notes.has_come(released):
        return -1
    if claimed < released:
        text = "after the first day of the claim, so the claim is not taken as made on leaving prison; state the day it was made since"
        notes.assume(f"adults.{place + 1}.circumstances.released_from_prison", text)
        return -1
    return (claimed - released).days


def _has_health_condition(stated: Adult, benefit: ProgrammeBenefit) -> bool:
    """A disability or health condition, as far as it is stated or the benefit is for it"""
    impairment = bool(stated.work_requirements and stated.work_requirements.impairment)
    found_limited = stated.capability in ("limited", "limited_for_activity")
    return found_limited or impairment or stated.disability is not None or benefit in (*SUPPORT, *_OTHERS[1:])


def _programmes(notes: Notes, place: int) -> list[Dated]:
    return [dated for dated in notes.situation.dated if dated.place == place and isinstance(dated.activity, Programme)]


def _is_on(notes: Notes, place: int, name: str) -> bool:
    held = [last_day(d) for d in programmes_on(notes, place) if isinstance(d.activity, Programme) and d.activity.name == name]
    return any(last is None or notes.day <= last for last in held)


def _began_on(notes: Notes, place: int, name: str) -> date | None:
    """The first day of a programme, where it has come"""
    found = [d.first for d in _programmes(notes, place) if isinstance(d.activity, Programme) and d.activity.name == name]
    return min((day for day in found if day is not None and notes.has_come(day)), default=None)


def _had_allowance(notes: Notes, place: int) -> bool:
    """Whether trade with the New Enterprise Allowance, its weeks, or the scheme, are over"""
    helped = helped_trades(notes, place)
    if any(trade.new_enterprise_allowance and trade not in helped for trade in notes.situation.on(notes.day, place, SelfEmployment)):
        return True
    over = [d.activity for d in notes.situation.dated if d.place == place and d.last and d.last < notes.day]
    return any(
        (isinstance(given, SelfEmployment) and given.new_enterprise_allowance is not None)
        or (isinstance(given, Programme) and given.name == ENTERPRISE)
        for given in over
    )
