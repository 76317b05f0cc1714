"""Jobs as an adviser states them: tax codes, two jobs, pensions, student loans, pension age."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, CodePrefix, JobFacts, MarriageAllowance, PensionKind, TaxCode
from betteroff.reading.notes import Assumption, Notes
from betteroff.reading.pension_age import pension_day, reached_at_age
from betteroff.reading.tax_code import BY_ITSELF
from betteroff.reading.work import work
from betteroff.situation import Situation

ON = date(2026, 12, 7)
JOB: dict[str, Any] = {"pay": "1500 a month", "hours": 30}


class Read(NamedTuple):
    """What was read of the first adult's work, and what was assumed."""

    facts: AdultFacts
    assumptions: tuple[Assumption, ...]


def reading(*jobs: bo.Job, on: date = ON, nation: str = "england", **adult: Any) -> Read:
    stated = bo.Adult(**{"born": "1991-03-02", "activities": list(jobs)} | adult)
    notes = Notes(Situation(bo.Household(adults=[stated], home=bo.Home(nation=nation, tenure="none"))), on, on)
    return Read(AdultFacts(**work(notes, 0, stated)), tuple(notes.assumptions))  # type: ignore[arg-type]


def first(*jobs: bo.Job, **stated: Any) -> AdultFacts:
    return reading(*jobs, **stated).facts


def said(found: Read, field: str) -> str:
    return "; ".join(assumption.text for assumption in found.assumptions if assumption.field == field)


@pytest.mark.parametrize(
    ("written", "code", "number", "prefix"),
    [
        ("1257L", TaxCode.ALLOWANCE, 1257, CodePrefix.BY_HOME),
        ("1257l m1", TaxCode.ALLOWANCE, 1257, CodePrefix.BY_HOME),
        ("1383M", TaxCode.ALLOWANCE, 1383, CodePrefix.BY_HOME),
        ("1131N W1/M1", TaxCode.ALLOWANCE, 1131, CodePrefix.BY_HOME),
        ("994T X", TaxCode.ALLOWANCE, 994, CodePrefix.BY_HOME),
        ("0T", TaxCode.ALLOWANCE, 0, CodePrefix.BY_HOME),
        ("K475", TaxCode.ADDITIONAL_PAY, 475, CodePrefix.BY_HOME),
        ("SK 475", TaxCode.ADDITIONAL_PAY, 475, CodePrefix.SCOTTISH),
        ("S1257L", TaxCode.ALLOWANCE, 1257, CodePrefix.SCOTTISH),
        ("C1257L", TaxCode.ALLOWANCE, 1257, CodePrefix.NOT_SCOTTISH),
        ("BR", TaxCode.BASIC_RATE, 0, CodePrefix.BY_HOME),
        ("SBR", TaxCode.BASIC_RATE, 0, CodePrefix.SCOTTISH),
        ("CBR", TaxCode.BASIC_RATE, 0, CodePrefix.NOT_SCOTTISH),
        ("D0", TaxCode.D0, 0, CodePrefix.BY_HOME),
        ("SD1", TaxCode.D1, 0, CodePrefix.SCOTTISH),
        ("SD3", TaxCode.D3, 0, CodePrefix.SCOTTISH),
        ("NT", TaxCode.NO_TAX, 0, CodePrefix.BY_HOME),
    ],
)
def test_a_tax_code_is_read_as_a_payslip_shows_it(written: str, code: TaxCode, number: int, prefix: CodePrefix) -> None:
    job = first(bo.Job(tax_code=written, **JOB)).job
    assert (job.tax_code, job.code_number, job.code_prefix) == (code, number, prefix)


def test_the_code_assumed_is_that_of_the_year_and_the_marriage_allowance() -> None:
    job = bo.Job(**JOB)
    assert said(reading(job), "adults.1.job").startswith("tax code 1257L")
    assert said(reading(job, on=date(2013, 4, 29)), "adults.1.job").startswith("tax code 944L")
    assert said(reading(job, marriage_allowance="receives"), "adults.1.job").startswith("tax code 1383M")
    assert said(reading(job, marriage_allowance="gives", on=date(2018, 4, 6)), "adults.1.job").startswith("tax code 1066N")
    assert first(job, marriage_allowance="gives").job.marriage_allowance == MarriageAllowance.GIVES


