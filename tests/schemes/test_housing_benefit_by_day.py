"""Housing Benefit by the day: amounts of each year, and what counts from its own day."""

from __future__ import annotations

import pytest

import betteroff as bo
from housing_benefit import SINCE, job, position, week

APRILS = [
    ("2013-05-06", "71.70"), ("2014-04-06", "71.70"), ("2014-04-07", "72.40"), ("2015-04-05", "72.40"), ("2015-04-06", "73.10"),
    ("2020-04-05", "73.10"), ("2020-04-06", "74.35"), ("2021-04-04", "74.35"), ("2021-04-05", "74.70"), ("2022-04-04", "77.00"),
    ("2023-04-02", "77.00"), ("2023-04-03", "84.80"), ("2024-03-31", "84.80"), ("2024-04-01", "90.50"), ("2025-04-06", "90.50"),
    ("2025-04-07", "92.05"), ("2026-04-05", "92.05"), ("2026-04-06", "95.55"), ("2027-04-05", "95.55"),
]  # fmt: skip


@pytest.mark.parametrize(("on", "allowance"), APRILS)
def test_amounts_rise_on_the_first_monday_in_april(on: str, allowance: str) -> None:
    found = position(job("1500"), on=on, adult={"born": "1980-01-01"})
    assert week(found, "applicable_amount") == allowance
    earned, counted = (float(week(found, line)) for line in ("first_earnings", "income"))
    assert f"{earned - counted:.2f}" == ("82.73" if on >= SINCE else "5.00")


def test_temporary_housing_is_met_by_universal_credit_up_to_10_april_2018() -> None:
    home = {"tenure": "temporary", "local_housing_allowance": "250 a week"}
    assert not [line for line in position(on="2018-04-10", home=home).lines if line.part == "housing_benefit"]
    assert week(position(on="2018-04-11", home=home)) == "250.00"


@pytest.mark.parametrize(("on", "allowances"), [("2017-04-05", 3), ("2017-04-06", 2), ("2026-04-05", 2), ("2026-04-06", 3)])
def test_three_children(on: str, allowances: int) -> None:
    children = [bo.Child(born=f"{2015 + n}-01-01") for n in range(2)] + [bo.Child(born="2016-12-01")]
    found = position(job("9000", 37), on=on, children=children, adult={"born": "1980-01-01"})
    child = {"2017-04-05": 66.90, "2017-04-06": 66.90, "2026-04-05": 84.66, "2026-04-06": 87.88}[on]
    main = {"2017-04-05": 73.10, "2017-04-06": 73.10, "2026-04-05": 92.05, "2026-04-06": 95.55}[on]
    assert week(found, "personal_allowances") == f"{main + allowances * child:.2f}"


@pytest.mark.parametrize(("on", "premium"), [("2016-04-30", "17.45"), ("2016-05-01", "0.00")])
def test_the_family_premium_closed(on: str, premium: str) -> None:
    found = position(job("9000", 37), on=on, children=[bo.Child(born="2010-01-01")])
    assert week(found, "premiums") == premium


@pytest.mark.parametrize(("on", "paid"), [("2026-12-07", "129.86"), ("2027-01-04", "129.86"), ("2027-01-05", "164.52")])
def test_the_25th_birthday_counts_from_its_own_day(on: str, paid: str) -> None:
    young, rent = {"born": "2002-01-05"}, {"rent": "260 a week"}
    award = bo.UniversalCredit(first_assessment_period="2025-12-07")
    assert week(position(bo.Job(pay="12.71 an hour", hours=30), on=on, adult=young, home=rent, universal_credit=award)) == paid


@pytest.mark.parametrize(("on", "deducted"), [("2026-12-07", False), ("2027-01-04", False), ("2027-01-05", True)])
def test_a_non_dependant_brings_a_deduction_from_the_18th_birthday_on(on: str, deducted: bool) -> None:
    other = {"rent": "260 a week", "non_dependants": [bo.NonDependant(born="2009-01-05")]}
    award = bo.UniversalCredit(first_assessment_period="2025-12-07")
    assert (week(position(on=on, home=other, universal_credit=award)) != "260.00") is deducted


@pytest.mark.parametrize(("on", "paid"), [("2026-11-10", True), ("2026-11-19", True), ("2026-11-20", False), ("2026-12-10", False)])
def test_the_home_of_the_day_is_the_one_that_counts(on: str, paid: bool) -> None:
    social = bo.Home(nation="england", greater_london=False, tenure="social", rent="120 a week")
    award = bo.UniversalCredit(first_assessment_period="2026-01-10")
    out = position(bo.Moves(on="2026-11-20", home=social), on=on, home={"rent": "300 a week"}, universal_credit=award)
    assert any(line.part == "housing_benefit" for line in out.lines) is paid
    supported = bo.Home(nation="england", greater_london=False, tenure="supported", rent="300 a week")
    into = position(
        bo.Moves(on="2026-11-20", home=supported), on=on, home={"tenure": "social", "rent": "120 a week"}, universal_credit=award
    )
    assert any(line.part == "housing_benefit" for line in into.lines) is not paid


def test_what_universal_credit_does_where_a_move_falls_in_its_period_is_told() -> None:
    supported = bo.Home(nation="england", greater_london=False, tenure="supported", rent="300 a week")
    award, social = bo.UniversalCredit(first_assessment_period="2026-01-10"), {"tenure": "social", "rent": "120 a week"}

    def told(on: str, move: str = "2026-11-20") -> str:
        found = position(bo.Moves(on=move, home=supported), on=on, home=social, universal_credit=award)
        return " ".join(note.text for note in found.warnings)

    assert "counts in Universal Credit for all of the assessment period from 10 November 2026" in told("2026-11-12")
    assert "from 10 November 2026 to 19 November 2026 is met by neither" in told("2026-11-12")
    assert "met by neither" not in told("2026-12-10")
    assert "met by neither" not in told("2026-11-10", move="2026-11-10")


@pytest.mark.parametrize(("hours", "sick_hours"), [(30, 10), (29.75, 10), (29.75, 37)])
def test_who_is_off_sick_from_one_job_is_at_work_in_the_other(hours: float, sick_hours: float) -> None:
    # from 30 hours that are done 17.10 more is left out; the hours of the job they are off sick from are none (HB Regs 2006 reg. 6(7))
    sick = bo.Job(pay="100 a month", hours=sick_hours, off_sick_since="2026-09-01")
    limited = {"capability": "limited", "capability_since": "2025-06-01"}
    pay = {"pay": "1800 a month"}
    found, least = (position(bo.Job(**pay, hours=each), sick, on="2026-10-05", adult=limited) for each in (hours, 20))
    more = found.line("housing_benefit.payable_week").amount.in_pence - least.line("housing_benefit.payable_week").amount.in_pence
    assert more in ((11_11, 11_12) if hours == 30 else (0,))
