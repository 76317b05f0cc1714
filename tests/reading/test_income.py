"""Income, capital, courses and couples at the door, by the day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import Education, Facts
from betteroff.reading import read
from betteroff.rulebook import RuleFileError
from betteroff.rulebook.entries import Entry
from betteroff.rulebook.kinds import CAPITAL, INCOME, kinds
from betteroff.rulebook.kinds import _kind as kind_of
from betteroff.situation import Situation

HOME = bo.Home(nation="england", tenure="none", greater_london=False)
ADULT = bo.Adult(born="1991-03-02", capability="fit")
AWARD = bo.UniversalCredit(first_assessment_period="2026-01-07")
DEGREE: dict[str, Any] = {"starts": "2025-09-22", "ends": "2028-06-16", "full_time": True, "advanced": True, "maintenance_loan": 9000}
SUMMER = {"long_vacation_starts": "2026-06-13"}


def household(**stated: Any) -> bo.Household:
    return bo.Household(**{"adults": [ADULT], "home": HOME, "savings": 0, "universal_credit": AWARD} | stated)


def facts(day: str, **stated: Any) -> Facts:
    """The facts of a day, in an assessment period that begins on the 7th."""
    on = date.fromisoformat(day)
    return read(Situation(household(**stated)), on, bo.position(household(), on=on).period.first_day).facts


def line(name: str, on: str = "2026-12-07", **stated: Any) -> str:
    return str(bo.position(household(**stated), on=on).line(name).amount)


# Income, regs 66 and 73


@pytest.mark.parametrize(
    ("amount", "month"),
    [
        ("80 a week", "346.67"),  # x 52 / 12
        ("160 a fortnight", "346.67"),  # x 26 / 12
        ("320 every 4 weeks", "346.67"),  # x 13 / 12
        ("346.67 a month", "346.67"),
        ("4160 a year", "346.67"),
    ],
)
def test_every_period_becomes_a_month(amount: str, month: str) -> None:
    income = [bo.Income(kind="occupational_pension", amount=amount)]
    assert line("universal_credit.unearned_income", other_income=income) == month
    assert line("other_income.counted", other_income=income) == month
    assert line("universal_credit.payable", other_income=income) == "78.23"  # 424.90 - 346.67


def test_income_that_is_ignored_is_in_hand_and_named() -> None:
    income = [bo.Income(kind="personal_independence_payment", amount="76.70 a week"), bo.Income(kind="maintenance", amount="20 a week")]
    found = bo.position(household(other_income=income), on="2026-12-07")
    assert found.line("universal_credit.payable").amount.pounds == found.line("universal_credit.standard_allowance").amount.pounds
    assert str(found.line("other_income.ignored").amount) == "419.04"  # 332.37 and 86.67
    assert str(found.in_hand) == "843.94"
    assert [unused.field for unused in found.not_taken_into_account] == ["other_income.1", "other_income.2"]
    assert "reg. 66(1)" in found.not_taken_into_account[0].why


@pytest.mark.parametrize(
    ("kind", "day", "counts"),
    [
        ("bereavement_allowance", "2018-04-05", True),  # SI 2017/422 art. 2: 52 weeks after a death up to 5 April 2017
        ("bereavement_allowance", "2018-04-06", False),
        ("foreign_state_pension", "2018-04-10", False),
        ("foreign_state_pension", "2018-04-11", True),
        ("carer_support_payment", "2023-11-18", False),
        ("carer_support_payment", "2023-11-19", True),
        ("bereavement_support_payment", "2026-12-07", False),
        ("severe_disablement_allowance", "2026-12-07", True),
        ("industrial_injuries_benefit", "2013-04-29", True),
    ],
)
def test_a_kind_counts_in_periods_that_begin_in_its_time(kind: str, day: str, counts: bool) -> None:
    assert kinds(INCOME)[kind].counts_on(date.fromisoformat(day)) is counts


@pytest.mark.parametrize(
    ("starts", "ends", "month"),
    [
        (None, None, 433_33),  # 100.00 x 52 / 12
        ("2026-12-07", "2027-01-06", 433_33),  # the whole period
        ("2026-12-08", None, 427_40),  # 30 of its 31 days: 30 x 100.00 x 52 / 365
        (None, "2026-12-07", 14_25),  # one day: 14.2466
        ("2027-01-06", None, 14_25),
        ("2027-01-07", None, 0),
        (None, "2026-12-06", 0),
    ],
)
def test_income_that_begins_or_ends_in_the_period_counts_by_the_day(starts: str | None, ends: str | None, month: int) -> None:
    income = [bo.Income(kind="insurance", amount="100 a week", starts=starts, ends=ends)]
    assert facts("2026-12-10", other_income=income).income.counted_month == month


def test_benefits_that_the_cap_counts_and_those_that_exempt() -> None:
    rent: dict[str, Any] = {"home": bo.Home(nation="england", tenure="social", rent="2000 a month", greater_london=False)}
    # 424.90 + 2,000 - 433.33 = 1,991.57; with Maternity Allowance 2,424.90 against a cap of 1,229.42
    allowance = [bo.Income(kind="maternity_allowance", amount="100 a week")]
    assert line("universal_credit.cap_reduction", other_income=allowance, **rent) == "1,195.48"
    pension = [bo.Income(kind="occupational_pension", amount="100 a week")]
    assert line("universal_credit.cap_reduction", other_income=pension, **rent) == "762.15"  # a pension is no benefit it counts
    war = [bo.Income(kind="war_pension", amount="100 a week")]
    assert line("universal_credit.cap_reduction", other_income=war, **rent) == "0.00"


# Carer's Allowance


def test_carers_allowance_is_paid_counted_and_brings_the_element() -> None:
    carer = bo.Adult(born="1991-03-02", caring=bo.Caring(carers_allowance=True))
    found = bo.position(household(adults=[carer]), on="2026-12-07")
    assert str(found.line("universal_credit.carer_element").amount) == "209.34"
    assert str(found.line("universal_credit.unearned_income").amount) == "374.62"
    assert str(found.line("universal_credit.payable").amount) == "259.62"  # 424.90 + 209.34 - 374.62
    assert str(found.in_hand) == "634.24"
    assert found.duties[0].group == "No work-related requirements"


def test_a_new_rate_is_received_at_once_and_counts_from_the_next_period() -> None:
    carer = bo.Adult(born="1991-03-02", caring=bo.Caring(carers_allowance=True))
    found = bo.position(household(adults=[carer]), on="2026-04-06")  # in the period that began on 7 March
    assert str(found.line("unearned.carers_allowance").amount) == "360.97"
    assert str(found.line("first_benefits.carers_allowance").amount) == "374.62"
    shown = [found.figures_of(found.line(name))[0].shown for name in ("unearned.carers_allowance", "first_benefits.carers_allowance")]
    assert shown == ["83.30 a week", "86.45 a week"]


def test_carers_allowance_is_not_stated_twice() -> None:
    carer = bo.Adult(born="1991-03-02", caring=bo.Caring(carers_allowance=True))
    with pytest.raises(bo.BadInput, match=r"other_income.1.kind: is stated by caring.carers_allowance too"):
        bo.position(household(adults=[carer], other_income=[bo.Income(kind="carers_allowance", amount="50 a week")]), on="2026-12-07")


def test_work_beside_carers_allowance_is_warned_of() -> None:
    carer = bo.Adult(born="1991-03-02", caring=bo.Caring(carers_allowance=True), activities=[bo.Job(pay="100 a week", hours=5)])
    found = bo.position(household(adults=[carer]), on="2026-12-07")
    assert "a week with earnings of up to 204.00; they count as 99.99 a week here" in found.warnings[0].text


# Capital, regs 46 to 50, Sch 10


def test_all_capital_counts_that_schedule_10_does_not_leave_out() -> None:
    flat = bo.Capital(kind="other_property", value=6000)
    policy = bo.Capital(kind="life_insurance", value=50000)
    assert line("universal_credit.tariff_income", savings=250, other_capital=[flat, policy]) == "4.35"
    assert line("universal_credit.tariff_income", savings=0, other_capital=[flat, policy]) == "0.00"
    found = bo.position(household(other_capital=[flat, policy]), on="2026-12-07").not_taken_into_account
    assert [unused.field for unused in found] == ["other_capital.2"]
    with pytest.raises(bo.BadInput, match=r"other_capital.1.kind: is not known"):
        bo.position(household(other_capital=[bo.Capital(kind="gold", value=1)]), on="2026-12-07")


@pytest.mark.parametrize("file", [INCOME, CAPITAL])
def test_every_kind_says_why_and_by_which_law(file: str) -> None:
    for kind in kinds(file).values():
        assert all(text.strip() for text in (kind.label, kind.why, kind.law))
        assert kind.start <= kind.until


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"label": "x", "treatment": "halved", "law": "x", "mark": "verified", "why": "x"}, "treatment 'halved' is not one of"),
        ({"label": "x", "treatment": "counts", "law": "x", "mark": "verified", "why": "x", "form": 1}, "form: not a field"),
        ({"label": "x", "treatment": "counts", "law": "x", "mark": "verified"}, "why is missing"),
    ],
)
def test_a_damaged_kind_is_told_of(raw: dict[str, object], fault: str) -> None:
    with pytest.raises(RuleFileError, match=fault):
        kind_of(Entry(INCOME, "pension", raw))


# Courses, regs 13, 14, 68 to 71


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2024-09-23", True),  # the course begins on the 23rd, in the period from the 7th
        ("2025-05-10", True),
        ("2025-06-10", False),  # the long vacation begins on the 14th
        ("2025-08-10", False),
        ("2025-09-07", True),  # the second year begins in it
        ("2026-04-10", True),  # the last year has no long vacation
        ("2026-05-08", False),  # the course ends in it
        ("2026-06-10", False),
    ],
)
def test_the_periods_in_which_student_income_counts(day: str, counts: bool) -> None:
    course = bo.Course(
        starts="2024-09-23", ends="2026-05-28", full_time=True, advanced=True, maintenance_loan=9000, long_vacation_starts="2025-06-14"
    )
    award = bo.UniversalCredit(first_assessment_period="2024-09-07")
    on = date.fromisoformat(day)
    stated = Situation(household(adults=[bo.Adult(born="1991-03-02", course=course)], universal_credit=award))
    found = read(stated, on, on).facts.first.course
    assert found.income_counts is counts
    # 7 September to 6 June; in the last year to 6 May; none after it
    assert found.periods == (0 if day > "2026-06-06" else 8 if day >= "2025-09-07" else 9)


def test_a_course_of_less_than_a_year_counts_until_the_period_in_which_it_ends() -> None:
    course = bo.Course(starts="2026-09-21", ends="2027-06-25", full_time=True, advanced=True, grant=3000)
    found = facts("2026-12-10", adults=[bo.Adult(born="1991-03-02", course=course)]).first.course
    assert (found.income_counts, found.periods, found.support_year) == (True, 9, 3000_00)  # September to May; it ends in June's


def test_a_student_who_may_not_claim_gets_nothing_and_is_told_why() -> None:
    student = bo.Adult(born="1991-03-02", course=bo.Course(**DEGREE, **SUMMER))
    found = bo.position(household(adults=[student]), on="2026-12-07")
    assert str(found.line("universal_credit.payable").amount) == "0.00"
    assert str(found.in_hand) == "750.00"  # a twelfth of the loan
    assert any("student whom no exception covers" in warned.text for warned in found.warnings)


def test_a_student_parent_has_student_income_and_no_requirements_while_it_counts() -> None:
    student = bo.Adult(born="1991-03-02", course=bo.Course(**DEGREE, **SUMMER))
    parent = household(adults=[student], children=[bo.Child(born="2020-01-01", disability="none")])
    found = bo.position(parent, on="2026-12-07")
    assert str(found.line("unearned.student_income").amount) == "890.00"  # 9,000 / 9 - 110
    assert found.duties[0].group == "No work-related requirements"
    assert [spell.first_day for spell in found.duties[0].spells if spell.interviews] == []
    summer = bo.position(parent, on="2026-08-10")
    assert str(summer.line("unearned.student_income").amount) == "0.00"
    assert summer.duties[0].group == "All work-related requirements"
    assert summer.duties[0].spells[1].first_day == date(2026, 9, 7)
    assert any("no student income counts in this assessment period" in warned.text for warned in summer.warnings)
    assert "universal_credit/receiving_education" in [reason.table for reason in found.duties[0].reasons]


def test_what_a_course_needs() -> None:
    with pytest.raises(bo.BadInput, match="long_vacation_starts: is needed"):
        facts("2026-12-10", adults=[bo.Adult(born="1991-03-02", course=bo.Course(**DEGREE))])
    with pytest.raises(bo.BadInput, match="year_starts: is before starts"):
        bo.Course(**DEGREE, year_starts="2025-09-21")
    with pytest.raises(bo.BadInput, match="ends: is before starts"):
        bo.Course(starts="2026-09-21", ends="2026-09-20")


@pytest.mark.parametrize(("day", "education"), [("2026-08-31", Education.NOT_EXCEPTED), ("2026-09-01", Education.NOT_RECEIVING)])
def test_a_qualifying_young_person_receives_education_until_the_1_september_after_19(day: str, education: Education) -> None:
    course = bo.Course(starts="2025-09-01", full_time=True, advanced=False, long_vacation_starts="2026-07-20")
    assert facts(day, adults=[bo.Adult(born="2007-05-01", course=course)]).first.course.education == education


# Couples, reg. 3


def test_a_partner_who_cannot_claim_brings_income_but_no_allowance_element_or_duty() -> None:
    partner = bo.Adult(
        born="1992-03-02",
        cannot_claim="abroad",
        capability="limited_for_activity",
        disability=bo.Disability(pip_daily_living="standard"),
        caring=bo.Caring(hours=40, severely_disabled=True),
    )
    income = [bo.Income(kind="foreign_benefit", amount="100 a month", adult=2)]
    found = bo.position(household(adults=[ADULT, partner], other_income=income, savings=6_001), on="2026-12-07")
    amounts = {name: str(found.line(f"universal_credit.{name}").amount) for name in found.worked.money.universal_credit._fields}
    assert amounts["standard_allowance"] == "424.90"
    assert amounts["limited_capability_element"] == amounts["carer_element"] == "0.00"
    assert amounts["payable"] == "320.55"  # 424.90 - 100.00 - 4.35: the couple's capital counts
    assert found.duties[1].group == "No work-related requirements"
    assert found.duties[1].reasons[-1].outcome
    assert found.duties[0].couple_threshold.pounds == 2 * found.duties[0].earnings_threshold.pounds  # 35 hours at the adult rate is added
    assert any("claims as a single person" in warned.text for warned in found.warnings)


def test_the_work_allowance_is_that_of_joint_claimants() -> None:
    # reg. 22(3): a partner's limited capability brings it, though the partner brings no element
    partner = bo.Adult(born="1992-03-02", cannot_claim="prisoner", capability="limited")
    assert line("universal_credit.work_allowance", adults=[ADULT, partner]) == "710.00"
    assert line("universal_credit.work_allowance", adults=[ADULT, bo.Adult(born="1992-03-02", cannot_claim="prisoner")]) == "0.00"


@pytest.mark.parametrize(("cannot_claim", "reduction"), [("abroad", "1,195.48"), (None, "831.97")])
def test_the_cap_of_a_single_claim_is_that_of_a_single_person(cannot_claim: str | None, reduction: str) -> None:
    # 424.90 + 2,000 - 1,229.42; for joint claimants 666.97 + 2,000 - 1,835.00
    rent = bo.Home(nation="england", tenure="social", rent="2000 a month", greater_london=False)
    adults = [ADULT, bo.Adult(born="1992-03-02", cannot_claim=cannot_claim)]
    assert line("universal_credit.cap_reduction", adults=adults, home=rent) == reduction


def test_a_partner_under_18_may_be_stated_as_one_who_cannot_claim() -> None:
    adults = [ADULT, bo.Adult(born="2009-12-08", cannot_claim="under 18")]
    assert line("universal_credit.standard_allowance", adults=adults) == "424.90"
    with pytest.raises(bo.NotCovered, match="16 or 17 may claim in some cases"):
        bo.position(household(adults=[ADULT, bo.Adult(born="2009-12-08")]), on="2026-12-07")


def test_a_mixed_age_couple_claims_jointly_and_the_pension_counts() -> None:
    adults = [ADULT, bo.Adult(born="1958-03-02")]
    pension = [bo.Income(kind="state_pension", amount="241.30 a week", adult=2)]
    found = bo.position(household(adults=adults, other_income=pension), on="2026-12-07")
    assert str(found.line("universal_credit.unearned_income").amount) == "1,045.63"  # 241.30 x 52 / 12
    assert str(found.line("universal_credit.payable").amount) == "0.00"
    assert any("over pension age" in warned.text for warned in found.warnings)
    assert not [assumed for assumed in found.assumptions if assumed.field == "other_income"]
    for order, label in ((adults, "Partner"), (adults[::-1], "Claimant")):
        without = bo.position(household(adults=order), on="2026-12-07")
        (told,) = (assumed for assumed in without.assumptions if "State Pension" in assumed.text)
        assert told.field == "other_income"
        assert told.text.startswith(f"{label}, over pension age, has no State Pension")


def test_a_claimant_over_pension_age_whose_partner_cannot_claim_is_refused() -> None:
    adults = [bo.Adult(born="1958-03-02"), bo.Adult(born="1992-03-02", cannot_claim="abroad")]
    with pytest.raises(bo.NotCovered, match="everybody who claims has reached pension age"):
        bo.position(household(adults=adults), on="2026-12-07")
