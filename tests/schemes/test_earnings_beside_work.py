"""Earnings a week as benefits beside work count them: net of tax, National Insurance and half of the pension. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.dated_rules import award_tables, money_rates
from betteroff.facts import AdultFacts, BusinessFacts, ClaimFacts, Facts, JobFacts, PayPeriod, PensionChoice, PensionKind, UnpaidWorkFacts
from betteroff.order import entitlements

DAY = date(2026, 12, 7)


NO_JOB = JobFacts()


def earnings(job: JobFacts = NO_JOB, other: JobFacts = NO_JOB, **more: object) -> int:
    claimed = AdultFacts()._replace(is_present=True, age=30, job=job, other_job=other, **more)  # type: ignore[arg-type]
    adult = claimed._replace(work_benefits=claimed.work_benefits._replace(carers=ClaimFacts(is_made=True)))
    return entitlements(Facts(adult), money_rates(DAY, DAY), award_tables(DAY).work_benefits).first.earnings_week


@pytest.mark.parametrize(
    ("pay", "period", "week"),
    [
        (204_01, PayPeriod.WEEK, 204_01),
        (408_03, PayPeriod.FORTNIGHT, 204_01),  # 204.015
        (816_07, PayPeriod.FOUR_WEEKS, 204_01),  # 204.0175
        (884_04, PayPeriod.MONTH, 204_00),  # 204.0092: the fraction is dropped, to the claimant's advantage
        (884_05, PayPeriod.MONTH, 204_01),  # 204.0115
    ],
)
def test_a_week_of_each_pay_period(pay: int, period: PayPeriod, week: int) -> None:
    # SI 1996/2745 regs 5, 8; nothing is taxed or insured at this pay
    assert earnings(JobFacts(pay=pay, pay_period=period, pension=PensionChoice.OPTED_OUT)) == week


@pytest.mark.parametrize(
    ("kind", "week"),
    [
        (PensionKind.RELIEF_AT_SOURCE, 226_15),  # 50.00 goes in, 40.00 is paid: 1,000 - 20.00 = 980.00
        (PensionKind.NET_PAY, 225_00),  # 1,000 - 25.00 = 975.00
        (PensionKind.SALARY_SACRIFICE, 219_23),  # 950.00 is all the pay there is
    ],
)
def test_half_of_what_is_paid_into_a_pension_comes_off(kind: PensionKind, week: int) -> None:
    assert earnings(JobFacts(pay=1_000_00, pension=PensionChoice.PERCENTAGE, pension_share=500, pension_kind=kind)) == week


def test_tax_and_national_insurance_come_off() -> None:
    # 2,000.00: tax 20 % of 951.00 = 190.20, National Insurance 8 % of 952.00 = 76.16: 1,733.64 x 12 / 52 = 400.07
    assert earnings(JobFacts(pay=2_000_00, pension=PensionChoice.OPTED_OUT)) == 400_07


def test_all_work_is_added_up() -> None:
    job = JobFacts(pay=100_00, pay_period=PayPeriod.WEEK, pension=PensionChoice.OPTED_OUT)
    business = BusinessFacts(is_carried_on=True, receipts_month=500_00, expenses_month=67_00)  # 433.00 is 99.92
    assert earnings(job, job) == 200_00
    assert earnings(job, business=business) == 199_92  # 5,200 and 5,196 a year: no tax
    assert earnings(unpaid=UnpaidWorkFacts(other_payment_month=86_67)) == 20_00  # 20.0007
    assert earnings(business=business._replace(expenses_month=900_00)) == 0


def test_nothing_is_reckoned_where_nothing_is_claimed() -> None:
    found = entitlements(Facts(AdultFacts(job=JobFacts(pay=1_000_00))), money_rates(DAY, DAY), award_tables(DAY).work_benefits)
    assert found.first.earnings_week == 0
