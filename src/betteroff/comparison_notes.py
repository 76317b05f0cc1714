"""What to know beside a comparison: notes of both sides, and what its figure leaves out. Plain data."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.activities import Job, SelfEmployment
from betteroff.calendar import written
from betteroff.duties.lookahead import hours as in_hours
from betteroff.notices import Warned
from betteroff.notices.housing_costs import of_bills
from betteroff.position import Position
from betteroff.reading.notes import Assumption, merged
from betteroff.situation import Dated

NO_REDUCTION = ", leaving out any change in Council Tax Reduction, which cannot be told (state home.council_tax_scheme)"


def warnings_of_both(today: Position, then: Position, moves_home: bool) -> Iterator[Warned]:
    """The notes of the scenario, and what is to be checked of today; of a move all that is noted of today, but not what homes cost"""
    yield from _of_jobs_at_once(then)
    in_the_figure = tuple(of_bills(then.worked)) if moves_home else ()
    yield from (found for found in then.warnings if found not in in_the_figure)
    of_today = tuple(of_bills(today.worked)) if moves_home else ()
    for found in today.warnings:
        if (found.at_top or moves_home) and found not in (*then.warnings, *of_today):
            yield found._replace(text=f"Today: {found.text}")


def assumed_of_both(today: Position, then: Position, moves_home: bool, further: tuple[Assumption, ...]) -> tuple[Assumption, ...]:
    """All that a comparison rests on: what either side assumes, and what its advice does; lists of one kind are one"""
    of_today = (found for found in today.assumptions if found not in then.assumptions)
    told = (found._replace(field=f"today, {found.field}") if moves_home else found for found in of_today)
    return merged((*then.assumptions, *told, *further))


def what_is_over(then: Position) -> str:
    """Work of the scenario that is not in the figure, as it is over before the assessment period is"""
    over = [
        f"the {'job' if isinstance(found.activity, Job) else 'business'} that {'ended' if found.last < then.on else 'ends'} on "
        f"{written(found.last)}"
        for found in then.situation.dated
        if _is_of(then, found) and isinstance(found.activity, (Job, SelfEmployment)) and found.last and found.last < then.worked.last_day
    ]
    return f", leaving out {' and '.join(over)}" if over else ""


def _of_jobs_at_once(then: Position) -> Iterator[Warned]:
    """Jobs that one scenario starts beside one another, perhaps because its name was used twice"""
    for place, label in enumerate(then.situation.household.labels()):
        jobs = [found for found in then.situation.dated if found.place == place and isinstance(found.activity, Job) and _is_of(then, found)]
        at_once = [found.activity for found in jobs if found.is_on(then.worked.last_day)]
        if at_once[1:]:
            each = " and ".join(str(in_hours(job.hours)) for job in at_once if isinstance(job, Job))
            text = f"{label}: the scenario has {len(at_once)} jobs at once, of {each} hours a week"
            yield Warned(
                f"{text}; if one was to stand instead of the other, give each scenario a name of its own", "as stated", at_top=True
            )


def _is_of(then: Position, found: Dated) -> bool:
    return any(found.activity is step for step in then.situation.scenario)
