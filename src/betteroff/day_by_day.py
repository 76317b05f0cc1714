"""Day by day within an assessment period: what goes by the day beside Universal Credit, and what a month of it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from betteroff.activities import Job
from betteroff.calendar import DAY, MONDAY, SUNDAY, AssessmentPeriod, first_day_of_week
from betteroff.dated_rules import MoneyRates, award_tables, figures_since, help_tables, last_answerable_day, money_rates
from betteroff.facts import AdultFacts, ChildcareFacts, Facts, shows_no_values
from betteroff.looking_back import with_those_born
from betteroff.money import half_up, over_days
from betteroff.order import AwardFound, Statement, award_with_income, beside_award, decide, money_with_award, work_found, work_of
from betteroff.pay_days import Payment
from betteroff.pay_weeks import A_WEEK, WeeksOfPay, as_taxed, weeks_of_pay
from betteroff.reading import read
from betteroff.schemes.award import AwardTables, Decided, is_on_universal_credit
from betteroff.schemes.beside_work import Payable, earnings_a_week_besides_jobs
from betteroff.schemes.earned_income import Work
from betteroff.schemes.help_beside import HelpTables
from betteroff.schemes.in_kind import in_kind
from betteroff.schemes.unearned_income import UnearnedIncome, total, unearned_income
from betteroff.schemes.work_benefits import (
    BenefitRates,
    Entitlement,
    Entitlements,
    EntitlementTables,
    claims_new_style,
    entitlement,
)
from betteroff.situation import Situation

PayWeeks = tuple[WeeksOfPay, ...]
"""What jobs bring a week, of each adult."""


@shows_no_values
class Earned(NamedTuple):
    """What the jobs of an adult bring a week, as it counts on a day; nothing where it does not matter."""

    new_style: int = 0
    """In the week of a new-style benefit."""
    carers: int = 0
    """In the week before, by the weeks of a carer's benefit (SI 1976/409 reg. 8(1))."""


@shows_no_values
class Inputs(NamedTuple):
    """All that what goes by the day turns on; days on which it is the same make a stretch."""

    facts: Facts
    rates: MoneyRates
    award_tables: AwardTables
    help_tables: HelpTables
    jobs: tuple[tuple[Job, ...], tuple[Job, ...]]
    earned: tuple[Earned, Earned]


@shows_no_values
class Stretch(NamedTuple):
    """Days of an assessment period that are alike, and what was decided of them."""

    first: date
    days: int
    facts: Facts
    rates: MoneyRates
    tables: HelpTables
    decided: Decided
    """By what is usually earned."""
    received: Entitlements
    """Benefits beside work as they are really paid: each as the pay of the weeks that count leaves it."""
    counted: UnearnedIncome
    """Of what is received, a month."""
    usual: Work


def pay_weeks(situation: Situation, paid: tuple[Payment, ...]) -> PayWeeks:
    """What jobs bring a week, of each adult"""
    return tuple(weeks_of_pay(paid, place, stated) for place, stated in enumerate(situation.household.adults))


def stretches_of(situation: Situation, period: AssessmentPeriod, paid: tuple[Payment, ...], weeks: PayWeeks) -> Iterator[Stretch]:
    """The days of an assessment period, split at each on which anything changes"""
    days = (period.first_day + number * DAY for number in range(period.days))
    for inputs, alike in groupby(days, lambda day: _inputs(situation, day, period, weeks)):
        first, *others = alike
        facts, rates, tables = inputs.facts, inputs.rates, inputs.award_tables
        decided, usual = decide(facts, rates, tables), work_of(facts, rates)
        received = _received(inputs, decided.work_benefits, usual, tables.work_benefits)
        counted = unearned_income(facts, received, rates.award.unearned_income, rates.award.work_benefits)
        taxed = as_taxed(usual, inputs.jobs, period, paid)
        yield Stretch(first, 1 + len(others), facts, rates, inputs.help_tables, decided, received, counted, taxed)


