"""Months with one pay day more, pay days on a weekend, and what the first payments say; worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

HOME = bo.Home(nation="england", tenure="supported", rent="260 a week", greater_london=False)
NOW = "2026-12-21"


def single(savings: int = 300, home: bo.Home = HOME) -> bo.Household:
    """Somebody of 38 in supported housing: 424.90 of Universal Credit, 1,126.67 of Housing Benefit; periods begin on the 15th."""
    uc = {"first_assessment_period": "2026-06-15"}
    return bo.Household(adults=[bo.Adult(born="1988-05-04", pension="opted out")], home=home, savings=savings, universal_credit=uc)


def job(hours: int, **stated: Any) -> bo.Job:
    return bo.Job(pay="12.71 an hour", hours=hours, **{"starts": NOW, "paid": "weekly", "first_pay_day": "2026-12-25"} | stated)


def notes(hours: int, **stated: Any) -> str:
    found = bo.compare(single(**stated), {"job": job(hours)}, on="2026-12-07")["job"]
    return " ".join(warned.text for warned in found.then.warnings)


def first(hours: int, *, household: bo.Household | None = None, **stated: Any) -> str:
    return " ".join(bo.compare(household or single(), {"job": job(hours, **stated)}, on="2026-12-07")["job"].first_payments)


# Fridays from 25 December: 3, 5 and 4 in the periods from 15 December, January and February.
# 13 hours are 165.23 a week; 55 % of 660.92 is 363.51, of 826.15 more than 424.90.
# Housing Benefit by income leaves out 5.00 and 77.73 of earnings, and needs 95.55: 165.23 less 82.73 is below it.
def test_a_period_with_one_pay_day_more_may_end_universal_credit() -> None:
    said = notes(13)
    assert "Universal Credit is 61.39 with 4 pay days, and nothing with 5" in said
    assert "With 5 pay days, Housing Benefit goes by income, that of a usual week: it stays 1,126.67 a month" in said


def test_housing_benefit_falls_where_usual_earnings_are_high() -> None:
    # 15 hours: 190.65 less 82.73 is 12.37 above 95.55; 65 % of it 8.04, so 251.96 a week. 4 pay days: 424.90 - 419.43
    said = notes(15)
    assert "Universal Credit is 5.47 with 4 pay days, and nothing with 5" in said
    assert "With 5 pay days, Housing Benefit goes by income, that of a usual week: 1,091.83 a month, not 1,126.67" in said


@pytest.mark.parametrize("hours", [10, 20])  # 5 x 127.10 leaves 75.37 of Universal Credit; 4 x 254.20 leaves nothing
def test_nothing_is_said_where_every_period_is_alike(hours: int) -> None:
    assert "and nothing with 5" not in notes(hours)


def test_housing_benefit_is_not_spoken_of_where_it_pays_no_rent() -> None:
    said = notes(13, home=bo.Home(nation="england", tenure="none", greater_london=False))
    assert "and nothing with 5" in said
    assert "Housing Benefit" not in said


def test_a_timeline_has_housing_benefit_by_usual_earnings() -> None:
    found = bo.timeline(single(), job(15), start="2026-12-07", months=4)
    assert [len(month.pay_days) for month in found.months] == [0, 3, 5, 4]
    assert [str(month.housing_benefit) for month in found.months] == ["1,126.67", "1,126.67", "1,091.83", "1,126.67"]
    note = next(warned for warned in found.warnings if warned.text.startswith("Without Universal Credit"))
    assert note.text.startswith("Without Universal Credit (the assessment period from 15 January 2027) Housing Benefit goes by income")
    assert note.law == "HB Regs 2006 regs 29, 35, 36, Sch 4 para 12"
    assert " HB " in str(found)
    assert "<td>1,091.83</td>" in found._repr_html_()
    assert '"housing_benefit": "1091.83"' in found.to_json()


def test_without_housing_benefit_a_timeline_has_no_column_for_it() -> None:
    found = bo.timeline(single(home=bo.Home(nation="england", tenure="none", greater_london=False)), job(13), start=NOW, months=3)
    assert " HB " not in str(found)
    assert not [warned for warned in found.warnings if "Housing Benefit" in warned.text]


@pytest.mark.parametrize(
    ("begins", "day", "said"),
    [
        ("2026-06-12", "2026-12-12", "12 December 2026"),  # a Saturday: the Friday before is in the period before
        ("2026-06-13", "2026-12-13", "13 December 2026"),  # a Sunday: so is the 11th
        ("2026-06-11", "2026-12-12", None),  # the Friday before is in the same period, and so is the Monday after
        ("2026-06-14", "2026-12-14", None),  # a Monday
    ],
)
def test_a_pay_day_on_a_weekend_next_to_a_period_is_warned_of(begins: str, day: str, said: str | None) -> None:
    worker = single().model_copy(update={"universal_credit": bo.UniversalCredit(first_assessment_period=begins)})
    for extra in ({}, {"pay_days": [day]}):
        paid = job(13, paid="monthly", starts="2026-11-30", first_pay_day=day, **extra)
        found = bo.timeline(worker, paid, start=day, months=1)
        warned = [one.text for one in found.warnings if "weekend" in one.text]
        if said is None or extra:  # a day that is stated is the real one
            assert not warned
        else:
            assert said in warned[0]
            assert "Friday before" in warned[0]


def test_pay_on_the_monday_after_may_count_in_the_next_period() -> None:
    # 13 December 2026 is a Sunday, and the last day of a period
    worker = single().model_copy(update={"universal_credit": bo.UniversalCredit(first_assessment_period="2026-06-14")})
    found = bo.timeline(worker, job(13, paid="monthly", first_pay_day="2026-12-13", starts="2026-12-01"), start="2026-12-07", months=1)
    assert [one.text for one in found.warnings if "13 December 2026" in one.text and "Monday after" in one.text]


def test_a_timeline_begins_on_the_day_that_was_asked_about() -> None:
    first_line = str(bo.timeline(single(), start="2026-12-07", months=1)).splitlines()[0]
    assert first_line == "Month by month from 7 December 2026, in the assessment period that began on 15 November 2026"
    assert str(bo.timeline(single(), start="2026-12-15", months=1)).splitlines()[0] == "Month by month from 15 December 2026"


def test_the_rules_a_timeline_takes_as_unchanged_are_those_it_uses() -> None:
    said = " ".join(found.text for found in bo.timeline(single(), job(13), start=NOW).assumptions if found.field == "rules")
    for used in ("figures of universal credit", "figures of housing benefit", "figures of national insurance"):
        assert used in said
    for other in (
        "council tax",
        "Healthy Start",
        "Scottish",
        "childcare",
        "child benefit",
        "administrative",
        "jobseekers",
        "Tax-Free",
        "school",
    ):
        assert other not in said


def test_without_universal_credit_nothing_is_said_of_its_payments() -> None:
    assert first(13, household=single(savings=20_000)) == "Until the first pay day there are no wages, and no Universal Credit."


def test_where_universal_credit_begins_with_the_change_it_does_not_go_on() -> None:
    # a profit of 2,000 a month leaves nothing; a job of 13 hours in its place leaves 31.10
    own = bo.SelfEmployment(income="2000 a month", tax_paid="0 a month", hours=30, gainful=True, start_up_period=False)
    worker = single().model_copy(update={"adults": (bo.Adult(born="1988-05-04", pension="opted out", activities=[own]),)})
    change: list[Any] = [bo.Ends("self_employment", on="2026-12-20"), job(13)]
    said = bo.compare(worker, {"new": change}, on="2026-12-07")["new"].first_payments[0]
    assert said.startswith("Until the first pay day there are no wages. The first pay day, 25 December 2026, falls in")
    assert "is the first that the new pay changes." in said


def test_the_first_payments_ask_for_nothing_that_is_stated() -> None:
    said = first(13)
    assert said.startswith(
        "Until the first pay day there are no wages, but Universal Credit goes on. The first pay day, 25 December 2026, falls in the "
        "assessment period 15 December 2026 to 14 January 2027: the payment due about 21 January 2027 is the first that is reduced."
    )
    assert "Pay by the week" not in said
    assert "one pay day more than others; that payment is lower, or nothing" in said
    assert "Pay by the week" in first(13, paid="monthly")
    assert "If the first pay falls" in first(13, first_pay_day=None)


def test_a_first_payment_of_pay_by_weeks_is_not_called_nothing() -> None:
    # 20 hours: 254.20 a week; three pay days in the first period leave 5.47, four leave nothing
    assert "about 21 January 2027 is the first that is reduced, to nothing once a whole month's pay days fall into one." in first(20)
    assert "about 21 January 2027 comes to nothing." in first(20, paid="monthly")


@pytest.mark.parametrize(("hours", "said"), [(10, "that payment is lower. "), (20, None)])
def test_a_payment_that_has_ended_is_not_called_lower(hours: int, said: str | None) -> None:
    found = first(hours)
    assert ("one pay day more" in found) is (said is not None)
    assert said is None or said in found


def test_the_first_payments_are_those_of_the_pay_days_in_a_period() -> None:
    # 15 hours: 826.15 in a typical month leaves nothing of 424.90, but four pay days leave 5.47: 419.43 less
    said = first(15)
    assert "is the first that is reduced, to nothing once one pay day more than in most of them falls into one." in said
    assert "the next payment is lower: by 419.43 in most assessment periods, by 424.90 in those with one pay day more:" in said
    assert "one pay day more than others; that payment is lower, or nothing" in said
    # 20 hours: four pay days leave nothing too
    assert "the next payment is 424.90 lower:" in first(20)
    # 13 hours a month: 55 % of 716.00 is 393.80
    assert "the next payment is 393.80 lower:" in first(13, paid="monthly")
