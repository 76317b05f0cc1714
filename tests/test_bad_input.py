"""What cannot be used is refused: the message names the field, says what is wrong, and repeats no value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import betteroff as bo

HOME: dict[str, Any] = {"nation": "england", "tenure": "social", "rent": "120 a week"}
ADULT: dict[str, Any] = {"born": "1991-03-02"}
JOB: dict[str, Any] = {"kind": "job", "pay": "12.71 an hour", "hours": 16}


def case(**household: Any) -> dict[str, Any]:
    return {"on": "2026-12-07", "household": {"adults": [ADULT], "home": HOME} | household, "scenarios": {"A job": [JOB]}}


def answered(stated: dict[str, Any]) -> bo.Answer:
    return bo.compare_case(bo.read(stated))


def test_the_plain_case_is_answered() -> None:
    assert "A job" in answered(case())


def scenario(**job: Any) -> dict[str, Any]:
    return case() | {"scenarios": {"A job": [JOB | job]}}


@pytest.mark.parametrize(
    ("stated", "field", "fault"),
    [
        (case(adults=[ADULT | {"brn": "1991-03-02"}]), "household.adults.1.brn", "is not a field here"),
        (case(adults=[{}]), "household.adults.1.born", "is needed"),
        (case(adults=[ADULT | {"age": 35}]), "household.adults.1.age", "leave one of them out"),
        (case(adults=[{"age": 15}]), "household.adults.1.age", "under 16"),
        (case(adults=[ADULT | {"bron": "1991-03-02"}]), "household.adults.1.bron", "perhaps born"),
        (case(universal_credit={"sanction": {"reduction": 1, "daily": 1}}), "universal_credit.sanction.reduction", "is given beside"),
        (case(universal_credit={"sanction": {"daily": 1}}), "universal_credit.sanction.reduction", "is needed"),
        (case(universal_credit={"sanction": {"daily": 1, "days": 91}}), "sanction.days", "31 at most: days of this assessment period"),
        (case(adults=[ADULT, ADULT, ADULT]), "household.adults", "one or two"),
        (case(adults=[ADULT | {"pregnant_due": "2027-10-08"}]), "household.adults.1.pregnant_due", "more than ten months"),
        (case(adults=[]), "household.adults", "one or two"),
        (
            case(adults=[ADULT | {"main_carer": True}, ADULT | {"main_carer": True}]),
            "household.adults.2.main_carer",
            "only one of a couple",
        ),
        (case(adults=[ADULT, ADULT], children=[{"born": "2020-01-01"}]), "household.adults.1.main_carer", "is needed for a couple"),
        (case(adults=[ADULT | {"label": "A"}, ADULT | {"label": "A"}]), "household.adults.2.label", "is the same"),
        (case(home=HOME | {"nation": "northern_ireland"}), "household.home.nation", "its law differs"),
        (case(home=HOME | {"nation": "Northern Ireland"}), "household.home.nation", "its law differs"),
        (case(home={"tenure": "none"}), "household.home.nation", "is needed"),
        (case(home=HOME | {"rent": "120"}), "household.home.rent", "is not understood as an amount"),
        (case(home=HOME | {"rent": 120}), "household.home.rent", "has no period"),
        (case(home=HOME | {"rent": "-5 a week"}), "household.home.rent", "cannot be negative"),
        (case(home=HOME | {"rent": "700,50 a month"}), "household.home.rent", "a point between pounds and pence"),
        (case(home=HOME | {"rent": "12.345 a week"}), "household.home.rent", "fraction of a penny"),
        (case(home=HOME | {"rent": "120 an hour"}), "household.home.rent", "needs a period other than an hour"),
        (case(home=HOME | {"tenure": "private"}), "household.home.local_housing_allowance", "is needed for a private rent"),
        (case(home={"nation": "england", "tenure": "social"}), "household.home.rent", "is needed for tenure social"),
        (case(home=HOME | {"tenure": "none"}), "household.home.rent", "does not go with tenure none"),
        (case(home={"nation": "england", "rent": "120 a week"}), "household.home.tenure", "is needed where there is a rent"),
        (case(savings=-1), "household.savings", "cannot be negative"),
        (case(savings=10.005), "household.savings", "fraction of a penny"),
        (case(savings="much"), "household.savings", "write pounds"),
        (case(savings=10_000_001), "household.savings", "is above"),
        (scenario(hours=-1), "scenarios.A job.1.hours", "between 0 and 168"),
        (scenario(hours=169), "scenarios.A job.1.hours", "between 0 and 168"),
        (scenario(hours="16.333"), "scenarios.A job.1.hours", "whole minutes"),
        (scenario(hours=0), "scenarios.A job.1.hours", "above nothing"),
        (scenario(hours=0, zero_hours=True), "scenarios.A job.1.hours", "state the average hours"),
        (case() | {"scenarios": {"Two": [JOB, JOB | {"hours": 0}]}}, "scenarios.Two.2.hours", "above nothing"),
        (case(adults=[ADULT | {"activities": [JOB | {"hours": 0}]}]), "household.adults.1.activities.1.hours", "above nothing"),
        (scenario(pay="1000.01 an hour"), "scenarios.A job.1.pay", "check the amount and the period"),
        (scenario(pay="84000 a month"), "scenarios.A job.1.pay", "check the amount and the period"),
        (scenario(paid="daily"), "scenarios.A job.1.paid", "must be one of"),
        (scenario(starts="2026-12-07", ends="2026-12-06"), "scenarios.A job.1.ends", "is before starts"),
        (scenario(starts="soon"), "scenarios.A job.1.starts", "must be a date"),
        (scenario(travel="1 an hour"), "scenarios.A job.1.travel", "needs a period other than an hour"),
        (scenario(adult=2), "scenarios.A job.1.adult", "must be 1 or 'Claimant': only one adult is stated"),
        (scenario(kind="begging"), "scenarios.A job.1.kind", "must be one of"),
        (scenario(kind="permitted_work"), "scenarios.A job.1.kind", "is not covered"),
        (scenario(accommodation={"days": 7}), "scenarios.A job.1.accommodation.charge", "is needed"),
        (scenario(accommodation={"days": 8, "charge": "0 a week"}), "scenarios.A job.1.accommodation.days", "7 at most"),
        (scenario(accommodation={"days": 0, "charge": "0 a week"}), "scenarios.A job.1.accommodation.days", "1 at least"),
        (scenario(accommodation={"days": 7, "charge": "1 an hour"}), "scenarios.A job.1.accommodation.charge", "other than an hour"),
        (scenario(childcare="5 an hour"), "scenarios.A job.1.childcare", "needs a period"),
        (case() | {"scenarios": {"A": [{"kind": "ends", "what": "job", "on": "2026-12-01"}]}}, "scenarios.A.1:", "there is no job"),
        (
            case(adults=[ADULT | {"activities": [JOB]}]) | {"scenarios": {"A": [{"kind": "ends", "what": "job", "on": "2026-12-01"}, JOB]}},
            "scenarios.A.1:",
            "give the new job starts",
        ),
        (case() | {"scenarios": {}}, "scenarios", "are needed"),
        (case() | {"scenarios": {"A": "job"}}, "scenarios.A", "must be a list"),
        (case(children=[{"born": "2026-12-08"}]), "children.1.born", "is after the day asked about"),
        (scenario(childcare_children=1), "scenarios.A job.1.childcare", "is needed"),
        (scenario(childcare="50 a week"), "scenarios.A job.1.childcare", "no child"),
        (case(children=[{"born": "2020-01-01", "childcare": "5 an hour"}]), "household.children.1.childcare_hours", "is needed"),
        (case(adults=[{"born": "2027-01-01"}]), "adults.1.born", "is after the day asked about"),
        (case(adults=[{"age": 66}]), "adults.1.born", "is needed at 66"),
        (case(adults=[ADULT | {"treatment": {"kind": "structured"}}]), "household.adults.1.treatment.started", "is needed"),
        (case(adults=[ADULT | {"treatment": {"kind": "yoga", "started": "2026-09-14"}}]), "treatment.kind", "must be one of"),
        (case(adults=[ADULT | {"pension": "lots"}]), "household.adults.1.pension", "must be"),
        (case(adults=[ADULT | {"student_loan_plan": "3"}]), "adults.1.student_loan_plan", "must be one of"),
        (case(adults=[ADULT | {"student_loan_plan": ["1", "first"]}]), "adults.1.student_loan_plan.2", "must be one of"),
        (case(adults=[ADULT | {"pension_kind": "final salary"}]), "adults.1.pension_kind", "must be one of"),
        (scenario(tax_code="1257"), "scenarios.A job.1.tax_code", "as on a payslip"),
        (scenario(tax_code="K"), "scenarios.A job.1.tax_code", "as on a payslip"),
        (scenario(tax_code="D4"), "scenarios.A job.1.tax_code", "as on a payslip"),
        (scenario(tax_code=1257), "scenarios.A job.1.tax_code", "as on a payslip"),
        (scenario(tax_code="D2"), "scenarios.A job.1.tax_code", "no code of the tax year"),
        (scenario(tax_code="CD3"), "scenarios.A job.1.tax_code", "no code of the tax year"),
        (
            case(adults=[ADULT | {"marriage_allowance": "gives"}]) | {"scenarios": {"A": [JOB | {"tax_code": "1383M"}]}},
            "scenarios.A.1.tax_code",
            "ends in M",
        ),
        (
            case(adults=[ADULT | {"marriage_allowance": "gives"}, ADULT | {"marriage_allowance": "gives"}]),
            "adults.2.marriage_allowance",
            "only one gives",
        ),
        (case(adults=[ADULT | {"caring": {"severely_disabled": True}}]), "adults.1.caring.hours", "is needed"),
        (case(other_income=[{"kind": "pension", "amount": "50 a week"}]), "other_income.1.kind", "is not known; perhaps"),
        (case(other_income=[{"kind": "income_support", "amount": "50 a week"}]), "other_income.1.kind", "moved_from"),
        (case(other_income=[{"kind": "wages", "amount": "50 a week"}]), "other_income.1.kind", "state a job"),
        (case(other_income=[{"kind": "statutory_sick_pay", "amount": "50 a week"}]), "other_income.1.kind", "as the pay of a job"),
        (case(other_income=[{"kind": "annuity", "amount": "50 an hour"}]), "household.other_income.1.amount", "needs a period"),
        (
            case(other_income=[{"kind": "annuity", "amount": "50 a week", "starts": "2026-12-07", "ends": "2026-12-06"}]),
            "household.other_income.1.ends",
            "is before starts",
        ),
        (case(other_income=[{"kind": "annuity", "amount": "50 a week", "adult": 2}]), "other_income.1.adult", "only one adult is stated"),
        (case(adults=[ADULT | {"cannot_claim": "abroad"}]), "household.adults.1.cannot_claim", "belongs to the partner"),
        (case(adults=[ADULT, ADULT | {"cannot_claim": "under 18"}]), "adults.2.cannot_claim", "they claim jointly"),
        (case(adults=[ADULT | {"caring": {"carers_allowance": True, "hours": 34.75}}]), "caring.carers_allowance", "35 hours"),
        (case(adults=[ADULT | {"course": {"starts": "2026-09-21"}}]), "adults.1.course.full_time", "is needed"),
        (case(claims=["universal_credit", "new_style_esa"]), "claims", "is not covered"),
        (case(placement={"kind": "hospital"}), "placement.started", "is needed"),
        (case(placement={"kind": "fear_of_violence"}), "household.placement.started", "is needed of a second home"),
    ],
)
def test_bad_input_names_the_field_and_the_fault(stated: dict[str, Any], field: str, fault: str) -> None:
    with pytest.raises(bo.BadInput) as refused:
        answered(stated)
    message = str(refused.value)
    assert field in message
    assert fault in message


def test_a_fault_of_the_household_is_told_as_one_and_one_of_a_scenario_is_named() -> None:
    with pytest.raises(bo.BadInput) as refused:
        answered(case(adults=[{"age": 66}]))
    assert "scenario" not in str(refused.value)
    with pytest.raises(bo.BadInput, match=r"^scenarios\.A job\.1\.hours: must be above nothing for a job$"):
        answered(scenario(hours=0))
    child = bo.Household(adults=[bo.Adult(**ADULT)], home=bo.Home(**HOME))
    with pytest.raises(bo.BadInput, match=r"^activity\.1\.hours: "):
        bo.position(child, bo.Job(pay="12.71 an hour", hours=0), on="2026-12-07")


def test_pay_and_a_pregnancy_at_the_limit_are_no_slips() -> None:
    assert answered(scenario(pay="1000 an hour", hours=19))
    assert answered(case(adults=[ADULT | {"pregnant_due": "2027-10-07"}]))


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        (case(adults=[{"born": "2010-01-01"}]), "under 18"),
        (case(adults=[{"born": "1950-01-01"}]), "pension age"),
        (case() | {"on": "2013-04-28"}, "this release answers for 29 April 2013 to 30 April 2027"),
        (case() | {"on": "2027-05-01"}, "on: 2027-05-01 is not covered"),
        (case(adults=[ADULT | {"activities": [JOB, JOB]}]), "more than two jobs at a time"),
        (case(universal_credit={"first_assessment_period": "2026-12-08"}), "begins after the day asked about"),
        (
            case() | {"scenarios": {"A": [{"kind": "volunteering", "hours": 5, "organisation": "business"}] * 2}},
            "two businesses at a time is not covered",
        ),
    ],
)
def test_what_lies_outside_the_rules_is_refused_with_a_reason(stated: dict[str, Any], reason: str) -> None:
    with pytest.raises(bo.NotCovered, match=reason):
        answered(stated)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "is empty"),
        ("   \n", "is empty"),
        ("{", "is not valid JSON"),
        ("on = ", "is neither TOML nor JSON"),
        ("secret diagnosis", "is neither TOML nor JSON"),
        ("on = 2026-12-07", "household: is needed"),
        ("[1, 2]", "neither TOML nor JSON"),
    ],
)
def test_a_file_that_holds_no_case_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "case.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(bo.BadInput, match=fault) as refused:
        bo.read(file)
    assert "diagnosis" not in str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_as_windows_saves_it(tmp_path: Path, encoding: str) -> None:
    text = 'household = { adults = [{ born = 1991-03-02 }], home = { nation = "wales" }, savings = "£5" }\r\n'
    (tmp_path / "case.toml").write_bytes(text.encode(encoding))
    assert bo.read(tmp_path / "case.toml").household.savings == 5_00


def test_a_missing_file_and_a_binary_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(bo.BadInput, match="there is no such file"):
        bo.read(tmp_path / "none.toml")
    (tmp_path / "picture").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(bo.BadInput, match="is not in UTF-8; save it again with the encoding UTF-8"):
        bo.read(tmp_path / "picture")
    (tmp_path / "latin").write_bytes("# £5".encode("latin-1"))
    with pytest.raises(bo.BadInput, match="is not in UTF-8"):
        bo.read(tmp_path / "latin")
    with pytest.raises(bo.BadInput, match="cannot be read as text"):
        bo.read(tmp_path)


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(bo.BadInput) as refused:
        bo.read(case(savings=-1, home=HOME | {"rent": "120"}))
    assert len(refused.value.problems) == 2


def test_a_household_built_in_python_is_refused_in_the_same_words() -> None:
    without_hours: dict[str, Any] = {"pay": "12.71 an hour"}
    careless: Any = bo.Job
    with pytest.raises(bo.BadInput, match="hours: is needed"):
        bo.Job(**without_hours)
    with pytest.raises(bo.BadInput, match=r"name each field, as in Job\(pay=\.\.\., hours=\.\.\.\)"):
        careless("12.71 an hour", 16)
    with pytest.raises(bo.BadInput, match=r"pay: has no period"):
        bo.Job(pay=12.71, hours=16)
    with pytest.raises(bo.BadInput, match="on: must be a date"):
        bo.position(bo.Household(adults=[bo.Adult(**ADULT)], home=bo.Home(**HOME)), on="today")
    with pytest.raises(bo.BadInput, match="several hours and one pay"):
        bo.sweep(bo.Household(adults=[bo.Adult(**ADULT)], home=bo.Home(**HOME)), hours=16, pay="12.71 an hour", on="2026-12-07")
