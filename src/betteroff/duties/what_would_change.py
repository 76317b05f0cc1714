"""What would change it: the nearest facts that would lead to other duties of an adult, each with its paragraph. Plain data.

Nothing here is asserted: each fact is changed by itself, and the duties are worked out again with it.
Which facts can still change is said in the tables (`changes`, beside an input); a clock begins anew
with the fact it counts from (`counts_from`). Where work search is to come back on a later day, the duties of
that day are worked out again in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from betteroff.conditionality.duties import Duties, HouseholdDuties
from betteroff.conditionality.easements import SWITCHES, switch_inputs
from betteroff.conditionality.hours import DEDUCTIONS, SearchDeduction, most_voluntary_work
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, WORK_GROUP, Group
from betteroff.dated_rules import capability_tables, duty_tables
from betteroff.duties.lookahead import NONE, hours, worked_on
from betteroff.duties.outlook import AdultDuties, may_have_assessment
from betteroff.explanation import Worked, decisions
from betteroff.facts import AdultFacts, JobFacts, PayPeriod, shows_no_values
from betteroff.money import MINUTES_AN_HOUR, MONTHS_A_YEAR, half_up
from betteroff.order import all_duties
from betteroff.rulebook.tables import Question, Row, Table, asked, name_of, rows_of
from betteroff.schemes.minimum_wage import month_at, threshold_rate

STEP = MINUTES_AN_HOUR // 4
"""Hours are told in quarters."""
FACTS = {"capability_found": "capability"}
"""Facts that a table asks about by another name."""


@shows_no_values
class WouldChange(NamedTuple):
    """A fact that would lead to other duties of an adult: what would have to be so, and what would follow."""

    whose: str
    change: str
    effect: str
    why: str
    law: str
    mark: str
    certainty: str
    ask: str
    table: str
    row: int
    hours: Decimal | None = None
    """Of paid or voluntary work, a week, in all."""
    more_hours: Decimal | None = None
    """Of them, beside those of today; below nothing, where duties would be back with fewer."""
    from_day: date | None = None
    """The day on which work search is to come back, from which it would help; nothing where it would today."""


def what_would_change(duties: tuple[AdultDuties, ...]) -> Iterator[WouldChange]:
    """The nearest facts for each adult, hours first; of nobody where there is no Universal Credit, as nothing is then required."""
    labels = tuple(adult.label for adult in duties)
    for adult in duties:
        if adult.has_award:
            today = tuple(_on_the_day(adult.worked, adult.place, labels))
            yield from today
            told = {(one.change, one.effect) for one in today}
            yield from (one for one in _later(adult, labels) if (one.change, one.effect) not in told)


def _on_the_day(worked: Worked, place: int, labels: tuple[str, ...]) -> Iterator[WouldChange]:
    for then, found in (*_by_hours(worked, place), *_by_facts(worked, place)):
        yield found._replace(whose=labels[place], effect=f"{found.effect}{_of_the_other(worked, place, then, labels)}")


def _later(adult: AdultDuties, labels: tuple[str, ...]) -> Iterator[WouldChange]:
    """What would help from the day on which work search is to come back, where the look ahead reaches it."""
    back = next((spell.first_day for spell in adult.spells[1:] if spell.work_search != NONE), None)
    if back and not adult.work_search:
        for found in _on_the_day(worked_on(adult.situation, adult.worked, back), adult.place, labels):
            yield found._replace(from_day=back)


_Found = tuple[HouseholdDuties, WouldChange]
"""A change, and the duties of both adults with it."""


def _of_the_other(worked: Worked, place: int, then: HouseholdDuties, labels: tuple[str, ...]) -> str:
    """What would follow for the partner, where it is otherwise than today."""
    assert worked.duties is not None
    if len(labels) == 1 or _weight(then[1 - place]) == _weight(worked.duties[1 - place]):
        return ""
    return f"; {labels[1 - place]}: {_effect(then[1 - place])}"


def _again(worked: Worked, place: int, adult: AdultFacts) -> HouseholdDuties:
    """The duties of both adults worked out again, with other facts of one; of two, one only is the responsible carer (reg. 86)."""
    facts, other = worked.facts_today, _adult(worked, 1 - place)
    if adult.is_responsible_carer and other.is_responsible_carer:
        other = other._replace(is_responsible_carer=False, is_relevant_carer=True)
    facts = facts._replace(first=other, second=adult) if place else facts._replace(first=adult, second=other)
    return all_duties(facts, worked.duty_rates, duty_tables(worked.day), capability_tables(worked.day))


def _adult(worked: Worked, place: int) -> AdultFacts:
    return worked.facts_today.second if place else worked.facts_today.first


def _found(worked: Worked, place: int) -> Duties:
    assert worked.duties is not None  # nobody has duties on a day whose duties are not covered
    return worked.duties[place]


def _weight(found: Duties) -> tuple[int, ...]:
    """What is required, from nothing up: lighter duties are at most this in every part."""
    search = found.search if found.searches else 0
    return (int(found.group), found.interviews, found.prepares, found.searches, search, found.is_available)


def _is_lighter(then: Duties, now: Duties) -> bool:
    pairs = list(zip(_weight(then), _weight(now), strict=True))
    return all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)


def _effect(then: Duties) -> str:
    """What duties come to, in words."""
    if not then.interviews:
        return "nothing would be required"
    if then.group != Group.ALL_REQUIREMENTS:
        return "interviews and preparation for work only" if then.prepares else "interviews about work only"
    if then.searches:
        waits = "" if then.is_available else ", and availability waits"
        return f"{hours(then.search)} hours of work search a week{waits}"
    return "no work search"


# Hours of paid work


def _with_hours(worked: Worked, adult: AdultFacts, minutes: int) -> AdultFacts:
    """An adult whose job has other hours at the same pay; without a job, one at the minimum wage."""
    job, work = adult.job, adult.work_minutes - adult.job.minutes + minutes
    if not job.minutes:
        hourly = threshold_rate(adult, worked.duty_rates.minimum_wage)
        month, week = month_at(hourly, minutes), half_up(hourly * minutes, MINUTES_AN_HOUR)
        new = JobFacts(pay=month, pay_period=PayPeriod.MONTH, pay_week=week, pay_year=month * MONTHS_A_YEAR, minutes=minutes)
        return adult._replace(job=new, work_minutes=work)
    pay, week, year = (half_up(amount * minutes, job.minutes) for amount in (job.pay, job.pay_week, job.pay_year))
    return adult._replace(job=job._replace(pay=pay, pay_week=week, pay_year=year, minutes=minutes), work_minutes=work)


def _by_hours(worked: Worked, place: int) -> Iterator[_Found]:
    """More hours that would switch off work search, or everything; fewer, with which they would be back; voluntary work."""
    adult, now = _adult(worked, place), _found(worked, place)
    is_off_sick = adult.job.minutes and adult.easements.sickness.is_unfit  # pay then does not go by hours
    if not adult.cannot_claim and not is_off_sick and (adult.job.minutes or not adult.job.pay):
        for is_off in (_has_no_search, _has_nothing):
            yield from (_fewer if is_off(now) else _more)(worked, place, is_off)
    yield from _volunteering(worked, place)


_IsOff = Callable[[Duties], bool]


def _has_no_search(found: Duties) -> bool:
    return not found.searches


def _has_nothing(found: Duties) -> bool:
    return not found.interviews


def _with_steps(worked: Worked, place: int, steps: int) -> HouseholdDuties:
    """The duties of both adults if one had a job of so many quarters of an hour."""
    return _again(worked, place, _with_hours(worked, _adult(worked, place), steps * STEP))


class _Tried(NamedTuple):
    """Quarters of an hour, and the duties of both adults with them."""

    steps: int
    then: HouseholdDuties


def _least(worked: Worked, place: int, is_off: _IsOff, too_few: _Tried, enough: _Tried) -> tuple[_Tried, _Tried]:
    """The most quarters of an hour that do not switch it off, and one more, which do: more pay never brings it back

    Those whose pay should reach a threshold are tried first, and one fewer; then whatever is half-way.
    """
    likely = [*_at_thresholds(too_few, enough, place)]
    while enough.steps - too_few.steps > 1:
        half_way = (too_few.steps + enough.steps) // 2
        steps = next((steps for steps in likely if too_few.steps < steps < enough.steps), half_way)
        tried = _Tried(steps, _with_steps(worked, place, steps))
        if is_off(tried.then[place]):
            enough = tried
        else:
            too_few = tried
    return too_few, enough


def _at_thresholds(too_few: _Tried, enough: _Tried, place: int) -> Iterator[int]:
    """About how many quarters of an hour earn each threshold, as pay rises with them."""
    few, many = too_few.then[place].earnings, enough.then[place].earnings
    rise = many.own - few.own
    missing = (
        few.administrative_threshold - few.own,
        few.couple_administrative_threshold - few.couple,
        few.own_threshold - few.own,
        few.couple_threshold - few.couple,
    )
    for pence in missing if rise else ():
        steps = too_few.steps - -pence * (enough.steps - too_few.steps) // rise
        yield from (steps, steps - 1)


def _in_all(adult: AdultFacts, steps: int) -> tuple[Decimal, str]:
    """The hours of all work, with so many of the first job; and which job that is."""
    others = adult.work_minutes - adult.job.minutes
    return hours(steps * STEP + others), "in the first job, at its pay" if others else "at this pay"


def _more(worked: Worked, place: int, is_off: _IsOff) -> Iterator[_Found]:
    """The fewest hours that would switch it off, within the longest working week."""
    adult, now = _adult(worked, place), _found(worked, place)
    job, most = adult.job.minutes, worked.duty_rates.minimum_wage.longest_working_week - adult.work_minutes + adult.job.minutes
    if most <= job:
        return
    at_most = _Tried(most // STEP, _with_steps(worked, place, most // STEP))
    if worked.duties is None or not is_off(at_most.then[place]):
        return
    _, (least, then) = _least(worked, place, is_off, _Tried(job // STEP, worked.duties), at_most)
    more = hours(least * STEP - job)
    total, which = _in_all(adult, least)
    change = f"{more} more hours a week {which}, {total} in all" if job else f"a job of {more} hours a week at the minimum wage"
    yield then, _of_row(worked, then[place], now, change, then[place])._replace(hours=total, more_hours=more)


def _fewer(worked: Worked, place: int, is_off: _IsOff) -> Iterator[_Found]:
    """The hours below which it would be back, where it is the pay of the job that has switched it off."""
    job = _adult(worked, place).job.minutes // STEP
    if job < 1 or is_off((none := _with_steps(worked, place, 0))[place]):
        return
    whole = _with_steps(worked, place, job)
    if not is_off(whole[place]):
        return
    (_, then), (least, enough) = _least(worked, place, is_off, _Tried(0, none), _Tried(job, whole))
    adult, fewest = _adult(worked, place), hours(least * STEP)
    total, which = _in_all(adult, least)
    change = f"fewer than {fewest} hours a week {which}{'' if total == fewest else f', {total} in all'}"
    less = hours(least * STEP - adult.job.minutes)
    yield then, _of_row(worked, enough[place], then[place], change, then[place])._replace(hours=total, more_hours=less)


def _volunteering(worked: Worked, place: int) -> Iterator[_Found]:
    """Voluntary work of half of the expected hours."""
    adult, now = _adult(worked, place), _found(worked, place)
    most = most_voluntary_work(now.expected, worked.duty_rates.universal_credit)
    more = most - adult.volunteering_minutes
    if not now.searches or more <= 0:
        return
    then = _again(worked, place, adult._replace(volunteering_minutes=most))
    if _is_lighter(then[place], now):
        table, change = asked(DEDUCTIONS, worked.day), f"voluntary work of {hours(most)} hours a week, agreed with the work coach"
        row = next(row for row in rows_of(then[place].deduction_rows) if table.rows[row].then == SearchDeduction.VOLUNTARY_WORK)
        yield then, _told(DEDUCTIONS, table, row, change, _effect(then[place]))._replace(hours=hours(most), more_hours=hours(more))


def _of_row(worked: Worked, then: Duties, now: Duties, change: str, following: Duties) -> WouldChange:
    """A change and what follows, with the row that decides on the lighter of two duties."""
    effect, new = _effect(following), rows_of(then.switch_rows & ~now.switch_rows)
    if then.group == now.group and new:
        return _told(SWITCHES, asked(SWITCHES, worked.day), new[0], change, effect)
    if then.group_apart != now.group_apart:
        return _told(APART_FROM_EARNINGS, asked(APART_FROM_EARNINGS, worked.day), then.group_apart_row, change, effect)
    return _told(WORK_GROUP, asked(WORK_GROUP, worked.day), then.group_row, change, effect)


def _told(question: Question, table: Table, number: int, change: str, effect: str) -> WouldChange:
    row = table.rows[number]
    return WouldChange("", change, effect, row.why, row.law, row.mark, row.certainty, row.ask, name_of(question), number + 1)


# Rows of tables


Changed = tuple[tuple[str, int], ...]
"""Facts that would be otherwise, by the names tables ask about them, and how."""


def _by_facts(worked: Worked, place: int) -> Iterator[_Found]:
    """Rows that do not fit today only for want of facts that can change; those with the fewest first."""
    adult, now = _adult(worked, place), _found(worked, place)
    reach = now.earnings.reach_administrative, now.earnings.reach_couple_administrative
    questions = [(question, answers) for question, answers, _ in decisions(worked, place)]
    found: dict[Changed, _Found] = {}
    for question, answers in [*questions, (SWITCHES, switch_inputs(adult, *reach))]:
        table = asked(question, worked.day)
        for number, row in enumerate(table.rows):
            changed = facts_to_change(table, row, answers) if row.reachable else None
            if not changed or changed in found or ("capability_found" in dict(changed) and not may_have_assessment(worked, place)):
                continue
            then = _again(worked, place, with_facts(adult, dict(changed)))
            if _is_lighter(then[place], now):
                told = _told(question, table, number, " and ".join(_words(table, changed)), _effect(then[place]))
                found[changed] = then, _with_group(worked, then[place], now, told)
    for changed in sorted(found, key=len):
        yield found[changed]


def _with_group(worked: Worked, then: Duties, now: Duties, found: WouldChange) -> WouldChange:
    """A change that puts an adult in another group has the paragraphs of that group too."""
    laws = [found.law]
    if then.group_apart != now.group_apart:
        laws.append(asked(APART_FROM_EARNINGS, worked.day).rows[then.group_apart_row].law)
    if then.group not in (now.group, then.group_apart):
        laws.append(asked(WORK_GROUP, worked.day).rows[then.group_row].law)
    return found._replace(law="; ".join(dict.fromkeys(laws)))


def facts_to_change(table: Table, row: Row, answers: tuple[Any, ...]) -> Changed | None:
    """The inputs that would have to be otherwise for a row to fit, with their values; nothing where one of them cannot change."""
    found: dict[str, int] = {}
    clocks = []
    for place, spans in row.when:
        given, answer = table.inputs[place], int(answers[place])
        if given.counts_from:
            clocks.append((given, spans, answer))
        elif not any(span.low <= answer <= span.high for span in spans):
            values = [span.low for span in spans if span.low == span.high and given.shown(span.low) in given.changes]
            if not values:
                return None
            found[given.name] = values[0]
    for given, spans, answer in clocks:
        begins_anew = given.counts_from in found
        counted = 0 if begins_anew else answer
        if not any(span.low <= counted <= span.high for span in spans):
            return None
        if begins_anew:
            found[given.name] = counted
    return tuple(found.items())


def _words(table: Table, changed: Changed) -> Iterator[str]:
    inputs = {given.name: given for given in table.inputs}
    for name, value in changed:
        if words := inputs[name].changes.get(inputs[name].shown(value)):
            yield words


def with_facts(adult: Any, changed: dict[str, int]) -> Any:
    """Facts with some of them otherwise, wherever within them they stand. Raises KeyError for one that stands nowhere."""
    for name, value in changed.items():
        found = _with_fact(adult, FACTS.get(name, name), value)
        if found is None:
            raise KeyError(f"{name}: is no fact of an adult, nor within one")
        adult = found
    return adult


def _with_fact(facts: Any, name: str, value: int) -> Any | None:
    if name in facts._fields:
        return facts._replace(**{name: type(getattr(facts, name))(value)})
    for part in facts._fields:
        inner = getattr(facts, part)
        if hasattr(inner, "_fields") and (changed := _with_fact(inner, name, value)) is not None:
            return facts._replace(**{part: changed})
    return None