def test_there_is_no_marriage_allowance_before_2015() -> None:
    found = reading(bo.Job(**JOB), marriage_allowance="gives", on=date(2015, 4, 5))
    assert said(found, "adults.1.marriage_allowance") == "there is none yet in this tax year"
    assert said(found, "adults.1.job").startswith("tax code 1000L")


def test_a_code_without_prefix_in_scotland_is_read_as_scottish() -> None:
    found = reading(bo.Job(tax_code="BR", **JOB), nation="scotland")
    assert said(found, "adults.1.job.tax_code") == "read as SBR, as the home is in Scotland"


def test_a_code_that_taxes_each_pay_day_by_itself_leaves_nothing_to_assume() -> None:
    assert said(reading(bo.Job(tax_code="1257L M1", **JOB)), "adults.1.job") == ""
    assert said(reading(bo.Job(tax_code="1257L", **JOB)), "adults.1.job") == BY_ITSELF


def test_a_code_of_another_year_is_refused() -> None:
    assert first(bo.Job(tax_code="SD2", **JOB), on=date(2018, 4, 6)).job.tax_code == TaxCode.D2
    with pytest.raises(bo.BadInput, match="SD2 is no code of the tax year"):
        first(bo.Job(tax_code="SD2", **JOB), on=date(2018, 4, 5))
    with pytest.raises(bo.BadInput, match="SD3 is no code of the tax year"):
        first(bo.Job(tax_code="SD3", **JOB), on=date(2024, 4, 5))


def test_two_jobs_are_two_payslips_and_the_second_has_code_br() -> None:
    shop, bar = bo.Job(travel="10 a month", **JOB), bo.Job(pay="100 a week", hours=8, paid="weekly", travel="5 a month")
    found = first(shop, bar)
    assert (found.job.pay, found.job.tax_code) == (1_500_00, TaxCode.STANDARD)
    assert (found.other_job.pay, found.other_job.tax_code) == (100_00, TaxCode.BASIC_RATE)
    assert (found.job.minutes + found.other_job.minutes, found.travel_month) == (38 * 60, 15_00)
    assert "BR" in said(reading(shop, bar), "adults.1.job.2")


def test_the_allowance_goes_to_the_job_whose_code_does_not_leave_it() -> None:
    second, main = bo.Job(tax_code="BR", **JOB), bo.Job(**JOB)
    found = first(second, main)
    assert (found.job.tax_code, found.other_job.tax_code) == (TaxCode.BASIC_RATE, TaxCode.STANDARD)
    both = first(bo.Job(tax_code="0T", **JOB), bo.Job(tax_code="500L", **JOB))
    assert (both.job.code_number, both.other_job.code_number) == (0, 500)


def test_one_of_two_jobs_cannot_be_ended_by_name() -> None:
    home = bo.Home(nation="england", tenure="none")
    household = bo.Household(adults=[bo.Adult(born="1991-03-02", activities=[bo.Job(**JOB), bo.Job(**JOB)])], home=home)
    with pytest.raises(bo.BadInput, match="would end two"):
        bo.position(household, bo.Ends("job", on="2026-12-01"), on=ON)


def test_two_jobs_are_in_the_answer_each_with_its_lines() -> None:
    home = bo.Home(nation="england", tenure="none")
    found = bo.position(
        bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home),
        bo.Job(**JOB),
        bo.Job(pay="427 a month", hours=5),
        on=ON,
    )
    # 1,500: 451 at 20 %, 452 at 8 %; 427 at 20 %; together the threshold, 1,927
    assert str(found.line("first_pay.net_month").amount) == "1,373.64"
    assert str(found.line("first_other_pay.net_month").amount) == "341.60"
    assert found.line("first_other_pay.net_month").label == "Take-home pay, second job"
    assert str(found.line("universal_credit.earned_income").amount) == "1,715.24"
    assert found.duties[0].group == "No work-related requirements"


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (None, PensionKind.RELIEF_AT_SOURCE),
        ("relief at source", PensionKind.RELIEF_AT_SOURCE),
        ("net pay arrangement", PensionKind.NET_PAY),
        ("salary sacrifice", PensionKind.SALARY_SACRIFICE),
    ],
)
def test_the_kind_of_pension(stated: str | None, kind: PensionKind) -> None:
    found = reading(bo.Job(**JOB), pension_kind=stated)
    assert found.facts.job.pension_kind == kind
    assert (stated or "relief at source") in said(found, "adults.1.pension")


