"""Permitted work in words: what the work is to the benefit, for how long, what follows, whom to tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from betteroff.calendar import DAY, written
from betteroff.conditionality.permitted_work import (
    WORK_EFFECTS,
    WorkEffect,
    days_to_begin_again,
    turns_on_permitted_work,
)
from betteroff.conditionality.requirements import WorkAllowed, WorkFound
from betteroff.facts.claimant import Benefit, ClaimantFacts
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.money import MINUTES_AN_HOUR, Money
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.figures import changes, figures, rates
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.permitted_work import (
    PERMITTED_WORK,
    PermittedWork,
    PermittedWorkRates,
    days_left,
    is_another_period,
    permitted_work_limit,
)

TOPIC = "permitted work"
_OLDEST = (Benefit.INCAPACITY_BENEFIT, Benefit.SEVERE_DISABLEMENT_ALLOWANCE, Benefit.INCOME_SUPPORT)
_LAW_OF = {
    "SI 2013/379": (Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,),
    "SI 2013/380": (Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,),
    "SI 2008/794": (Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE),
    "SI 1987/1968": (
        Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
        Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
        *_OLDEST,
    ),
    "SI 1995/311": _OLDEST,
    "SI 1994/2946": _OLDEST,
    "SI 1996/2745": _OLDEST,
}
"""The law that is of some of these benefits only."""
_ANOTHER = "It is taken as done in another 52 weeks, as the text is read here: ask the office to confirm their first day"
_WEEK = "week"
_LIMITED = (
    PermittedWork.SUPPORTED,
    PermittedWork.HIGHER_LIMIT,
    PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS,
    PermittedWork.TOO_MUCH_PAY,
)
_FOR_SOME_WEEKS = (PermittedWork.HIGHER_LIMIT_FOR_SOME_WEEKS, PermittedWork.WEEKS_OVER)


def permitted_work_lines(claimant: ClaimantFacts, found: WorkAllowed, day: date) -> Iterator[RequirementLine]:
    """What the work is to the benefit, then what follows for it and for those beside it"""
    yield from (_under_its_law(line, claimant.benefit) for line in _lines(claimant, found, day))


def _lines(claimant: ClaimantFacts, found: WorkAllowed, day: date) -> Iterator[RequirementLine]:
    """The lines, each with the law of every benefit of its row; of Income Support on another ground, only what follows"""
    if turns_on_permitted_work(claimant.benefit, claimant.work.is_incapable):
        yield from _of_work(claimant, found, day)
    yield from _effects(claimant, found, day)


def _rates(day: date) -> PermittedWorkRates:
    found: PermittedWorkRates = rates(PermittedWorkRates, "permitted_work", day)
    return found


def _under_its_law(line: RequirementLine, benefit: Benefit) -> RequirementLine:
    """The line with the law of the benefit alone, where its row is one for several"""
    others = [law for law, benefits in _LAW_OF.items() if benefit not in benefits]
    kept = [part for part in line.law.split("; ") if not part.startswith(tuple(others))]
    return line._replace(law="; ".join(kept)) if kept else line


def _of_work(claimant: ClaimantFacts, found: WorkAllowed, day: date) -> Iterator[RequirementLine]:
    """Each kind of work that is done, all paid work together"""
    for work in _kinds(found):
        line = row_line(TOPIC, PERMITTED_WORK, day, work.row)
        if work is found.paid:
            yield _counted(_with_days(line, claimant, day), claimant.work.paid)
            yield from _limit(line, found.limit, day)
        else:
            yield line


def _kinds(found: WorkAllowed) -> tuple[WorkFound, ...]:
    """The kinds of work that are done"""
    kinds = (found.paid, found.voluntary, found.placement, found.councillor, found.tribunal, found.emergency, found.care)
    return tuple(kind for kind in kinds if kind.row >= 0)


def _counted(line: RequirementLine, facts: PaidWorkFacts) -> RequirementLine:
    """The line with what of the work counts"""
    counted = f"{facts.minutes / MINUTES_AN_HOUR:g} hours and {Money(facts.earnings_week, _WEEK)} a week count"
    return line._replace(why=f"{counted}. {line.why}")


def _limit(line: RequirementLine, limit: int, day: date) -> Iterator[RequirementLine]:
    """The limit the work is held against, with the last day of the amount, where the next one is known"""
    named = line._replace(what="The most it may pay", ask="", period=_WEEK)
    if line.outcome == PermittedWork.LOWER_LIMIT:
        why = "Up to it any work is permitted"
        yield named._replace(why=why, amount=Money(_rates(day).lower_limit, _WEEK))
    elif line.outcome in _LIMITED:
        why = "An amount set by the Regulations" if _rates(day).limit_as_set else "16 hours at the minimum wage, up to the next 50p"
        yield named._replace(why=why, amount=Money(limit, _WEEK), last_day=_last_day_of(limit, day))


def _last_day_of(limit: int, day: date) -> date | None:
    """The day before the limit changes; nothing while no change is known"""
    later = sorted(changes("permitted_work", day, date.max) | changes("minimum_wage", day, date.max))
    return next((change - DAY for change in later if _limit_on(change) != limit), None)


def _limit_on(day: date) -> int:
    return permitted_work_limit(_rates(day), rates(MinimumWageRates, "minimum_wage", day))


def _with_days(line: RequirementLine, claimant: ClaimantFacts, day: date) -> RequirementLine:
    """The line with the last day of the 52 weeks, where they have one"""
    facts = claimant.work.paid
    if line.outcome not in _FOR_SOME_WEEKS or not facts.start_is_known:
        return line
    last = day + timedelta(days=days_left(facts, claimant.benefit, _rates(day)))
    if is_another_period(facts, claimant.benefit, _rates(day)):
        line = line._replace(why=f"{line.why}. {_ANOTHER}", certainty="likely")
    if line.outcome == PermittedWork.WEEKS_OVER:
        return line._replace(why=f"{line.why}. Their last day was {written(last)}")
    ends = _end_of_the_limit()
    return line._replace(why=f"{line.why}. {_no_limit_from(ends)}") if last >= ends else line._replace(last_day=last)


def _effects(claimant: ClaimantFacts, found: WorkAllowed, day: date) -> Iterator[RequirementLine]:
    """What follows from each kind of work, each once; where none is paid, what would be permitted"""
    seen = 0
    for rows in (*(work.effect_rows for work in _kinds(found)), found.none_effect_rows):
        for line in lines_of(TOPIC, WORK_EFFECTS, day, rows & ~seen):
            yield _with_amount(line, claimant, found.limit, day)
        seen |= rows


def _with_amount(line: RequirementLine, claimant: ClaimantFacts, limit: int, day: date) -> RequirementLine:
    """The line of an effect with its amount, or with the first day of another 52 weeks"""
    facts, found = claimant.work.paid, _rates(day)
    if line.outcome == WorkEffect.ALLOWED:
        return line._replace(amount=Money(limit, _WEEK), period=_WEEK)
    if line.outcome == WorkEffect.AGAIN and found.counts_whole_periods and facts.start_is_known:
        first, ends = day + timedelta(days=days_to_begin_again(facts, claimant.benefit, found)), _end_of_the_limit()
        return line._replace(first_day=first) if first < ends else line._replace(why=f"{line.why}. {_no_limit_from(ends)}")
    return line


def _end_of_the_limit() -> date:
    """The first day on which permitted work has no limit of weeks"""
    return next(value.start for value in figures("permitted_work")["weeks"].values if value.amount == 0)


def _no_limit_from(day: date) -> str:
    return f"From {written(day)} the weeks have no limit"
