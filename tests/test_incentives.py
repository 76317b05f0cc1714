"""How much of the pay is kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import betteroff as bo
from betteroff.comparison import Comparison

HOME = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
ADULT = bo.Adult(born="1991-03-02", pension="opted out")


def compared(*steps: Any, adults: tuple[bo.Adult, ...] = (ADULT,)) -> Comparison:
    household = bo.Household(adults=adults, home=HOME, savings=0)
    return bo.compare(household, {"scenario": steps}, on="2026-12-07")["scenario"]


def job(hours: float, **stated: Any) -> bo.Job:
    return bo.Job(hours=hours, pay="12.71 an hour", **stated)


def test_below_tax_and_insurance_the_taper_alone_is_lost() -> None:
    # 881.23 earned; 55 % of it, 484.68, off Universal Credit: 484.68 / 881.23
    found = compared(job(16))
    assert found.participation_tax_rate == Decimal("0.550")
    # 43.33 more: 55 % of 924.56 is 508.51, so 23.83 of 43.33 are lost
    assert [(adult.whose, adult.rate) for adult in found.marginal_deduction_rates] == [("Claimant", Decimal("0.550"))]


def test_above_them_tax_and_insurance_are_lost_too() -> None:
    # 1,927.68: tax 20 % of 879 = 175.80, insurance 8 % of 879.68 = 70.37, net 1,681.51, taper 924.83, kept 756.68 of 1,927.68
    found = compared(job(35))
    assert found.participation_tax_rate == Decimal("0.607")
    # 1,971.01: tax 184.40, insurance 73.84, net 1,712.77, taper 942.02: 14.07 of 43.33 more is kept
    assert [adult.rate for adult in found.marginal_deduction_rates] == [Decimal("0.675")]


def test_travel_and_other_costs_are_left_out() -> None:
    costs = [{"what": "tools", "amount": "20 a month"}]
    assert compared(job(16, travel="18 a week", other_costs=costs)).participation_tax_rate == Decimal("0.550")


def test_without_added_pay_there_is_no_rate() -> None:
    found = compared(bo.Volunteering(hours=12, organisation="charity"))
    assert found.participation_tax_rate is None
    assert found.marginal_deduction_rates == ()


def test_each_adult_with_a_job_has_a_rate_of_their_own() -> None:
    partner = bo.Adult(born="1992-03-02", pension="opted out", activities=[job(35)])
    found = compared(job(8), adults=(ADULT, partner))
    # the claimant pays no tax on 440.61, the partner tax and insurance on 1,927.68; both share one award
    # standard allowance of a couple 666.97 + 520.00 = 1,186.97; net 440.61 + 1,681.51 = 2,122.12; taper 1,167.17: 19.80 is left
    # 43.33 more for the claimant: taper 1,191.00, the award ends: 23.53 kept; the partner: net 1,712.77, 2.62 left, 14.08 kept
    assert [(adult.whose, adult.rate) for adult in found.marginal_deduction_rates] == [
        ("Claimant", Decimal("0.457")),
        ("Partner", Decimal("0.675")),
    ]


def test_every_job_has_a_rate() -> None:
    # the first, 881.23, is below tax and insurance: the taper alone. The second, 440.61 with code BR, pays 20 % at once: 43.33 more is
    # 483.94, tax of 483 and not of 440 is 8.60 more; of the other 34.73 the taper takes 19.10, and 15.63 is kept
    found = compared(job(16), bo.Job(hours=8, pay="12.71 an hour", tax_code="BR"))
    assert [(one.of, one.rate) for one in found.marginal_deduction_rates] == [
        ("pay", Decimal("0.550")),
        ("pay of the second job", Decimal("0.639")),
    ]
    assert "of a further pound of pay of the second job would go the same way" in str(found)


def test_a_business_has_a_rate() -> None:
    # 800.00 a month is 9,600.00 a year, below tax and Class 4: the taper alone
    begun = bo.SelfEmployment(income="800 a month", hours=35, gainful=True, start_up_period=True)
    assert [(one.of, one.rate) for one in compared(begun).marginal_deduction_rates] == [("profit", Decimal("0.550"))]
    # where the minimum income floor counts more than is earned, all of it is kept
    floor = bo.SelfEmployment(income="800 a month", hours=35, gainful=True, start_up_period=False)
    assert [one.rate for one in compared(floor).marginal_deduction_rates] == [Decimal("0.000")]
    # tax that was stated stays as stated
    stated = bo.SelfEmployment(income="800 a month", tax_paid="10 a month", hours=35, gainful=True, start_up_period=True)
    assert [one.of for one in compared(stated).marginal_deduction_rates] == ["profit, its tax and National Insurance as stated"]


def test_pay_that_ends_the_benefit_cap_is_said_to_bring_more_than_itself() -> None:
    # capped today: 22,020.00 / 12 = 1,835.00 less Child Benefit of 272.35 = 1,562.65. Uncapped 666.97 + 351.88 + 2 x 303.94 + 1,000.00
    # = 2,626.73. 30 hours: 1,652.30 less tax of 120.80 and insurance of 48.34 = 1,483.16; 55 % of what is above 427.00 is 580.89,
    # Universal Credit 2,045.84, 483.19 more: 1,966.35 for 1,652.30 of pay. 43.33 a month more:
    # tax 129.40, insurance 51.81, taper 17.19 more: 14.07 of it is kept
    adults = (bo.Adult(born="1991-03-02", pension="opted out", main_carer=True), bo.Adult(born="1992-03-02"))
    children = tuple(bo.Child(born=born) for born in ("2012-05-05", "2016-05-05", "2019-05-05"))
    home = bo.Home(nation="england", tenure="social", rent="1000 a month", greater_london=False)
    stated = bo.Household(adults=adults, children=children, home=home, savings=0)
    found = bo.compare(stated, {"it": job(30)}, on="2026-12-07")["it"]
    assert found.gain.in_pence == 1966_35
    assert found.participation_tax_rate == Decimal("-0.190")
    assert "The pay this adds brings 19 % more than itself, in higher benefits." in str(found)
    assert "67.5 % of a further pound of pay would go in deductions from pay and in lower benefits." in str(found)
    # 15.75 hours are 867.45, below 881.00, and 43.33 more end the cap: 2,626.73 less 55 % of 483.78 = 2,360.65, 798.00 more
    short = bo.compare(stated, {"it": job(15.75)}, on="2026-12-07")["it"]
    assert "Claimant: a further pound of pay would bring 1841.7 % more than itself, in higher benefits." in str(short)


def test_they_are_shown_and_in_the_json() -> None:
    found = compared(job(16))
    assert "55 % of the pay this adds goes in deductions from pay and in lower benefits." in str(found)
    plain = found.to_dict()  # type: ignore[attr-defined]
    assert plain["participation_tax_rate"] == "0.550"
    assert plain["marginal_deduction_rates"] == [{"whose": "Claimant", "rate": "0.550", "of": "pay"}]
    assert plain["in_hand"]["year"] == {"today": "11338.80", "then": "16097.40", "gain": "4758.60"}  # 12 x 396.55