def test_enrolment_is_assumed_to_have_begun_until_it_had_for_every_employer() -> None:
    assert "by size" in said(reading(bo.Job(**JOB), on=date(2018, 1, 31)), "adults.1.pension")
    assert "by size" not in said(reading(bo.Job(**JOB), on=date(2018, 2, 1)), "adults.1.pension")


def test_student_loans() -> None:
    well_paid = bo.Job(pay="2084 a month", hours=30)  # above 21,000 a year
    assert "no student loan" in said(reading(well_paid), "adults.1.student_loan_plan")
    assert said(reading(bo.Job(**JOB)), "adults.1.student_loan_plan") == ""
    found = first(well_paid, student_loan_plan=["2", "postgraduate"]).student_loans
    assert (found.plan_1, found.plan_2, found.postgraduate) == (False, True, True)
    assert first(well_paid, student_loan_plan="4").student_loans.plan_4
    early = reading(well_paid, student_loan_plan="5", on=date(2026, 4, 5))
    assert said(early, "adults.1.student_loan_plan") == "nothing is collected under plan 5 on 5 April 2026"


def test_pay_below_the_minimum_wage_is_warned_of_for_each_job_and_after_salary_sacrifice() -> None:
    home = bo.Home(nation="england", tenure="none")

    def warned(*jobs: bo.Job, **adult: Any) -> bool:
        found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", **adult)], home=home), *jobs, on=ON)
        return any("minimum wage" in warning.text for warning in found.warnings)

    lawful, unlawful = bo.Job(pay="12.71 an hour", hours=16), bo.Job(pay="12.70 an hour", hours=16)
    assert not warned(lawful)
    assert not warned(lawful, lawful)
    assert warned(lawful, unlawful)
    assert not warned(lawful, pension="5%", pension_kind="net pay arrangement")
    assert warned(lawful, pension="5%", pension_kind="salary sacrifice")


LIVE_IN: dict[str, Any] = {"hours": 40, "starts": "2026-06-01"}
"""40 x 12.71 = 508.40 a week is due; the offset for seven days is 77.70."""


@pytest.mark.parametrize(
    ("pay", "days", "charge", "is_warned"),
    [
        ("430.70 a week", 7, "0 a week", False),  # 508.40 - 77.70
        ("430.69 a week", 7, "0 a week", True),
        ("452.90 a week", 5, "0 a month", False),  # 508.40 - 55.50
        ("452.89 a week", 5, "0 a month", True),
        ("508.40 a week", 7, "77.70 a week", False),
        ("508.40 a week", 7, "77.71 a week", True),
        ("508.41 a week", 7, "77.71 a week", False),
        ("508.39 a week", 7, "1 a week", True),  # a low charge brings nothing
    ],
)
def test_living_accommodation_counts_for_the_minimum_wage(pay: str, days: int, charge: str, is_warned: bool) -> None:
    job = bo.Job(pay=pay, accommodation=bo.Accommodation(days=days, charge=charge), **LIVE_IN)
    told = [warning for warning in live_in(job).warnings if "below the minimum wage" in warning.text]
    assert bool(told) is is_warned
    assert all("11.10 a day" in warning.text and "14, 16" in warning.law for warning in told)


def test_living_accommodation_is_told_of_and_changes_no_money() -> None:
    plain = bo.Job(pay="600 a week", **LIVE_IN)
    free, charged = (
        plain.model_copy(update={"accommodation": bo.Accommodation(days=7, charge=charge)}) for charge in ("0 a week", "300 a month")
    )
    assert live_in(plain).in_hand == live_in(free).in_hand == live_in(charged).in_hand
    told = [[warning.text for warning in live_in(job).warnings if "living accommodation" in warning.text] for job in (plain, free, charged)]
    assert [len(texts) for texts in told] == [0, 1, 1]
    assert "not counted as earnings" in told[1][0]
    assert "home.rent" in told[2][0]


