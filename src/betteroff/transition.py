"""The transitional element, from the assessment period it is known for to the one asked about.

What is known is either the amount paid for some period, or that an old benefit included the severe
disability premium, which fixes the amount of the first one. From there the same elements are worked
out for each period, and the rules of `schemes.transitional_element` are asked at each step.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput
from betteroff.calendar import DAY, AssessmentPeriod, written
from betteroff.facts import shows_no_values
from betteroff.household import UniversalCredit
from betteroff.looking_back import LookedAt, LookingBack, award_by
from betteroff.money import Money
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import rates
from betteroff.rulebook.lines import lines
from betteroff.schemes.award import Award
from betteroff.schemes.minimum_wage import MinimumWageRates
from betteroff.schemes.transitional_element import (
    Elements,
    TransitionalElementRates,
    eroded,
    low_earnings_threshold,
    relevant_increases,
    sdp_addition,
    sdp_element,
)
from betteroff.schemes.universal_credit import UniversalCreditRates, is_joint_claim
from betteroff.situation import Situation

_SEPARATE_PAYMENT = (
    "universal_credit.severe_disability_premium: awards begun before 27 January 2021 had a separate payment; "
    "state what is paid now as transitional_element, with transitional_element_on"
)


class Change(NamedTuple):
    """A change of the transitional element at the start of an assessment period, and why."""

    first_day: date
    before: int
    after: int
    why: str
    law: str


@shows_no_values
class Transitional(NamedTuple):
    """How the transitional element came to its amount in the period asked about."""

    element: int = 0
    changes: tuple[Change, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    low_earnings_threshold: int = 0
    """Earnings below it in three periods in a row end the element; nothing, where they cannot."""
    disregard_ended: Change | None = None
    """Where a transitional capital disregard has ended before its twelve periods were over, and why."""


def transitional_of(situation: Situation, day: date, period: AssessmentPeriod) -> Transitional:
    """The transitional element of the period asked about. Raises BadInput or NotCovered."""
    uc = situation.household.universal_credit
    if uc is None:
        return Transitional()
    element = _of_the_element(situation, uc, day, period)
    if not uc.transitional_capital_disregard:
        return element
    ended, assumed = _end_of_the_disregard(situation, uc, period)
    return element._replace(disregard_ended=ended, assumptions=(*element.assumptions, *assumed))


def _of_the_element(situation: Situation, uc: UniversalCredit, day: date, period: AssessmentPeriod) -> Transitional:
    if not (uc.transitional_element or uc.severe_disability_premium):
        return Transitional()
    cycle = uc.first_assessment_period or day
    begins = cycle if uc.severe_disability_premium else uc.transitional_element_on or day
    known = AssessmentPeriod.containing(begins, cycle)
    if known.first_day > period.first_day:
        fault = "is after the assessment period asked about; ask about that day, or a later one"
        raise BadInput([("universal_credit.transitional_element_on", fault)])
    if uc.severe_disability_premium and not rates(TransitionalElementRates, "transitional_element", known.first_day).sdp_without_lcwra:
        raise NotCovered(_SEPARATE_PAYMENT)
    walk = _Walk(uc, _as_stated(situation, known).look(known))
    back = LookingBack(situation, known.first_day, period.last_day)
    while known.first_day <= period.first_day:
        walk.step(back.look(known))
        known = AssessmentPeriod.containing(known.last_day + DAY, cycle)
    can_end = walk.reached == "yes" and not walk.before.counts_as_at_threshold
    threshold = walk.threshold(period.first_day) if can_end else 0
    return Transitional(walk.element, tuple(walk.changes), tuple(walk.assumptions()), threshold)


def _end_of_the_disregard(
    situation: Situation, uc: UniversalCredit, period: AssessmentPeriod
) -> tuple[Change | None, tuple[Assumption, ...]]:
    """Whether low earnings, or a lapse, have ended the transitional capital disregard by the period asked about (regs 56, 57)"""
    first = uc.first_assessment_period
    assert first is not None  # stated beside the disregard
    periods = rates(UniversalCreditRates, "universal_credit", period.first_day).capital_disregard_periods
    alone = uc.model_copy(update={"transitional_element": None, "severe_disability_premium": None})
    dates = AssessmentPeriod.containing(first, first)
    walk = _Walk(alone, _as_stated(situation, dates).look(dates))
    back = LookingBack(situation, first, period.last_day)
    for _ in range(periods):
        if dates.first_day > period.first_day:
            break
        if over := walk.ended(rates(TransitionalElementRates, "transitional_element", dates.first_day)):
            return Change(dates.first_day, 1, 0, *over), ()
        walk.step(back.look(dates))
        dates = AssessmentPeriod.containing(dates.last_day + DAY, first)
    text = "capital was above the limit in every assessment period so far; once it is not, the disregard is over (SI 2014/1230 reg. 51(3))"
    return None, (Assumption("universal_credit.transitional_capital_disregard", text),)


def _as_stated(situation: Situation, dates: AssessmentPeriod) -> LookingBack:
    """The household before what it plans"""
    return LookingBack(Situation(situation.household, (), situation.asked_first), dates.first_day, dates.last_day)


class _Walk:
    """The transitional element from period to period."""

    def __init__(self, uc: UniversalCredit, start: LookedAt) -> None:
        self.uc = uc
        self.start = start
        self.before = start
        self.largest = start.elements
        self.element = self._initial() if uc.severe_disability_premium else uc.transitional_element or 0
        self.reached = self._reached()
        self.low = 0
        """Periods of low earnings in a row."""
        self.lapsed = 0
        """Months in a row for which earnings left nothing of the award."""
        self.changes: list[Change] = []

    def step(self, now: LookedAt) -> None:
        """From the period before to this one."""
        element, why, law = self._next(now, rates(TransitionalElementRates, "transitional_element", now.dates.first_day))
        if element != self.element:
            self.changes.append(Change(now.dates.first_day, self.element, element, why, law))
        self.element = element
        self.before = now
        self.largest = Elements(*map(max, self.largest, now.elements))
        self.low = 0 if self._is_at_threshold(now) else self.low + 1
        self.lapsed = self._lapsed(now)

    def _next(self, now: LookedAt, figures: TransitionalElementRates) -> tuple[int, str, str]:
        """The element of this period, why it changed and the law."""
        if over := self.ended(figures):
            return 0, *over
        was = self.before
        increases = relevant_increases(was.elements, now.elements, self.largest, was.circumstances, now.circumstances, figures)
        left = eroded(self.element, increases)
        added = self._added(now, figures) if was.dates.first_day < date.fromordinal(figures.additions_from) else 0
        why = [f"{lines(Award)[name].label} up by {Money(rise)}" for name, rise in zip(Elements._fields, increases, strict=True) if rise]
        why += [f"additional amount of {Money(added)} (Sch 3)"] if added else []
        return left + added, "; ".join(why), "SI 2014/1230 reg. 55"

    def ended(self, figures: TransitionalElementRates) -> tuple[str, str] | None:
        """Why transitional protection is over with this period, and the law; none while it goes on"""
        if self.reached == "yes" and self.low >= figures.periods_of_low_earnings:
            return "earnings were below the threshold in three assessment periods in a row", "SI 2014/1230 reg. 56(2)"
        if self.lapsed > figures.months_it_survives:
            return "the award ended, and Universal Credit was not due again within three months", "SI 2014/1230 reg. 57"
        return None

    def _initial(self) -> int:
        """The transitional SDP element of the award's first assessment period"""
        first = self.start.dates.first_day
        figures = rates(TransitionalElementRates, "transitional_element", first)
        found = sdp_element(is_joint_claim(self.start.facts), self.uc.severe_disability_premium == "higher", self.start.has_lcwra, figures)
        return found + self._added(self.start, figures)

    def _added(self, now: LookedAt, figures: TransitionalElementRates) -> int:
        """Additional amounts, in the first assessment period that begins on or after the day they begin"""
        if now.dates.first_day < date.fromordinal(figures.additions_from) or not self.uc.severe_disability_premium:
            return 0
        children = min(self.uc.disabled_child_premiums or 0, now.facts.disabled_children_lower)
        premiums = bool(self.uc.enhanced_disability_premium), bool(self.uc.disability_premium)
        return sdp_addition(is_joint_claim(now.facts), *premiums, children, figures)

    def _reached(self) -> str:
        """Whether earnings reached the threshold in the award's first assessment period: yes, no or unknown"""
        stated = self.uc.first_period_earnings_reached_threshold
        first = self.start.dates.first_day
        if stated in (None, "unknown") and first == self.uc.first_assessment_period:
            return "yes" if self._is_at_threshold(self.start) else "no"
        return stated or "unknown"

    def _is_at_threshold(self, period: LookedAt) -> bool:
        """Whether earnings reach the threshold in a period, or count as if they did"""
        return period.counts_as_at_threshold or period.earned >= self.threshold(period.dates.first_day)

    def threshold(self, first_day: date) -> int:
        """The administrative earnings threshold; since 30 January 2023, that of the award's first day."""
        figures = rates(TransitionalElementRates, "transitional_element", first_day)
        day = (self.uc.first_assessment_period or first_day) if figures.threshold_is_of_first_day else first_day
        return low_earnings_threshold(
            is_joint_claim(self.start.facts),
            rates(TransitionalElementRates, "transitional_element", day),
            rates(UniversalCreditRates, "universal_credit", day),
            rates(MinimumWageRates, "minimum_wage", day),
        )

    def _lapsed(self, now: LookedAt) -> int:
        """Months without an award, because of earnings; an award that ended for another reason does not come back with the element"""
        facts = now.facts._replace(award=now.facts.award._replace(transitional_element=self.element))
        if now.award.payable or award_by(facts, now.dates, now.work).universal_credit.payable:
            return 0
        return self.lapsed + 1 if now.award.earnings_deduction > 0 else _NEVER_AGAIN

    def assumptions(self) -> Iterator[Assumption]:
        """What was taken for granted on the way."""
        uc, first = self.uc, self.start.dates.first_day
        if uc.transitional_element is not None and uc.transitional_element_on is None:
            yield Assumption("universal_credit.transitional_element_on", "the amount is that of the assessment period asked about")
        if self.reached == "unknown":
            yield Assumption(
                "universal_credit.first_period_earnings_reached_threshold",
                "no; if yes, three assessment periods in a row with earnings below the threshold end the transitional element",
            )
        if self.reached == "yes" and first != uc.first_assessment_period:
            yield Assumption(
                "universal_credit.transitional_element_on",
                f"no assessment period before {written(first)} counts towards the three in a row with low earnings",
            )


_NEVER_AGAIN = 1_000
