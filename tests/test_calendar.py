"""How days, months and assessment periods are counted. Days worked out on a paper calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from betteroff.calendar import (
    AssessmentPeriod,
    Clock,
    after_months,
    count_working_days,
    last_of_working_days,
    payment_due,
    sunday_on_or_before,
    tax_month,
    tax_week,
    usual_payment_day,
)
from betteroff.rulebook.bank_holidays import bank_holidays, bank_holidays_known_to

DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2040, 12, 31))


# Periods that begin with a day end the day before the corresponding date; where the month has no such
# date, on its last day (corresponding date rule; so written out in SI 2018/1082 art. 1.4(2)(a)).


@pytest.mark.parametrize(
    ("begins", "months", "last"),
    [
        (date(2026, 9, 14), 6, date(2027, 3, 13)),
        (date(2026, 8, 28), 6, date(2027, 2, 27)),
        (date(2026, 8, 29), 6, date(2027, 2, 28)),
        (date(2026, 8, 30), 6, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 9, 1), 6, date(2027, 2, 28)),
        # 2028 is a leap year
        (date(2027, 8, 29), 6, date(2028, 2, 28)),
        (date(2027, 8, 30), 6, date(2028, 2, 29)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2027, 9, 1), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 6, date(2028, 8, 28)),
        (date(2026, 10, 14), 3, date(2027, 1, 13)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 1), 3, date(2027, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
    ],
)
def test_months_that_begin_with_a_day_end_the_day_before_its_corresponding_date(begins: date, months: int, last: date) -> None:
    assert after_months(begins, months) == last + DAY


@pytest.mark.parametrize(
    ("begins", "months", "last"),
    [
        (date(2026, 3, 1), 6, date(2026, 8, 31)),  # the example of the law notes: treatment started 1 March
        (date(2027, 3, 1), 6, date(2027, 8, 31)),
        (date(2026, 10, 1), 6, date(2027, 3, 31)),
        (date(2026, 7, 1), 6, date(2026, 12, 31)),
        (date(2026, 5, 1), 6, date(2026, 10, 31)),
        (date(2026, 10, 1), 3, date(2026, 12, 31)),
        (date(2028, 3, 1), 12, date(2029, 2, 28)),
        (date(2027, 3, 1), 12, date(2028, 2, 29)),
    ],
)
def test_months_that_begin_with_the_first_of_a_month_end_with_a_whole_month(begins: date, months: int, last: date) -> None:
    # 1 March has a corresponding date, 1 September; the day before it is 31 August
    assert after_months(begins, months) == last + DAY


@pytest.mark.parametrize(
    ("born", "years", "day"),
    [
        (date(2008, 2, 29), 18, date(2026, 3, 1)),  # no 29 February 2026: 18 from 1 March
        (date(2008, 2, 29), 20, date(2028, 2, 29)),
        (date(2008, 3, 1), 18, date(2026, 3, 1)),
        (date(2001, 12, 31), 25, date(2026, 12, 31)),
        (date(2004, 1, 1), 22, date(2026, 1, 1)),
    ],
)
def test_an_age_is_reached_on_the_birthday(born: date, years: int, day: date) -> None:
    assert Clock("years", born).count(day) == years
    assert Clock("years", born).count(day - DAY) == years - 1
    assert Clock("years", born).day_when(years) == day


def test_somebody_born_on_1_march_is_no_year_older_on_29_february() -> None:
    born = Clock("years", date(1999, 3, 1))
    assert born.count(date(2024, 2, 29)) == 24
    assert born.count(date(2024, 3, 1)) == 25


def test_a_child_born_on_29_february_is_one_from_1_march() -> None:
    child = Clock("years", date(2024, 2, 29))
    assert [child.count(day) for day in (date(2025, 2, 28), date(2025, 3, 1), date(2026, 2, 28), date(2026, 3, 1))] == [0, 1, 1, 2]


@given(st.sampled_from(["days", "months", "years"]), days, st.integers(0, 400))
def test_a_clock_shows_a_count_from_the_day_it_names_and_not_before(unit: str, start: date, count: int) -> None:
    clock = Clock(unit, start)
    day = clock.day_when(count)
    assert clock.count(day) == count
    assert clock.count(day - DAY) == count - 1


@given(st.sampled_from(["months", "years"]), days, st.integers(0, 400))
def test_a_clock_after_an_event_shows_a_count_from_the_day_it_names_and_not_before(unit: str, event: date, count: int) -> None:
    clock = Clock(unit, event, after=True)
    day = clock.day_when(count)
    assert clock.count(day) == count
    assert clock.count(day - DAY) == count - 1


@pytest.mark.parametrize(
    ("event", "months", "last"),
    [
        (date(1978, 9, 30), 4, date(1979, 1, 30)),  # Dodds v Walker itself: notice on 30 September, 31 January was a day late
        (date(2026, 9, 14), 6, date(2027, 3, 14)),
        (date(2027, 2, 28), 6, date(2027, 8, 28)),
        (date(2026, 8, 28), 6, date(2027, 2, 28)),
        (date(2026, 8, 29), 6, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
    ],
)
def test_months_after_an_event_end_with_the_corresponding_date(event: date, months: int, last: date) -> None:
    # the day of the event is not counted (Lester v Garland); Dodds v Walker [1981] 1 WLR 1027
    clock = Clock("months", event, after=True)
    assert clock.count(last) == months - 1
    assert clock.count(last + DAY) == months


@given(days, st.integers(-300, 300))
def test_a_clock_that_runs_backwards_shows_the_days_left(start: date, left: int) -> None:
    clock = Clock("days", start, backwards=True)
    assert clock.count(start - timedelta(days=left)) == left
    assert clock.day_when(left) == start - timedelta(days=left)


@given(st.sampled_from(["months", "years"]), days, days)
def test_a_count_is_the_last_one_whose_day_has_come(unit: str, start: date, on: date) -> None:
    clock = Clock(unit, start)
    count = clock.count(on)
    assert clock.day_when(count) <= on < clock.day_when(count + 1)


def test_the_six_months_of_treatment_change_the_answer_on_the_day_after() -> None:
    clock = Clock("months", date(2026, 9, 14))
    assert list(clock.changes({0, 6}, date(2026, 12, 7), date(2027, 12, 31))) == [date(2027, 3, 14)]
    assert list(clock.changes({6}, date(2027, 3, 14), date(2027, 12, 31))) == []
    assert list(clock.changes({6}, date(2027, 3, 13), date(2027, 3, 14))) == [date(2027, 3, 14)]


def test_eleven_weeks_before_the_expected_week_change_the_answer_on_that_day() -> None:
    # week of Sunday 7 March 2027; 77 days before it is Sunday 20 December 2026
    clock = Clock("days", date(2027, 3, 7), backwards=True)
    assert list(clock.changes({78}, date(2026, 12, 7), date(2027, 12, 31))) == [date(2026, 12, 20)]


# UC Regs 2013 reg. 21: one month from the first day and each month after; (2) the 31st: the last day of
# the month; the 29th or 30th: 27 February, 28 February in a leap year.


@pytest.mark.parametrize(
    ("first", "day", "begins", "ends"),
    [
        (date(2026, 9, 14), date(2026, 12, 7), date(2026, 11, 14), date(2026, 12, 13)),
        (date(2026, 9, 14), date(2026, 12, 13), date(2026, 11, 14), date(2026, 12, 13)),
        (date(2026, 9, 14), date(2026, 12, 14), date(2026, 12, 14), date(2027, 1, 13)),
        (date(2026, 9, 14), date(2026, 9, 14), date(2026, 9, 14), date(2026, 10, 13)),
        (date(2026, 9, 1), date(2027, 2, 28), date(2027, 2, 1), date(2027, 2, 28)),
        (date(2026, 8, 28), date(2027, 2, 28), date(2027, 2, 28), date(2027, 3, 27)),
        (date(2026, 8, 29), date(2027, 2, 26), date(2027, 1, 29), date(2027, 2, 26)),
        (date(2026, 8, 29), date(2027, 2, 27), date(2027, 2, 27), date(2027, 3, 28)),
        (date(2026, 8, 29), date(2028, 2, 28), date(2028, 2, 28), date(2028, 3, 28)),
        (date(2026, 8, 29), date(2028, 2, 27), date(2028, 1, 29), date(2028, 2, 27)),
        (date(2026, 8, 30), date(2027, 2, 26), date(2027, 1, 30), date(2027, 2, 26)),
        (date(2026, 8, 30), date(2027, 2, 27), date(2027, 2, 27), date(2027, 3, 29)),
        (date(2026, 8, 30), date(2028, 2, 28), date(2028, 2, 28), date(2028, 3, 29)),
        (date(2026, 8, 31), date(2026, 9, 29), date(2026, 8, 31), date(2026, 9, 29)),
        (date(2026, 8, 31), date(2026, 9, 30), date(2026, 9, 30), date(2026, 10, 30)),
        (date(2026, 8, 31), date(2027, 2, 27), date(2027, 1, 31), date(2027, 2, 27)),
        (date(2026, 8, 31), date(2027, 2, 28), date(2027, 2, 28), date(2027, 3, 30)),
        (date(2026, 8, 31), date(2028, 2, 29), date(2028, 2, 29), date(2028, 3, 30)),
        (date(2024, 2, 29), date(2025, 2, 27), date(2025, 2, 27), date(2025, 3, 28)),
        (date(2024, 2, 29), date(2024, 3, 28), date(2024, 2, 29), date(2024, 3, 28)),
    ],
)
def test_an_assessment_period_is_a_month_from_its_first_day(first: date, day: date, begins: date, ends: date) -> None:
    assert AssessmentPeriod.containing(day, first) == AssessmentPeriod(begins, ends)


@given(days, days)
def test_every_day_is_in_one_period_and_the_next_begins_the_day_after(first: date, day: date) -> None:
    period = AssessmentPeriod.containing(day, first)
    assert period.first_day <= day <= period.last_day
    assert AssessmentPeriod.containing(period.first_day, first) == period
    assert AssessmentPeriod.containing(period.last_day, first) == period
    assert AssessmentPeriod.containing(period.last_day + DAY, first).first_day == period.last_day + DAY


@pytest.mark.parametrize(
    ("day", "sunday"),
    [
        (date(2027, 3, 7), date(2027, 3, 7)),
        (date(2027, 3, 10), date(2027, 3, 7)),
        (date(2027, 3, 13), date(2027, 3, 7)),
        (date(2027, 3, 14), date(2027, 3, 14)),
        (date(2027, 1, 1), date(2026, 12, 27)),
    ],
)
def test_a_week_begins_on_sunday(day: date, sunday: date) -> None:
    assert sunday_on_or_before(day) == sunday


@pytest.mark.parametrize(
    ("first", "due", "usual"),
    [
        (date(2026, 12, 12), date(2027, 1, 18), date(2027, 1, 18)),
        (date(2026, 9, 1), date(2026, 10, 7), date(2026, 10, 7)),
        (date(2027, 1, 25), date(2027, 3, 3), date(2027, 2, 26)),  # the 31st: the last of February, a Sunday
        (date(2026, 8, 25), date(2026, 10, 1), date(2026, 9, 30)),  # the 31st: 30 September
        (date(2026, 9, 25), date(2026, 10, 31), date(2026, 10, 30)),  # 31 October is a Saturday
        (date(2026, 8, 26), date(2026, 10, 2), date(2026, 10, 2)),  # always in the next month
        (date(2026, 8, 31), date(2026, 10, 6), date(2026, 10, 6)),
        (date(2026, 11, 19), date(2026, 12, 25), date(2026, 12, 24)),
        (date(2026, 11, 20), date(2026, 12, 26), date(2026, 12, 24)),  # a Saturday after Christmas
        (date(2022, 11, 20), date(2022, 12, 26), date(2022, 12, 23)),  # a Monday after Christmas on a Sunday
        (date(2026, 11, 26), date(2027, 1, 1), date(2026, 12, 31)),
    ],
)
def test_when_a_period_is_paid(first: date, due: date, usual: date) -> None:
    period = AssessmentPeriod.containing(first, first)
    assert (payment_due(period, 7), usual_payment_day(period, 7)) == (due, usual)


@given(days, days)
def test_the_usual_day_is_never_after_the_day_it_is_due_nor_at_a_weekend(first: date, day: date) -> None:
    period = AssessmentPeriod.containing(max(first, day), min(first, day))
    assert period.last_day < usual_payment_day(period, 7) <= payment_due(period, 7)
    usual = usual_payment_day(period, 7)
    assert usual.isoweekday() <= 5
    assert (usual.month, usual.day) not in ((12, 25), (12, 26), (1, 1))


@pytest.mark.parametrize(
    ("day", "week", "month"),
    [
        (date(2026, 4, 6), 1, 1),
        (date(2026, 4, 12), 1, 1),
        (date(2026, 4, 13), 2, 1),
        (date(2026, 5, 5), 5, 1),
        (date(2026, 5, 6), 5, 2),
        (date(2027, 4, 4), 52, 12),
        (date(2027, 4, 5), 53, 12),
    ],
)
def test_weeks_and_months_of_the_tax_year_are_counted_from_6_april(day: date, week: int, month: int) -> None:
    assert (tax_week(day), tax_month(day)) == (week, month)


@pytest.mark.parametrize(
    ("first", "count", "nation", "last"),
    [
        # 30 working days from Monday 7 December 2026. England: without 25 and 28 December and 1 January, Wednesday 20 January 2027;
        # Scotland has 4 January too, in place of Saturday 2 January
        ("2026-12-07", 30, "england", "2027-01-20"),
        ("2026-12-07", 30, "wales", "2027-01-20"),
        ("2026-12-07", 30, "scotland", "2027-01-21"),
        ("2026-12-07", 5, "england", "2026-12-11"),
        ("2026-12-05", 1, "england", "2026-12-07"),  # a Saturday
        ("2026-04-02", 2, "england", "2026-04-07"),  # Good Friday and Easter Monday
        ("2026-04-02", 2, "scotland", "2026-04-06"),  # Easter Monday is a working day
        ("2026-08-03", 1, "scotland", "2026-08-04"),  # the first Monday in August
        ("2022-06-01", 2, "england", "2022-06-06"),  # the spring holiday moved to 2 June, and the Jubilee on 3 June
        ("2022-09-16", 2, "scotland", "2022-09-20"),  # the funeral of Queen Elizabeth
        ("2020-05-04", 5, "england", "2020-05-11"),  # moved from Monday 4 to Friday 8 May
        ("2026-06-15", 1, "scotland", "2026-06-16"),
        ("2026-06-15", 1, "england", "2026-06-15"),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays_of_the_nation(first: str, count: int, nation: str, last: str) -> None:
    begins, ends, holidays = date.fromisoformat(first), date.fromisoformat(last), bank_holidays(nation)
    assert last_of_working_days(begins, count, holidays) == ends
    assert count_working_days(begins, ends, holidays) == count
    assert count_working_days(begins, ends - DAY, holidays) == count - 1


@pytest.mark.parametrize(("nation", "least"), [("england", 7), ("wales", 7), ("scotland", 8)])
def test_every_year_has_its_bank_holidays_on_working_days(nation: str, least: int) -> None:
    years = [day.year for day in bank_holidays(nation)]
    assert {year for year in range(2013, 2028) if years.count(year) >= least} == set(range(2013, bank_holidays_known_to().year + 1))
    assert all(day.isoweekday() < 6 for day in bank_holidays(nation))
