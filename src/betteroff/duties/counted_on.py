"""What the headline on work search counts on and nobody has stated: agreement of the work coach, or the advice for a stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from betteroff.activities import Training, Treatment, Volunteering, WorkPlacement, WorkTrial
from betteroff.calendar import written
from betteroff.conditionality.duties import Duties
from betteroff.conditionality.hours import agreed_preparation, most_voluntary_work
from betteroff.conditionality.work_group import APART_FROM_EARNINGS, Group
from betteroff.duties.lookahead import Spell, hours, worked_on
from betteroff.explanation import Worked
from betteroff.rulebook.tables import Row, Table, asked
from betteroff.schemes.capability import CAPABILITY
from betteroff.situation import Situation


def counted_on(situation: Situation, worked: Worked, place: int, found: Duties, spells: Sequence[Spell]) -> Iterator[str]:
    """What of the duties is taken as agreed, or as advised, in sentences; agreement only matters on days with work search"""
    yield from _agreement(situation, worked, place, found, spells)
    course = situation.treatment_on(worked.day, place)
    given = course.activity if course else None
    if isinstance(given, Treatment) and given.advised_24_hours is None and capability_rests_on_stay(worked, place, found):
        yield "This takes the stay as advised by a health-care professional, for 24 hours or longer: bring the letter."


def _agreement(situation: Situation, worked: Worked, place: int, found: Duties, spells: Sequence[Spell]) -> Iterator[str]:
    """What is taken as agreed on the first day with work search, and the hours that are more without that"""
    day = worked.day if found.searches else next((spell.first_day for spell in spells if spell.search_hours), None)
    kinds = _kinds(situation, day, place) if day else set()
    if not day or not kinds:
        return
    then = worked if day == worked.day else worked_on(situation, worked, day)
    assert then.duties is not None  # as on the day asked about
    duties = then.duties[place]
    if duties.group == Group.ALL_REQUIREMENTS and (more := _minutes_more(situation, then, place, duties)):
        text = f"This takes the {' and the '.join(sorted(kinds))} as agreed with the work coach"
        extra = f"{hours(more)} hours a week more"
        yield f"{text}: until then, {extra}." if day == worked.day else f"{text}: without that, {extra} from {written(day)}."


def capability_rests_on_stay(worked: Worked, place: int, found: Duties) -> bool:
    """Whether limited capability decides on the group, and rests on the stay in residential rehabilitation alone"""
    group, table, number = asked(APART_FROM_EARNINGS, worked.day), asked(CAPABILITY, worked.day), worked.decided_today[place].capability_row
    decides = found.group == found.group_apart and _asks(group, group.rows[found.group_apart_row], "capability")
    return decides and _asks(table, table.rows[number], "treatment")


def _asks(table: Table, row: Row, name: str) -> bool:
    """Whether a row turns on an input"""
    return any(table.inputs[place].name == name for place, _ in row.when)


def _minutes_more(situation: Situation, worked: Worked, place: int, found: Duties) -> int:
    """How much more work search there is without what is only taken as agreed"""
    adult = worked.facts_today.second if place else worked.facts_today.first
    most, voluntary = most_voluntary_work(found.expected, worked.duty_rates.universal_credit), adult.volunteering_minutes
    off = sum(found.deductions)
    unsure = sum(work.hours for work in situation.on(worked.day, place, Volunteering) if work.agreed is None and not work.required)
    less = min(voluntary, most) - min(voluntary - unsure, most)
    less += min(_preparation(situation, worked.day, place), agreed_preparation(adult))
    return max(0, found.expected - off + less) - found.search


def _preparation(situation: Situation, day: date, place: int) -> int:
    return sum(given.hours for given in _not_said(situation, day, place))


def _not_said(situation: Situation, day: date, place: int) -> list[Training | WorkTrial | WorkPlacement]:
    """Training, trials and placements by choice of which it is not said whether they are agreed"""
    on = situation.on
    given: list[Training | WorkTrial | WorkPlacement] = [
        *on(day, place, Training),
        *on(day, place, WorkTrial),
        *on(day, place, WorkPlacement),
    ]
    return [each for each in given if each.agreed is None and not each.is_required]


def _kinds(situation: Situation, day: date, place: int) -> set[str]:
    by_choice = [w for w in situation.on(day, place, Volunteering) if w.agreed is None and not w.required]
    return {each.kind.replace("_", " ") for each in (*by_choice, *_not_said(situation, day, place))}
