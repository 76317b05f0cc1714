"""Income-based JSA, income-related ESA and Income Support beside work, worked by hand from the Regulations and the figures of each day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.dated_rules import rates_on
from betteroff.facts import AdultFacts, Facts, IncomeRelatedBenefit, IncomeRelatedFacts
from betteroff.schemes.income_related_award import tariff_income_week
from betteroff.schemes.income_related_benefit import IncomeRelatedBenefitRates
from income_related import ESA, IS, JSA, couple, job, position, week

IN_2014, IN_2025 = "2014-06-02", "2025-06-02"
FIGURES = rates_on(IncomeRelatedBenefitRates, date(2025, 6, 2))
SUPPORT: dict[str, Any] = {"capability": "limited_for_activity"}


# Jobseeker's Allowance and Income Support: allowances, premiums, what is left out, and the hours that end them


@pytest.mark.parametrize(
    ("on", "born", "expected"),
    [
        ("2013-04-29", "1984-03-02", "71.70"), ("2014-04-06", "1984-03-02", "71.70"), ("2014-04-07", "1984-03-02", "72.40"),
        (IN_2025, "2000-06-03", "72.90"), (IN_2025, "2000-06-02", "92.05"), ("2026-03-31", "1984-03-02", "92.05"),
    ],
)  # fmt: skip
def test_the_personal_allowance_of_a_single_person(on: str, born: str, expected: str) -> None:
    for claim in (JSA, IS):
        assert week(position(claim, on=on, adult={"born": born})) == expected


def test_a_lone_parent_under_25_and_a_couple() -> None:
    child = [bo.Child(born="2020-01-01")]
    assert week(position(IS, on=IN_2025, adult={"born": "2003-06-02", "main_carer": True}, children=child)) == "92.05"
    assert week(position(IS, on=IN_2025, adults=couple())) == "144.65"


def test_premiums_stand_beside_one_another() -> None:
    # PIP for daily living at the enhanced rate, living alone: 43.20 disability, 82.90 severe, 21.20 enhanced
    paid = bo.Disability(pip_daily_living="enhanced", carer_gets_benefit=False)
    assert week(position(IS, on=IN_2025, adult={"disability": paid}), "premiums") == "147.30"
    # Carer's Allowance of 83.30 counts; the carer premium is 46.40: 92.05 + 46.40 - 83.30
    assert week(position(IS, on=IN_2025, adult={"caring": bo.Caring(carers_allowance=True)})) == "55.15"


@pytest.mark.parametrize(
    ("pay", "expected"),
    [("5 a week", "72.40"), ("5.01 a week", "72.39"), ("77.30 a week", "0.10"), ("77.40 a week", "0.00"), ("80 a week", "0.00")],
)
def test_five_pounds_of_a_single_person_are_left_out(pay: str, expected: str) -> None:
    for claim in (JSA, IS):
        assert week(position(claim, job(pay, 8), on=IN_2014)) == expected


def test_more_is_left_out_of_couples_lone_parents_disabled_people_and_carers() -> None:
    assert week(position(JSA, job("30 a week", 8), on=IN_2014, adults=couple()), "disregard") == "10.00"
    child = [bo.Child(born="2008-01-01")]
    assert week(position(IS, job("30 a week", 8), on=IN_2014, adult={"main_carer": True}, children=child), "disregard") == "20.00"
    paid = bo.Disability(pip_mobility="standard")
    assert week(position(JSA, job("30 a week", 8), on=IN_2014, adult={"disability": paid}), "disregard") == "20.00"
    carer = {"caring": bo.Caring(carers_allowance=True)}
    assert week(position(IS, job("30 a week", 8), on=IN_2014, adult=carer), "disregard") == "20.00"


def test_beside_a_carer_five_pounds_of_the_other_are_left_out_and_a_claimant_has_ten() -> None:
    carer = couple()[0].model_copy(update={"caring": bo.Caring(carers_allowance=True)})
    at_work = [carer.model_copy(update={"activities": (job("12 a week", 3),)}), bo.Adult(
        born="1986-03-02", label="B", pension="opted out", activities=[job("30 a week", 8)]
    )]  # fmt: skip
    assert week(position(JSA, on=IN_2014, adults=at_work), "disregard") == "17.00"  # 12 of the carer, 5 of the other
    partner_cares = [couple()[0], couple()[1].model_copy(update={"caring": bo.Caring(carers_allowance=True)})]
    assert week(position(JSA, job("30 a week", 8), on=IN_2014, adults=partner_cares), "disregard") == "10.00"


@pytest.mark.parametrize("claim", [JSA, IS])
@pytest.mark.parametrize(("hours", "expected"), [(15.75, "67.40"), (16, "0.00"), (20, "0.00")])
def test_sixteen_hours_of_the_claimant_end_it(claim: str, hours: float, expected: str) -> None:
    found = position(claim, job("10 a week", hours), on=IN_2014)
    assert week(found) == expected
    assert any("16 hours a week or more" in warned.text for warned in found.warnings) is (hours >= 16)


@pytest.mark.parametrize("claim", [JSA, ESA, IS])
@pytest.mark.parametrize(("hours", "is_paid"), [(23.75, True), (24, False)])
def test_twenty_four_hours_of_the_partner_end_it(claim: str, hours: float, is_paid: bool) -> None:
    first, second = couple(activities=[job("30 a week", hours)])
    apart = bo.Claim(benefit=claim, jobseeking=bo.Jobseeking(joint_claim=False) if claim == JSA else None)
    found = position(claim, on=IN_2025, adults=[first.model_copy(update={"claim": apart}), second])
    assert (week(found) != "0.00") is is_paid


# Employment and Support Allowance: components, permitted work, a partner's earnings


def test_the_assessment_phase_and_the_groups() -> None:
    young = {"born": "2004-03-02"}
    assert week(position(ESA, on=IN_2025, adult=young)) == "72.90"
    assert week(position(ESA, on=IN_2025, adult=young | {"esa_component": "work_related_activity"})) == "128.60"  # 92.05 + 36.55
    limited = {"capability": "limited", "capability_since": "2019-06-03"}
    assert week(position(ESA, on=IN_2025, adult=young | limited)) == "92.05"  # no component since 3 April 2017
    assert week(position(ESA, on=IN_2025, adult=SUPPORT)) == "161.75"  # 92.05 + 48.50, and 21.20 that comes with it
    assert week(position(ESA, on=IN_2025, adult={"terminally_ill": True})) == "161.75"


@pytest.mark.parametrize(("on", "expected"), [("2016-09-04", "73.10"), ("2016-09-05", "125.05")])
def test_the_component_comes_after_91_days(on: str, expected: str) -> None:
    claim = bo.Claim(benefit=ESA, started="2016-06-06")  # 73.10 + 36.20 + 15.75
    assert week(position(ESA, on=on, adult=SUPPORT | {"claim": claim})) == expected


@pytest.mark.parametrize(
    ("on", "pay", "hours", "more", "expected"),
    [
        (IN_2025, "20 a week", 30, {}, "161.75"),
        (IN_2025, "20.01 a week", 16, {}, "0.00"),
        (IN_2025, "195.50 a week", 15.75, {}, "161.75"),
        (IN_2025, "195.51 a week", 15.75, {}, "0.00"),
        (IN_2025, "195.50 a week", 20, {"supported_permitted_work": True}, "161.75"),
        (IN_2014, "101 a week", 15, {}, "123.70"),  # 72.40 + 35.75 + 15.55
        (IN_2014, "101.01 a week", 15, {}, "0.00"),
    ],
)
def test_permitted_work_leaves_it_whole_and_other_work_ends_it(on: str, pay: str, hours: float, more: Any, expected: str) -> None:
    assert week(position(ESA, job(pay, hours, **more), on=on, adult=SUPPORT)) == expected


def test_fifty_two_weeks_of_permitted_work_outside_the_support_group() -> None:
    group = {"esa_component": "work_related_activity"}
    for on, expected in (
        ("2015-06-07", "102.15"),
        ("2015-06-08", "0.00"),
        ("2016-06-05", "0.00"),
        ("2016-06-06", "102.15"),  # 52 weeks after the 52 weeks
        ("2017-06-05", "102.15"),  # no limit of weeks since 3 April 2017
    ):  # 73.10 + 29.05
        assert week(position(ESA, job("90 a week", 12, starts="2014-06-09"), on=on, adult=group)) == expected
    assert week(position(ESA, job("90 a week", 12, starts="2014-06-09"), on="2015-06-08", adult=SUPPORT)) != "0.00"


def test_twenty_pounds_of_a_partner_are_left_out_as_far_as_the_claimant_leaves_the_limit() -> None:
    works = {"activities": [job("50 a week", 10)]}
    assert week(position(ESA, on=IN_2025, adults=couple(**works)), "disregard") == "20.00"
    # of the limit of 195.50 the claimant's 190 leave 5.50
    assert week(position(ESA, job("190 a week", 15), on=IN_2025, adults=couple(**works)), "disregard") == "195.50"
    # 16 hours, within 20 a week: 15 leave 5
    assert week(position(ESA, job("15 a week", 16), on=IN_2025, adults=couple(**works)), "disregard") == "20.00"


# Income, savings, housing costs


@pytest.mark.parametrize(
    ("savings", "expected"),
    [(600_000, 0), (600_001, 1_00), (625_000, 1_00), (625_001, 2_00), (1_600_000, 40_00), (1_600_001, 0)],
)
def test_income_from_savings(savings: int, expected: int) -> None:
    claim = IncomeRelatedFacts(IncomeRelatedBenefit.INCOME_SUPPORT)
    assert tariff_income_week(Facts(AdultFacts(), income_related=claim, savings=savings), FIGURES) == expected


@pytest.mark.parametrize(("savings", "expected"), [(1_000_000, 0), (1_000_001, 1_00), (1_025_001, 2_00)])
def test_more_is_left_out_in_a_care_home(savings: int, expected: int) -> None:
    claim = IncomeRelatedFacts(IncomeRelatedBenefit.INCOME_SUPPORT, lives_in_care_home=True)
    assert tariff_income_week(Facts(AdultFacts(), income_related=claim, savings=savings), FIGURES) == expected


def test_nothing_above_the_limit_of_savings() -> None:
    assert week(position(JSA, on=IN_2025, savings=16_000)) == "52.05"
    found = position(JSA, on=IN_2025, savings=16_001)
    assert week(found) == "0.00"
    assert "Savings are above the limit, so there is no Income-based Jobseeker's Allowance" in [warned.text for warned in found.warnings]


@pytest.mark.parametrize(
    ("kind", "amount", "expected"),
    [
        ("occupational_pension", "10 a week", "10.00"),
        ("maternity_allowance", "100 a month", "23.08"),
        ("war_pension", "15 a week", "5.00"),
        ("war_pension", "9 a week", "0.00"),
        ("child_maintenance", "30 a week", "0.00"),
        ("gift", "30 a week", "0.00"),
    ],
)
def test_what_counts_of_other_income(kind: str, amount: str, expected: str) -> None:
    found = position(IS, on=IN_2025, other_income=[bo.Income(kind=kind, amount=amount)])
    assert week(found, "other_income") == expected


def test_of_two_pensions_twenty_pounds_are_left_out_at_most() -> None:
    incomes = [bo.Income(kind=kind, amount="50 a week") for kind in ("war_pension", "widowed_parents_allowance", "war_pension")]
    assert week(position(IS, on=IN_2025, other_income=incomes), "other_income") == "130.00"


def test_housing_costs_are_as_stated() -> None:
    claim = bo.Claim(benefit=ESA, housing_costs="10.50 a week")
    home = {"tenure": "owner", "rent": None}
    assert week(position(ESA, on=IN_2025, adult=SUPPORT | {"claim": claim}, home=home)) == "172.25"


# What comes with it


def test_while_any_is_paid_housing_benefit_goes_by_no_means() -> None:
    def rent(pay: str) -> str:
        return str(position(JSA, job(pay, 15), on=IN_2014, savings=5_000).line("housing_benefit.payable_week").amount)

    assert rent("77.39 a week") == "85.00"  # a penny of it is left
    assert rent("80 a week") == "83.31"  # 80 - 5 - 72.40 = 2.60 x 65 % = 1.69


def test_council_tax_is_reduced_wholly_though_savings_count_otherwise() -> None:
    def reduction(savings: int) -> str:
        home = {"nation": "wales", "council_tax": "1200 a year"}
        return str(position(ESA, on=IN_2025, adult=SUPPORT, home=home, savings=savings).line("council_tax.reduction").amount)

    assert reduction(15_000) == "100.00"
    assert reduction(16_001) == "0.00"


def test_rent_up_to_the_local_housing_allowance_and_without_spare_bedrooms() -> None:
    private = {"tenure": "private", "rent": "120 a week", "local_housing_allowance": "100 a week"}
    assert str(position(JSA, on=IN_2014, home=private).line("housing_benefit.payable_week").amount) == "100.00"
    spare = {"bedrooms": 2, "rent": "100 a week"}
    assert str(position(JSA, on=IN_2014, home=spare).line("housing_benefit.payable_week").amount) == "86.00"  # 14 % off


def test_the_benefit_cap_counts_it_but_not_with_the_support_component() -> None:
    # Single, outside Greater London, 2025: 283.71 a week. 92.05 + 250.00 = 342.05: 58.34 above
    home = {"rent": "250 a week"}
    assert str(position(JSA, on=IN_2025, home=home).line("housing_benefit.benefit_cap_week").amount) == "58.34"
    assert str(position(ESA, on=IN_2025, adult=SUPPORT, home=home).line("housing_benefit.benefit_cap_week").amount) == "0.00"


def test_free_school_meals_and_prescriptions() -> None:
    child = [bo.Child(born="2015-01-01")]
    found = position(IS, on=IN_2025, adult={"main_carer": True}, children=child, claims=["free_school_meals", "child_benefit"])
    due = {help.label for help in found.help if help.is_due and "Income Support is paid" in help.why}
    assert len(due) == 2, due


# What is refused


@pytest.mark.parametrize(
    ("claim", "on", "more", "words"),
    [
        (JSA, "2026-04-01", {}, "cannot be paid on 1 April 2026"),
        (IS, "2026-04-01", {}, "cannot be paid on 1 April 2026"),
        (ESA, "2026-07-01", {}, "cannot be paid on 1 July 2026"),
        (IS, IN_2025, {"adult": {"born": "1955-01-01"}}, "pension"),
        (IS, IN_2025, {"other_income": [bo.Income(kind="insurance", amount="5 a week")]}, "was not read"),
        (IS, IN_2025, {"claims": ["new_style_jobseekers_allowance"]}, "not covered"),
    ],
)
def test_what_is_not_covered_is_refused(claim: str, on: str, more: Any, words: str) -> None:
    with pytest.raises(bo.NotCovered, match=words):
        position(claim, on=on, **more)


def test_the_last_days_are_answered() -> None:
    assert week(position(IS, on="2026-03-31")) == "92.05"
    assert week(position(ESA, on="2026-06-30", adult=SUPPORT)) == "168.25"  # 97.75 + 48.50 + 22.00


def test_an_award_of_esa_that_the_law_saves_goes_on() -> None:
    saved = bo.Claim(benefit=ESA, saved_award=True)
    assert week(position(ESA, on="2026-07-01", adult=SUPPORT | {"claim": saved})) == "168.25"


@pytest.mark.parametrize("beside", ["universal_credit", JSA])
def test_claims_that_cannot_go_together(beside: str) -> None:
    with pytest.raises(bo.BadInput, match="claims"):
        position(IS, on=IN_2025, claims=[beside])


def test_a_job_ends_it_in_a_comparison_and_the_benefit_has_its_own_name() -> None:
    adult = bo.Adult(born="1984-03-02", pension="opted out")
    home = bo.Home(nation="england", greater_london=False, tenure="social", rent="85 a week")
    household = bo.Household(adults=[adult], home=home, savings=0, claims=[JSA, "housing_benefit"])
    found = bo.compare(household, {"job": job("6.31 an hour", 16, starts="2014-06-02")}, on="2014-06-02")["job"]
    assert found.today.line("income_related_benefit.payable").label == "Income-based Jobseeker's Allowance"
    assert found.today.line("income_related_benefit.payable").law == "Jobseekers Act 1995 ss. 3, 4(3)"
    assert found.then.line("income_related_benefit.payable").amount.in_pence == 0
    assert found.today.figures_of(found.today.line("income_related_benefit.personal_allowance_week"))


@pytest.mark.parametrize(("pay", "paid", "is_told"), [("77.30", "0.10", False), ("77.31", "0.00", True), ("77.40", "0.00", False)])
@pytest.mark.parametrize("claim", [IS, JSA])
def test_less_than_ten_pence_is_not_payable(claim: str, pay: str, paid: str, is_told: bool) -> None:
    # SI 1987/1968 reg. 26(4): 72.40 less what is above 5 pounds
    found = position(claim, job(f"{pay} a week", 10), on=IN_2014)
    assert week(found) == paid
    told = [warned for warned in found.warnings if "less than 10 pence" in warned.text]
    assert [warned.at_top for warned in told] == [True] * is_told
    assert all(("likely" in warned.text) is (claim == JSA) for warned in told)
