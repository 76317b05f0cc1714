"""From the assessment period first asked about to a later one: surplus earnings, and the earnings that grace goes by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from betteroff.activities import Activity, Job, SelfEmployment
from betteroff.calendar import DAY, AssessmentPeriod
from betteroff.dated_rules import money_rates
from betteroff.facts import Facts
from betteroff.household import EarningsReceived, UniversalCredit
from betteroff.looking_back import Carried, LookedAt, LookingBack, award_by, carried_after, carried_into_first
from betteroff.order import AwardFound
from betteroff.pay_days import Payment
from betteroff.qualifying_periods import with_qualifying_periods
from betteroff.reading import Assumption
from betteroff.schemes.housing_element import HousingElementRates
from betteroff.schemes.surplus_earnings import surplus_earnings
from betteroff.situation import Dated, Situation
from betteroff.transition import Transitional, transitional_of

MONTH = 31 * DAY
CLAIMED_AGAIN = Assumption("universal_credit", "claimed again in each month after it has ended")


class SinceAsked(NamedTuple):
    """What the assessment periods since the one first asked about bring into a later one."""

    surplus: int = 0
    assumptions: tuple[Assumption, ...] = ()


def surplus_since_asked(situation: Situation, period: AssessmentPeriod) -> SinceAsked:
    """Surplus earnings that come into a later assessment period than the one first asked about (UC Regs 2013 reg. 54A)"""
    periods = tuple(_periods_between(situation, period))
    if not periods or not _may_have_surplus(situation, periods):
        return SinceAsked()
    back, carried = LookingBack(situation, periods[0].first_day, periods[-1].last_day), Carried(0, 0)
    for dates in periods:
        seen, rates = back.look(dates), money_rates(dates.first_day, dates.first_day)
        carried = carried_into_first(seen.facts) if dates == periods[0] else carried
        found = _award(situation, seen, carried, dates)
        left = surplus_earnings(found.universal_credit, found.earned, rates.award.self_employment, rates.award.universal_credit)
        carried = carried_after(left.carried_forward, found.universal_credit, carried, rates.award.self_employment)
    return SinceAsked(carried.surplus, (CLAIMED_AGAIN,)) if carried.surplus else SinceAsked()


def with_earnings_since_asked(situation: Situation, period: AssessmentPeriod) -> Situation:
    """With what work brings in the months since beside the earnings stated of those before, where grace from the cap goes by them"""
    uc, periods = situation.household.universal_credit, tuple(_periods_between(situation, period))
    if uc is None or not uc.earnings_before or not periods:
        return situation
    back = LookingBack(situation, periods[0].first_day, periods[-1].last_day)
    since = [EarningsReceived.model_construct(on=dates.first_day, amount=back.look(dates).received) for dates in periods]
    stated = tuple(_stated_beside(uc, since[0], back.paid, periods[0]))
    known = uc.model_copy(update={"earnings_before": (*stated, *since)})
    return Situation(situation.household.model_copy(update={"universal_credit": known}), situation.scenario, situation.asked_first)


def _stated_beside(
    uc: UniversalCredit, first: EarningsReceived, paid: tuple[Payment, ...] | None, period: AssessmentPeriod
) -> Iterator[EarningsReceived]:
    """Stated earnings that are not counted with what work brings: a payment of a pay day is; beside a typical month, the larger counts"""
    days = {payment.day for payment in paid or ()}
    within = sum(stated.amount for stated in uc.earnings_before if period.first_day <= stated.on)
    for stated in uc.earnings_before:
        if stated.on < period.first_day or (paid is not None and stated.on not in days):
            yield stated
    if paid is None and within > first.amount:
        yield EarningsReceived.model_construct(on=period.first_day, amount=within - first.amount)


def _periods_between(situation: Situation, period: AssessmentPeriod) -> Iterator[AssessmentPeriod]:
    """The assessment periods from the one first asked about to the one before a later one"""
    asked, cycle = situation.asked_first, situation.household.award_began or period.first_day
    if asked is None or asked >= period.first_day:
        return
    dates = AssessmentPeriod.containing(asked, cycle)
    while dates.first_day < period.first_day:
        yield dates
        dates = AssessmentPeriod.containing(dates.last_day + DAY, cycle)


def _may_have_surplus(situation: Situation, periods: Sequence[AssessmentPeriod]) -> bool:
    """Whether a surplus is stated, or what work brings in a month is more than never makes one"""
    household, uc = situation.household, situation.household.universal_credit
    if uc is not None and uc.surplus_earnings:
        return True
    rates = money_rates(periods[-1].first_day, periods[-1].first_day).award.self_employment
    brought = sum(_month_of(dated.activity) for dated in situation.dated if _is_between(dated, periods))
    return household.claims_universal_credit and bool(rates.surplus_counts) and brought > rates.surplus_allowance


def _is_between(dated: Dated, periods: Sequence[AssessmentPeriod]) -> bool:
    """Whether an activity goes on at some time of the periods; its pay may come a period later"""
    return (dated.first or date.min) <= periods[-1].last_day and (dated.last or date.max) >= periods[0].first_day - MONTH


def _month_of(activity: Activity) -> int:
    """The most that work brings in a period, before anything is taken off it: by real pay days, two months of pay and payments made once"""
    if isinstance(activity, Job):
        month = activity.pay.rounded("month", activity.hours)
        return 2 * month + sum(once.amount for once in activity.one_off_pay) if activity.first_pay_day else month
    return activity.income.rounded("month") if isinstance(activity, SelfEmployment) else 0


def _award(situation: Situation, seen: LookedAt, carried: Carried, dates: AssessmentPeriod) -> AwardFound:
    """Universal Credit of an assessment period with the surplus that comes into it, the transitional element and an owner's costs"""
    uc, figures = situation.household.universal_credit, money_rates(dates.first_day, dates.first_day)
    facts = seen.facts._replace(award=seen.facts.award._replace(surplus_earnings=carried.surplus))
    if uc and uc.transitional_element_on and uc.transitional_element_on > dates.last_day:  # known for a later one: taken to be the same
        facts = facts._replace(award=facts.award._replace(transitional_element=uc.transitional_element or 0))
    else:
        facts, _ = with_what_was_before(situation, facts, dates.first_day, dates, figures.award.housing_element)
    return award_by(facts, dates, seen.work)


def with_what_was_before(
    situation: Situation, facts: Facts, day: date, period: AssessmentPeriod, rates: HousingElementRates
) -> tuple[Facts, Transitional]:
    """The facts with what earlier periods have left of transitional protection, and have added to an owner's qualifying period"""
    transitional = transitional_of(situation, day, period)
    award = facts.award._replace(transitional_element=transitional.element)
    if transitional.disregard_ended:
        award = award._replace(has_capital_disregard=False)
    return with_qualifying_periods(situation, facts._replace(award=award), period, rates), transitional