def live_in(job: bo.Job) -> bo.PositionResult:
    home = bo.Home(nation="england", tenure="none")
    return bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", pension="opted out")], home=home), job, on=ON)


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        ("1950-04-05", "2010-04-05"),  # at 60
        ("1950-04-06", "2010-05-06"),
        ("1952-02-05", "2013-11-06"),
        ("1953-04-05", "2016-03-06"),
        ("1953-04-06", "2016-07-06"),
        ("1953-12-05", "2018-11-06"),
        ("1953-12-06", "2019-03-06"),
        ("1954-10-05", "2020-09-06"),
        ("1954-10-06", "2020-10-06"),  # at 66
        ("1960-04-05", "2026-04-05"),
        ("1960-04-06", "2026-05-06"),
        ("1961-03-06", "2028-03-06"),  # at 67
    ],
)
def test_pension_age_by_day_of_birth(born: str, reached: str) -> None:
    assert pension_day(date.fromisoformat(born)) == date.fromisoformat(reached)


@pytest.mark.parametrize(
    ("age", "day", "reached"),
    [
        (66, date(2026, 12, 7), None),
        (65, date(2026, 12, 7), False),
        (67, date(2026, 12, 7), True),
        (66, date(2022, 12, 7), True),
        (65, date(2022, 12, 7), False),
        (61, date(2013, 4, 29), None),
        (60, date(2013, 4, 29), False),
        (62, date(2013, 4, 29), True),
    ],
)
def test_an_age_alone_tells_pension_age_only_where_no_birthday_matters(age: int, day: date, reached: bool | None) -> None:
    assert reached_at_age(age, day) is reached


def test_a_man_over_a_womans_pension_age_but_under_65_is_noted() -> None:
    def noted(born: str, on: date) -> bool:
        return "a man still paid" in said(reading(bo.Job(**JOB), born=born, on=on), "adults.1.job")

    assert noted("1952-02-05", date(2014, 6, 1))
    assert not noted("1952-02-05", date(2017, 2, 5))
    assert not noted("1954-10-06", date(2020, 10, 6))


def test_nothing_is_earned_where_there_is_no_second_job() -> None:
    assert first(bo.Job(**JOB)).other_job == JobFacts()


def test_national_insurance_goes_on_until_pension_age_within_the_period() -> None:
    """Pension age on 10 September 2026, the last day of the period: 8 % of 1,500 - 1,048 = 36.16 until then."""
    adults = [bo.Adult(born="1960-06-10", activities=[bo.Job(pay="1500 a month", hours=20)]), bo.Adult(born="1990-01-01")]
    household = bo.Household(
        adults=adults, home=bo.Home(nation="wales", tenure="none"), savings=0, universal_credit={"first_assessment_period": "2026-01-11"}
    )
    for on, insurance in (("2026-08-11", "36.16"), ("2026-09-09", "36.16"), ("2026-09-10", "0.00")):
        assert str(bo.position(household, on=on).line("first_pay.insurance").amount) == insurance


def test_automatic_enrolment_looks_at_the_age_on_the_day() -> None:
    """22 on 1 December 2026, in the period to 3 December: 5 % of 1,500 - 520 = 49.00 from then on."""
    adult = bo.Adult(born="2004-12-01", activities=[bo.Job(pay="1500 a month", hours=20)])
    household = bo.Household(
        adults=[adult], home=bo.Home(nation="wales", tenure="none"), universal_credit={"first_assessment_period": "2026-01-04"}
    )
    for on, pension in (("2026-11-30", "0.00"), ("2026-12-01", "49.00")):
        assert str(bo.position(household, on=on).line("first_pay.pension").amount) == pension


@pytest.mark.parametrize(("on", "is_warned"), [("2026-11-22", False), ("2026-12-19", False), ("2026-12-20", True)])
def test_the_minimum_wage_goes_by_the_age_on_the_day(on: str, is_warned: bool) -> None:
    """10.85 an hour is lawful at 20, not from 21 on."""
    adult = bo.Adult(born="2005-12-20", activities=[bo.Job(pay="10.85 an hour", hours=30, paid="weekly")])
    household = bo.Household(
        adults=[adult], home=bo.Home(nation="wales", tenure="none"), universal_credit={"first_assessment_period": "2026-01-22"}
    )
    assert any("below the minimum wage" in told.text for told in bo.position(household, on=on).warnings) is is_warned


