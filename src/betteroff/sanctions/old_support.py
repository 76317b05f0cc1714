"""A sanction of old Employment and Support Allowance, income-related or contributory: by benefit weeks."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.calendar import DAY, Clock, written
from betteroff.conditionality.old_support_sanctions import (
    OLD_SUPPORT_BESIDE,
    OLD_SUPPORT_FAILURES,
    OldSupportBeside,
    OldSupportFailure,
    OldSupportSanction,
    OldSupportSanctionRates,
    StatedSupportFailure,
    allowance_off,
    component_off,
    old_support_beside_inputs,
    old_support_failure_inputs,
    open_weeks,
    support_fixed_weeks,
    support_off,
)
from betteroff.dated_rules import rates_on
from betteroff.household.failure import EarlierFailure
from betteroff.money import DAYS_A_WEEK, round_up
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.sanctions.asked import Asked
from betteroff.sanctions.old_answered import (
    WEEK,
    OfWeek,
    age_on,
    answer_of,
    decided,
    fitting,
    pence_a_week,
    start_of,
    taken_off,
    week_periods,
)
from betteroff.sanctions.result import SanctionFound, SanctionLength, SanctionReason

Failed, Led = OldSupportFailure, OldSupportSanction
LAST_DAY = date(2026, 6, 30)
"""Of old Employment and Support Allowance, but for awards that were saved (SI 2026/409 art. 3A)."""
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
_OLD_CHILD = 20


def old_support_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in old Employment and Support Allowance. Raises BadInput or NotCovered."""
    notes, on = list(found.assumptions), found.failure.on
    if on > LAST_DAY and not _is_saved(found):
        raise NotCovered(
            f"failure.benefit: old Employment and Support Allowance ended on {written(LAST_DAY)}, but for awards that were saved"
        )
    reason, outcome = decided(OLD_SUPPORT_FAILURES, old_support_failure_inputs(_stated(found, on)), on)
    led = Led(outcome)
    if led in (Led.NONE, Led.NOT_A_SANCTION):
        return answer_of(found, reason, notes, **_beside(led, on))
    rates = rates_on(OldSupportSanctionRates, on)
    begins = found.decided_on
    start = start_of(found, begins, "SI 1999/991 reg. 7(36)", "the decision", notes)
    length = _component_length(found, start[0], notes) if led == Led.COMPONENT else _allowance_length(found, rates, notes)
    if not length.days:
        return answer_of(
            found, reason._replace(what="No sanction", why="What was asked for was done before the reduction could begin"), notes
        )
    of_week = _component_week(found, start[0], notes) if led == Led.COMPONENT else _allowance_week(found, notes)
    share = SanctionReason("What is taken off", reason.why, reason.law, reason.mark)
    periods = week_periods(start[0], start[0] + length.days * DAY - DAY, of_week, share)
    level = "component" if led == Led.COMPONENT else "allowance"
    return answer_of(found, reason, notes, level=level, **taken_off(found, "a sanction", length, start, periods), **_beside(led, on))


def _is_saved(found: Asked) -> bool:
    claim = found.household.adults[found.place].claim
    return claim is not None and bool(getattr(claim, "saved_award", None))


def _stated(found: Asked, on: date) -> StatedSupportFailure:
    """The failure as the rules ask about it, and whose it is"""
    household, adult = found.household, found.household.adults[found.place]
    kind = KINDS.get(found.failure.kind, Failed.OTHER)
    years = [Clock("years", child.born).count(on) for child in household.children if child.born and child.born <= on]
    return StatedSupportFailure(
        failure=kind,
        is_in_support_group=adult.capability == "limited_for_activity",
        is_lone_parent=bool(household.children) and len(household.adults) == 1,
        youngest_child_years=min(min(years, default=_OLD_CHILD), _OLD_CHILD),
        is_carer=bool(adult.caring),
        has_good_reason=found.failure.reason_accepted is True,
    )


def _complied(found: Asked, notes: list[Assumption]) -> date:
    """The day on which what was asked for was done, agreed, or no longer required"""
    failure = found.failure
    known = [day for day in (failure.complied_on, failure.no_longer_required_from, failure.no_requirements_from) if day]
    if not known:
        notes.append(Assumption("failure.complied_on", "what was asked for was done, or a day agreed for it, on the day of the decision"))
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
    fixed = _fixed(found.failure.on, sorted(found.failure.earlier, key=lambda one: one.on), rates)
    if found.failure.no_requirements_from is not None:
        fixed = 0
    weeks = "a week" if fixed == 1 else f"{fixed} weeks"
    why = f"{weeks} after that, " + ("as an earlier failure counts" if fixed > 1 else "the first, or none that counts")
    reason = SanctionReason("Length", f"{why[0].upper()}{why[1:]}", "ESA Regs 2008 reg. 63(6), (7)", "verified")
    return SanctionLength((until + fixed) * DAYS_A_WEEK, until * DAYS_A_WEEK, fixed * DAYS_A_WEEK, reason)


def _fixed(on: date, earlier: list[EarlierFailure], rates: OldSupportSanctionRates) -> int:
    """Weeks of the fixed period of a failure after some others, those whose days are not stated worked out in their turn"""
    began = date(2012, 12, 3)
    counted = [one for one in earlier if began <= one.on <= on]
    if not rates.close_repeats_the_length:
        counted = [one for one in counted if (on - one.on).days > rates.too_close_days]
    if not counted:
        return support_fixed_weeks(0, 0, rates)
    last = counted[-1]
    weeks = last.days // DAYS_A_WEEK if last.days else _fixed(last.on, counted[:-1], rates_on(OldSupportSanctionRates, last.on))
    return support_fixed_weeks(weeks, (on - last.on).days, rates)


def _component_week(found: Asked, first: date, notes: list[Assumption]) -> OfWeek:
    """What is taken off a benefit week: a share of the component"""
    award = _award(found, notes)

    def of_week(day: date) -> tuple[int, int]:
        rates = rates_on(OldSupportSanctionRates, min(day, date(2012, 12, 2)))
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
