"""New-style and carers' benefits: what their amounts rest on, what they leave out, and why one that is due comes to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import Job, SelfEmployment
from betteroff.explanation import Worked
from betteroff.facts import EsaComponent, Nation
from betteroff.household import Income
from betteroff.money import WEEKS_A_YEAR, Money
from betteroff.notices import Warned
from betteroff.notices.work_benefits import ESA, Decision, carers_benefit, decisions
from betteroff.reading import Assumption
from betteroff.reading.income import BESIDE_WORK, goes_on
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.employment_and_support_allowance import off_for_pension as off_support_for_pension
from betteroff.schemes.jobseekers_allowance import off_for_earnings, off_for_pension
from betteroff.schemes.work_benefits import WorkBenefits
from betteroff.situation import Situation

JSA = "New-style Jobseeker's Allowance"


def of_nothing_left(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Why a benefit that is due comes to nothing."""
    labels = situation.household.labels()
    for found in decisions(worked):
        if found.payable == Payable.PAYABLE and not _amounts(worked, found.place)[found.name]:
            text, law = _why_nothing(worked, found)
            yield Warned(f"{labels[found.place]}: {found.name} comes to nothing: {text}", law)


def _amounts(worked: Worked, place: int) -> dict[str, int]:
    """What each benefit of an adult comes to, by its name"""
    paid = _paid(worked, place)
    adult = (worked.facts.first, worked.facts.second)[place]
    return {
        JSA: paid.jobseekers_allowance,
        ESA: paid.employment_and_support_allowance,
        carers_benefit(adult): paid.carers_allowance,
    }


def _paid(worked: Worked, place: int) -> WorkBenefits:
    return (worked.money.first_benefits, worked.money.second_benefits)[place]


def _why_nothing(worked: Worked, found: Decision) -> tuple[str, str]:
    """What takes all of a benefit, and the law"""
    adult, entitled = (worked.facts.first, worked.facts.second)[found.place], worked.decided.work_benefits[found.place]
    claimed, rates = adult.work_benefits, worked.rates.work_benefits
    comes_first = ["the benefit that comes first"] if claimed.overlapping_year else []
    if found.name == JSA:
        earnings = ["earnings"] if off_for_earnings(entitled.earnings_week, rates.jobseekers_allowance) else []
        pension = ["the pension"] if off_for_pension(claimed.pension_week, rates.jobseekers_allowance) else []
        return _takes_all(earnings + pension + comes_first), "SI 2013/378 regs 49-52, 59, Sch para 5; SI 1979/597 reg. 4"
    if found.name == ESA:
        pension = ["the pension"] if off_support_for_pension(claimed.pension_week, rates.employment_and_support_allowance) else []
        return _takes_all(pension + comes_first), "SI 2013/379 regs 62, 67; SI 1979/597 reg. 4"
    text = "another benefit that replaces earnings comes first and is as much. The entitlement beneath it stays, and what goes with it"
    return f"{text}, such as the carer element", "SI 1979/597 reg. 4(5)(a); UC Regs 2013 reg. 30"


def _takes_all(what: list[str]) -> str:
    """What comes off is as much as the benefit"""
    return f"{' and '.join(what) or 'what comes off it'} {'take' if what[1:] or what == ['earnings'] else 'takes'} all of it"


