"""Net earnings of councils' means tests: less tax, National Insurance and half of what is paid into a pension. Sums worked by hand."""

from __future__ import annotations

import pytest

from betteroff.facts import AdultFacts, JobFacts, PayPeriod, PensionKind
from betteroff.schemes.beside_work import earnings_a_week
from betteroff.schemes.net_earnings import twice_net_pay, twice_net_profit, weekly_earnings, weekly_pay, weekly_profit
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import Business
from betteroff.schemes.unpaid_work import UnpaidWork

NO_PAY = Pay(*(0 for _ in Pay._fields))
NO_BUSINESS = Business(*(0 for _ in Business._fields))
NO_UNPAID_WORK = UnpaidWork(0, 0, 0, 0)


def paid(gross: int, pension: int, relief: int = 0, tax: int = 0, insurance: int = 0) -> Pay:
    return NO_PAY._replace(gross=gross, pension=pension, relief=relief, tax=tax, insurance=insurance)


@pytest.mark.parametrize(
    ("kind", "relief", "twice"),
    [
        (PensionKind.RELIEF_AT_SOURCE, 20_00, 1_720_00),  # 1,000 - 60.00 - 40.00 - half of 80.00
        (PensionKind.NET_PAY, 0, 1_700_00),  # half of 100.00
        (PensionKind.SALARY_SACRIFICE, 0, 1_600_00),  # 900.00 - 60.00 - 40.00
    ],
)
def test_tax_insurance_and_half_of_the_contribution_come_off(kind: PensionKind, relief: int, twice: int) -> None:
    assert twice_net_pay(JobFacts(pension_kind=kind), paid(1_000_00, 100_00, relief, 60_00, 40_00)) == twice


def test_half_a_penny_is_rounded_once_by_each_scheme_in_its_own_way() -> None:
    job, found = JobFacts(pension_kind=PensionKind.NET_PAY, pay_period=PayPeriod.WEEK), paid(100_00, 1_01)  # 99.495
    assert twice_net_pay(job, found) == 198_99
    assert weekly_pay(job, found) == 99_50
    adult = AdultFacts(job=job)
    assert earnings_a_week(adult, found, NO_PAY, NO_BUSINESS, NO_UNPAID_WORK) == 99_49


@pytest.mark.parametrize(("period", "week"), [(PayPeriod.FORTNIGHT, 500_00), (PayPeriod.FOUR_WEEKS, 250_00), (PayPeriod.MONTH, 230_77)])
def test_a_week_of_each_pay_period(period: PayPeriod, week: int) -> None:
    assert weekly_pay(JobFacts(pay_period=period), paid(1_000_00, 0)) == week


def test_profit_is_less_half_of_what_is_paid_in_and_never_below_nothing() -> None:
    found = NO_BUSINESS._replace(after_tax=600_00, pension=100_00, net=520_00)  # 20.00 of the 100.00 is tax relief
    assert twice_net_profit(found) == 1_120_00
    assert weekly_profit(found) == 129_23  # 560 x 12 / 52 = 129.2308
    assert weekly_profit(NO_BUSINESS._replace(after_tax=-100_00, net=-100_00)) == 0


def test_all_work_is_added_up() -> None:
    adult = AdultFacts(job=JobFacts(pay_period=PayPeriod.WEEK), other_job=JobFacts(pay_period=PayPeriod.WEEK))
    trade, unpaid = NO_BUSINESS._replace(after_tax=433_33, net=433_33), UnpaidWork(0, 0, 86_67, 86_67)
    # 100.00 + 50.00 + 99.9992 + 20.0008
    assert weekly_earnings(adult, paid(100_00, 0), paid(50_00, 0), trade, unpaid) == 270_00
