"""Hours as they are stated: compulsory school age, notice, agreed time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import betteroff as bo
from betteroff.reading.hours import compulsory_school_age

HOME = bo.Home(nation="england", tenure="none")


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        # five on a prescribed day, or the next one after: 31 March, 31 August, 31 December (SI 1998/1607 art. 2)
        (date(2020, 3, 30), date(2025, 3, 31)),
        (date(2020, 3, 31), date(2025, 3, 31)),
        (date(2020, 4, 1), date(2025, 8, 31)),
        (date(2020, 8, 31), date(2025, 8, 31)),
        (date(2020, 9, 1), date(2025, 12, 31)),
        (date(2020, 12, 31), date(2025, 12, 31)),
        (date(2021, 1, 1), date(2026, 3, 31)),
        (date(2020, 2, 29), date(2025, 3, 31)),
    ],
)
def test_compulsory_school_age_in_england_and_wales(born: date, reached: date) -> None:
    assert compulsory_school_age(born, age=5, in_scotland=False) == reached


@pytest.mark.parametrize(
    ("born", "reached"),
    [
        # five on the day schools begin, or the next one after: not the day on which a child of four may begin
        (date(2020, 8, 15), date(2025, 8, 15)),
        (date(2020, 8, 16), date(2026, 8, 15)),
        (date(2021, 2, 1), date(2026, 8, 15)),
    ],
)
def test_school_age_in_scotland(born: date, reached: date) -> None:
    assert compulsory_school_age(born, age=5, in_scotland=True) == reached


def carer(on: str, born: str, nation: Any = "england") -> Any:
    home = bo.Home(nation=nation, tenure="none")
    return bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02")], children=[bo.Child(born=born)], home=home), on=on)


@pytest.mark.parametrize(
    ("on", "law"), [("2025-12-30", "reg. 88(2)(aa)"), ("2025-12-31", "reg. 88(2)(b)"), ("2026-01-01", "reg. 88(2)(b)")]
)
def test_the_rule_changes_on_the_day_school_age_is_reached(on: str, law: str) -> None:
    found = carer(on, "2020-09-01")  # five on 1 September 2025
    assert law in next(reason.law for reason in found.duties[0].reasons if reason.table == "universal_credit/expected_hours")


def test_a_council_in_scotland_sets_its_own_day() -> None:
    fields = [found.text for found in carer("2026-08-10", "2021-02-01", "scotland").assumptions]
    assert any("its own day" in text for text in fields)
    assert not any("its own day" in found.text for found in carer("2026-06-10", "2021-02-01", "scotland").assumptions)


def test_the_look_ahead_stops_where_time_agreed_ends() -> None:
    agreed = bo.WorkRequirements(deductions=[bo.Deduction(what="childcare", hours=10, ends="2026-12-20")])
    found = bo.position(bo.Household(adults=[bo.Adult(born="1991-03-02", work_requirements=agreed)], home=HOME), on="2026-12-07")
    spells = [(spell.first_day, spell.search_hours) for spell in found.duties[0].spells]
    assert spells == [(date(2026, 12, 7), Decimal(25)), (date(2026, 12, 21), Decimal(35))]


@pytest.mark.parametrize("notice", ["a week", "1 year", "1", 7, True])
def test_notice_is_a_length_of_time(notice: object) -> None:
    with pytest.raises(bo.BadInput, match="1 week"):
        bo.Job(pay="12.71 an hour", hours=8, notice=notice)


def test_notice_is_written_out_as_it_can_be_read() -> None:
    written = bo.Job(pay="12.71 an hour", hours=8, notice="2 weeks").model_dump(mode="json")["notice"]
    assert bo.Job(pay="12.71 an hour", hours=8, notice=written).notice == 14
    assert bo.Job(pay="12.71 an hour", hours=8, notice="none").model_dump(mode="json")["notice"] == "none"


def test_a_day_from_which_usual_work_would_count_is_named_where_there_is_none() -> None:
    stated = {"claimed": "2026-11-20", "threshold_work_ended": "2026-11-25"}
    for usual, unused in (({}, 2), ({"usual_pay": "600 a week"}, 0)):
        adult = bo.Adult(born="1991-03-02", work_requirements=bo.WorkRequirements(**stated, **usual))
        found = bo.position(bo.Household(adults=[adult], home=HOME), on="2026-12-07").not_taken_into_account
        assert len([one for one in found if one.field.startswith("adults.1.work_requirements.")]) == unused


def test_what_is_stated_of_work_is_not_shown_in_errors_or_repr() -> None:
    agreed = bo.WorkRequirements(excluded_work="work where alcohol is served", deductions=[bo.Deduction(what="funeral", hours=3)])
    assert "alcohol" not in repr(agreed)
    assert "funeral" not in repr(agreed.deductions)
    with pytest.raises(bo.BadInput) as refused:
        bo.WorkRequirements(excluded_work="alcohol " * 20)
    assert "alcohol" not in str(refused.value)
