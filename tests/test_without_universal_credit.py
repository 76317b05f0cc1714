"""Households that claim no Universal Credit: on a new-style benefit alone, or on nothing. Amounts worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"
JSA = "new_style_jobseekers_allowance"


def household(*claims: str, **adult: Any) -> bo.Household:
    stated = {"born": "1991-03-02", "pension": "opted out"} | adult
    home = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
    return bo.Household(adults=[bo.Adult(**stated)], home=home, savings=0, claims=claims)


@pytest.mark.parametrize(
    ("stated", "hours", "today", "then"),
    [
        (household(), 8, 0, 440_61),  # 8 x 12.71 x 52 / 12
        (household(JSA), 8, 414_05, 440_61),  # 101.67 - 5 leaves nothing of 95.55
        (household(JSA), 4, 414_05, 435_72),  # 220.31 is 50.84 a week: 95.55 - 45.84 = 49.71 is 215.41
        (household("new_style_employment_and_support_allowance", capability="limited"), 8, 414_05, 854_66),
    ],
)
def test_pay_beside_a_new_style_benefit_alone(stated: bo.Household, hours: int, today: int, then: int) -> None:
    found = bo.compare(stated, {"job": bo.Job(pay="12.71 an hour", hours=hours, starts=ON)}, on=ON)["job"]
    assert found.today.in_hand.in_pence == today
    assert found.then.in_hand.in_pence == then
    assert found.then.line("universal_credit.payable").amount.in_pence == 0
    assert {line.part for line in found.then.lines}.isdisjoint({"earned", "unearned", "floor", "housing_costs", "surplus"})


def test_nothing_is_said_of_universal_credit_and_its_duties() -> None:
    found = bo.compare(household(JSA), {"job": bo.Job(pay="12.71 an hour", hours=8, starts=ON, paid="weekly")}, on=ON)["job"]
    assert not found.duties
    assert [report.to for report in found.reports] == [
        "The council, for Council Tax Reduction",
        "The Jobcentre, for the new-style benefit: the journal of Universal Credit is not enough for it",
    ]
    assert not found.first_payments
    assert found.then.requirements[0].about("requirements")
    assert not [warned for warned in found.then.warnings if "Universal Credit" in warned.text]
    assert "claims" in [assumed.field for assumed in found.then.assumptions]
    assert bo.sweep(household(JSA), hours=[0, 8, 16], pay="12.71 an hour", on=ON).points[2].universal_credit.in_pence == 0


def test_an_award_that_is_stated_is_claimed() -> None:
    with pytest.raises(bo.BadInput, match="claims: leaves universal_credit out, though its award is stated"):
        bo.Household(
            adults=[bo.Adult(born="1991-03-02")],
            home=bo.Home(nation="wales"),
            claims=["child_benefit"],
            universal_credit=bo.UniversalCredit(advance_repayment=10),
        )


def test_why_housing_benefit_is_what_it_is_is_said_without_universal_credit_too() -> None:
    home = bo.Home(nation="england", greater_london=False, tenure="supported", rent="250 a week")
    adult = bo.Adult(born="1991-03-02", pension="opted out", activities=[bo.Job(pay="1000 a month", hours=20)])
    found = bo.position(bo.Household(adults=[adult], home=home, savings=0, claims=["housing_benefit"]), on=ON)
    said = [warned.text for warned in found.warnings]
    # 230.77 less 5.00, 77.73 and 95.55 = 52.49: 65 % is 34.12
    assert "Of the eligible rent of 250.00 a week Housing Benefit pays 215.88; the tenant's own share is 34.12 a week" in said
    assert "Of earnings Housing Benefit leaves out 5 a week, as a single person" in said
    assert not [text for text in said if "Universal Credit" in text]


@pytest.mark.parametrize("component", [{}, {"esa_component": "support"}])
def test_housing_benefit_sees_the_component_that_is_paid(component: dict[str, str]) -> None:
    # personal allowance 95.55, component 50.35 and enhanced disability premium 22.00 are above the ESA of 145.90 a week: all of the rent
    adult = bo.Adult(born="1986-03-02", pension="opted out", contributions=True, capability="limited_for_activity", **component)
    home = bo.Home(nation="england", tenure="supported", rent="260 a week", greater_london=False)
    claims = ("housing_benefit", "new_style_employment_and_support_allowance")
    found = bo.position(bo.Household(adults=[adult], home=home, savings=0, claims=claims), on="2026-12-07")
    assert str(found.line("housing_benefit.premiums_week").amount) == "72.35"
    assert str(found.line("housing_benefit.payable_week").amount) == "260.00"


@pytest.mark.parametrize("day", ["2026-12-07", "2026-12-09", "2026-12-10", "2027-01-06"])
def test_a_component_that_begins_within_a_period_counts_for_all_of_it_in_universal_credit(day: str) -> None:
    # claimed from 10 September: 91 days are over on 10 December; the period is 7 December to 6 January
    adult = bo.Adult(
        born="1986-03-02", pension="opted out", contributions=True, capability="limited_for_activity",
        lcwra_in_award_before_april_2026="no", claim_started="2026-09-10", medical_evidence_from="2026-11-20",
    )  # fmt: skip
    claims = ("universal_credit", "child_benefit", "new_style_employment_and_support_allowance")
    found = bo.position(
        bo.Household(
            adults=[adult],
            children=[bo.Child(born=f"{year}-03-01") for year in (2012, 2014, 2016)],
            home=bo.Home(nation="england", tenure="social", rent="250 a week", greater_london=False),
            savings=0,
            claims=claims,
            universal_credit=bo.UniversalCredit(first_assessment_period="2026-06-07"),
        ),
        on=day,
    )
    assert str(found.line("universal_credit.limited_capability_element").amount) == "217.26"
    assert found.line("universal_credit.cap_reduction").amount.in_pence == 0


@pytest.mark.parametrize(
    ("income", "on", "in_hand"),
    [  # 200 a week is 866.67 a month, 90 is 390.00; JSA 95.55 less all above 50 of the pension
        ({"kind": "occupational_pension", "amount": "200 a week", "ends": "2026-12-08"}, "2026-12-08", 866_67),
        ({"kind": "occupational_pension", "amount": "200 a week", "ends": "2026-12-08"}, "2026-12-09", 414_05),
        ({"kind": "occupational_pension", "amount": "90 a week", "starts": "2027-01-05"}, "2026-12-07", 414_05),
        ({"kind": "occupational_pension", "amount": "90 a week", "starts": "2027-01-05"}, "2027-01-05", 630_72),  # 55.55 and 90.00
        # Maternity Allowance of 194.32 comes first: 842.05 a month, and nothing of 95.55
        ({"kind": "maternity_allowance", "amount": "194.32 a week", "starts": "2026-12-20"}, "2026-12-19", 414_05),
        ({"kind": "maternity_allowance", "amount": "194.32 a week", "starts": "2026-12-20"}, "2026-12-20", 842_05),
        ({"kind": "spousal_maintenance", "amount": "100 a month", "ends": "2026-12-20"}, "2026-12-20", 514_05),
        ({"kind": "spousal_maintenance", "amount": "100 a month", "ends": "2026-12-20"}, "2026-12-21", 414_05),
        ({"kind": JSA, "amount": "50 a week", "starts": "2026-12-20"}, "2026-12-19", 414_05),  # at its rate, until an amount is stated
        ({"kind": JSA, "amount": "50 a week", "starts": "2026-12-20"}, "2026-12-20", 216_67),
    ],
)
def test_all_income_is_as_on_the_day(income: dict[str, str], on: str, in_hand: int) -> None:
    stated = household(JSA).model_copy(update={"other_income": (bo.Income(**income),)})
    assert bo.position(stated, on=on).in_hand.in_pence == in_hand


@pytest.mark.parametrize(
    ("on", "in_hand"), [("2026-12-19", 414_05), ("2026-12-20", 440_61), ("2026-12-31", 440_61), ("2027-01-01", 414_05)]
)
def test_work_is_as_on_the_day(on: str, in_hand: int) -> None:
    # 8 x 12.71 x 52 / 12; it leaves nothing of 95.55
    job = bo.Job(pay="12.71 an hour", hours=8, starts="2026-12-20", ends="2026-12-31")
    assert bo.position(household(JSA, activities=[job]), on=on).in_hand.in_pence == in_hand


def test_where_savings_leave_no_universal_credit_nothing_is_said_of_its_offices_and_duties() -> None:
    stated = household(contributions=True).model_copy(update={"claims": None, "savings": 16_000_01})
    found = bo.compare(stated, {"job": bo.Job(pay="12.71 an hour", hours=8, starts=ON)}, on=ON)["job"]
    assert [report.to for report in found.reports] == [
        "The council, for Council Tax Reduction",
        "The Jobcentre, for the new-style benefit: the journal of Universal Credit is not enough for it",
    ]
    assert found.today.duties[0].sentence == (
        "Nothing is required because of Universal Credit, as there is none; what new-style Jobseeker's Allowance requires is told apart."
    )
    assert "All work-related requirements" not in str(found)
    assert "All work-related requirements" not in found._repr_html_()
    assert found.today.requirements[0].about("requirements")
    # a penny less, and there is an award: 944.90 less 414.05 and the tariff income of 174.00
    award = bo.position(stated.model_copy(update={"savings": 16_000_00}), on=ON)
    assert award.line("universal_credit.payable").amount.in_pence == 356_85


@pytest.mark.parametrize(("has_universal_credit", "is_told"), [(False, False), (True, True)])
def test_the_council_is_told_of_universal_credit_where_there_is_some(has_universal_credit: bool, is_told: bool) -> None:
    also = ("universal_credit",) if has_universal_credit else ()
    stated = household("new_style_employment_and_support_allowance", "housing_benefit", *also, capability="limited")
    home = bo.Home(nation="england", tenure="temporary", rent="120 a week", greater_london=False)
    found = bo.compare(stated.model_copy(update={"home": home}), {"job": bo.Job(pay="12.71 an hour", hours=8, starts=ON)}, on=ON)["job"]
    (told,) = [report.what for report in found.reports if report.to == "The council, for Housing Benefit"]
    assert told.endswith("and at once if Universal Credit ends or comes back") is is_told
