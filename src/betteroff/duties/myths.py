"""What is often said of benefits and work, answered with each adult's own facts: true, false or depends, why, by which law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from betteroff.activities import Volunteering
from betteroff.calendar import written
from betteroff.conditionality.easements import TREATMENT_EASEMENT
from betteroff.conditionality.myths import MYTHS, Myth, MythInputs, myth_inputs
from betteroff.duties.counted_on import capability_rests_on_stay
from betteroff.duties.outlook import AdultDuties
from betteroff.facts import shows_no_values
from betteroff.money import Money
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.beside_work import Payable


@shows_no_values
class Answered(NamedTuple):
    """What is said, and what is to be said to it of one adult."""

    whose: str
    said: str
    answer: str
    """True, False, or It depends."""
    why: str
    here: str
    """What of it the answer has in figures or days; empty where there is nothing."""
    law: str
    mark: str
    certainty: str
    ask: str
    table: str
    row: int


def myths(duties: tuple[AdultDuties, ...]) -> Iterator[Answered]:
    """Each of them, of each adult whose duties are covered."""
    for adult in duties:
        for myth in Myth:
            yield _answered(adult, myth)


def _answered(adult: AdultDuties, myth: Myth) -> Answered:
    table = asked(MYTHS, adult.worked.day)
    number = first_row(table.scan, _inputs(adult, myth))
    row = table.rows[number]
    name, said = f"{table.scheme}/{table.name}", _said(table.inputs[0].words[myth])
    return Answered(
        adult.label, said, table.outcome(number), row.why, _here(adult, myth), row.law, row.mark, row.certainty, row.ask, name, number + 1
    )


def _said(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}".replace(" i ", " I ")


def _inputs(adult: AdultDuties, myth: Myth) -> MythInputs:
    worked, place = adult.worked, adult.place
    benefits = worked.decided.work_benefits[place]
    return myth_inputs(
        myth,
        worked.facts_today.second if place else worked.facts_today.first,
        adult.found,
        has_award=adult.has_award,
        claims_jobseekers_allowance=benefits.jobseekers_allowance != Payable.NOT_CLAIMED,
        claims_support_allowance=benefits.employment_and_support_allowance != Payable.NOT_CLAIMED,
        has_required_voluntary_work=any(each.required for each in adult.situation.on(worked.day, place, Volunteering)),
        treatment_lifts_search=any(found.name == TREATMENT_EASEMENT for found in adult.easements),
        stay_limits_capability=capability_rests_on_stay(worked, place, adult.found),
    )


def _here(adult: AdultDuties, myth: Myth) -> str:
    """What there is to say in this adult's own figures."""
    if myth == Myth.VOLUNTEERING_MORE_THAN_16_HOURS_STOPS_MY_BENEFIT and adult.volunteering_hours_counted and adult.is_in_full_group:
        return f"Here {adult.volunteering_hours_counted} hours a week of voluntary work come off work search"
    if myth == Myth.ANY_WORK_ENDS_MY_CLAIM and adult.couple_earnings.in_pence:
        left = Money(adult.worked.money.universal_credit.payable)
        return f"Here, with {adult.couple_earnings} a month earned before deductions, {left} a month of Universal Credit are left"
    if myth == Myth.IN_TREATMENT_I_NEED_NOT_LOOK_FOR_WORK:
        last = next((found.last_day for found in adult.easements if found.name == TREATMENT_EASEMENT), None)
        return f"Here until {written(last)}" if last else ""
    return ""
