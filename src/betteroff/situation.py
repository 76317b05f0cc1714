"""A household with everything its adults do, each activity with its days; ready to be asked about any day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar

from betteroff.activities import KINDS, Activity, BadInput, Ends, Job, SelfEmployment, Stated, Treatment
from betteroff.calendar import DAY, written
from betteroff.facts import shows_no_values
from betteroff.household import Household, Moves, Placement, Step
from betteroff.rulebook import NotCovered
from betteroff.rulebook.kinds import IGNORED, INCOME, kinds
from betteroff.stated import parts_of
from betteroff.unused import Unused, not_used

_ENDED_BY = {**KINDS, "treatment": Treatment}
ActivityT = TypeVar("ActivityT", bound=Activity)


@shows_no_values
class Dated(NamedTuple):
    """An activity of the adult in a place (from 0), with the days it really goes on."""

    place: int
    activity: Activity
    first: date | None
    last: date | None
    field: str
    """Where it was stated: in the household, or in the scenario (`activity.1`)."""
    ended_by: Ends | None = None  # the step, where it is one

    def is_on(self, day: date) -> bool:
        """Whether it goes on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@shows_no_values
class Stay(NamedTuple):
    """A stay in residential rehabilitation: where it was stated, the programme, and its first day."""

    where: str
    programme: Treatment | Placement
    first: date


