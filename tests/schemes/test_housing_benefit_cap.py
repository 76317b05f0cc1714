"""The benefit cap on Housing Benefit by hand."""

from __future__ import annotations

from datetime import date

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, ClaimFacts, Facts, WorkBenefitFacts
from betteroff.rulebook.figures import rates
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.housing_benefit import HousingBenefitRates
from betteroff.schemes.housing_benefit_cap import cap_reduction_week, cap_week, is_exempt
from betteroff.schemes.work_benefits import Entitlement, Entitlements

ONE = AdultFacts(is_present=True, age=30)


@pytest.mark.parametrize(
    ("day", "single", "london", "family", "family_london"),
    [
        (date(2016, 11, 6), 350_00, 350_00, 500_00, 500_00),
        (date(2016, 11, 7), 257_69, 296_35, 384_62, 442_31),  # 13,400, 15,410, 20,000 and 23,000 / 52
        (date(2023, 4, 10), 283_71, 326_29, 423_46, 486_98),  # 14,753, 16,967, 22,020 and 25,323 / 52
    ],
)
def test_the_cap_is_a_52nd_of_the_yearly_limit(day: date, single: int, london: int, family: int, family_london: int) -> None:
    held: HousingBenefitRates = rates(HousingBenefitRates, "housing_benefit", day)
    for children, elsewhere, inside in ((0, single, london), (1, family, family_london)):
        assert cap_week(Facts(ONE, children=children), held) == elsewhere
        assert cap_week(Facts(ONE, children=children, is_in_greater_london=True), held) == inside
    assert cap_week(Facts(ONE, ONE), held) == family


def test_fifty_pence_is_left_and_specified_accommodation_counts_as_nothing() -> None:
    assert cap_reduction_week(300_00, 100_00, False, False, 283_71, 50) == 116_29
    assert cap_reduction_week(300_00, 900_00, False, False, 283_71, 50) == 299_50
    assert cap_reduction_week(300_00, 100_00, True, False, 283_71, 50) == 0
    assert cap_reduction_week(300_00, 300_00, True, False, 283_71, 50) == 16_29
    assert cap_reduction_week(300_00, 900_00, False, True, 283_71, 50) == 0


@pytest.mark.parametrize("payable", [Payable.PAYABLE, Payable.NOT_PAYABLE])
def test_a_carers_allowance_exempts_while_it_is_payable(payable: Payable) -> None:
    carer = Facts(ONE._replace(work_benefits=WorkBenefitFacts(carers=ClaimFacts(is_made=True))))
    assert is_exempt(carer, Entitlements(Entitlement(carers=payable), Entitlement())) is (payable == Payable.PAYABLE)


@pytest.mark.parametrize(("tenure", "told"), [("temporary", True), ("supported", False)])
def test_it_is_told_of_once_universal_credit_has_ended(tenure: str, told: bool) -> None:
    home = bo.Home(nation="england", greater_london=False, tenure=tenure, rent="350 a week")
    single = bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home, savings=0)
    job = bo.Job(pay="800 a month", hours=16)
    # 184.62 a week less 5.00, 77.73 and 95.55 = 6.34: 4.12 off 350.00. Above 283.71 by 62.17
    said = [warned.text for warned in bo.position(single, job, on="2026-12-07").warnings]
    assert any("above the benefit cap of 283.71 a week: the council may take 62.17 a week off" in text for text in said) is told
    assert not any("benefit cap of 283.71" in warned.text for warned in bo.position(single, on="2026-12-07").warnings)
