"""New-style and carers' benefits as they are stated: who claims which, since when, on which amount."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import WorkBenefitFacts

ON = "2026-12-07"
JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
BOTH = ["universal_credit", JSA, ESA]


def household(*income: bo.Income, claims: list[str] | None = None, partner: dict[str, Any] | None = None, **adult: Any) -> bo.Household:
    first = bo.Adult(**{"born": "1991-03-02", "pension": "opted out"} | adult)
    second = [bo.Adult(**{"born": "1990-01-01", "pension": "opted out"} | partner)] if partner is not None else []
    return bo.Household(
        adults=[first, *second],
        home=bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        other_income=income,
        claims=claims,
    )


def claimed(stated: bo.Household, place: int = 0, on: str = ON) -> WorkBenefitFacts:
    facts = bo.position(stated, on=on).worked.facts
    return (facts.first, facts.second)[place].work_benefits


def month(stated: bo.Household, name: str, *steps: Any, on: str = ON) -> str:
    found = bo.compare(stated, {"job": steps}, on=on)["job"].then if steps else bo.position(stated, on=on)
    return next((str(line.amount) for line in found.lines if line.name == name), "")


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (household(contributions=True), "jobseekers_allowance"),
        (household(contributions=True, capability="limited"), "employment_and_support_allowance"),
        (household(contributions=True, assessment_phase=True), "employment_and_support_allowance"),
        (household(contributions=True, terminally_ill=True), "employment_and_support_allowance"),
        (household(claims=["universal_credit", JSA]), "jobseekers_allowance"),
        (household(claims=["universal_credit", ESA]), "employment_and_support_allowance"),
        (household(contributions=True, claims=["universal_credit"]), ""),
        (household(contributions=False), ""),
        (household(), ""),
    ],
)
def test_contributions_or_a_named_claim_bring_the_benefit_for_what_the_adult_is_capable_of(stated: bo.Household, kind: str) -> None:
    found = claimed(stated)
    assert [name for name in ("jobseekers_allowance", "employment_and_support_allowance") if getattr(found, name).is_made] == [
        name for name in (kind,) if name
    ]


def test_of_a_couple_each_claims_what_they_are_capable_of() -> None:
    stated = household(claims=BOTH, contributions=True, partner={"contributions": True, "capability": "limited"})
    assert claimed(stated).jobseekers_allowance.is_made
    assert claimed(stated, 1).employment_and_support_allowance.is_made
    only_partner = household(claims=["universal_credit", JSA], partner={"contributions": True})
    assert not claimed(only_partner).jobseekers_allowance.is_made
    assert claimed(only_partner, 1).jobseekers_allowance.is_made


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        (household(claims=BOTH), "claims: names both"),
        (household(claims=["universal_credit", JSA], partner={}), "adults.1.contributions: is needed of a couple"),
        (household(bo.Income(kind=JSA, amount="95.55 a week"), partner={}), "other_income.1.adult: is needed of a couple"),
        (
            household(bo.Income(kind="occupational_pension", amount="90 a week"), contributions=True, partner={}),
            "other_income.1.adult: is needed of a couple",
        ),
    ],
)
def test_what_is_missing_is_asked_for(stated: bo.Household, field: str) -> None:
    with pytest.raises(bo.BadInput, match=field):
        bo.position(stated, on=ON)


@pytest.mark.parametrize(
    ("adult", "amount"),
    [
        ({"contributions": True}, "414.05"),  # 95.55 x 52 / 12
        ({"contributions": True, "born": "2001-12-08"}, "327.82"),  # 24 on the day: 75.65
        ({"contributions": True, "born": "2001-12-07"}, "414.05"),
        ({"contributions": True, "claim_started": "2026-12-01"}, ""),  # within the seven days on 7 December
        ({"contributions": True, "claim_started": "2026-11-30"}, "414.05"),
        ({"contributions": True, "claim_started": "2026-06-02"}, "414.05"),  # day 188 on 7 December
        ({"contributions": True, "claim_started": "2026-06-01"}, ""),
    ],
)
def test_jobseekers_allowance_by_age_and_since_when(adult: dict[str, Any], amount: str) -> None:
    found = month(household(**adult), "first_benefits.jobseekers_allowance")
    assert found in (amount, amount or "0.00")


def test_pensions_come_off_in_their_own_way() -> None:
    # JSA: 80 - 50 = 30: 65.55 is 284.05; ESA: (100 - 85) / 2 = 7.50: 88.05 is 381.55
    pension = bo.Income(kind="occupational_pension", amount="80 a week")
    assert month(household(pension, contributions=True), "first_benefits.jobseekers_allowance") == "284.05"
    pension = bo.Income(kind="occupational_pension", amount="433.34 a month")  # 100.0015 a week
    limited = household(pension, contributions=True, capability="limited")
    assert month(limited, "first_benefits.employment_and_support_allowance") == "381.55"
    # the pension counts in full too
    assert month(limited, "universal_credit.unearned_income") == "814.89"


def test_jobseekers_allowance_and_universal_credit_count_the_same_earnings() -> None:
    # 100 a week, paid weekly: 95.55 - 95 = 0.55, which is 2.38 a month; 55 % of 433.33 comes off as well
    job = bo.Job(pay="100 a week", hours=10, paid="weekly")
    stated = household(contributions=True)
    assert month(stated, "first_benefits.jobseekers_allowance", job) == "2.38"
    assert month(stated, "universal_credit.earnings_deduction", job) == "238.33"
    assert month(stated, "universal_credit.unearned_income", job) == "2.38"


def test_a_new_rate_is_received_at_once_and_counts_from_the_next_period() -> None:
    stated = household(contributions=True)
    assert month(stated, "first_benefits.jobseekers_allowance", on="2026-04-06") == "414.05"
    assert month(stated, "unearned.new_style_benefits", on="2026-04-06") == "414.05"  # a period that begins on that day
    award = stated.model_copy(update={"universal_credit": bo.UniversalCredit(first_assessment_period="2026-03-07")})
    assert month(award, "first_benefits.jobseekers_allowance", on="2026-04-06") == "414.05"
    assert month(award, "unearned.new_style_benefits", on="2026-04-06") == "398.88"  # 92.05


def test_no_group_yet_is_the_assessment_phase() -> None:
    young = household(claims=["universal_credit", ESA], born="2003-01-01")
    assert month(young, "first_benefits.employment_and_support_allowance") == "327.82"
    fields = [assumed.field for assumed in bo.position(young, on=ON).assumptions]
    assert "adults.1.assessment_phase" in fields
    assert month(
        household(claims=["universal_credit", ESA], born="2003-01-01", capability="limited"), "first_benefits.carers_allowance"
    ) == ("0.00")


def test_the_support_component_exempts_from_the_cap_and_the_allowance_counts_in_it() -> None:
    rent: dict[str, Any] = {"home": bo.Home(nation="england", tenure="social", rent="2000 a month", greater_london=False)}
    # 424.90 + 2,000 - 414.05 = 2,010.85, and 414.05 beside it, against 1,229.42
    stated = household(contributions=True).model_copy(update=rent)
    assert month(stated, "universal_credit.cap_reduction") == "1,195.48"
    support = household(contributions=True, capability="limited_for_activity", lcwra_in_award_before_april_2026="no").model_copy(
        update=rent
    )
    assert month(support, "universal_credit.cap_reduction") == "0.00"


def test_52_weeks_of_permitted_work_count_from_the_start_of_the_work() -> None:
    stated = household(contributions=True, capability="limited", capability_since="2014-01-01")
    name = "first_benefits.employment_and_support_allowance"
    job: dict[str, Any] = {"pay": "100 a week", "hours": 10}
    assert month(stated, name, bo.Job(starts="2016-01-04", **job), on="2017-01-01") == "442.65"  # 363 days
    assert month(stated, name, bo.Job(starts="2016-01-03", **job), on="2017-01-01") == "0.00"  # 364 days
    assert month(stated, name, bo.Job(starts="2015-01-05", **job), on="2017-01-01") == "0.00"  # 727 days
    assert month(stated, name, bo.Job(starts="2015-01-04", **job), on="2017-01-01") == "442.65"  # 728: 52 weeks after the 52 weeks
    assert month(stated, name, bo.Job(**job), on="2017-01-01") == "442.65"  # since when is not known
    assert month(stated, name, bo.Job(starts="2015-01-01", **job), on="2017-04-03") == "442.65"


@pytest.mark.parametrize(("costs", "paid"), [("43.75 a week", ""), ("43.76 a week", "374.62")])
def test_care_paid_for_is_stated_with_the_caring(costs: str, paid: str) -> None:
    # 250 a week: tax 1.60 on 8 pounds above 241.92, National Insurance 0.64: 247.76, less 43.76 is 204.00
    stated = household(caring=bo.Caring(carers_allowance=True, care_costs=costs))
    assert month(stated, "first_benefits.carers_allowance", bo.Job(pay="250 a week", hours=15, paid="weekly")) in (paid, paid or "0.00")


def test_who_is_off_sick_with_sick_pay_has_no_employment_and_support_allowance() -> None:
    job = bo.Job(pay="100 a week", hours=8, paid="weekly", off_sick_since="2026-11-02")
    stated = household(contributions=True, capability="limited")
    assert month(stated, "first_benefits.employment_and_support_allowance", job) == "0.00"
    assert month(stated, "first_pay.gross", job) == "80.00"


def test_a_new_style_claim_still_to_come_leaves_a_carers_benefit_as_it_is() -> None:
    # 86.45 x 52 / 12 = 374.62
    caring = bo.Caring(hours=35, severely_disabled=True, carers_allowance=True)
    stated = household(caring=caring, contributions=True, claim_started="2026-12-20")
    assert month(stated, "first_benefits.carers_allowance") == "374.62"


@pytest.mark.parametrize("field", ["claim_started", "assessment_phase"])
def test_what_means_nothing_without_a_new_style_benefit_is_named(field: str) -> None:
    adult = {"claim_started": "2026-01-01"} if field == "claim_started" else {"assessment_phase": True}
    assert [unused.field for unused in bo.position(household(**adult), on=ON).not_taken_into_account] == [f"adults.1.{field}"]
    assert not bo.position(household(contributions=True, **adult), on=ON).not_taken_into_account


@pytest.mark.parametrize(
    ("nation", "amount", "said"),
    [
        ("england", "86.45 a week", ""),
        ("scotland", "86.45 a week", "has the Scottish Carer Supplement of 11.70 a week in it"),
        ("scotland", "98.15 a week", "has the Scottish Carer Supplement"),
    ],
)
def test_what_a_stated_amount_of_a_carers_benefit_is_taken_to_be(nation: str, amount: str, said: str) -> None:
    kind = "carer_support_payment" if nation == "scotland" else "carers_allowance"
    stated = household(bo.Income(kind=kind, amount=amount), caring=bo.Caring(hours=40, severely_disabled=True))
    stated = stated.model_copy(update={"home": bo.Home(nation=nation, tenure="none")})
    texts = [assumed.text for assumed in bo.position(stated, on=ON).assumptions if assumed.field == "other_income"]
    assert any(said in text for text in texts) if said else not texts


@pytest.mark.parametrize(
    ("nation", "amount", "on", "fault"),
    [
        ("england", "86.45 a week", "2026-12-07", ""),
        ("england", "374.62 a month", "2026-12-07", ""),  # 86.45 x 52 / 12 = 374.6166
        ("england", "86.46 a week", "2026-12-07", "is more a week than the 86.45 that are paid on 7 December 2026"),
        ("england", "200 a week", "2026-12-07", "more a week than the 86.45"),
        ("england", "86.45 a week", "2026-04-06", ""),
        ("england", "86.45 a week", "2026-04-05", "more a week than the 83.30 that are paid on 5 April 2026"),
        ("scotland", "98.15 a week", "2026-12-07", ""),
        ("scotland", "98.16 a week", "2026-12-07", "more a week than the 98.15, the supplement of 11.70 in it, that are paid"),
    ],
)
def test_nobody_is_paid_more_of_a_carers_benefit_than_its_rate(nation: str, amount: str, on: str, fault: str) -> None:
    kind = "carer_support_payment" if nation == "scotland" else "carers_allowance"
    stated = household(bo.Income(kind=kind, amount=amount), caring=bo.Caring(hours=40, severely_disabled=True))
    stated = stated.model_copy(update={"home": bo.Home(nation=nation, tenure="none")})
    if not fault:
        assert bo.position(stated, on=on).line("first_benefits.carers_allowance").amount.in_pence
        return
    with pytest.raises(bo.BadInput, match=rf"other_income\.1\.amount: .*{fault}"):
        bo.position(stated, on=on)


@pytest.mark.parametrize(
    ("kind", "amount", "is_listed"),
    [
        (JSA, "95.55 a week", False),
        (JSA, "95.56 a week", True),
        (ESA, "145.90 a week", False),  # 95.55 and 50.35
        (ESA, "145.91 a week", True),
    ],
)
def test_more_of_a_new_style_benefit_than_its_highest_rate_is_listed(kind: str, amount: str, is_listed: bool) -> None:
    stated = household(bo.Income(kind=kind, amount=amount), capability="limited" if kind == ESA else None)
    listed = [found.text for found in bo.position(stated, on=ON).assumptions if found.field == "other_income.1.amount"]
    assert [("is more than the highest rate of" in text) for text in listed] == ([True] if is_listed else [])


@pytest.mark.parametrize(
    ("kind", "week", "claims", "adult", "name", "paid", "universal_credit"),
    [  # 944.90 less what is paid: 194.32 x 52 / 12 = 842.05; 156.65 is 678.82
        ("maternity_allowance", "194.32", JSA, {}, "jobseekers_allowance", "0.00", "102.85"),
        ("widowed_parents_allowance", "156.65", JSA, {}, "jobseekers_allowance", "0.00", "266.08"),
        ("maternity_allowance", "194.32", ESA, {"capability": "limited"}, "employment_and_support_allowance", "0.00", "102.85"),
        ("widowed_parents_allowance", "50", JSA, {}, "jobseekers_allowance", "197.38", "530.85"),  # 45.55 more, and 216.67
        # with the carer element of 209.34
        ("maternity_allowance", "194.32", "carers_allowance", {}, "carers_allowance", "0.00", "312.19"),
    ],
)
def test_only_the_higher_of_benefits_that_replace_earnings_is_paid(
    kind: str, week: str, claims: str, adult: dict[str, Any], name: str, paid: str, universal_credit: str
) -> None:
    income = bo.Income(kind=kind, amount=f"{week} a week")
    if claims == "carers_allowance":
        stated = household(income, caring=bo.Caring(carers_allowance=True))
    else:
        stated = household(income, claims=["universal_credit", claims], contributions=True, **adult)
    assert (month(stated, f"first_benefits.{name}") or "0.00") == paid
    assert month(stated, "universal_credit.payable") == universal_credit
    assert any("comes first" in warned.text for warned in bo.position(stated, on=ON).warnings)


def test_an_amount_that_is_stated_has_what_comes_first_off_already() -> None:
    stated = household(bo.Income(kind=JSA, amount="45.55 a week"), bo.Income(kind="widowed_parents_allowance", amount="50 a week"))
    assert month(stated, "first_benefits.jobseekers_allowance") == "197.38"