def assumed_of_benefits(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """What new-style and carers' benefits rest on, as they came out."""
    for place in range(len(situation.household.adults)):
        yield from _of_tax(situation, worked, place)
        yield from _of_days(worked, place)
        yield from _of_full_rates(worked, place)
    yield from _of_scotland(situation, worked)
    yield from _of_parts_of_a_period(situation, worked)


def _of_tax(situation: Situation, worked: Worked, place: int) -> Iterator[Assumption]:
    """That no tax is taken off a taxable benefit beside work"""
    names = [name for name, amount in _amounts(worked, place).items() if amount]
    jobs = situation.on(worked.last_day, place, Job)
    trades = situation.on(worked.last_day, place, SelfEmployment)
    if not names or not (jobs or trades):
        return
    are = f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'} taxable"
    if any(job.tax_code is None for job in jobs):
        text = "tax on it is not worked out: a tax code takes it from pay, so state the tax_code on the payslip"
    elif jobs:
        text = "tax on it is taken as far as the tax code that is stated takes it"
    else:
        text = "tax on it is not worked out"
    field = f"adults.{place + 1}.{'job.tax_code' if jobs else 'self_employment'}"
    yield Assumption(field, f"{are}, beside pay or a profit; {text} (Income Tax (Earnings and Pensions) Act 2003 s. 660)")


def _of_days(worked: Worked, place: int) -> Iterator[Assumption]:
    """That no day of an Employment and Support Allowance counted as long as it was in the support group"""
    adult, entitled = (worked.facts.first, worked.facts.second)[place], worked.decided.work_benefits[place]
    claim = adult.work_benefits.employment_and_support_allowance
    is_long = claim.days_claimed >= worked.rates.work_benefits.employment_and_support_allowance.assessment_phase_days
    if claim.is_made and claim.start_is_known and is_long and entitled.component != EsaComponent.SUPPORT:
        text = (
            "no day since then was in the support group: such days do not count towards the 365; if there were any, state the amount in "
            "payment as other_income and leave claim_started out"
        )
        yield Assumption(f"adults.{place + 1}.claim_started", f"{text} (Welfare Reform Act 2007 s. 1A)")


def _of_full_rates(worked: Worked, place: int) -> Iterator[Assumption]:
    """That a stated amount is what is paid, though it is a full rate from which a stated pension would come off"""
    claimed, rates = (worked.facts.first, worked.facts.second)[place].work_benefits, worked.rates.work_benefits
    support, jobseekers = rates.employment_and_support_allowance, rates.jobseekers_allowance
    components = (0, support.support_component, support.work_related_activity_component)
    for name, claim, full, off in (
        (JSA, claimed.jobseekers_allowance, {jobseekers.under_25, jobseekers.from_25}, off_for_pension(claimed.pension_week, jobseekers)),
        (
            ESA,
            claimed.employment_and_support_allowance,
            {support.assessment_phase_under_25, *(support.personal + more for more in components)},
            off_support_for_pension(claimed.pension_week, support),
        ),
    ):
        week = claim.stated_year // WEEKS_A_YEAR
        if off and claim.amount_is_stated and week in full:
            text = f"{name} of {Money(week, 'week')} a week is a full rate, though the pension takes {Money(off, 'week')} a week off it"
            yield Assumption("other_income", f"{text}: taken as it is stated; correct it if it is the rate and not what is paid")


def _of_scotland(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """That Carer Support Payment goes on elsewhere"""
    for number, income in enumerate(situation.household.other_income, 1):
        if income.kind == "carer_support_payment" and worked.facts.nation != Nation.SCOTLAND and _is_paid(income, worked):
            text = "Carer Support Payment goes on though the home is not in Scotland, as it may for a time after a move"
            yield Assumption(f"other_income.{number}.kind", f"{text}; if it is Carer's Allowance, state that")


def _of_parts_of_a_period(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """That a benefit which begins or ends within the assessment period is shown as the share of the whole"""
    for number, income in enumerate(situation.household.other_income, 1):
        if income.kind in BESIDE_WORK and worked.facts.claims_universal_credit and _is_cut(income, worked):
            text = "paid for some days of the assessment period only: the amount a month is that of those days, and a week's a share of it"
            yield Assumption(f"other_income.{number}", f"{text}, not what is paid (UC Regs 2013 reg. 73(2A))")


def _is_cut(income: Income, worked: Worked) -> bool:
    """Whether an income begins or ends within the assessment period"""
    first, last = worked.period.first_day, worked.period.last_day
    is_whole = (income.starts or date.min) <= first and (income.ends or date.max) >= last
    return goes_on(income, worked.period) and not is_whole


def not_covered_of_benefits(situation: Situation, worked: Worked) -> Iterator[str]:
    """What is stated or due beside these benefits, and is in no figure."""
    has_support = any(entitled.employment_and_support_allowance == Payable.PAYABLE for entitled in worked.decided.work_benefits)
    if has_support and any(income.kind == "insurance" and _is_paid(income, worked) for income in situation.household.other_income):
        yield (
            "what insurance against illness takes from new-style Employment and Support Allowance: payments that an employer's policy "
            "makes come off it as a pension does, unless the employee paid more than half of the premiums (SI 2013/379 regs 64, 67, 68)"
        )
    has_carers = any(_paid(worked, place).carers_allowance for place in (0, 1))
    in_scotland = worked.facts.nation == Nation.SCOTLAND
    if has_carers and in_scotland and not worked.rates.work_benefits.carers.scottish_carer_supplement_week:
        yield "Carer's Allowance Supplement, paid in Scotland twice a year from 2018 until the Scottish Carer Supplement came in its place"


def _is_paid(income: Income, worked: Worked) -> bool:
    return (income.starts or worked.day) <= worked.last_day and (income.ends or worked.last_day) >= worked.day
