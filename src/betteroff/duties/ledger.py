"""The hours of a week: what fills it, what the law says of each, what clashes, and whether it is too much. Plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any, NamedTuple

from betteroff.activities import Activity, Job, Treatment, WorkTrial, minutes_of, minutes_on_the_way
from betteroff.calendar import written
from betteroff.conditionality.hours import SearchDeduction
from betteroff.conditionality.week import WEEK, WEEK_WARNINGS, Spent, ToLookAt, week_inputs, week_warnings_inputs
from betteroff.duties.compared import search_of
from betteroff.duties.lines import HoursCounted
from betteroff.duties.lookahead import Spell, hours, search_in_words
from betteroff.duties.outlook import AdultDuties
from betteroff.explanation import Worked
from betteroff.facts import shows_no_values
from betteroff.reading.trial_days import is_agreed_on
from betteroff.rulebook.tables import asked, every_row, first_row, name_of, rows_of
from betteroff.situation import Situation
from betteroff.weekly_times import clashes, minutes_a_week, slots

_KINDS: Mapping[str, tuple[Spent, str]] = {
    "job": (Spent.JOB, "Paid work"),
    "self_employment": (Spent.SELF_EMPLOYMENT, "Self-employment"),
    "volunteering": (Spent.VOLUNTEERING, "Volunteering"),
    "training": (Spent.TRAINING, "Training"),
    "work_trial": (Spent.WORK_TRIAL, "Work trial"),
    "work_placement": (Spent.WORK_PLACEMENT, "Work placement"),
    "structured": (Spent.TREATMENT, "Treatment"),
    "residential": (Spent.TREATMENT, "Treatment"),
    "informal": (Spent.TREATMENT, "Treatment"),
}
"""Activities by their kind."""

_NOT_COVERED = "What may be required is not worked out: there is no claim for Universal Credit, or the day is not covered"


@shows_no_values
class WeekLine(NamedTuple):
    """Something that fills the week, and what the law says of its hours."""

    kind: str
    label: str
    hours: Decimal | None
    """None where they are not known."""
    times: tuple[str, ...]
    """Days and times of the week as stated, such as "mon-thu 09:00-13:00"."""
    counts: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    request: str
    table: str
    row: int


@shows_no_values
class WeekWarning(NamedTuple):
    """What is to be looked at in the week."""

    what: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    request: str
    table: str
    row: int


@shows_no_values
class WeekLedger(NamedTuple):
    """The week of one adult on a day."""

    whose: str
    on: date
    lines: tuple[WeekLine, ...]
    hours: Decimal
    """All that are known, with those of work search."""
    expected: Decimal | None
    """None where nothing is held against them: no award, or no work search in the group."""
    counted: tuple[HoursCounted, ...]
    """What of the week comes off the hours expected."""
    search: Decimal
    search_why: tuple[str, ...]
    search_law: tuple[str, ...]
    search_later: str
    """Hours of work search from a later day, in words, where they differ."""
    warnings: tuple[WeekWarning, ...]


@shows_no_values
class _Part(NamedTuple):
    """Something of the week, before the law is asked."""

    spent: Spent
    label: str
    minutes: int | None
    times: tuple[str, ...] = ()
    is_required: bool = False
    is_agreed: bool = False
    one_way: int = 0
    """Minutes of the way there, and of the way back, each time: half of what is stated there and back."""
    differs: bool = False
    """Its times come to other hours than are stated."""


def ledgers(situation: Situation, worked: Worked, duties: Sequence[AdultDuties]) -> Iterator[WeekLedger]:
    """The week of each adult as it is on the day; duties where they are covered"""
    for place, label in enumerate(situation.household.labels()):
        facts = (worked.facts_today.first, worked.facts_today.second)[place]
        has_time_agreed = facts.hours.preparation_minutes > 0
        yield _ledger(label, situation, worked.day, place, duties[place] if duties else None, has_time_agreed)


def _ledger(label: str, situation: Situation, day: date, place: int, adult: AdultDuties | None, has_time_agreed: bool) -> WeekLedger:
    parts = tuple(_parts(situation, day, place))
    searching = adult if adult and adult.has_award and adult.is_in_full_group else None
    search = searching.search_hours if searching else Decimal(0)
    later = _later(adult) if adult and adult.has_award else None
    return WeekLedger(
        whose=label,
        on=day,
        lines=tuple(_line(part, day, has_time_agreed, searching) for part in parts),
        hours=_known(parts) + search,
        expected=searching.expected_hours if searching else None,
        counted=tuple(one for one in searching.hours_counted if one.hours) if searching else (),
        search=search,
        search_why=search_of(adult).why if adult else (_NOT_COVERED,),
        search_law=search_of(adult).law if adult else (),
        search_later=f"from {written(later.first_day)}, {search_in_words(later)}" if later else "",
        warnings=tuple(_warnings(day, parts, _overfull(situation, parts, searching, later) if searching else "")),
    )


def _known(parts: Iterable[_Part]) -> Decimal:
    return hours(sum(part.minutes or 0 for part in parts))


def _later(adult: AdultDuties) -> Spell | None:
    """The first later days on which work search differs"""
    return next((spell for spell in adult.spells if spell.search_hours != adult.spells[0].search_hours), None)


def _overfull(situation: Situation, parts: tuple[_Part, ...], adult: AdultDuties, later: Spell | None) -> str:
    """The hours of a week that has more than are expected: now, or once what lifts work search has ended; else nothing"""
    begins, search = "", adult.search_hours
    if later and not search and later.search_hours == hours(adult.found.search):  # nothing else has changed by then
        begins, search = f"from {written(later.first_day)} ", later.search_hours
        parts = tuple(_parts(situation, later.first_day, adult.place))
    known = _known(parts) + search
    return f"{begins}{known} hours a week, {adult.expected_hours} expected" if search and known > adult.expected_hours else ""


def _line(part: _Part, day: date, has_time_agreed: bool, searching: AdultDuties | None) -> WeekLine:
    """What comes off work search says the row that takes it off; the table of a week has the rest"""
    spent = part.spent.name.lower(), part.label, None if part.minutes is None else hours(part.minutes), part.times
    if line := next((line for line in searching.deductions if line.outcome == _comes_off_as(part)), None) if searching else None:
        counts = f"comes off work search as {line.what}"
        return WeekLine(*spent, counts, line.why, line.law, line.mark, line.certainty, line.ask, line.request, line.table, line.row)
    table = asked(WEEK, day)
    number = first_row(table.scan, week_inputs(part.spent, searching is not None, has_time_agreed))
    row = table.rows[number]
    return WeekLine(
        *spent, table.outcome(number), row.why, row.law, row.mark, row.certainty, row.ask, row.request, name_of(WEEK), number + 1
    )  # fmt: skip


def _comes_off_as(part: _Part) -> SearchDeduction | None:
    """As what its hours come off work search, where they do"""
    if part.spent in (Spent.JOB, Spent.SELF_EMPLOYMENT):
        return SearchDeduction.PAID_WORK
    if part.is_required:
        return SearchDeduction.REQUIRED_PREPARATION
    if not part.is_agreed:
        return None
    return SearchDeduction.VOLUNTARY_WORK if part.spent == Spent.VOLUNTEERING else SearchDeduction.AGREED_PREPARATION


def _parts(situation: Situation, day: date, place: int) -> Iterator[_Part]:
    """All that fills the week of an adult on a day, as far as it is stated"""
    for dated in situation.dated:
        if dated.place == place and dated.is_on(day):
            given, nation = dated.activity, situation.household_on(day).home.nation
            is_over = isinstance(given, WorkTrial) and not is_agreed_on(given, nation, day)
            yield from (part._replace(is_agreed=False) if is_over else part for part in of_activity(given))
    adult = situation.household_on(day).adults[place]
    course = adult.course
    if course and course.starts <= day and (course.ends is None or day <= course.ends):
        yield _Part(Spent.STUDY, "Course", minutes_a_week(course.times) if course.times else None, course.times)
    if adult.caring and adult.caring.hours:
        yield _Part(Spent.CARE, "Care for somebody ill or disabled", adult.caring.hours)


def of_activity(activity: Any) -> Iterator[_Part]:
    """An activity, with its appointments and the way there; what a kind of activity does not state is left out"""
    if activity.kind not in _KINDS:  # a programme states no hours
        return
    spent, label = _KINDS[activity.kind]
    required, agreed = activity.is_required, activity.is_agreed
    appointments: tuple[Any, ...] = getattr(activity, "appointments", ())
    for appointment in appointments:
        minutes = minutes_a_week(appointment.times)
        one_way = (appointment.travel or 0) // 2
        yield _Part(spent, f"{label}, {appointment.what}", minutes, appointment.times, required, agreed, one_way)
    rest = f"{label}, the rest" if appointments else label
    to_work = activity.travel_hours if isinstance(activity, Job) else None
    one_way = to_work // len(slots(activity.times)) // 2 if to_work and activity.times else 0
    yield from _rest(activity, _Part(spent, rest, None, activity.times, required, agreed, one_way), appointments)
    way = minutes_on_the_way(activity) if isinstance(activity, Treatment) else 0
    if isinstance(activity, Job):
        way = activity.travel_hours or 0
    if way:
        yield _Part(Spent.TRAVEL, f"The way to {label[0].lower()}{label[1:]}", way)


def _rest(activity: Activity, part: _Part, appointments: Iterable[Any]) -> Iterator[_Part]:
    """The hours of an activity beside its appointments"""
    stated: int | None = minutes_of(activity) if isinstance(activity, Treatment) else getattr(activity, "hours", None)
    timed = minutes_a_week(part.times) if part.times else None
    apart = sum(minutes_a_week(appointment.times) for appointment in appointments)
    if stated is None:
        if timed is not None or not apart:
            yield part._replace(minutes=timed)
    elif stated - apart > 0 or not apart:
        yield part._replace(minutes=stated - apart, differs=timed is not None and timed != stated - apart)


def _way(one: _Part, other: _Part) -> str:
    """That the way there and back is the reason, where the times alone do not clash"""
    one_way = max(one.one_way, other.one_way)
    return (
        f"; the way of {one_way} minutes lies between, unless both are at one place"
        if one_way and not clashes(one.times, other.times)
        else ""
    )


def _warnings(day: date, parts: tuple[_Part, ...], overfull: str) -> Iterator[WeekWarning]:
    """What is to be looked at, each kind with all that it is about"""
    found: dict[ToLookAt, list[str]] = {kind: [] for kind in ToLookAt}
    for one, other in combinations(parts, 2):
        one_way = max(one.one_way, other.one_way)
        if met := [f"{mine} with {theirs}" for mine, theirs in clashes(one.times, other.times, one_way)]:
            required, treatment = one.is_required or other.is_required, Spent.TREATMENT in (one.spent, other.spent)
            kind = ToLookAt.REQUIRED_CLASH if required else ToLookAt.TREATMENT_CLASH if treatment else ToLookAt.CLASH
            found[kind].append(f"{one.label} and {other.label[0].lower()}{other.label[1:]} ({', '.join(met)}{_way(one, other)})")
    found[ToLookAt.OVERLOAD] += [overfull] if overfull else []
    for part in parts:
        if part.differs:
            timed, stated = hours(minutes_a_week(part.times)), hours(part.minutes or 0)
            found[ToLookAt.TIMES].append(f"{part.label}: times of {timed} hours, hours of {stated} stated")
    table = asked(WEEK_WARNINGS, day)
    for number in rows_of(every_row(table.scan, week_warnings_inputs(*(bool(found[kind]) for kind in ToLookAt)))):
        row, name = table.rows[number], name_of(WEEK_WARNINGS)
        what = f"{table.outcome(number)}: {'; '.join(found[ToLookAt(row.then)])}"
        yield WeekWarning(what, row.why, row.law, row.mark, row.certainty, row.ask, row.request, name, number + 1)
