"""Entry into employment programmes, by benefit, age, time on the benefit and day; by hand from law and guidance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from betteroff.conditionality.programmes import ENTRY, Entry, entry_inputs
from betteroff.facts import Nation
from betteroff.facts.programmes import AskedFor, ProgrammeBenefit, ProgrammeFacts
from betteroff.rulebook.schemes import schemes
from betteroff.rulebook.tables import asked, every_row, rows_of, versions

JSA = ProgrammeBenefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE
ESA = ProgrammeBenefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE
UC = ProgrammeBenefit.UNIVERSAL_CREDIT


def entered(on: str, benefit: ProgrammeBenefit, age: int = 30, **facts: Any) -> set[tuple[str, Entry]]:
    search = AskedFor.WORK_SEARCH if benefit in (JSA, UC) else AskedFor.PREPARATION
    table = asked(ENTRY, date.fromisoformat(on))
    found = every_row(table.scan, entry_inputs(benefit, age, ProgrammeFacts(**({"asked_for": search} | facts))))
    return {(table.rows[row].name, Entry(table.rows[row].then)) for row in rows_of(found)}


@pytest.mark.parametrize(
    ("age", "months", "due"),
    [(17, 12, False), (18, 8, False), (18, 9, True), (24, 9, True), (25, 9, False), (25, 11, False), (25, 12, True), (60, 12, True)],
)
def test_the_work_programme_is_required_after_9_months_to_24_and_after_12_from_25(age: int, months: int, due: bool) -> None:
    found = entered("2012-04-01", JSA, age, months_of_claim=months, weeks_of_claim=months * 4)
    assert (("Work Programme", Entry.REQUIRED) in found) is due


@pytest.mark.parametrize(("weeks", "open_to"), [(12, False), (13, True), (51, True)])
def test_early_entry_is_after_13_weeks(weeks: int, open_to: bool) -> None:
    found = entered("2012-04-01", JSA, weeks_of_claim=weeks, is_in_early_group=True)
    assert (("Work Programme", Entry.EARLY) in found) is open_to
    assert ("Work Programme", Entry.EARLY) not in entered("2012-04-01", JSA, weeks_of_claim=weeks)


@pytest.mark.parametrize(("on", "due"), [("2012-02-29", False), ("2012-03-01", True), ("2017-03-31", True), ("2017-04-01", False)])
def test_prison_leavers_are_referred_from_the_first_day_since_march_2012(on: str, due: bool) -> None:
    assert (("Work Programme", Entry.REQUIRED) in entered(on, JSA, days_from_release_to_claim=91)) is due


@pytest.mark.parametrize(("days", "due"), [(-1, False), (0, True), (91, True), (92, False)])
def test_only_a_claim_within_13_weeks_of_release_counts(days: int, due: bool) -> None:
    assert (("Work Programme", Entry.REQUIRED) in entered("2012-03-01", JSA, days_from_release_to_claim=days)) is due


@pytest.mark.parametrize(("on", "there"), [("2011-05-31", False), ("2011-06-01", True), ("2017-03-31", True), ("2017-04-01", False)])
def test_the_work_programme_has_its_days(on: str, there: bool) -> None:
    assert (("Work Programme", Entry.REQUIRED) in entered(on, JSA, months_of_claim=12)) is there


def test_the_support_group_may_join_but_not_be_required() -> None:
    found = entered("2012-04-01", ESA, asked_for=AskedFor.NOTHING, is_in_early_group=True)
    assert found == {("Work Programme", Entry.VOLUNTARY)}


@pytest.mark.parametrize(("weeks", "months", "stage"), [(12, 2, 1), (13, 3, 2), (25, 5, 2), (26, 6, 3), (52, 11, 3)])
def test_the_stages_of_the_jobseekers_regime(weeks: int, months: int, stage: int) -> None:
    found = {name for name, how in entered("2009-11-01", JSA, weeks_of_claim=weeks, months_of_claim=months) if how == Entry.STAGE}
    assert found == {f"Jobseeker's regime, stage {stage}"}


@pytest.mark.parametrize(
    ("on", "months", "early", "how"),
    [
        ("2009-10-04", 12, False, None),
        ("2009-10-05", 11, False, None),
        ("2009-10-05", 12, False, Entry.REQUIRED),
        ("2009-10-05", 5, True, None),
        ("2009-10-05", 6, True, Entry.EARLY),
        ("2011-06-01", 12, False, None),
    ],
)
def test_flexible_new_deal_is_after_12_months_or_6_for_those_put_forward_early(
    on: str, months: int, early: bool, how: Entry | None
) -> None:
    found = {entry for name, entry in entered(on, JSA, months_of_claim=months, is_in_early_group=early) if name == "Flexible New Deal"}
    assert found == ({how} if how is not None else set())


@pytest.mark.parametrize(("age", "months", "due"), [(24, 5, False), (24, 6, True), (25, 6, False), (25, 17, False), (25, 18, True)])
def test_the_new_deal_is_after_6_months_to_24_and_after_18_from_25(age: int, months: int, due: bool) -> None:
    assert (("New Deal", Entry.REQUIRED) in entered("2009-04-27", JSA, age, months_of_claim=months)) is due


@pytest.mark.parametrize(
    ("on", "months", "due"),
    [
        ("2021-06-27", 12, False),
        ("2021-06-28", 12, True),
        ("2021-06-28", 11, False),
        ("2021-12-31", 9, False),
        ("2022-01-01", 9, True),
        ("2024-06-30", 6, False),
        ("2024-07-01", 6, True),
        ("2024-07-01", 5, False),
    ],
)
def test_restart_is_after_12_then_9_then_6_months(on: str, months: int, due: bool) -> None:
    assert (("Restart", Entry.REQUIRED) in entered(on, UC, months_of_claim=months)) is due
    assert ("Restart", Entry.REQUIRED) not in entered(on, UC, months_of_claim=months, nation=Nation.SCOTLAND)


@pytest.mark.parametrize(("benefit", "due"), [(JSA, True), (ProgrammeBenefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, False)])
def test_restart_leaves_out_new_style_jobseekers_allowance(benefit: ProgrammeBenefit, due: bool) -> None:
    found = entered("2023-01-02", benefit, months_of_claim=9, asked_for=AskedFor.WORK_SEARCH)
    assert (("Restart", Entry.REQUIRED) in found) is due


@pytest.mark.parametrize(("age", "months", "due"), [(17, 18, False), (18, 17, False), (18, 18, True), (21, 18, True), (22, 18, False)])
def test_the_jobs_guarantee_is_after_18_months_at_18_to_21(age: int, months: int, due: bool) -> None:
    assert (("Jobs Guarantee", Entry.REQUIRED) in entered("2026-04-01", UC, age, months_of_claim=months)) is due


def test_after_two_years_of_the_work_programme_comes_help_to_work() -> None:
    assert ("Help to Work", Entry.REQUIRED) in entered("2014-04-28", JSA, weeks_since_work_programme=104)
    assert ("Help to Work", Entry.REQUIRED) not in entered("2014-04-27", JSA, weeks_since_work_programme=104)
    assert ("Help to Work", Entry.REQUIRED) not in entered("2014-04-28", JSA, weeks_since_work_programme=103)


def test_every_programme_of_the_table_is_a_scheme_in_force_as_long_as_its_rows() -> None:
    known = {scheme.label: scheme for scheme in schemes().values()}
    for table in versions("programmes", "entry"):
        for row in table.rows:
            if row.then != Entry.STAGE:
                scheme = known[row.name]
                assert scheme.takes_new_on(max(table.start, row.start or table.start)), row.name
                assert row.until is None or scheme.takes_new_on(row.until), row.name


@pytest.mark.parametrize(("on", "age", "there"), [("2026-03-31", 20, False), ("2026-04-01", 24, True), ("2026-04-01", 25, False)])
def test_the_youth_guarantee_is_to_24(on: str, age: int, there: bool) -> None:
    assert (("Youth Guarantee", Entry.REQUIRED) in entered(on, UC, age)) is there
