"""The first and the last day of a new-style benefit, and the answer after them where they are near."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from betteroff.calendar import DAY, after_months, written
from betteroff.dated_rules import award_tables
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, ClaimFacts, EsaComponent
from betteroff.household import Adult, Household, Income
from betteroff.money import MONTHS_A_YEAR, Money
from betteroff.notices import Warned
from betteroff.reading.income import ESA, JSA, SUPPORT_GROUP
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.employment_and_support_allowance import SUPPORT_ALLOWANCE, is_in_support_group, support_allowance_inputs
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE, jobseekers_allowance_inputs
from betteroff.schemes.work_benefits import Entitlement, claims_new_style, jobseekers_year, support_year, twelfth
from betteroff.situation import Situation

NEAR = timedelta(days=61)
"""How near a last day is to be shown with the answer after it: a gain that lasts two months at most is not the one to go by."""


class Turn(NamedTuple):
    """A day from which a new-style benefit is paid, or no longer paid, whatever work is done."""

    place: int
    name: str
    day: date
    begins: bool
    most: int
    """Days for which it is paid."""
    law: str

    @property
    def what(self) -> str:
        """From which day on the answer is another, and why."""
        return f"from {written(self.day)} on, when {self.name} {'is paid' if self.begins else 'has come to its end'}"


def of_days(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """The first day that is paid, or the last."""
    labels = situation.household.labels()
    for turn in turns_of(worked):
        if turn.begins:
            waits = (worked.facts.first, worked.facts.second)[turn.place].work_benefits.waiting_days
            text = f"{turn.name} is paid from {written(turn.day)} on, after {waits} waiting days, the last on {written(turn.day - DAY)}"
        else:
            text = f"the last day of {turn.name} is {written(turn.day - DAY)}, after {turn.most} days; then it ends, with work or without"
        yield Warned(f"{labels[turn.place]}: {text}", turn.law)


def full_rate_days(situation: Situation, worked: Worked) -> dict[date, int]:
    """The birthday from which a new-style benefit that is claimed has the rate of those who are no longer young, and whose it is"""
    age, days = worked.rates.work_benefits.jobseekers_allowance.full_rate_age, dict[date, int]()
    for place, (stated, adult) in enumerate(zip(situation.household.adults, (worked.facts.first, worked.facts.second), strict=False)):
        if stated.born and claims_new_style(adult):
            days[after_months(stated.born, age * MONTHS_A_YEAR)] = place
    return days


def of_full_rate(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Without Universal Credit, that a new-style benefit is about to change with that birthday; with it, this is among what changes"""
    rates = worked.rates.work_benefits
    for day, place in full_rate_days(situation, worked).items():
        if worked.facts.claims_universal_credit or not worked.day < day <= worked.day + NEAR:
            continue
        adult, found = (worked.facts.first, worked.facts.second)[place], worked.decided.work_benefits[place]
        older = adult._replace(age_on_the_day=rates.jobseekers_allowance.full_rate_age)
        now, then = (jobseekers_year(who, found, rates) + support_year(who, found, rates) for who in (adult, older))
        if now != then:
            text = (
                f"the new-style benefit is {Money(twelfth(then))} a month from {written(day)}, the birthday from which its full rate is due"
            )
            yield Warned(f"{situation.household.labels()[place]}: {text}", "SI 2013/378 reg. 49; SI 2013/379 reg. 62(1)")


def after_a_turn(situation: Situation, worked: Worked) -> Iterator[tuple[str, Situation]]:
    """The situation as it is after the first day of a benefit, or after its last, where that is near."""
    household = situation.household
    for turn in turns_of(worked):
        if turn.day - worked.day <= NEAR:
            whose = f" ({household.labels()[turn.place]})" if len(household.adults) > 1 else ""
            changed = _with_waiting_over(household, turn, worked) if turn.begins else _without(household, turn.place)
            yield f"{turn.what[0].upper()}{turn.what[1:]}{whose}", Situation(changed, situation.scenario, situation.asked_first)


