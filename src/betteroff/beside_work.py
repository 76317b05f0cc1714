"""Benefits that paid work may end, stated beside it: what decides, and the same household where they end.

Their rules come with a later release. Where the hours alone end one, it is left out; otherwise it goes on as stated. The other
answer stands beside it in any case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import AssessmentPeriod
from betteroff.household import Caring, Household
from betteroff.money import MINUTES_AN_HOUR, Amount, Money
from betteroff.notices import Warned
from betteroff.reading.benefits import CARERS, ESA, SUPPORT_GROUP, least_care
from betteroff.reading.income import goes_on
from betteroff.rulebook.figures import rates
from betteroff.rulebook.kinds import INCOME, kinds
from betteroff.schemes.unearned_income import UnearnedIncomeRates
from betteroff.situation import Situation

JSA = "new_style_jobseekers_allowance"


class Beside(NamedTuple):
    """A benefit stated beside paid work."""

    name: str
    place: int
    number: int | None
    """Which of the other incomes, from 0; none where it is stated by `caring`."""
    ends: bool
    """The hours alone end it."""
    decides: str
    law: str


def beside_work(situation: Situation, period: AssessmentPeriod) -> tuple[Beside, ...]:
    """The benefits of adults in paid work that this work may end, at the end of an assessment period"""
    return tuple(found for place in range(len(situation.household.adults)) for found in _of_adult(situation, place, period))


def without(household: Household, benefits: tuple[Beside, ...], period: AssessmentPeriod) -> Household:
    """The household where they have ended; capability for work and caring stay as they were found"""
    income, adults = list(household.other_income), list(household.adults)
    for found in benefits:
        if found.number is not None:
            stated = income[found.number]
            income[found.number] = stated.model_copy(update={"amount": Amount(0, stated.amount.per)})
        else:
            caring = adults[found.place].caring or Caring()
            hours = caring.hours or least_care(period.last_day)
            goes_on = caring.model_copy(update={"carers_allowance": None, "severely_disabled": True, "hours": hours})
            adults[found.place] = adults[found.place].model_copy(update={"caring": goes_on})
    return household.model_copy(update={"other_income": tuple(income), "adults": tuple(adults)}) if benefits else household


def as_it_ends(situation: Situation, period: AssessmentPeriod) -> Situation:
    """The situation without the benefits that the hours of work alone end"""
    ended = tuple(found for found in beside_work(situation, period) if found.ends)
    return Situation(without(situation.household, ended, period), situation.scenario) if ended else situation


def named(benefits: tuple[Beside, ...]) -> str:
    """Their names, in a sentence."""
    return " and ".join(dict.fromkeys(found.name for found in benefits))


def warned(situation: Situation, benefits: tuple[Beside, ...]) -> Iterator[Warned]:
    """What decides whether each goes on, and which of the two the figures have."""
    labels = situation.household.labels()
    for found in benefits:
        taken = "It is left out of the figures, for these hours" if found.ends else "The figures have it as stated"
        yield Warned(f"{labels[found.place]}: {found.name} {found.decides}. {taken}; the other answer is beside them", found.law)


def _of_adult(situation: Situation, place: int, period: AssessmentPeriod) -> Iterator[Beside]:
    household, day = situation.household, period.last_day
    jobs, trades = situation.on(day, place, Job), situation.on(day, place, SelfEmployment)
    if not any(job.hours for job in jobs) and not trades:
        return
    minutes = sum(job.hours for job in jobs) + sum(trade.hours or 0 for trade in trades)
    caring = household.adults[place].caring
    if caring and caring.carers_allowance:
        yield _beside("carers_allowance", place, None, minutes, period)
    for number, income in enumerate(household.other_income):
        is_theirs = income.adult in (None, place + 1, household.labels()[place])
        if is_theirs and income.kind in (ESA, SUPPORT_GROUP, JSA, *CARERS) and income.amount.pence and goes_on(income, period):
            yield _beside(income.kind, place, number, minutes, period)


def _beside(kind: str, place: int, number: int | None, minutes: int, period: AssessmentPeriod) -> Beside:
    name, figures = kinds(INCOME)[kind].label, rates(UnearnedIncomeRates, "unearned_income", period.first_day)
    if kind in CARERS:
        limit = Money(figures.carers_allowance_earnings_limit, "week")
        text, law = f"ends where earnings after tax and the like are above {limit} a week", "SI 1976/409 reg. 8(1); SSI 2023/302"
        return Beside(name, place, number, False, text, law)
    if kind == JSA:
        hours = figures.remunerative_work_hours
        text = f"ends at {hours // MINUTES_AN_HOUR} hours of paid work a week or more; below that, earnings come off it"
        return Beside(name, place, number, minutes >= hours, text, "Jobseekers Act 1995 ss. 1(2)(e), 4; SI 2013/378 reg. 42")
    hours = figures.permitted_work_hours
    text = (
        f"ends with paid work, unless it is permitted work: under {hours // MINUTES_AN_HOUR} hours a week, for not more than as many hours "
        "at the minimum wage would pay; supervised work has that limit of pay alone"
    )
    return Beside(name, place, number, minutes >= hours, text, "SI 2013/379 regs 37(1), 39(1)")
