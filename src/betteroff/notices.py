"""What an adviser should see beside the figures: who claims, transitional element, what is taken off, the first period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.calendar import written
from betteroff.explanation import Worked
from betteroff.household import UniversalCredit
from betteroff.money import WHOLE, Money
from betteroff.schemes.deductions import deduction_limit, limit_in_law
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.situation import Situation, Unused


class Warned(NamedTuple):
    """Something an adviser should see beside the figures."""

    text: str
    law: str


def of_the_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Everything to be seen beside the award in payment"""
    uc = situation.household.universal_credit or UniversalCredit()
    yield from _of_the_transitional_element(worked)
    yield from _of_deductions(worked)
    if uc.first_assessment_period == worked.period.first_day:
        yield from _of_the_first_period(uc, worked)


def of_earned_income(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know about the minimum income floor, pay that is treated as received, and surplus earnings"""
    money, labels = worked.money, situation.household.labels()
    for place, (lift, unpaid) in enumerate(
        ((money.floor.first_lift, money.first_unpaid_work), (money.floor.second_lift, money.second_unpaid_work))
    ):
        if lift:
            text = f"{labels[place]}: {Money(lift)} a month that is not earned counts, as the minimum income floor applies"
            yield Warned(f"{text}; in the 12 months of a start-up period it does not", "UC Regs 2013 regs 62, 63")
        if unpaid.treated_as_paid:
            text = f"{labels[place]}: unpaid work for a business that could pay counts as {Money(unpaid.treated_as_paid)} of pay a month"
            yield Warned(f"{text}; the minimum wage may be due for it", "UC Regs 2013 reg. 60(3), (4); National Minimum Wage Act 1998 s. 1")
    if any(adult.business.has_start_up_period for adult in (worked.facts.first, worked.facts.second)):
        yield Warned("In a start-up period the Jobcentre does not normally ask for work search: guidance, not law", "UC Regs 2013 reg. 63")
    if carried := money.surplus.carried_forward:
        text = f"Of these earnings {Money(carried)} is carried forward to a claim in the next month, if there is one within six months"
        yield Warned(f"{text}; not for somebody who has recently suffered domestic abuse", "UC Regs 2013 reg. 54A")


def of_the_claim(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Who claims, and what stands in the way of a claim."""
    facts, labels = worked.facts, situation.household.labels()
    if is_kept_out_by_course(facts):
        text = "A student whom no exception covers cannot get Universal Credit, so there is none"
        yield Warned(text, "Welfare Reform Act 2012 s. 4(1)(d); UC Regs 2013 regs 12, 14")
    if facts.second.cannot_claim:
        text = f"{labels[0]} claims as a single person: both adults' income and savings count, {labels[1]} brings no element"
        yield Warned(text, "UC Regs 2013 regs 3(3), 18(2), 22(3), 36(3)")
    if facts.first.reached_pension_age != facts.second.reached_pension_age and facts.second.is_present:
        choice_ends = date.fromordinal(worked.rates.award.unearned_income.mixed_age_choice_ends)
        since = written(choice_ends)
        text = f"One of the couple is over pension age: Pension Credit only if it, or Housing Benefit, has run on since before {since}"
        if worked.day < choice_ends:
            text = "One of the couple is over pension age: they may choose Pension Credit instead, which is not worked out"
        yield Warned(text, "UC Regs 2013 reg. 3(2)(a); SI 2019/37 arts 3, 4")
    for label, adult in zip(labels, (facts.first, facts.second), strict=False):
        if adult.has_carers_allowance and adult.work_minutes:
            text = f"{label}: Carer's Allowance stops where earnings are above its limit, which is not worked out; check them against it"
            yield Warned(text, "SI 1976/409 reg. 8")
        if adult.course.income_counts is False and adult.course.support_year + adult.course.postgraduate_loan_year:
            yield Warned(f"{label}: no student income counts in this assessment period", "UC Regs 2013 reg. 68(1)")


def unused_of_the_award(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated of the award but means nothing in the assessment period asked about"""
    uc = situation.household.universal_credit
    if uc and uc.moved_from and uc.first_assessment_period != worked.period.first_day:
        why = "what goes on of other benefits matters for the award's first assessment period, which is not the one asked about"
        yield Unused("universal_credit.moved_from", why)
    if uc and uc.first_period_earnings_reached_threshold and not (uc.transitional_element or uc.severe_disability_premium):
        yield Unused("universal_credit.first_period_earnings_reached_threshold", "it means nothing without a transitional element")


def _of_the_transitional_element(worked: Worked) -> Iterator[Warned]:
    transitional, earned = worked.transitional, worked.money.universal_credit.earned_income
    for change in transitional.changes:
        turn = "falls" if change.after < change.before else "rises"
        text = f"The transitional element {turn} from {Money(change.before)} to {Money(change.after)} in the assessment period from "
        yield Warned(f"{text}{written(change.first_day)}: {change.why}", change.law)
    if transitional.element and not worked.money.universal_credit.payable:
        text = "The transitional element is lost unless Universal Credit is due again within three months, having ended by earnings alone"
        yield Warned(text, "SI 2014/1230 reg. 57")
    elif transitional.element and earned < transitional.low_earnings_threshold:
        text = (
            f"Earnings are below {Money(transitional.low_earnings_threshold)}, and were not in the award's first assessment period: after "
            "three assessment periods like this in a row the transitional element ends"
        )
        yield Warned(text, "SI 2014/1230 reg. 56(2), (3)")


def _of_deductions(worked: Worked) -> Iterator[Warned]:
    stated, uc, rates = worked.facts.award, worked.money.universal_credit, worked.rates.award.deductions
    asked = (
        ("The sanction", stated.sanction, uc.sanction),
        ("The repayment of the advance", stated.advance_repayment, uc.advance_repayment),
        ("The deductions for rent or fuel arrears", stated.rent_and_fuel_deductions, uc.rent_and_fuel_deductions),
        ("The deduction for child maintenance", stated.maintenance_deduction, uc.maintenance_deduction),
        ("The other deductions", stated.other_deductions, uc.other_deductions),
    )
    limit, lawful = (Money(found(uc.standard_allowance, rates)) for found in (deduction_limit, limit_in_law))
    for what, wanted, taken in asked:
        if taken < wanted:
            text = f"{what}: of {Money(wanted)} stated, {Money(taken)} can be taken from this award"
            if what != "The sanction":
                text += f"; not more than {limit} a month is deducted in all (the law would allow {lawful}), and a penny is left"
            yield Warned(text, "SI 2013/380 Sch 6 paras 3, 4; SI 2013/384 reg. 11" if what != "The sanction" else "UC Regs 2013 reg. 110")


def _of_the_first_period(uc: UniversalCredit, worked: Worked) -> Iterator[Warned]:
    rates, home = worked.rates.award.deductions, worked.facts.home
    if rates.waiting_days and not uc.moved_from:
        text = f"Before an award on a new claim came {rates.waiting_days} waiting days without Universal Credit, with exceptions"
        yield Warned(f"{text}; the first assessment period begins after them", "UC Regs 2013 reg. 19A")
    if "housing_benefit" in uc.moved_from and rates.housing_benefit_run_on and home.rent_month:
        text = f"Housing Benefit goes on for {rates.housing_benefit_run_on} weeks beside the award, and is not taken off it"
        yield Warned(f"{text}; its amount is not worked out", "SI 2014/1230 regs 8(2A), 8A, 46(1)")
    others = [benefit.replace("_", " ") for benefit in uc.moved_from if benefit in _GO_ON]
    if others and rates.income_benefit_run_on:
        text = f"What was paid of {', '.join(others)} goes on for {rates.income_benefit_run_on} weeks beside the award"
        yield Warned(
            f"{text}, and is not taken off it; its amount is not worked out", "SI 2014/1230 regs 8(2A), 8B, 46(1); SI 2019/1152 reg. 5"
        )
    share = f"{rates.advance_share * 100 // WHOLE} %"
    text = f"Until the first payment an advance of up to {share} of the expected award may be asked for, to be repaid within"
    yield Warned(f"{text} {rates.advance_months} months", "SI 2013/383 regs 5-10; departmental guidance")


_GO_ON = ("income_support", "income_based_jobseekers_allowance", "income_related_employment_and_support_allowance")
