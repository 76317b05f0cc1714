"""A payslip, line by line, and the month it comes to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_type_hints

import pytest

from betteroff.dated_rules import duty_rates, money_rates
from betteroff.facts import AdultFacts, JobFacts, Nation, PayPeriod, PensionChoice, PensionKind, StudentLoanFacts, TaxCode
from betteroff.order import gross_earnings
from betteroff.rulebook.figures import changes, figures, rates
from betteroff.schemes.pay import Pay, PayRates, pay

TODAY = date(2026, 12, 7)


def payslip(job: JobFacts, day: date = TODAY, **adult: Any) -> Pay:
    return pay(AdultFacts(is_present=True, **{"age": 35} | adult), job, Nation.ENGLAND, money_rates(day, TODAY).pay)


def with_pension(kind: PensionKind) -> JobFacts:
    """2,000 a month with 5 % of all pay into a pension: 100."""
    return JobFacts(pay=2_000_00, pension=PensionChoice.PERCENTAGE, pension_share=500, pension_kind=kind)


@pytest.mark.parametrize(
    ("kind", "tax", "insurance", "relief", "net", "counted", "gross_month"),
    [
        # 951 at 20 %; 952 at 8 %; 20 of the 100 is tax relief, so 80 leaves the pay packet
        (PensionKind.RELIEF_AT_SOURCE, 190_20, 76_16, 20_00, 1_653_64, 1_633_64, 2_000_00),
        # 1,900 - 1,048.26 = 851 at 20 %; National Insurance on all pay
        (PensionKind.NET_PAY, 170_20, 76_16, 0, 1_653_64, 1_653_64, 2_000_00),
        # the pay is 1,900: 852 at 8 %
        (PensionKind.SALARY_SACRIFICE, 170_20, 68_16, 0, 1_661_64, 1_661_64, 1_900_00),
    ],
)
def test_three_kinds_of_pension(kind: PensionKind, tax: int, insurance: int, relief: int, net: int, counted: int, gross_month: int) -> None:
    found = payslip(with_pension(kind))
    assert (found.pension, found.tax, found.insurance, found.relief, found.net) == (100_00, tax, insurance, relief, net)
    assert (found.counted, found.gross_month) == (counted, gross_month)


def test_pay_given_up_for_a_pension_is_not_earned_for_the_thresholds_either() -> None:
    adult = AdultFacts(is_present=True, age=35, job=with_pension(PensionKind.SALARY_SACRIFICE), other_job=JobFacts(pay=100_00))
    assert gross_earnings(adult, duty_rates(TODAY)).total == 1_900_00 + 100_00


def test_a_student_loan_leaves_the_pay_packet_but_not_what_universal_credit_counts() -> None:
    # 3,000: 390.20 tax, 156.16 insurance; plan 2: 551.25 above 2,448.75 at 9 %, 49
    job = JobFacts(pay=3_000_00, pension=PensionChoice.OPTED_OUT)
    without, found = payslip(job), payslip(job, student_loans=StudentLoanFacts(plan_2=True))
    assert (without.net, without.counted) == (2_453_64, 2_453_64)
    assert (found.student_loan, found.net, found.counted) == (49_00, 2_404_64, 2_453_64)


def test_a_student_loan_looks_at_pay_after_salary_sacrifice() -> None:
    job = JobFacts(pay=3_000_00, pension=PensionChoice.PERCENTAGE, pension_share=1000, pension_kind=PensionKind.SALARY_SACRIFICE)
    assert payslip(job, student_loans=StudentLoanFacts(plan_2=True)).student_loan == 22_00  # 251.25 at 9 % = 22.61


def test_from_pension_age_there_is_neither_insurance_nor_enrolment() -> None:
    found = payslip(JobFacts(pay=2_000_00), age=67, reached_pension_age=True)
    assert (found.tax, found.insurance, found.pension, found.net) == (190_20, 0, 0, 1_809_80)


def test_each_job_has_its_own_thresholds() -> None:
    # 1,048.00 a month in each of two jobs: no insurance in either; BR on all pay of the second
    main, other = JobFacts(pay=1_048_00), JobFacts(pay=1_048_00, tax_code=TaxCode.BASIC_RATE, pension=PensionChoice.OPTED_OUT)
    assert (payslip(main).tax, payslip(main).insurance) == (0, 0)
    assert (payslip(other).tax, payslip(other).insurance, payslip(other).counted) == (209_60, 0, 838_40)


@pytest.mark.parametrize(
    ("day", "net"),
    [
        # 1,500 a month, opted out of a pension, code of the year
        (date(2013, 4, 29), 1_255_12),  # 712 at 20 % = 142.40; 854 at 12 % = 102.48
        (date(2016, 4, 6), 1_284_24),  # 582 = 116.40; 828 = 99.36
        (date(2019, 4, 6), 1_314_88),  # 457 = 91.40; 781 = 93.72
        (date(2021, 4, 6), 1_325_44),  # 451 = 90.20; 703 = 84.36
        (date(2022, 4, 6), 1_320_10),  # 677 at 13.25 % = 89.7025
        (date(2022, 7, 6), 1_349_91),  # 452 at 13.25 % = 59.89
        (date(2022, 11, 6), 1_355_56),  # 452 at 12 % = 54.24
        (date(2024, 1, 6), 1_364_60),  # at 10 %
        (date(2024, 4, 6), 1_373_64),  # at 8 %
    ],
)
def test_the_same_pay_in_other_years(day: date, net: int) -> None:
    assert payslip(JobFacts(pay=1_500_00, pension=PensionChoice.OPTED_OUT), day).net == net


def test_weekly_pay_becomes_a_month_once() -> None:
    # 444.85 a week: 202 at 20 % = 40.40; 202.85 at 8 % = 16.23; net 388.22 x 52 / 12 = 1,682.2866
    found = payslip(JobFacts(pay=444_85, pay_period=PayPeriod.WEEK, pension=PensionChoice.OPTED_OUT))
    assert (found.net, found.net_month, found.counted_month) == (388_22, 1_682_29, 1_682_29)


SCHEMES = ("income_tax", "national_insurance", "pension", "student_loan", "minimum_wage", "child_benefit")
BEGAN, LAST = date(2013, 4, 29), date(2027, 3, 31)
CHANGES = sorted({BEGAN, LAST}.union(*(changes(scheme, BEGAN, LAST) for scheme in SCHEMES)))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_figure_of_pay_is_held_from_the_first_day_of_universal_credit(scheme: str) -> None:
    assert all(figure.values[0].start <= BEGAN and figure.answered_to > LAST for figure in figures(scheme).values())


@pytest.mark.parametrize("day", CHANGES)
def test_a_day_on_which_nothing_about_pay_changes_leaves_it_as_it_was(day: date) -> None:
    """Net pay moves on days of tax, insurance and pension figures only, and then by less than a tenth."""
    before, after = (
        [pay(ADULT, job, nation, pay_rates(on)).net for job in JOBS for nation in (Nation.ENGLAND, Nation.SCOTLAND)]
        for on in (max(BEGAN, day - timedelta(1)), day)
    )
    moves = any(day in changes(scheme, day - timedelta(1), day) for scheme in SCHEMES[:4])
    assert moves or before == after
    assert all(abs(new - old) * 10 < old for old, new in zip(before, after, strict=True))


ADULT = AdultFacts(is_present=True, age=35, student_loans=StudentLoanFacts(plan_1=True))
JOBS = [
    JobFacts(pay=300_00, pay_period=PayPeriod.WEEK),
    JobFacts(pay=600_00, pay_period=PayPeriod.FORTNIGHT, pension_kind=PensionKind.NET_PAY),
    JobFacts(pay=2_000_00, pay_period=PayPeriod.FOUR_WEEKS, pension_kind=PensionKind.SALARY_SACRIFICE),
    JobFacts(pay=5_000_00),
    JobFacts(pay=15_000_00),
]


def pay_rates(day: date) -> PayRates:
    return PayRates(*(rates(kind, name, day) for name, kind in get_type_hints(PayRates).items()))