def _inputs(situation: Situation, day: date, period: AssessmentPeriod, weeks: PayWeeks) -> Inputs:
    """What there is on a day; figures after the last day they are answered for stay as they are

    The period of the day asked about may have days on which a child was not born yet: they are read without that child.
    """
    ruled = min(day, last_answerable_day(period.first_day))
    facts = read(with_those_born(situation, day), day, period.first_day).facts
    rates = money_rates(figures_since(ruled), period.first_day)
    first, second = (tuple(situation.on(day, place, Job)) for place in (0, 1))
    earned = _earned(situation, day, 0, facts, weeks), _earned(situation, day, 1, facts, weeks)
    return Inputs(facts, rates, award_tables(ruled), help_tables(ruled), (first, second), earned)


def begins_on_sunday(facts: Facts, place: int) -> bool:
    """Whether a carer's benefit is paid for weeks that begin on Sunday: Carer Support Payment is"""
    return (facts.second if place else facts.first).work_benefits.is_carer_support_payment


def _earned(situation: Situation, day: date, place: int, facts: Facts, weeks: PayWeeks) -> Earned:
    """What the jobs of an adult bring, as it counts on a day"""
    adult = facts.second if place else facts.first
    new_style = carers = 0
    if claims_new_style(adult):
        begins = first_day_of_week(day, weeks[place].new_style_begins)
        earned = weeks[place].new_style[begins]
        is_counted = earned and (situation.on(day, place, Job) or _begins_beside(situation, day, begins + A_WEEK, place))
        new_style = earned if is_counted else 0
    if adult.work_benefits.carers.is_made:
        on_sunday = begins_on_sunday(facts, place)
        of_weeks = weeks[place].carer_support_payment if on_sunday else weeks[place].carers_allowance
        carers = of_weeks[first_day_of_week(day, SUNDAY if on_sunday else MONDAY) - A_WEEK]
    return Earned(new_style, carers)


def _begins_beside(situation: Situation, day: date, until: date, place: int) -> bool:
    """Whether work begins later in the benefit week and leaves the new-style benefit payable: its pay is treated as paid on the first day

    (SI 2013/378 reg. 56(b); SI 2013/379 reg. 78(b)). Work that ends the benefit takes no earlier days of it (regs 66(b); 37(4)(b)).
    """
    later = (day + number * DAY for number in range(1, (until - day).days))
    first = next((on for on in later if situation.on(on, place, Job)), None)
    if first is None:
        return False
    period = AssessmentPeriod.containing(first, situation.household.award_began or first)
    ruled = min(first, last_answerable_day(period.first_day))
    facts = read(with_those_born(situation, first), first, period.first_day).facts
    both = decide(facts, money_rates(figures_since(ruled), period.first_day), award_tables(ruled)).work_benefits
    found = both.second if place else both.first
    return Payable.PAYABLE in (found.jobseekers_allowance, found.employment_and_support_allowance)


def _received(inputs: Inputs, usually: Entitlements, usual: Work, tables: EntitlementTables) -> Entitlements:
    """Benefits beside work, by what pay days bring in the weeks that count"""
    facts, rates = inputs.facts, inputs.rates.work_benefits
    first = earnings_a_week_besides_jobs(usual.first_business, usual.first_unpaid_work)
    second = earnings_a_week_besides_jobs(usual.second_business, usual.second_unpaid_work)
    return Entitlements(
        _as_paid(usually.first, facts.first, inputs.earned[0], first, rates, tables),
        _as_paid(usually.second, facts.second, inputs.earned[1], second, rates, tables),
    )


def _as_paid(
    usually: Entitlement, adult: AdultFacts, earned: Earned, besides: int, rates: BenefitRates, tables: EntitlementTables
) -> Entitlement:
    """One adult's benefits, each by its own week; Employment and Support Allowance by usual pay in one in which none is due"""
    goes_by_weeks = earned.new_style > 0 or adult.work_benefits.jobseekers_allowance.is_made
    found = entitlement(adult, earned.new_style + besides, rates, tables) if goes_by_weeks else usually
    of_carers = entitlement(adult, earned.carers + besides, rates, tables)
    return found._replace(carers=of_carers.carers, carers_row=of_carers.carers_row)


