"""A sanction of old Employment and Support Allowance, income-related or contributory: by benefit weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from betteroff.calendar import DAY
from betteroff.conditionality.old_support_sanctions import (
    OLD_SUPPORT_BESIDE,
    OLD_SUPPORT_FAILURES,
    OldSupportBeside,
    OldSupportFailure,
    OldSupportSanction,
    OldSupportSanctionRates,
    allowance_off,
    asks_health_assessment,
    component_off,
    may_be_required,
    old_support_beside_inputs,
    old_support_failure_inputs,
    open_weeks,
    support_fixed_weeks,
    support_off,
)
from betteroff.conditionality.requirements import requirements
from betteroff.conditionality.support import ACTIVITY, INTERVIEWS, OLD_STYLE_LIMITS
from betteroff.dated_requirements import claim_tables, requirement_rates
from betteroff.dated_rules import rates_on
from betteroff.household.failure import EarlierFailure
from betteroff.money import DAYS_A_WEEK, round_up
from betteroff.reading import Assumption
from betteroff.reading.claimant import Claimed
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, rows_of
from betteroff.sanctions.asked import OLD_ESA, Asked
from betteroff.sanctions.old_answered import (
    NO_DAY,
    WEEK,
    OfWeek,
    age_on,
    answer_of,
    began,
    claim_read,
    decided,
    fitting,
    not_used,
    pence_a_week,
    spans_of,
    start_of,
    taken_off,
    that_count,
    week_periods,
    why_it_ends,
)
from betteroff.sanctions.result import SanctionFound, SanctionLength, SanctionReason, reason_of

Failed, Led = OldSupportFailure, OldSupportSanction
KINDS = {
    "missed interview": Failed.MISSED_INTERVIEW,
    "missed preparation": Failed.MISSED_ACTIVITY,
    "missed a health assessment": Failed.MISSED_HEALTH_ASSESSMENT,
    "did not apply for a vacancy": Failed.LEFT_OR_REFUSED_WORK,
    "refused paid work": Failed.LEFT_OR_REFUSED_WORK,
    "left paid work": Failed.LEFT_OR_REFUSED_WORK,
    "lost paid work through misconduct": Failed.LEFT_OR_REFUSED_WORK,
    "left volunteering": Failed.LEFT_VOLUNTARY_WORK,
    "left optional training": Failed.LEFT_OPTIONAL_TRAINING,
    "refused treatment": Failed.REFUSED_TREATMENT,
    "left treatment": Failed.REFUSED_TREATMENT,
    "missed treatment": Failed.REFUSED_TREATMENT,
}
_NOT_USED = (
    "work_until", "no_reduction", "outstanding_days", "new_award_from", "earned_enough_on", "from_next_period", "made_contact",
    "partner_sanctioned", "vulnerable", "reason_accepted",
)  # fmt: skip
"""What is stated of a failure, and changes nothing of a sanction of this allowance."""


def old_support_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in old Employment and Support Allowance. Raises BadInput or NotCovered."""
    on, claimed = found.failure.on, claim_read(found)
    notes = [*found.assumptions, *claimed.notes.assumptions]
    reason, led = _leads_to(found, claimed)
    if led in (Led.NONE, Led.NOT_A_SANCTION):
        return answer_of(found, reason, notes, **_beside(led, on))
    rates = rates_on(OldSupportSanctionRates, on)
    is_component = led == Led.COMPONENT
    start = start_of(found, found.decided_on, "SI 1999/991 reg. 7(36)", "the decision", notes)
    length = _component_length(found, start[0], notes) if is_component else _allowance_length(found, rates, notes)
    stops = [found.failure.award_ended, *([] if is_component else [day - DAY for day in _not_required_from(found)])]
    spans = spans_of(claimed, start[0], length, stops, None)
    if not spans:
        why = "It is over before it could begin" if length.days else "What was asked for was done before the reduction could begin"
        return answer_of(found, reason._replace(what=NO_DAY, why=why), notes, **_beside(led, on))
    of_week = _component_week(found, start[0], notes) if is_component else _allowance_week(found, notes)
    periods = week_periods(spans, of_week, SanctionReason("What is taken off", reason.why, reason.law, reason.mark))
    more = taken_off(found, "a sanction", length, start, periods) | _beside(led, on)
    more["ends_early"] = (*why_it_ends(claimed, start[0] + length.days * DAY), *more["ends_early"])
    level = "component" if is_component else "allowance"
    return answer_of(found, reason, [*notes, *not_used(found, _idle(found))], level=level, **more)


def _leads_to(found: Asked, claimed: Claimed) -> tuple[SanctionReason, OldSupportSanction]:
    """What the failure leads to; where it is none for not being required that day, by what the tables of the allowance say of that"""
    failure, on = KINDS.get(found.failure.kind, Failed.OTHER), found.failure.on
    now, limits = requirements(claimed.facts, claim_tables(on), requirement_rates(on)).support, asked(OLD_STYLE_LIMITS, on).rows
    duties = now.old_style
    required = may_be_required(failure, duties, any(asks_health_assessment(limits[row].then) for row in rows_of(now.limit_rows)))
    inputs = old_support_failure_inputs(failure, required, found.failure.reason_accepted is True)
    reason, outcome = decided(OLD_SUPPORT_FAILURES, inputs, on)
    deciding = {Failed.MISSED_INTERVIEW: (INTERVIEWS, duties.interviews_row), Failed.MISSED_ACTIVITY: (ACTIVITY, duties.activity_row)}
    if failure in deciding and not required:
        question, row = deciding[failure]
        reason = reason_of(question, on, row)._replace(what=reason.what)
    return reason, Led(outcome)


