"""What begins, ends or changes within an assessment period: a birthday, and benefits that go by the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import DAY, AssessmentPeriod, Clock, after_months, written
from betteroff.dated_rules import award_tables, help_tables
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, Facts
from betteroff.looking_back import with_those_born
from betteroff.money import MONTHS_A_YEAR, Money
from betteroff.notices import Warned
from betteroff.notices.new_style_days import full_rate_days
from betteroff.order import Statement, award_of, decide, money_with, work_found, work_of
from betteroff.reading import read, read_of_the_day
from betteroff.reading.by_day import with_benefits_of_the_day
from betteroff.reading.pension_age import pension_day
from betteroff.rulebook.lines import lines
from betteroff.situation import Dated, Situation

LAW = "SI 2013/381 Sch 1 para 20"
_BY_THE_DAY = ("first_benefits", "second_benefits", "housing_benefit", "council_tax", "family", "disability", "in_kind")
_NOT_BY_THE_DAY = ("high_income_charge", "tax_free_childcare", "childcare")
"""Of the family: these are a month's, or told apart."""


def of_birthdays(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """That a birthday within the assessment period counts for the whole of it, where Universal Credit differs"""
    if not _has_turned(worked) and not _may_change_the_home(situation, worked):
        return
    before = _as_before(situation, worked)
    turns = [*_turns(situation, worked), *(_of_others(situation, worked) if before.home != worked.facts.home else ())]
    tables, work = award_tables(worked.period.first_day), work_found(worked.money)
    was, is_now = (
        award_of(facts, decide(facts, worked.rates, tables), work, worked.rates).universal_credit.payable
        for facts in (before, worked.facts)
    )
    if was != is_now and turns:
        more = f"{Money(abs(is_now - was))} a month {'more' if is_now > was else 'less'} than before"
        text = f"{'; '.join(turns)}: Universal Credit counts it for all of the assessment period from {written(worked.period.first_day)}"
        yield Warned(f"{text}, {more}", LAW)


def _has_turned(worked: Worked) -> bool:
    adults = (worked.facts.first, worked.facts.second)
    return worked.facts.children != worked.facts_today.children or any(
        adult.age != adult.age_on_the_day or adult.reached_pension_age != adult.reached_pension_age_on_the_day for adult in adults
    )


def _as_before(situation: Situation, worked: Worked) -> Facts:
    """With the ages of the adults, and the children who count, as on the day asked about"""
    facts = worked.facts._replace(first=_as_old_as_on_the_day(worked.facts.first), second=_as_old_as_on_the_day(worked.facts.second))
    counts_others = _may_change_the_home(situation, worked)
    if facts.children == worked.facts_today.children and not counts_others:
        return facts
    today = read(situation, worked.day, worked.period.first_day).facts
    home = facts.home._replace(
        people=today.home.people,
        has_non_dependant=today.home.has_non_dependant,
        contributing_non_dependants=today.home.contributing_non_dependants,
    )
    return facts._replace(
        home=home if counts_others else facts.home,
        children=today.children,
        has_child=today.has_child,
        children_before_limit=today.children_before_limit,
        children_beside_limit=today.children_beside_limit,
        children_excepted=today.children_excepted,
        disabled_children_lower=today.disabled_children_lower,
        disabled_children_higher=today.disabled_children_higher,
    )


def _may_change_the_home(situation: Situation, worked: Worked) -> bool:
    """Whether a child or another adult in a rented home has a birthday after the day, within the period, and no move changes the home"""
    if worked.facts.home.rent_month == 0 or not any(_of_others(situation, worked)):
        return False
    return situation.household_on(worked.day).home == situation.household_on(worked.period.last_day).home


def _of_others(situation: Situation, worked: Worked) -> Iterator[str]:
    """The birthdays of children and other adults in the home after the day, within the period"""
    household, day, last = situation.household, worked.day, worked.period.last_day
    others: list[tuple[str, date | None]] = [(f"Child {number}", child.born) for number, child in enumerate(household.children, 1)]
    others += [(f"Non-dependant {number}", other.born) for number, other in enumerate(situation.household_on(day).home.non_dependants, 1)]
    for label, born in others:
        if born and born <= day and (age := Clock("years", born).count(last)) > Clock("years", born).count(day):
            yield f"{label} is {age} from {written(after_months(born, age * MONTHS_A_YEAR))}"


def _as_old_as_on_the_day(adult: AdultFacts) -> AdultFacts:
    return adult._replace(age=adult.age_on_the_day, reached_pension_age=adult.reached_pension_age_on_the_day)


def _turns(situation: Situation, worked: Worked) -> Iterator[str]:
    """Who comes to which age after the day, within the period"""
    day, last = worked.day, worked.period.last_day
    adults = zip(situation.household.adults, situation.household.labels(), (worked.facts.first, worked.facts.second), strict=False)
    for stated, label, adult in adults:
        if stated.born and adult.age > adult.age_on_the_day:
            yield f"{label} is {adult.age} from {written(after_months(stated.born, adult.age * MONTHS_A_YEAR))}"
        if stated.born and adult.reached_pension_age and not adult.reached_pension_age_on_the_day:
            yield f"{label} reaches pension age on {written(pension_day(stated.born))}"
    if worked.facts.children < worked.facts_today.children:
        for turn in sorted(turn for turn in worked.turning_days if day < turn <= last):
            yield f"A child no longer counts from {written(turn)}"


class PartMonth(NamedTuple):
    """A job that starts or ends within an assessment period."""

    job: Job
    turns: str
    days: int
    """On which it goes on."""
    ends: bool


def part_months(situation: Situation, period: AssessmentPeriod) -> Iterator[PartMonth]:
    """The jobs that start or end within an assessment period, and on how many of its days they go on"""
    for dated in situation.dated:
        job, first, last = dated.activity, dated.first or date.min, dated.last or date.max
        starts, ends = period.first_day < first <= period.last_day, period.first_day <= last < period.last_day
        if isinstance(job, Job) and (starts or ends):
            turns = [f"starts on {written(first)}"] * starts + [f"ends on {written(last)}"] * ends
            days = (min(last, period.last_day) - max(first, period.first_day)) // DAY + 1
            yield PartMonth(job, " and ".join(turns), days, ends)


PART_OF_TRADE = "self_employment of part of the assessment period"


def part_of_trade(dated: Dated, period: AssessmentPeriod, last_day: date) -> str:
    """What is counted of a business that begins or ends within an assessment period; empty where it goes on in all of it"""
    if dated.last and period.first_day <= dated.last < last_day:
        return (
            f"the business ends on {written(dated.last)}: of the assessment period from {written(period.first_day)} nothing of it is "
            "counted, but what is received and paid in it up to then does count: report it"
        )
    if dated.first and period.first_day < dated.first <= last_day:
        return (
            f"the business begins on {written(dated.first)}: of the assessment period from {written(period.first_day)} a typical month is "
            "counted, though only what is received and paid in it from then on does"
        )
    return ""


def of_part_months(situation: Situation, period: AssessmentPeriod) -> Iterator[Warned]:
    """In a timeline: how childcare and costs of a job that starts or ends within an assessment period count in it"""
    for dated in situation.dated:
        if isinstance(dated.activity, SelfEmployment) and (why := part_of_trade(dated, period, period.last_day)):
            yield Warned(f"{why[0].upper()}{why[1:]}", "UC Regs 2013 reg. 57(2), (4)")
    begins = f"the assessment period from {written(period.first_day)}"
    for part in part_months(situation, period):
        if part.job.childcare:
            text = f"A job {part.turns}: of its childcare {begins} has {part.days} of {period.days} days, taken as paid in it"
            yield Warned(f"{text}; report to Universal Credit what is really paid, and for which days", _CHILDCARE)
        if part.job.travel or part.job.other_costs:
            has = "none of its travel and other costs: in truth some were due"
            has = has if part.ends else "a whole month of its travel and other costs: in truth less of them is due"
            yield Warned(f"A job {part.turns}, but {begins} has {has}", "as stated")


_CHILDCARE = "UC Regs 2013 regs 33, 34, 34A"


def of_typical_childcare(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """In a position: that the childcare of a job that starts or ends within the assessment period is a typical month's"""
    period = worked.period
    for part in part_months(situation, period) if worked.facts.claims_universal_credit else ():
        if part.job.childcare:
            has = "none of its childcare is" if part.ends else "a typical month of its childcare is"
            text = f"A job {part.turns}: {has} counted here. In the assessment period from {written(period.first_day)} what is paid for"
            yield Warned(f"{text} {part.days} of {period.days} days counts; betteroff timeline has it", _CHILDCARE)


def of_days_that_differ(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """That a job's childcare, and benefits which change within the assessment period, are as on the day"""
    yield from of_typical_childcare(situation, worked)
    if changing := lines_that_change(situation, worked):
        text = f"Within the assessment period from {written(worked.period.first_day)} this changes: {', '.join(changing)}"
        yield Warned(f"{text}. Here it is a month's as on {written(worked.day)}; betteroff timeline shares it by the days", LAW)


def of_days_shared(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """That benefits which change within the assessment period count by its days"""
    if changing := lines_that_change(situation, worked):
        text = f"In the assessment period from {written(worked.period.first_day)} this counts by the days, as it changes"
        yield Warned(f"{text}: {', '.join(changing)}. position and compare show a whole month of it, as on one day", LAW)


def lines_that_change(situation: Situation, worked: Worked) -> list[str]:
    """Of what goes by the day, what another day of the assessment period has otherwise; asked only where something turns in it"""
    if not worked.facts.claims_universal_credit:
        return []
    period, found = worked.period, dict[str, None]()
    days = [day for day in _days_of_change(situation, worked) if period.first_day < day <= period.last_day]
    others = [period.first_day] * any(day <= worked.day for day in days) + [period.last_day] * any(day > worked.day for day in days)
    for other in others:
        money = _as_on(other, situation, worked)
        for part in _BY_THE_DAY:
            now, then = getattr(worked.money, part), getattr(money, part)
            kind: type = type(now)
            for name, line in lines(kind).items():
                is_by_the_day = (line.in_hand or part == "in_kind") and name not in _NOT_BY_THE_DAY
                if is_by_the_day and getattr(now, name) != getattr(then, name):
                    found[line.label] = None
    return list(found)


def _as_on(day: date, situation: Situation, worked: Worked) -> Statement:
    """The money of the period with what goes by the day as on another day of it, by the same figures"""
    period = worked.period
    there = read_of_the_day(with_those_born(situation, day), day, period.first_day, worked.day).facts
    facts, rates = with_benefits_of_the_day(worked.facts, there), worked.rates
    work = work_of(facts, rates)
    return money_with(facts, decide(facts, rates, award_tables(period.first_day)), work, work, rates, help_tables(worked.day))


def _days_of_change(situation: Situation, worked: Worked) -> frozenset[date]:
    """Days on which something stated or counted turns; a job counts in all of the period either way"""
    of_jobs = {
        day for dated in situation.dated if isinstance(dated.activity, Job) for day in (dated.first, dated.last and dated.last + DAY)
    }
    turns = (situation.dates | worked.turning_days | set(full_rate_days(situation, worked))) - of_jobs
    return turns | {day + DAY for day in turns}  # what is stated may be a last day