class Situation:
    """One household and the activities of one scenario, checked and ready to be asked about any day."""

    def __init__(self, household: Household, steps: tuple[Step, ...] = (), asked_first: date | None = None) -> None:
        self.household = household
        self.asked_first = asked_first and max(asked_first, household.award_began or asked_first)
        """The day first asked about, in the award: what is left of something, as stated, is left in its assessment period. None: the day
        being read."""
        self.scenario = steps
        self.moves = sorted((step for step in steps if isinstance(step, Moves)), key=lambda step: step.on)
        self.dated = tuple(self._with_ends())
        self._doing: dict[tuple[int, type[Activity]], list[Dated]] = {}
        for dated in self.dated:
            self._doing.setdefault((dated.place, type(dated.activity)), []).append(dated)
        self.unused = tuple(not_used(household, steps, [(dated.place, dated.activity) for dated in self.dated]))

    def household_on(self, day: date) -> Household:
        """The household with the home it lives in on a day; a stay elsewhere ends with a move."""
        homes = [move.home for move in self.moves if move.on <= day]
        return self.household.model_copy(update={"home": homes[-1], "placement": None}) if homes else self.household

    def on(self, day: date, place: int, kind: type[ActivityT]) -> list[ActivityT]:
        """The activities of a kind that an adult has on a day."""
        done = self._doing.get((place, kind))
        return [d.activity for d in done if d.is_on(day)] if done else []  # type: ignore[misc]  # of that kind

    def field_of(self, activity: Activity) -> str:
        """Where an activity was stated, for a fault to name."""
        return next(dated.field for dated in self.dated if dated.activity is activity)

    def pay_day(self, day: date, last_day: date) -> date:
        """The day whose rates pay has: the day asked about; where all work of the period starts later, its first day."""
        works = [d.first or day for d in self.dated if isinstance(d.activity, (Job, SelfEmployment)) and d.is_on(last_day)]
        return max(day, min(works, default=day))

    def courses(self, place: int) -> Sequence[Dated]:
        """The courses of treatment of an adult, whenever they are."""
        return self._doing.get((place, Treatment), ())

    def treatment_on(self, day: date, place: int) -> Dated | None:
        """The course of treatment that goes on that day, with its days. Raises NotCovered for two at a time."""
        found = [d for d in self.courses(place) if d.is_on(day)]
        if len(found) > 1:
            text = 'two courses at a time are not covered; end the first with kind = "ends", what = "treatment"'
            raise NotCovered(f"treatment: {text}. Mutual aid beside a course is left out; hours of it that are agreed are a deduction")
        return found[0] if found else None

    def stay_on(self, day: date, place: int) -> Stay | None:
        """The stay in residential rehabilitation that goes on that day: as treatment, or as the household's stay elsewhere."""
        course, placement = self.treatment_on(day, place), self.household_on(day).placement
        if course is not None and isinstance(course.activity, Treatment) and course.activity.kind == "residential" and course.first:
            return Stay(f"adults.{place + 1}.treatment", course.activity, course.first)
        if placement is None or placement.kind != "residential_rehabilitation" or self.household.place_of(placement.adult) != place:
            return None
        is_on = placement.started is not None and placement.started <= day <= (placement.expected_end or day)
        return Stay("placement", placement, placement.started) if is_on and placement.started else None

    def ended_stay(self, day: date, place: int) -> Dated | None:
        """The residential treatment that is over on a day, where none goes on."""
        over = (d for d in self.dated if d.place == place and d.last and d.last < day and _is_residential(d.activity))
        return None if self.stay_on(day, place) else max(over, key=lambda found: found.last or day, default=None)

    @cached_property
    def dates(self) -> frozenset[date]:
        """Every date stated, and the day after each last day: the days on which a stated fact may change."""
        stated = {day for _, day in _stated(self.household, "household")} | {d.first for d in self.dated} | {m.on for m in self.moves}
        return frozenset({value for value in stated if isinstance(value, date)} | {d.last + DAY for d in self.dated if d.last})

    def _with_ends(self) -> Iterator[Dated]:
        stated = list(self._steps())
        ends = [(field, place, step) for field, place, step in stated if isinstance(step, Ends)]
        ended: list[int] = []
        for field, place, activity in stated:
            if isinstance(activity, Ends):
                continue
            last, ended_by = activity.ends, None
            for number, (_, whose, end) in enumerate(ends):
                is_it = whose == place and isinstance(activity, _ENDED_BY[end.what])
                if is_it and (activity.first_day or end.on) <= end.on <= (activity.ends or end.on):
                    ended.append(number)
                    if last is None or end.on <= last:
                        last, ended_by = end.on, end
            yield Dated(place, activity, activity.first_day, last, field, ended_by)
        for number, (field, _, end) in enumerate(ends):
            if ended.count(number) > 1:
                name = end.what.replace("_", " ")
                text = f"would end two, each a {name}; give the new {name} starts, its first day (or state ends in the {name} that ends)"
                raise BadInput([(field, text)])
            if number not in ended:
                raise BadInput([(field, f"there is no {end.what} of this adult to end; state it first, or leave this out")])

    def _steps(self) -> Iterator[tuple[str, int, Activity | Ends]]:
        """Every activity, where it was stated, and whose it is."""
        for place, adult in enumerate(self.household.adults):
            where = f"adults.{place + 1}"
            if adult.treatment:
                yield f"{where}.treatment", place, adult.treatment
            for number, step in enumerate(adult.activities, 1):
                field = f"{where}.activities.{number}"
                if step.states("adult") and self.household.place_of(step.adult, f"{field}.adult") != place:
                    raise BadInput([(f"{field}.adult", "an activity here belongs to the adult it stands under; leave this out")])
                yield field, place, step
        for number, given in enumerate(self.scenario, 1):
            if not isinstance(given, Moves):
                field = f"activity.{number}"
                yield field, self.household.place_of(given.adult, f"{field}.adult"), given

    def ignored_income(self, period_first_day: date) -> Iterator[Unused]:
        """Income that Universal Credit leaves out of account in an assessment period, and why."""
        for number, income in enumerate(self.household.other_income, 1):
            kind = kinds(INCOME)[income.kind]
            if not kind.counts_on(period_first_day):
                why = (
                    kind.why
                    if kind.treatment == IGNORED
                    else f"not taken into account in the assessment period that begins on {written(period_first_day)}"
                )
                yield Unused(f"other_income.{number}", f"Universal Credit ignores it: {why} ({kind.law}); it is in money in hand")


def _is_residential(activity: Activity) -> bool:
    return isinstance(activity, Treatment) and activity.kind == "residential"


def _stated(part: Stated, path: str) -> Iterator[tuple[str, object]]:
    for where, inner in parts_of(part, path):
        for field in inner.model_fields_set:
            value = getattr(inner, field)
            if isinstance(value, date):
                yield f"{where}.{field}", value
