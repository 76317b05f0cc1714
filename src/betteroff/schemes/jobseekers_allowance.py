"""New-style Jobseeker's Allowance. Amounts are pence a year, which is exact for a week and for a month."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.facts import AdultFacts, Capability
from betteroff.money import WEEKS_A_YEAR
from betteroff.rulebook.tables import Question
from betteroff.schemes.beside_work import Payable, days_paid, is_waiting


class JobseekersAllowanceRates(NamedTuple):
    """Figures of `rules/jobseekers_allowance/rates.toml`."""

    under_25: int
    from_25: int
    full_rate_age: int
    earnings_left_out: int
    pension_left_out: int
    least_paid: int
    waiting_days: int
    """Looked up for the day on which a claim began."""
    no_waiting_weeks: int


class JobseekersAllowanceInputs(NamedTuple):
    is_claimed: bool
    reached_pension_age: bool
    has_limited_capability: bool
    is_in_education: bool
    work_minutes: int
    is_waiting: bool
    days_paid: int


JOBSEEKERS_ALLOWANCE = Question("jobseekers_allowance", "payable", JobseekersAllowanceInputs, Payable)


def is_in_relevant_education(adult: AdultFacts) -> bool:
    """Whether a course is relevant education (SI 2013/378 reg. 45)"""
    course = adult.course
    is_full_time = course.is_full_time and (course.is_advanced or course.has_support)
    return course.is_on_the_day and (course.is_qualifying_young_person or is_full_time)


def jobseekers_allowance_inputs(adult: AdultFacts) -> JobseekersAllowanceInputs:
    """What the table asks"""
    claimed = adult.work_benefits
    claim = claimed.jobseekers_allowance
    return JobseekersAllowanceInputs(
        claim.is_made,
        adult.reached_pension_age_on_the_day,
        claimed.is_treated_as_limited or claimed.capability != Capability.FIT,
        is_in_relevant_education(adult),
        claimed.paid_work.minutes,
        is_waiting(claim, claimed.waiting_days),
        days_paid(claim, claimed.waiting_days),
    )


def rate_week(age: int, rates: JobseekersAllowanceRates) -> int:
    """The rate for the age, a week"""
    return rates.under_25 if age < rates.full_rate_age else rates.from_25


def off_for_earnings(earnings_week: int, rates: JobseekersAllowanceRates) -> int:
    """Earnings above what is left out: all of it comes off"""
    return max(0, earnings_week - rates.earnings_left_out)


def off_for_pension(pension_week: int, rates: JobseekersAllowanceRates) -> int:
    """Pension above what is left out: all of it comes off"""
    return max(0, pension_week - rates.pension_left_out)


def jobseekers_allowance_year(adult: AdultFacts, payable: Payable, earnings_week: int, rates: JobseekersAllowanceRates) -> int:
    """New-style Jobseeker's Allowance of a year; an amount that is stated has the pension off it already"""
    if payable != Payable.PAYABLE:
        return 0
    claim = adult.work_benefits.jobseekers_allowance
    before = (rate_week(adult.age_on_the_day, rates) - off_for_pension(adult.work_benefits.pension_week, rates)) * WEEKS_A_YEAR
    year = (claim.stated_year if claim.amount_is_stated else before) - off_for_earnings(earnings_week, rates) * WEEKS_A_YEAR
    return year if year >= rates.least_paid * WEEKS_A_YEAR else 0
