"""Where pay goes: of a scenario, and between the steps of a sweep."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.comparison import Comparison
from betteroff.where_pay_goes import pay_added, where_pay_goes

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
ADULT = bo.Adult(born="1991-03-02", pension="opted out")
SUPPORTED = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
IN_SUPPORTED = bo.Household(adults=[ADULT], home=SUPPORTED, savings=0)


def compared(*steps: Any, adult: bo.Adult = ADULT, on: str = "2026-12-07") -> Comparison:
    return bo.compare(bo.Household(adults=[adult], home=HOME, savings=0), {"it": steps}, on=on)["it"]


def pieces(found: Comparison) -> dict[str, str]:
    return {piece.label: str(piece.difference) for piece in where_pay_goes(found)}


def test_of_16_hours_55_pence_of_each_pound_go_to_the_taper() -> None:
    # 12.71 x 16 x 52 / 12 = 881.23; 55 % of it is 484.68; travel 18 x 52 / 12 = 78.00
    found = compared(bo.Job(pay="12.71 an hour", hours=16, travel="18 a week"))
    assert pieces(found) == {"Pay before tax": "881.23", "Universal Credit": "-484.68", "Travel to work": "-78.00"}
    assert pay_added(where_pay_goes(found)).in_pence == 881_23


def test_tax_insurance_and_pension_are_taken_apart_to_the_penny() -> None:
    # 1,927.68: tax 20 % of 879 = 175.80; insurance 8 % of 879.68 = 70.37; net 1,681.51; the taper takes 55 % of it, 924.83
    assert pieces(compared(bo.Job(pay="12.71 an hour", hours=35, paid="monthly"))) == {
        "Pay before tax": "1,927.68", "Income Tax": "-175.80", "National Insurance": "-70.37", "Universal Credit": "-924.83",
    }  # fmt: skip
    # a pension of 5 % of 1,927.68 - 520 = 1,407.68 is 70.38, of which a fifth, 14.08, is tax relief: 56.30 off pay
    enrolled = pieces(compared(bo.Job(pay="12.71 an hour", hours=35, paid="monthly"), adult=bo.Adult(born="1991-03-02", pension="auto")))
    assert enrolled["Pension contribution"] == "-56.30"


def test_pay_by_the_week_loses_no_penny_in_rounding() -> None:
    found = compared(bo.Job(pay="13.37 an hour", hours=37, paid="weekly"))
    assert sum(piece.difference.in_pence for piece in where_pay_goes(found)) == found.gain.in_pence
    assert set(pieces(found)) == {"Pay before tax", "Income Tax", "National Insurance", "Universal Credit"}


def test_profit_of_a_business_is_taken_apart_too() -> None:
    # of 1,800 a month: tax (21,600 - 12,570) x 20 % / 12 = 150.50, class 4 insurance 6 % of 9,030 / 12 = 45.15
    found = pieces(compared(bo.SelfEmployment(income="1800 a month", starts="2026-12-07", gainful=False)))
    assert (found["Profit before tax"], found["Income Tax"], found["National Insurance"]) == ("1,800.00", "-150.50", "-45.15")


def test_a_move_counts_what_each_home_costs() -> None:
    flat = bo.Home(nation="england", tenure="social", rent="90 a week", greater_london=False)
    found = compared(bo.Moves(on="2026-12-07", home=flat), bo.Job(pay="12.71 an hour", hours=16))
    assert found.moves_home
    assert sum(piece.difference.in_pence for piece in where_pay_goes(found)) == found.gain.in_pence
    assert pieces(found)["Rent and service charges"] == "130.00"  # 30 a week less


def test_what_is_kept_of_each_further_pound_and_what_takes_the_rest() -> None:
    rates = bo.sweep(IN_SUPPORTED, hours=[0, 1, 14, 15, 16, 30], pay="12.71 an hour", on="2026-10-04").marginal_rates
    assert len(rates) == 30  # every whole hour between, too
    by_step = {(str(rate.before.hours), str(rate.after.hours)): rate for rate in rates}
    first = by_step["0", "1"]
    assert (first.pay.in_pence, first.kept, first.universal_credit) == (55_08, Decimal("0.450"), Decimal("0.550"))
    cliff = by_step["14", "15"]
    # 55.08 more is paid and 199.53 lost: 254.61 taken, 0.81 of it Universal Credit and 253.80 Housing Benefit
    assert cliff.is_cliff
    assert (cliff.kept, cliff.universal_credit, cliff.housing_benefit) == (Decimal("-3.623"), Decimal("0.015"), Decimal("4.608"))
    # without Universal Credit, Housing Benefit goes by 65 %
    assert (by_step["15", "16"].kept, by_step["15", "16"].housing_benefit) == (Decimal("0.350"), Decimal("0.650"))
    # at 30 hours 17.10 a week more is left out: Housing Benefit rises, and more than the pound comes in
    assert by_step["29", "30"].housing_benefit < 0
    assert by_step["29", "30"].kept > 1
    assert all(sum(rate[3:]) == 1 for rate in rates)


def test_there_is_no_cliff_from_5_october_2026() -> None:
    rates = bo.sweep(IN_SUPPORTED, hours=range(41), pay="12.71 an hour", on="2026-10-05").marginal_rates
    assert not [rate for rate in rates if rate.is_cliff]


def test_pays_are_put_in_order() -> None:
    """Whichever pay is named first, a cliff is where more pay leaves less."""
    for pays in (["900 a month", "833 a month", "834 a month"], ["833 a month", "834 a month", "900 a month"]):
        enrolled = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="auto")], home=HOME, savings=0)
        found = bo.sweep(enrolled, hours=16, pay=pays, on="2026-12-07", paid="monthly")
        assert [(cliff.before.pay, cliff.after.pay) for cliff in found.cliffs] == [("833.00 a month", "834.00 a month")]
        assert [str(rate.pay) for rate in found.marginal_rates] == ["1.00", "66.00"]


@pytest.mark.parametrize("pay", ["12.71 an hour", "9.99 an hour", "31.07 an hour"])
def test_shares_are_always_the_whole(pay: str) -> None:
    for rate in bo.sweep(IN_SUPPORTED, hours=range(0, 61, 5), pay=pay, on="2026-10-04").marginal_rates:
        assert sum(rate[3:]) == 1