def has_stopped(usually: Entitlement, received: Entitlement) -> bool:
    """Whether the pay of a week stops a carer's benefit that usual pay leaves payable"""
    return usually.carers == Payable.PAYABLE and received.carers == Payable.NOT_PAYABLE


def has_stopped_support(usually: Entitlement, received: Entitlement) -> bool:
    """Whether the pay of a week stops Employment and Support Allowance that usual pay leaves payable"""
    is_payable = usually.employment_and_support_allowance == Payable.PAYABLE
    return is_payable and received.employment_and_support_allowance == Payable.NOT_PAYABLE


def month_of(
    stretches: tuple[Stretch, ...], facts: Facts, decided: Decided, work: Work, rates: MoneyRates, tables: HelpTables
) -> Statement:
    """The money of an assessment period: Universal Credit of the whole, and beside it what goes by the day"""
    typical = unearned_income(facts, decided.work_benefits, rates.award.unearned_income, rates.award.work_benefits)
    unearned = _unearned_of(stretches, typical)
    award = award_with_income(facts, decided, work, unearned, rates)
    found = money_with_award(facts, decided, work, stretches[0].usual, award, rates, tables).money
    days, each = [stretch.days for stretch in stretches], [_as_on(stretch, found, award) for stretch in stretches]
    return Statement(*(_shared(statements, days) for statements in zip(*each, strict=True)))


def childcare_of_days(stretches: tuple[Stretch, ...]) -> ChildcareFacts:
    """The childcare of an assessment period: of a month of it, the share of the days it is for (UC Regs 2013 reg. 34A)"""
    found, days = [stretch.facts.childcare for stretch in stretches], [stretch.days for stretch in stretches]
    return found[-1]._replace(
        charges_month=_by_days([childcare.charges_month for childcare in found], days),
        children=max(childcare.children for childcare in found),
        other_charges_month=_by_days([childcare.other_charges_month for childcare in found], days),
    )


def _by_days(months: Sequence[int], days: Sequence[int]) -> int:
    return half_up(sum(month * of for month, of in zip(months, days, strict=True)), sum(days))


def _unearned_of(stretches: tuple[Stretch, ...], typical: UnearnedIncome) -> UnearnedIncome:
    """Unearned income of the period: of benefits beside work what is received in it (UC Regs 2013 reg. 73(2A))"""
    days = [stretch.days for stretch in stretches]
    new_style = over_days([stretch.counted.new_style_benefits for stretch in stretches], days)
    carers = over_days([stretch.counted.carers_allowance for stretch in stretches], days)
    student, other = typical.student_income, typical.other_income
    return UnearnedIncome(new_style, carers, student, other, total(new_style, carers, student, other))


def _as_on(stretch: Stretch, found: Statement, award: AwardFound) -> Statement:
    """The money of the period in which all that goes by the day is as in one stretch of it"""
    income = found.unearned if is_on_universal_credit(found.universal_credit) else stretch.counted
    beside = beside_award(
        stretch.facts, stretch.decided, stretch.received, work_found(found), stretch.usual, income, award, stretch.rates, stretch.tables
    )
    of_family = found.family._replace(
        child_benefit=beside.family.child_benefit, scottish_child_payment=beside.family.scottish_child_payment
    )
    return found._replace(
        first_benefits=beside.first_benefits,
        second_benefits=beside.second_benefits,
        income_related_benefit=beside.income_related_benefit,
        housing_benefit=beside.housing_benefit,
        council_tax=beside.council_tax,
        family=of_family,
        disability=beside.disability,
        stay=beside.stay,
        in_kind=in_kind(stretch.facts, beside.helped, stretch.rates.help),
    )


def _shared(statements: Sequence[Any], days: Sequence[int]) -> Any:
    """A part of the money, each line of it over the stretches"""
    kind = type(statements[0])
    return kind(*(over_days(months, days) for months in zip(*statements, strict=True)))
