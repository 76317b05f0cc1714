"""Housing Benefit beside and after Universal Credit, worked by hand from the Regulations of each day."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo
from housing_benefit import BEFORE, PIP, SAM, SINCE, job, position, week

# While there is Universal Credit, and where it ends


def test_without_work_all_of_the_rent_is_met() -> None:
    found = position()
    assert week(found) == week(found, "maximum") == "250.00"
    assert str(found.line("housing_benefit.payable").amount) == "1,083.33"  # 250 x 52 / 12
    assert week(found, "applicable_amount") == week(found, "income") == "0.00"


@pytest.mark.parametrize(
    ("pay", "universal_credit", "before", "since"),
    [
        ("772.53", "0.01", "250.00", "250.00"),  # 55 % is 424.8915: a penny of 424.90 is left
        # 55 % is 424.897. 772.54 x 12 / 52 = 178.28; less 5.00 and 95.55 = 77.73, 65 % is 50.52
        ("772.54", "0.00", "199.48", "250.00"),
        ("776.87", "0.00", "198.83", "249.35"),  # 179.28: a pound more. 65 % of 78.73 is 51.17; since then 0.65
    ],
)
def test_a_single_person_of_25(pay: str, universal_credit: str, before: str, since: str) -> None:
    for on, expected in ((BEFORE, before), (SINCE, since)):
        found = position(job(pay), on=on)
        assert str(found.line("universal_credit.payable").amount) == universal_credit
        assert week(found) == expected


def test_a_single_person_under_25() -> None:
    young = {"born": "2004-03-02"}
    # 338.58: 615.59 x 55 % = 338.57, 615.60 x 55 % = 338.58. 615.60 x 12 / 52 = 142.06; less 5.00 and 75.65 = 61.41, 65 % is 39.92
    assert [week(position(job("615.59"), on=on, adult=young)) for on in (BEFORE, SINCE)] == ["250.00", "250.00"]
    assert [week(position(job("615.60"), on=on, adult=young)) for on in (BEFORE, SINCE)] == ["210.08", "250.00"]


def test_a_single_person_with_limited_capability_for_work_still_falls() -> None:
    limited = {"capability": "limited", "capability_since": "2025-06-01"}
    # 1,651.41 a month: tax 120.60, National Insurance 48.27: 1,482.54. Less 710.00 = 772.54
    assert week(position(job("1651.40"), adult=limited)) == "250.00"
    # 1,482.54 x 12 / 52 = 342.12. Less 5.00 and 95.55 = 241.57: 157.02. Since: less 77.73 = 163.84: 106.50
    assert [week(position(job("1651.41"), on=on, adult=limited)) for on in (BEFORE, SINCE)] == ["92.98", "143.50"]
    # 30 hours: 17.10 more is left out: 146.74 x 65 % = 95.38
    assert week(position(job("1651.41", 30), adult=limited)) == "154.62"
    assert week(position(job("1651.41", 29.75), adult=limited)) == "143.50"


def test_a_couple_and_its_one_amount() -> None:
    couple = [bo.Adult(**SAM, label="A"), bo.Adult(born="1995-01-01", pension="opted out", label="B")]
    # 666.97 / 55 % = 1,212.67. 1,278.36 a month: tax 46.00, National Insurance 18.43: 1,213.93 x 12 / 52 = 280.14
    # less 10.00 and 150.15 = 119.99 x 65 % = 77.99. Since: less 119.70 = 0.29 x 65 % = 0.19
    assert [week(position(job("1278.36"), on=on, adults=couple)) for on in (BEFORE, SINCE)] == ["172.01", "249.81"]
    young = [bo.Adult(born="2003-01-01", pension="opted out", label="A"), bo.Adult(born="2004-01-01", pension="opted out", label="B")]
    # 528.34 / 55 % = 960.62; 965.00 x 12 / 52 = 222.69 less 10.00 and 150.15 = 62.54: 40.65. Since: less 61.53 = 1.01: 0.66
    assert [week(position(job("965"), on=on, adults=young)) for on in (BEFORE, SINCE)] == ["209.35", "249.34"]
    one_of_25 = [young[0], couple[1]]
    # the couple's 666.97 again, earned by the younger: 119.70 goes by the older
    assert week(position(job("1278.36"), adults=one_of_25)) == "249.81"


def test_a_lone_parent() -> None:
    child = [bo.Child(born="2020-01-01")]
    # 424.90 + 303.94 = 728.84; 728.84 / 55 % = 1,325.16 above 710.00. 2,500 a month: tax 290.20, National Insurance 116.16:
    # 2,093.64 x 12 / 52 = 483.15. Less 25.00, 77.73 and 17.10 = 363.32; less 95.55 + 87.88 = 179.89: 116.93
    assert week(position(job("2500", 16), children=child)) == "133.07"
    # 15.75 hours: no 17.10: 196.99 x 65 % = 128.04
    assert week(position(job("2500", 15.75), children=child)) == "121.96"


# Premiums after Universal Credit


def test_a_disability_premium_and_the_severe_one_of_somebody_alone() -> None:
    pip = bo.Disability(**PIP)
    limited = {"capability": "limited", "capability_since": "2025-06-01", "disability": pip}
    # 342.12 less 20.00, 77.73 and, from 16 hours on, 17.10 = 227.29; 95.55 + 44.85 + 86.05 = 226.45: 0.84 x 65 % = 0.55
    found = position(job("1651.41", 16), adult=limited)
    assert week(found, "applicable_amount") == "226.45"
    assert week(found) == "249.45"
    # somebody is paid a carer's benefit: 227.29 - 140.40 = 86.89 x 65 % = 56.48
    paid = bo.Disability(pip_daily_living="standard", carer_gets_benefit=True)
    assert week(position(job("1651.41", 16), adult=limited | {"disability": paid})) == "193.52"
    # mobility only: the disability premium alone
    assert week(position(job("1651.41", 16), adult=limited | {"disability": bo.Disability(pip_mobility="standard")})) == "193.52"
    # enhanced daily living: 22.00 more
    enhanced = bo.Disability(pip_daily_living="enhanced", carer_gets_benefit=False)
    assert week(position(job("1651.41", 16), adult=limited | {"disability": enhanced}), "applicable_amount") == "248.45"
    # another adult lives with them: no severe disability premium, and for daily living no deduction
    other = {"non_dependants": [bo.NonDependant(age=30)]}
    shared = position(job("1651.41", 16), adult=limited, home=other)
    assert week(shared, "applicable_amount") == "140.40"
    assert week(shared, "maximum") == "250.00"


def test_esa_brings_a_component_in_place_of_the_disability_premium() -> None:
    esa = [bo.Income(kind="new_style_employment_and_support_allowance_support_group", amount="145.90 a week", adult=1)]
    adult = {"disability": bo.Disability(**PIP), "severe_conditions": False, "lcwra_in_award_before_april_2026": "no"}
    # 16 hours end ESA: a disability premium, and no component
    assert week(position(job("2600", 16), adult=adult, other_income=esa), "premiums") == "130.90"  # 44.85 + 86.05
    # far above the limit of 203.50 a week: no permitted work, so ESA ends, Universal Credit too, and the premium leaves out 20.00
    assert week(position(job("2600", 15), adult=adult, other_income=esa), "disregard") == "20.00"
    permitted = position(job("870", 15), adult=adult, other_income=esa)  # 200.77 a week
    # 424.90 + 217.26 = 642.16, less 632.23 and 55 % of 160.00: nothing
    assert week(permitted, "premiums") == "158.40"  # 50.35 + 86.05 + 22.00
    assert week(permitted, "disregard") == "200.77"
    assert week(permitted, "other_income") == "145.90"
    assert week(permitted) == "250.00"


def test_a_carer() -> None:
    carer = {"caring": bo.Caring(hours=35, severely_disabled=True, carers_allowance=True)}
    # Carer's Allowance 86.45 a week is 374.62 a month; 424.90 + 209.34 = 634.24; 259.62 is left: 472.04 earned end it
    found = position(job("480", 10), adult=carer)
    # 480.00 x 12 / 52 = 110.77 less 20.00 and 77.73 = 13.04; + 86.45 = 99.49, below 95.55 + 48.15
    assert str(found.line("universal_credit.payable").amount) == "0.00"
    assert week(found, "applicable_amount") == "143.70"
    assert week(found, "income") == "99.49"
    assert week(found) == "250.00"


# Income, savings and the smallest payment


@pytest.mark.parametrize(
    ("savings", "tariff"), [(6_000, "0.00"), ("6000.01", "1.00"), (6_250, "1.00"), ("6250.01", "2.00"), (16_000, "40.00")]
)
def test_savings(savings: Any, tariff: str) -> None:
    found = position(job("900"), savings=savings)
    assert week(found, "tariff_income") == tariff
    # 900.00 x 12 / 52 = 207.69; less 5.00, 77.73 and 95.55 = 29.41
    assert week(found, "income") == f"{124.96 + float(tariff):.2f}"


def test_above_16000_there_is_none() -> None:
    found = position(savings="16000.01")
    assert week(found) == "0.00"
    assert "Savings are above the limit, so there is no Housing Benefit either" in [warned.text for warned in found.warnings]


def test_savings_do_not_matter_while_there_is_universal_credit() -> None:
    assert week(position(savings=16_000)) == "250.00"


@pytest.mark.parametrize(("rent", "paid"), [("51.02", "0.50"), ("51.01", "0.00")])
def test_less_than_50_pence_is_not_paid(rent: str, paid: str) -> None:
    found = position(job("772.54"), on=BEFORE, home={"rent": f"{rent} a week"})
    assert week(found) == paid


def test_a_war_pension_counts_but_for_10() -> None:
    found = position(job("900"), other_income=[bo.Income(kind="war_pension", amount="50 a week")])
    assert week(found, "other_income") == "40.00"


def test_half_of_a_pension_contribution_comes_off() -> None:
    # 900.00 with 5 %: 45.00, of which 9.00 is tax relief: 36.00 leaves the pay packet. 882.00 x 12 / 52 = 203.54
    assert week(position(job("900"), adult={"pension": "5%"}), "first_earnings") == "203.54"
    # by salary sacrifice 45.00 is not earned: 855.00 x 12 / 52 = 197.31
    sacrifice = {"pension": "5%", "pension_kind": "salary sacrifice"}
    assert week(position(job("900"), adult=sacrifice), "first_earnings") == "197.31"
    # a net pay arrangement: all of 45.00 is paid: 877.50 x 12 / 52 = 202.50
    assert week(position(job("900"), adult={"pension": "5%", "pension_kind": "net pay arrangement"}), "first_earnings") == "202.50"


def test_weekly_pay_stays_as_it_is() -> None:
    found = position(bo.Job(pay="220.10 a week", hours=20, paid="weekly"))
    assert week(found, "first_earnings") == "220.10"


def test_childcare_comes_off_earnings() -> None:
    child = [bo.Child(born="2023-01-01", childcare="200 a week")]
    found = position(job("6000", 37), children=child)
    assert week(found, "childcare") == "175.00"
    two = [*child, bo.Child(born="2024-01-01", childcare="150 a week")]
    assert week(position(job("9000", 37), children=two), "childcare") == "300.00"


# Rent, charges, other adults in the home


def test_rent_by_the_month_and_charges() -> None:
    home = {"rent": "1000 a month", "service_charges": "43.33 a month", "ineligible_charges": "20 a week"}
    found = position(home=home)
    assert week(found, "eligible_rent") == "240.77"  # 1,043.33 x 12 / 52
    assert found.line("housing_benefit.ineligible_charges").amount.in_pence == 86_67
    assert found.line("housing_benefit.ineligible_charges").in_hand == -1
    plain = position(home=home | {"ineligible_charges": "0 a week"})
    assert plain.in_hand.in_pence - found.in_hand.in_pence == 86_67


@pytest.mark.parametrize(
    ("other", "deduction"),
    [
        ({"age": 17}, "0.00"),
        ({"age": 18}, "20.40"),
        ({"age": 30, "hours": 16}, "131.45"),
        ({"age": 30, "hours": 16, "gross_income": "191.99 a week"}, "20.40"),
        ({"age": 30, "hours": 16, "gross_income": "192 a week"}, "46.85"),
        ({"age": 30, "hours": 16, "gross_income": "604.99 a week"}, "119.85"),
        ({"age": 30, "hours": 16, "gross_income": "605 a week"}, "131.45"),
        ({"age": 30, "full_time_student": True}, "0.00"),
        ({"age": 70, "receives": ["pension_credit"]}, "0.00"),
        ({"age": 24, "receives": ["universal_credit"]}, "0.00"),
        ({"age": 25, "receives": ["universal_credit"]}, "20.40"),
        ({"age": 30, "in_prison": True}, "0.00"),
    ],
)
def test_other_adults_take_a_deduction_off(other: dict[str, Any], deduction: str) -> None:
    found = position(home={"tenure": "temporary", "non_dependants": [bo.NonDependant(**other)]})
    assert week(found, "non_dependant_deductions") == deduction
    assert week(found) == f"{250 - float(deduction):.2f}"


@pytest.mark.parametrize(
    ("first", "second", "apart", "together"),
    [
        ({}, {}, "40.80", "20.40"),
        # 150 and 150 are the lowest each; 300 together is 279 or more, and less than 365
        ({"hours": 16, "gross_income": "150 a week"}, {"hours": 16, "gross_income": "150 a week"}, "40.80", "64.35"),
        ({"hours": 16, "gross_income": "191.98 a week"}, {"gross_income": "0.01 a week"}, "40.80", "20.40"),
        ({"hours": 16, "gross_income": "191.98 a week"}, {"gross_income": "0.02 a week"}, "40.80", "46.85"),
        ({"hours": 16, "gross_income": "150 a week"}, {}, "40.80", "131.45"),  # what the other gets is not shown
        ({"full_time_student": True, "gross_income": "50 a week"}, {"hours": 16, "gross_income": "150 a week"}, "20.40", "46.85"),
        ({"receives": ["pension_credit"]}, {"receives": ["pension_credit"]}, "0.00", "0.00"),
    ],
)
def test_a_couple_of_other_adults_brings_one_deduction_the_higher_by_joint_income(
    first: dict[str, Any], second: dict[str, Any], apart: str, together: str
) -> None:
    for partner, deduction in ((None, apart), (2, together)):
        two = [bo.NonDependant(age=40, partner=partner, **first), bo.NonDependant(age=40, **second)]
        assert week(position(home={"tenure": "temporary", "non_dependants": two}), "non_dependant_deductions") == deduction


def test_a_benefit_for_care_of_the_renter_spares_deductions() -> None:
    adult = {"disability": bo.Disability(dla_care="lowest")}
    assert week(position(adult=adult, home={"non_dependants": [bo.NonDependant(age=30)]})) == "250.00"


# What is said


def test_the_tenants_own_share_is_said_and_why() -> None:
    said = [warned.text for warned in position(job("900")).warnings]
    assert "Of the eligible rent of 250.00 a week Housing Benefit pays 230.88; the tenant's own share is 19.12 a week" in said
    assert "Of earnings Housing Benefit leaves out 5 a week, as a single person" in said
    assert not any("own share" in warned.text for warned in position().warnings)


def test_housing_benefit_that_is_not_claimed_is_not_counted() -> None:
    assert week(position(claims=["universal_credit", "housing_benefit"])) == "250.00"
    found = position(claims=["universal_credit"])
    assert not [line for line in found.lines if line.part == "housing_benefit"]
    assert any("Housing Benefit is not claimed" in assumed.text for assumed in found.assumptions)


def test_the_rent_is_needed() -> None:
    with pytest.raises(bo.BadInput, match="rent: is needed for tenure hostel"):
        bo.Home(nation="england", tenure="hostel")


def test_a_timeline_goes_by_what_is_usually_earned() -> None:
    award = bo.UniversalCredit(first_assessment_period="2026-10-12")
    home = bo.Home(nation="england", greater_london=False, tenure="supported", rent="250 a week")
    stated = bo.Household(adults=[bo.Adult(**SAM)], home=home, savings=0, universal_credit=award)
    job = bo.Job(pay="200 a week", hours=16, paid="weekly", starts="2026-10-12", first_pay_day="2026-10-16")
    months = bo.timeline(stated, [job], start="2026-10-12", months=2).months
    # 16 October to 6 November: 800.00, so no Universal Credit; 200.00 less 5.00, 77.73 and 95.55 = 21.72 x 65 % = 14.12: 235.88 a week
    assert [str(month.universal_credit) for month in months] == ["0.00", "0.00"]
    assert [str(month.in_hand) for month in months] == ["1,822.15", "2,022.15"]  # 800.00, then 1,000.00, and 235.88 x 52 / 12


# A home that is no longer theirs, and a care home


@pytest.mark.parametrize(
    ("on", "ends", "paid"),
    [
        # 52 weeks from 10 January 2026 end on 8 January 2027
        ("2026-06-10", "2027-01-08", "250.00"),
        ("2026-06-10", "2027-01-09", "0.00"),
        ("2026-12-08", None, "250.00"),
        ("2027-01-09", None, "0.00"),
    ],
)
@pytest.mark.parametrize("as_treatment", [True, False])
def test_the_rent_of_a_home_that_is_kept_is_met_for_52_weeks(on: str, ends: str | None, paid: str, as_treatment: bool) -> None:
    if as_treatment:
        found = position(
            on=on, adult={"treatment": bo.Treatment(kind="residential", started="2026-01-10", ends=ends, advised_24_hours=True)}
        )
    else:
        found = position(on=on, placement=bo.Placement(kind="hospital", started="2026-01-10", expected_end=ends))
    told = [note.text for note in found.warnings if note.text.startswith("Away from home")]
    is_met = paid != "0.00"
    assert week(found) == paid if is_met else not any(line.part == "housing_benefit" for line in found.lines)
    assert told == ([] if is_met else ["Away from home for more than 52 weeks, or expected to be: no Housing Benefit"])


def test_no_benefit_pays_for_a_care_home() -> None:
    home = {"tenure": "residential_rehabilitation", "rent": "300 a week"}
    course = {"kind": "residential", "started": "2026-09-01", "advised_24_hours": True}
    assert week(position(home=home, adult={"treatment": bo.Treatment(**course)})) == "300.00"
    found = position(home=home, adult={"treatment": bo.Treatment(**course, care_home=True)})
    assert not any(line.part == "housing_benefit" for line in found.lines)
    assert found.line("universal_credit.housing_element").amount.in_pence == 0
    assert any("Neither Universal Credit nor Housing Benefit pays for a care home" in note.text for note in found.warnings)


# Supported permitted work; maintenance


@pytest.mark.parametrize(("supported", "paid"), [(True, "260.00"), (False, "193.08")])
def test_supported_permitted_work_may_be_of_16_hours_or_more(supported: bool, paid: str) -> None:
    # with ESA: 145.90 of income, 95.55 + 22.00 + 50.35 needed. Without: 203.50 less 5.00 and 95.55 = 102.95, 65 % is 66.92
    work = bo.Job(pay="203.50 a week", hours=16, supported_permitted_work=supported)
    esa = [bo.Income(kind="new_style_employment_and_support_allowance_support_group", amount="145.90 a week", adult=1)]
    claims = ["housing_benefit", "new_style_employment_and_support_allowance"]
    assert week(position(work, home={"rent": "260 a week"}, claims=claims, other_income=esa, on=BEFORE)) == paid


def test_15_of_maintenance_is_left_out_where_there_is_a_child() -> None:
    paid = [bo.Income(kind="spousal_maintenance", amount="60 a week"), bo.Income(kind="spousal_maintenance", amount="40 a week")]
    child = [bo.Child(born="2020-05-01")]
    alone = position(claims=["housing_benefit"], other_income=paid)
    with_child = position(claims=["housing_benefit"], other_income=paid, children=child)
    assert (week(alone, "other_income"), week(with_child, "other_income")) == ("100.00", "85.00")