def turns_of(worked: Worked) -> Iterator[Turn]:
    """The next day on which a claim, by its days alone, begins or ceases to be paid."""
    found = worked.decided.work_benefits
    for place, (adult, entitled) in enumerate(((worked.facts.first, found.first), (worked.facts.second, found.second))):
        jobseekers, support = adult.work_benefits.jobseekers_allowance, adult.work_benefits.employment_and_support_allowance
        if jobseekers.start_is_known:
            first = _first_day(worked, adult, jobseekers)
            most = asked(JOBSEEKERS_ALLOWANCE, worked.period.first_day).limit("days_paid")
            law = "Jobseekers Act 1995 s. 5(1), Sch 1 para 4; SI 2013/378 reg. 36"
            turn = Turn(place, "new-style Jobseeker's Allowance", first, _waits_for_jobseekers(adult, worked), most, law)
            yield from _turn(turn, entitled.jobseekers_allowance == Payable.PAYABLE)
        if support.start_is_known:
            first = _first_day(worked, adult, support)
            most = asked(SUPPORT_ALLOWANCE, worked.period.first_day).limit("days_paid")
            law = "Welfare Reform Act 2007 s. 1A, Sch 2 para 2; SI 2013/379 reg. 85"
            turn = Turn(place, "new-style Employment and Support Allowance", first, _waits_for_support(adult, entitled, worked), most, law)
            is_paid = entitled.employment_and_support_allowance == Payable.PAYABLE
            yield from _turn(turn, is_paid and entitled.component != EsaComponent.SUPPORT)


def _first_day(worked: Worked, adult: AdultFacts, claim: ClaimFacts) -> date:
    """The first day after the waiting days"""
    return worked.day + (adult.work_benefits.waiting_days - claim.days_claimed) * DAY


def _turn(turn: Turn, ends: bool) -> Iterator[Turn]:
    """The first day that is paid; where one is paid by its days, the day after the last"""
    if turn.begins:
        yield turn
    elif ends:
        yield turn._replace(day=turn.day + turn.most * DAY)


def _waits_for_jobseekers(adult: AdultFacts, worked: Worked) -> bool:
    """Whether nothing but waiting days keeps Jobseeker's Allowance from being paid"""
    inputs, scan = jobseekers_allowance_inputs(adult), award_tables(worked.period.first_day).work_benefits.jobseekers_allowance
    return inputs.is_waiting and scan.then[first_row(scan, inputs._replace(is_waiting=False))] == Payable.PAYABLE


def _waits_for_support(adult: AdultFacts, entitled: Entitlement, worked: Worked) -> bool:
    """Whether nothing but waiting days keeps Employment and Support Allowance from being paid"""
    rates, scan = worked.rates.work_benefits, award_tables(worked.period.first_day).work_benefits.employment_and_support_allowance
    in_support_group = is_in_support_group(adult, rates.employment_and_support_allowance)
    inputs = support_allowance_inputs(adult, entitled.permitted_work, in_support_group)
    return inputs.is_waiting and scan.then[first_row(scan, inputs._replace(is_waiting=False))] == Payable.PAYABLE


def _with_waiting_over(household: Household, turn: Turn, worked: Worked) -> Household:
    """The household as if the claim had begun so much earlier that the benefit is paid by the day"""
    adult = household.adults[turn.place]
    assert adult.claim_started is not None
    return _with(household, turn.place, adult.model_copy(update={"claim_started": adult.claim_started - (turn.day - worked.day)}))


def _without(household: Household, place: int) -> Household:
    """The household without the new-style benefit of an adult"""
    changed = _with(household, place, household.adults[place].model_copy(update={"contributions": False, "claim_started": None}))
    return changed.model_copy(update={"other_income": tuple(i for i in household.other_income if not _is_of(household, place, i))})


def _is_of(household: Household, place: int, income: Income) -> bool:
    return income.kind in (JSA, ESA, SUPPORT_GROUP) and (income.adult is None or household.place_of(income.adult) == place)


def _with(household: Household, place: int, adult: Adult) -> Household:
    adults = tuple(adult if number == place else other for number, other in enumerate(household.adults))
    return household.model_copy(update={"adults": adults})
