"""The benefit cap on Housing Benefit by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, ClaimFacts, Facts, FamilyFacts, WorkBenefitFacts
from betteroff.rulebook.figures import rates
from betteroff.schemes.benefit_cap import BenefitCapRates
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
        assert cap_week(Facts(ONE, family=FamilyFacts(children=children)), held) == elsewhere
        assert cap_week(Facts(ONE, family=FamilyFacts(children=children), is_in_greater_london=True), held) == inside
    assert cap_week(Facts(ONE, ONE), held) == family


def test_fifty_pence_is_left_and_specified_accommodation_counts_as_nothing() -> None:
    assert cap_reduction_week(300_00, 100_00, False, False, 283_71, 50) == 116_29
    assert cap_reduction_week(300_00, 900_00, False, False, 283_71, 50) == 299_50
    assert cap_reduction_week(300_00, 100_00, True, False, 283_71, 50) == 0
    assert cap_reduction_week(300_00, 300_00, True, False, 283_71, 50) == 16_29
    assert cap_reduction_week(300_00, 900_00, False, True, 283_71, 50) == 0


@pytest.mark.parametrize("payable", [Payable.PAYABLE, Payable.NOT_PAYABLE])
@pytest.mark.parametrize(("day", "exempts"), [(date(2016, 11, 6), False), (date(2016, 11, 7), True)])
def test_a_carers_allowance_exempts_while_it_is_payable(day: date, exempts: bool, payable: Payable) -> None:
    carer = Facts(ONE._replace(work_benefits=WorkBenefitFacts(carers=ClaimFacts(is_made=True))))
    found = is_exempt(carer, Entitlements(Entitlement(carers=payable), Entitlement()), rates(BenefitCapRates, "benefit_cap", day))
    assert found is (exempts and payable == Payable.PAYABLE)


def position(*work: Any, on: str = "2026-12-07", tenure: str = "temporary", rent: str = "350", **stated: Any) -> Any:
    home = bo.Home(nation="england", greater_london=False, tenure=tenure, rent=f"{rent} a week")
    whole = {"adults": [bo.Adult(born="1991-03-02", pension="opted out")], "home": home, "savings": 0} | stated
    return bo.position(bo.Household(**whole), *work, on=on)


def weeks(found: Any) -> tuple[str, ...]:
    return tuple(str(found.line(f"housing_benefit.{name}_week").amount) for name in ("benefit_cap", "payable"))


JOB = bo.Job(pay="800 a month", hours=16)


def test_it_comes_off_once_universal_credit_has_ended() -> None:
    # 184.62 a week less 5.00, 77.73 and 95.55 = 6.34: 4.12 off 350.00. 345.88 is above 283.71 by 62.17
    found = position(JOB)
    assert weeks(found) == ("62.17", "283.71")
    assert str(found.line("housing_benefit.payable").amount) == "1,229.41"  # 283.71 x 52 / 12
    said = " ".join(warned.text for warned in found.warnings)
    assert "above the benefit cap of 283.71 a week, so 62.17 a week comes off" in said
    assert "without it, it is 345.88" in said
    assert weeks(position()) == ("0.00", "350.00")  # beside Universal Credit
    assert weeks(position(JOB, tenure="supported")) == ("0.00", "345.88")  # it counts as nothing


@pytest.mark.parametrize(
    ("rent", "capped", "payable"),
    [
        ("283.71", "0.00", "283.71"),
        ("283.72", "0.01", "283.71"),
        ("423.46", "139.75", "283.71"),
    ],
)
def test_to_the_penny(rent: str, capped: str, payable: str) -> None:
    assert weeks(position(rent=rent, claims=["housing_benefit"])) == (capped, payable)


def test_child_benefit_and_new_style_benefits_count() -> None:
    child = bo.Child(born="2020-01-01")
    claims = ["housing_benefit", "child_benefit"]
    # 400.00 and 27.05 are above 423.46 by 3.59
    assert weeks(position(rent="400", children=[child], claims=claims)) == ("3.59", "396.41")
    assert weeks(position(rent="400", children=[child], claims=["housing_benefit"])) == ("0.00", "400.00")
    seeker = bo.Adult(born="1991-03-02", contributions=True, capability="fit")
    claims = ["housing_benefit", "new_style_jobseekers_allowance"]
    # 95.55 a week is 414.05 a month, and that 95.55 a week. 250.00 and 95.55 are above 283.71 by 61.84
    assert weeks(position(rent="250", adults=[seeker], claims=claims)) == ("61.84", "188.16")


@pytest.mark.parametrize(
    ("disability", "capped"),
    [({"pip_mobility": "standard"}, "0.00"), ({"armed_forces_independence_payment": True}, "0.00"), ({}, "66.29")],
)
def test_a_benefit_for_disability_exempts(disability: dict[str, Any], capped: str) -> None:
    adult = bo.Adult(born="1991-03-02", disability=bo.Disability(**disability) if disability else None)
    assert weeks(position(adults=[adult], claims=["housing_benefit"]))[0] == capped  # 350.00 less 283.71


@pytest.mark.parametrize(
    ("day", "capped"), [("2018-12-03", "92.31"), ("2023-04-09", "92.31"), ("2023-04-10", "66.29"), ("2026-12-07", "66.29")]
)
def test_by_day(day: str, capped: str) -> None:
    assert weeks(position(on=day, claims=["housing_benefit"]))[0] == capped  # 350.00 less 257.69; less 283.71


def test_at_least_50_pence_is_left() -> None:
    children = [bo.Child(born="2016-01-01") for _ in range(30)]
    # 27.05 and 29 x 17.90 = 546.15, above 423.46 by 122.69
    found = position(rent="100", children=children, claims=["housing_benefit", "child_benefit"])
    assert weeks(found) == ("99.50", "0.50")


def of_tax_credits(found: Any) -> list[str]:
    return [warned.text for warned in found.warnings if warned.at_top and "Child Tax Credit" in warned.text]


@pytest.mark.parametrize(("on", "is_told"), [("2025-04-05", True), ("2025-04-06", False)])
@pytest.mark.parametrize("old", ["income_based_jobseekers_allowance", None])
def test_child_tax_credit_in_the_cap_is_to_be_checked_wherever_the_amount_is_shown(on: str, is_told: bool, old: str | None) -> None:
    claims = [old, "housing_benefit"] if old else ["housing_benefit"]
    adult = bo.Adult(born="1991-03-02", pension="opted out", claim=bo.Claim(benefit=old, started="2015-01-05") if old else None)
    stated: Any = {"rent": "150", "tenure": "temporary", "claims": claims, "children": [bo.Child(born="2016-01-01")], "adults": [adult]}
    found = position(on=on, **stated)
    assert len(of_tax_credits(found)) == is_told
    assert all(("as income" in text) is (old is None) and "423.46" in text for text in of_tax_credits(found))
    assert any(line.startswith("Check: Housing Benefit may be less") for line in str(found).splitlines()[:6]) is is_told
    assert any("Child Tax Credit" in one["text"] and one["at_top"] for one in found.to_dict()["warnings"]) is is_told
    household = bo.Household(
        **{"home": bo.Home(nation="england", greater_london=False, tenure="temporary", rent="150 a week"), "savings": 0}
        | {name: stated[name] for name in ("adults", "claims", "children")}
    )
    compared = bo.compare(household, {"4 hours": bo.Job(pay="12 an hour", hours=4)}, on=on)["4 hours"]
    assert ("Check: Housing Benefit may be less" in str(compared).partition("Pounds a month")[0]) is is_told
    assert ("Check: Housing Benefit may be less" in compared._repr_html_()) is is_told
    assert of_tax_credits(position(on=on, **stated | {"children": []})) == []
    disabled = stated | {"children": [bo.Child(born="2016-01-01", disability="higher")]}
    assert all("cap" not in text for text in of_tax_credits(position(on=on, **disabled)))  # exempt, but income all the same
