"""What benefits in payment say of an adult, and what is asked for beside them."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, Capability, EsaComponent

ON = "2026-12-07"
ESA = "new_style_employment_and_support_allowance"
SUPPORT_GROUP = f"{ESA}_support_group"


def household(*income: bo.Income, adults: int = 1, **adult: Any) -> bo.Household:
    first = bo.Adult(**{"born": "1991-03-02"} | adult)
    return bo.Household(
        adults=[first, *[bo.Adult(born="1990-01-01")] * (adults - 1)],
        home=bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False),
        savings=0,
        other_income=income,
    )


def income(kind: str, amount: str = "100 a week", **stated: Any) -> bo.Income:
    return bo.Income(kind=kind, amount=amount, **stated)


def facts(stated: bo.Household) -> AdultFacts:
    return bo.position(stated, on=ON).worked.facts.first


def assumed(stated: bo.Household) -> dict[str, str]:
    return {assumption.field: assumption.text for assumption in bo.position(stated, on=ON).assumptions}


def line(stated: bo.Household, name: str) -> int:
    return bo.position(stated, on=ON).line(name).amount.in_pence


def test_esa_in_the_support_group_is_limited_for_activity_without_a_wait() -> None:
    # regs 28(5), 40(1)(a); evidence of a month ago, 217.26 at the rate for new awards all the same
    stated = household(income(SUPPORT_GROUP), medical_evidence_from="2026-11-07", lcwra_in_award_before_april_2026="no")
    found = facts(stated)
    assert (found.capability, found.esa_component) == (Capability.LIMITED_FOR_ACTIVITY, EsaComponent.SUPPORT)
    assert line(stated, "universal_credit.limited_capability_element") == 217_26
    assert "reg" in assumed(stated)["adults.1.capability"]
    assert not [unused for unused in bo.position(stated, on=ON).not_taken_into_account if unused.field.startswith("adults.1")]


def test_a_component_alone_says_as_much_and_that_no_amount_counts() -> None:
    assert facts(household(esa_component="support")).capability == Capability.LIMITED_FOR_ACTIVITY
    assert facts(household(esa_component="work_related_activity")).capability == Capability.LIMITED
    assert "it counts in full" in assumed(household(esa_component="support"))["adults.1.esa_component"]
    assert "adults.1.esa_component" not in assumed(household(income(ESA), esa_component="support"))


@pytest.mark.parametrize(
    ("stated", "field"),
    [
        (household(income(ESA)), "adults.1.capability: is needed"),
        (household(capability="fit", esa_component="support"), "adults.1.capability: does not go with"),
        (household(capability="fit", esa_component="work_related_activity"), "adults.1.capability: does not go with"),
        (household(capability="limited", esa_component="support"), "adults.1.capability: does not go with"),
        (household(income(SUPPORT_GROUP), esa_component="none"), "adults.1.esa_component: does not go with"),
        (household(income(ESA), adults=2, capability="limited"), "other_income.1.adult: is needed of a couple"),
        (household(statutory_pay="maternity_allowance"), "adults.1.statutory_pay: counts in full"),
        (household(disability=bo.Disability(industrial_injuries_benefit=True)), "injuries_benefit: counts in full"),
        (household(income("personal_independence_payment", adult=1)), r"other_income.1.kind: .*adults.1.disability"),
        (household(income("attendance_allowance", adult=1)), r"other_income.1.kind: .*adults.1.disability"),
        (household(income("carers_allowance"), caring=bo.Caring(hours=20)), "other_income.1.kind: is paid for 35 hours"),
    ],
)
def test_what_contradicts_or_is_missing_is_named(stated: bo.Household, field: str) -> None:
    with pytest.raises(bo.BadInput, match=field):
        bo.position(stated, on=ON)


@pytest.mark.parametrize(
    "stated",
    [
        household(income(ESA), capability="fit"),
        household(income(ESA, ends="2026-11-30")),
        household(income("maternity_allowance"), statutory_pay="maternity_allowance"),
        household(income("industrial_injuries_benefit"), disability=bo.Disability(industrial_injuries_benefit=True)),
        household(income("personal_independence_payment", "30.30 a week", adult=1), disability=bo.Disability(pip_mobility="standard")),
        household(income("disability_living_allowance")),  # a child's
    ],
)
def test_what_is_whole_is_answered(stated: bo.Household) -> None:
    assert bo.position(stated, on=ON).in_hand.in_pence


def test_pay_in_place_of_wages_without_a_job_is_listed() -> None:
    assert "state it as the pay of a job" in assumed(household(statutory_pay="sick_pay"))["adults.1.statutory_pay"]


def test_who_gets_carers_allowance_is_a_carer() -> None:
    stated = household(income("carers_allowance", "50 a week"))
    assert line(stated, "universal_credit.carer_element") == 209_34
    assert "35 hours a week or more" in assumed(stated)["adults.1.caring"] or "one person" in assumed(stated)["adults.1.caring"]


def test_carer_support_payment_counts_up_to_carers_allowance() -> None:
    # 97.74 x 52 / 12 = 423.54, the supplement in it, of which 86.45 x 52 / 12 = 374.62 counts
    stated = bo.Household(
        adults=[bo.Adult(born="1991-03-02")],
        home=bo.Home(nation="scotland", tenure="social", rent="120 a week"),
        savings=0,
        other_income=[income("carer_support_payment", "97.74 a week")],
    )
    assert line(stated, "universal_credit.unearned_income") == 374_62
    assert line(stated, "first_benefits.carers_allowance") == 423_54
    assert line(stated, "first_benefits.scottish_carer_supplement") == 0
    assert line(stated, "universal_credit.payable") == 570_28 + 209_34  # and the carer element


@pytest.mark.parametrize("benefit", [{"attendance_allowance": "lower"}, {"armed_forces_independence_payment": True}])
def test_attendance_allowance_excepts_a_student_too(benefit: dict[str, Any]) -> None:
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=True, advanced=True)
    limited: dict[str, Any] = {"capability": "limited", "capability_since": "2026-01-01", "course": course}
    assert line(household(disability=bo.Disability(**benefit), **limited), "universal_credit.payable") == 944_90
    assert line(household(**limited), "universal_credit.payable") == 0


def test_a_course_begun_before_a_migration_notice_does_not_stand_in_the_way() -> None:
    course: dict[str, Any] = {"starts": "2025-09-21", "ends": "2027-06-30", "full_time": True, "advanced": True}
    assert line(household(course=bo.Course(**course)), "universal_credit.payable") == 0
    notified = household(course=bo.Course(**course, when_moved_to_universal_credit=True))
    assert line(notified, "universal_credit.payable") == 944_90


def test_savings_a_penny_above_the_limit_show_no_deduction_from_nothing() -> None:
    for savings, tariff in ((16_000, 174_00), ("16000.01", 0)):
        stated = household().model_copy(
            update={"savings": bo.Household(adults=[{"born": "1991-03-02"}], home={"nation": "wales"}, savings=savings).savings}
        )
        assert line(stated, "universal_credit.tariff_income") == tariff


def test_a_partner_under_18_is_told_the_day_from_which_they_claim_jointly() -> None:
    couple = bo.Household(
        adults=[bo.Adult(born="1991-03-02"), bo.Adult(born="2008-12-20", cannot_claim="under 18")],
        home=bo.Home(nation="wales", tenure="none"),
    )
    with pytest.raises(bo.BadInput, match="turns 18 on 20 December 2026: from the assessment period with that day they claim jointly"):
        bo.position(couple, on=ON)


@pytest.mark.parametrize(
    ("nation", "caring", "hours", "element"),
    [
        ("england", {}, 35, 0),  # SSCBA 1992 s. 70(3): no Carer's Allowance in full-time education
        ("england", {"carers_allowance": True}, 35, 0),
        ("scotland", {}, 35, 0),  # Carer Support Payment is not claimed
        ("scotland", {"carers_allowance": True}, 35, 209_34),
        ("scotland", {"carers_allowance": True}, 34, None),
    ],
)
@pytest.mark.parametrize("is_full_time", [True, False])
def test_a_student_has_the_carer_element_with_carer_support_payment_only(
    nation: str, caring: dict[str, Any], hours: int, element: int | None, is_full_time: bool
) -> None:
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=is_full_time, advanced=True)
    adult = bo.Adult(born="1991-03-02", course=course, caring=bo.Caring(hours=hours, severely_disabled=True, **caring))
    home = bo.Home(nation=nation, tenure="social", rent="120 a week", greater_london=False if nation == "england" else None)
    stated = bo.Household(adults=[adult], children=[bo.Child(born="2016-03-01")], home=home, savings=0)  # a parent may claim
    if element is None:
        with pytest.raises(bo.BadInput, match="35 hours a week"):
            bo.position(stated, on=ON)
        return
    assert line(stated, "universal_credit.carer_element") == (element if is_full_time else 209_34)
    assert ("adults.1.course.full_time" in assumed(stated)) is is_full_time


def test_what_is_required_of_a_student_who_cares_is_for_the_jobcentre_to_say() -> None:
    # UC Regs 2013 reg. 89(1)(b): 35 hours of care without the conditions of Carer's Allowance
    course = bo.Course(starts="2026-09-21", ends="2027-06-30", full_time=True, advanced=True)
    caring = bo.Caring(hours=35, severely_disabled=True)
    stated = household(course=course, caring=caring).model_copy(update={"children": (bo.Child(born="2010-03-01"),)})
    (reason,) = [found for found in bo.position(stated, on=ON).duties[0].reasons if found.table == "universal_credit/caring"]
    assert reason.why.startswith("Cares for 35 hours a week or more but is in full-time education")