def january_2024(*jobs: bo.Job) -> Any:
    adult = bo.Adult(born="1990-01-01", pension="opted out", activities=jobs)
    award = {"first_assessment_period": "2023-01-04"}
    return bo.position(bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none"), universal_credit=award), on="2024-01-05")


def test_a_job_that_starts_later_in_the_period_has_the_rates_of_its_first_day() -> None:
    """10 % of 2,000 - 1,048 = 95.20 from 6 January 2024; 12 %, 114.24, before."""
    late, running = bo.Job(pay="2000 a month", hours=35, starts="2024-01-10"), bo.Job(pay="2000 a month", hours=35)
    found = january_2024(late)
    assert str(found.line("first_pay.insurance").amount) == "95.20"
    assert [figure.shown for figure in found.figures_of(found.line("first_pay.insurance")) if figure.name.endswith("main_rate")] == ["10 %"]
    assert str(january_2024(running).line("first_pay.insurance").amount) == "114.24"


def test_beside_a_job_that_goes_on_it_has_those_of_the_day_and_the_answer_says_so() -> None:
    late, running = bo.Job(pay="400 a month", hours=8, starts="2024-01-10"), bo.Job(pay="2000 a month", hours=35)
    found = january_2024(running, late)
    assert str(found.line("first_pay.insurance").amount) == "114.24"
    assert any("tax and National Insurance are those of 5 January 2024" in unused.why for unused in found.not_taken_into_account)


@pytest.mark.parametrize(
    ("pay", "code", "is_told"), [("100000 a year", None, False), ("100001 a year", None, True), ("100001 a year", "1257L", False)]
)
def test_pay_at_which_the_allowance_shrinks_is_told_where_no_code_is_stated(pay: str, code: str | None, is_told: bool) -> None:
    adult = bo.Adult(born="1990-01-01", activities=[bo.Job(pay=pay, hours=35, tax_code=code)])
    found = bo.position(bo.Household(adults=[adult], home=bo.Home(nation="wales", tenure="none")), on=ON)
    assert any(field == "adults.1.job.tax_code" and "shrinks above 100,000.00" in text for field, text in found.assumptions) is is_told


@pytest.mark.parametrize(
    ("main", "second", "nation", "is_told"),
    [
        (60_000, 9_999, "england", True),  # all of the second at 40, not 20
        (45_000, 5_283, "england", False),  # code 1257L leaves 12,579; with 37,700 that is 50,279: 20 % of 4 is below a pound
        (45_000, 5_284, "england", True),  # 20 % of 5 is a pound
        (5_000, 46_000, "england", False),  # 20 % of 721 too little, but of 7,579 left of the allowance too much
        (60_000, 9_999, "scotland", True),
    ],
)
def test_a_second_job_beyond_the_basic_rate_is_told(main: int, second: int, nation: str, is_told: bool) -> None:
    jobs = [bo.Job(pay=f"{pay} a year", hours=5) for pay in (main, second)]
    told = said(reading(*jobs, nation=nation), "adults.1.job.2.tax_code")
    assert told.startswith("code BR takes too little") is is_told
    stated = [jobs[0], jobs[1].model_copy(update={"tax_code": "D0"})]
    assert not said(reading(*stated, nation=nation), "adults.1.job.2.tax_code").startswith("code BR")


def test_pay_in_place_of_wages_is_not_held_against_the_minimum_wage() -> None:
    def warned(**adult: Any) -> bool:
        job = bo.Job(pay="194.32 a week", paid="weekly", hours=35)
        stated = bo.Household(adults=[bo.Adult(born="1991-03-02", **adult)], home=bo.Home(nation="england", tenure="none"))
        return any("minimum wage" in warning.text for warning in bo.position(stated, job, on=ON).warnings)

    assert warned()
    assert not warned(statutory_pay="maternity_pay")