def _idle(found: Asked) -> Iterator[str]:
    """The fields of a failure that mean nothing to this one"""
    yield from _NOT_USED
    if found.failure.kind != "missed preparation":
        yield "no_longer_required_from"
    if found.benefit == OLD_ESA[0]:
        yield "meets_means_test"


def _not_required_from(found: Asked) -> Iterator[date]:
    """The days from which nothing, or not this activity, is required any more (regulation 64)"""
    failure = found.failure
    if failure.no_requirements_from:
        yield failure.no_requirements_from
    if failure.no_longer_required_from and failure.kind == "missed preparation":
        yield failure.no_longer_required_from


def _complied(found: Asked, notes: list[Assumption]) -> date:
    """The day on which what was asked for was done or agreed, or from which it is not required any more"""
    known = [day for day in (found.failure.complied_on, *_not_required_from(found)) if day]
    if not known:
        text = "what was asked for was done, or a day agreed for it, on the day of the decision; every week later adds one more"
        notes.append(Assumption("failure.complied_on", text))
    return min(known, default=found.decided_on)


def _component_length(found: Asked, first: date, notes: list[Assumption]) -> SanctionLength:
    """Benefit weeks up to the one in which what was asked for was done"""
    days = max(0, (_complied(found, notes) - first).days)
    weeks = round_up(days, DAYS_A_WEEK)
    why = SanctionReason(
        "Length", "Until what was asked for was done, by benefit weeks", "ESA Regs 2008 reg. 64 as it stood", "derived", "likely"
    )
    return SanctionLength(weeks * DAYS_A_WEEK, weeks * DAYS_A_WEEK, 0, why)


def _allowance_length(found: Asked, rates: OldSupportSanctionRates, notes: list[Assumption]) -> SanctionLength:
    """A week for each seven days to compliance, and then the fixed period"""
    until = open_weeks((_complied(found, notes) - found.failure.on).days)
    since = began("sanctions_of_employment_and_support_allowance", "fixed_first")
    fixed = _fixed(found.failure.on, that_count(found, OLD_ESA, ("low", "fixed"), since, notes), rates)
    weeks = "a week" if fixed == 1 else f"{fixed} weeks"
    why = f"{weeks} after that, " + ("as an earlier failure counts" if fixed > 1 else "the first, or none that counts")
    reason = SanctionReason("Length", f"{why[0].upper()}{why[1:]}", "ESA Regs 2008 reg. 63(6), (7)", "verified")
    return SanctionLength((until + fixed) * DAYS_A_WEEK, until * DAYS_A_WEEK, fixed * DAYS_A_WEEK, reason)


def _fixed(on: date, earlier: list[EarlierFailure], rates: OldSupportSanctionRates) -> int:
    """Weeks of the fixed period of a failure after some others, those whose days are not stated worked out in their turn"""
    counted = [one for one in earlier if rates.close_repeats_the_length or (on - one.on).days > rates.too_close_days]
    if not counted:
        return support_fixed_weeks(0, 0, rates)
    last = counted[-1]
    weeks = last.days // DAYS_A_WEEK if last.days else _fixed(last.on, counted[:-1], rates_on(OldSupportSanctionRates, last.on))
    return support_fixed_weeks(weeks, (on - last.on).days, rates)


def _component_week(found: Asked, first: date, notes: list[Assumption]) -> OfWeek:
    """What is taken off a benefit week: a share of the component"""
    award, last = _award(found, notes), began("sanctions_of_employment_and_support_allowance", "fixed_first") - DAY

    def of_week(day: date) -> tuple[int, int]:
        rates = rates_on(OldSupportSanctionRates, min(day, last))
        held = rates.allowance + rates.component if award is None else award
        return support_off(component_off((day - first) // WEEK, rates), held, rates), held

    return of_week


def _allowance_week(found: Asked, notes: list[Assumption]) -> OfWeek:
    """What is taken off a benefit week: the allowance of a single person, so that ten pence is left"""
    award = _award(found, notes)

    def of_week(day: date) -> tuple[int, int]:
        rates = rates_on(OldSupportSanctionRates, day)
        held = rates.allowance if award is None else award
        return support_off(allowance_off(rates), held, rates), held

    return of_week


def _award(found: Asked, notes: list[Assumption]) -> int | None:
    """The award before the sanction; of none stated, the allowance is assumed, with the component until December 2012"""
    award = pence_a_week(found)
    if award is None:
        text = "the award is the allowance of a single person, until 2 December 2012 with the component: state it, for with more in it "
        notes.append(Assumption("failure.weekly_award", f"{text}ten pence more is taken off a week"))
    if (age := age_on(found, found.failure.on)) is not None and age < 18:
        raise NotCovered("failure.adult: sanctions of Employment and Support Allowance under 18 are not covered")
    return award


def _beside(led: OldSupportSanction, on: date) -> dict[str, Any]:
    """What is to be known, by the field of the answer it belongs to"""
    known = list(fitting(OLD_SUPPORT_BESIDE, old_support_beside_inputs(led), on))
    return {
        "good_reason": tuple(one for one, then in known if then == OldSupportBeside.GOOD_REASON),
        "ends_early": tuple(one for one, then in known if then == OldSupportBeside.ENDS_EARLY),
        "to_know": tuple(one for one, then in known if then == OldSupportBeside.TO_KNOW),
    }
