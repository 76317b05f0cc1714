"""A sanction of old Jobseeker's Allowance, income-based or contribution-based: by weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from betteroff.calendar import DAY, Clock, written
from betteroff.conditionality.jobseekers import TREATED_AS
from betteroff.conditionality.old_jobseekers_sanctions import (
    OLD_JOBSEEKERS_BESIDE,
    OLD_JOBSEEKERS_FAILURES,
    OLD_JOBSEEKERS_REASONS,
    EarlierSanction,
    OldJobseekersBeside,
    OldJobseekersFailure,
    OldJobseekersSanction,
    OldJobseekersSanctionRates,
    StatedFailure,
    counts_as_done,
    days_after_claim,
    days_after_disallowance,
    left_to_couple,
    old_jobseekers_beside_inputs,
    old_jobseekers_failure_inputs,
    old_jobseekers_reason_inputs,
    sanction_weeks,
    single_allowance,
)
from betteroff.conditionality.requirements import requirements
from betteroff.dated_requirements import claim_tables, requirement_rates
from betteroff.dated_rules import rates_on
from betteroff.facts.sanctions import NoReduction
from betteroff.household.failure import EarlierFailure
from betteroff.money import DAYS_A_WEEK
from betteroff.reading import Assumption
from betteroff.reading.claimant import Claimed
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import CERTAINTIES, asked, rows_of
from betteroff.sanctions.asked import OLD_JSA, Asked
from betteroff.sanctions.length import claim_of
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
    is_joint_claim,
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

Failed, Led = OldJobseekersFailure, OldJobseekersSanction
KINDS = {
    "missed interview": Failed.MISSED_INTERVIEW,
    "did not give evidence": Failed.GAVE_NO_EVIDENCE,
    "did not do specified search": Failed.DIRECTION,
    "did not follow a direction": Failed.DIRECTION,
    "did not do all reasonable search": Failed.NOT_LOOKING_FOR_WORK,
    "not available": Failed.NOT_AVAILABLE,
    "did not apply for a vacancy": Failed.REFUSED_VACANCY,
    "refused paid work": Failed.REFUSED_VACANCY,
    "passed over an opportunity of work": Failed.PASSED_OVER_OPPORTUNITY,
    "left paid work": Failed.LEFT_JOB,
    "lost paid work through misconduct": Failed.LOST_JOB_THROUGH_MISCONDUCT,
    "left a mandatory work placement": Failed.WORK_SCHEME,
    "did not take up a programme": Failed.PROGRAMME,
    "did not take part in a New Deal": Failed.NEW_DEAL,
    "missed a Back to Work session": Failed.BACK_TO_WORK_SESSION,
    "did not take part in a scheme": Failed.OTHER_SCHEME,
    "left volunteering": Failed.LEFT_VOLUNTARY_WORK,
    "left optional training": Failed.LEFT_OPTIONAL_TRAINING,
    "refused treatment": Failed.REFUSED_TREATMENT,
    "left treatment": Failed.REFUSED_TREATMENT,
    "missed treatment": Failed.REFUSED_TREATMENT,
}
_BEFORE_CLAIM = (Failed.LEFT_JOB, Failed.LOST_JOB_THROUGH_MISCONDUCT, Failed.PASSED_OVER_OPPORTUNITY)
_LEVELLED = {Led.HIGHER: "higher", Led.LOW: "low", Led.INTERMEDIATE: "intermediate"}
_STARTS = {
    Led.HIGHER: "JSA Regs 1996 reg. 69(6)",
    Led.LOW: "JSA Regs 1996 reg. 69A(3)",
    Led.ATTENDANCE: "JSA Regs 1996 reg. 27B(2) as it stood",
}
_NOT_USED = ("complied_on", "no_requirements_from", "no_longer_required_from", "no_reduction", "from_next_period", "reason_accepted")
"""What is stated of a failure, and changes nothing of a sanction of this allowance."""
_NO_AWARD = "JSA Regs 1996 reg. 69B(7); Jobseekers Act 1995 s. 19B(5)"
_PERIOD_BEFORE = "JSA Regs 1996 reg. 69(2) as it stood"


def old_jobseekers_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in old Jobseeker's Allowance. Raises BadInput or NotCovered."""
    on = found.failure.on
    _refuse(found)
    claimed = claim_read(found)
    notes = [*found.assumptions, *claimed.notes.assumptions]
    counted, discretion = _counts_as(claimed, KINDS[found.failure.kind], on)
    stated = _stated(found, claimed, counted is not None, notes)
    reason, outcome = decided(OLD_JOBSEEKERS_FAILURES, old_jobseekers_failure_inputs(stated), on)
    led = Led(outcome)
    beside = _beside(stated, led, on)
    beside["to_know"] = (*discretion, *beside["to_know"])
    if led in (Led.NONE, Led.ENTITLEMENT_ENDS):
        return answer_of(found, counted._replace(what=reason.what) if counted else reason, notes, **beside)
    length = _length(found, stated, led, rates_on(OldJobseekersSanctionRates, on), notes)
    start = _start(found, led, notes)
    spans = spans_of(claimed, start[0], length, [_award_end(found, led)], _new_award(found, led))
    if not spans:
        why = "; ".join(one.why for one in length.shortened) or "It is over before it could begin"
        return answer_of(found, reason._replace(what=NO_DAY, why=why), notes, **beside)
    periods = week_periods(spans, _of_week(found, stated, notes), _share(stated, found, led))
    beside["ends_early"] = (*why_it_ends(claimed, start[0] + length.days * DAY), *beside["ends_early"])
    level = _LEVELLED.get(led, led.name.lower().replace("_", " "))
    more = taken_off(found, _what(led, level), length, start, periods)
    return answer_of(found, reason, [*notes, *not_used(found, _idle(found, stated, led))], level=level, **more, **beside)


def _what(led: OldJobseekersSanction, level: str) -> str:
    """What it is called"""
    if led == Led.VARIABLE:
        return "the longest possible sanction"
    if led not in _LEVELLED:
        return f"a sanction ({level})"
    return f"{'an' if level == 'intermediate' else 'a'} {level}-level sanction"


def _counts_as(claimed: Claimed, failure: OldJobseekersFailure, on: date) -> tuple[SanctionReason | None, tuple[SanctionReason, ...]]:
    """By what they count that day as doing what was not done, if they do; and what else there may be, at discretion"""
    if failure not in (Failed.NOT_AVAILABLE, Failed.NOT_LOOKING_FOR_WORK):
        return None, ()
    rows = rows_of(requirements(claimed.facts, claim_tables(on), requirement_rates(on)).jobseeker.treated_as_rows)
    counted = [reason_of(TREATED_AS, on, row) for row in rows if counts_as_done(failure, asked(TREATED_AS, on).rows[row].then)]
    settled = [reason for reason in counted if reason.certainty != CERTAINTIES[-1]]
    return next(iter(settled), None), tuple(reason for reason in counted if reason not in settled)


def _award_end(found: Asked, led: OldJobseekersSanction) -> date | None:
    """The last day of the award that is reduced; that of an intermediate sanction is the new one"""
    return None if led == Led.INTERMEDIATE else found.failure.award_ended


def _new_award(found: Asked, led: OldJobseekersSanction) -> date | None:
    """The first day of a new award from which the rest is taken: none after 26 weeks in work since the failure (reg. 70C)"""
    failure = found.failure
    is_free = led in _LEVELLED and failure.earned_enough_on and failure.new_award_from and failure.earned_enough_on < failure.new_award_from
    return None if led == Led.INTERMEDIATE or is_free else failure.new_award_from


def _idle(found: Asked, stated: StatedFailure, led: OldJobseekersSanction) -> Iterator[str]:
    """The fields of a failure that mean nothing to this one"""
    yield from _NOT_USED
    idle = {
        "work_until": not (led == Led.HIGHER and stated.is_before_claim),
        "made_contact": stated.failure != Failed.MISSED_INTERVIEW,
        "partner_sanctioned": not stated.is_joint,
        "outstanding_days": led not in _LEVELLED,
        "earned_enough_on": led not in _LEVELLED or found.failure.new_award_from is None or _new_award(found, led) is not None,
        "meets_means_test": found.benefit == OLD_JSA[0],
    }
    yield from (name for name, changes_nothing in idle.items() if changes_nothing)


def _refuse(found: Asked) -> None:
    failure = found.failure
    age = age_on(found, failure.on)
    if age is not None and age < 18:
        raise NotCovered("failure.adult: reductions of Jobseeker's Allowance under 18 (JSA Regs 1996 regs 63, 68) are not covered")
    if failure.kind not in KINDS:
        raise NotCovered(f"failure.kind: {failure.kind!r} is no failure that old Jobseeker's Allowance knows")


def _stated(found: Asked, claimed: Claimed, counts_as: bool, notes: list[Assumption]) -> StatedFailure:
    """The failure as the rules ask about it"""
    failure, claim_began = found.failure, claim_of(found)
    kind = KINDS[failure.kind]
    if kind == Failed.MISSED_INTERVIEW and failure.made_contact is None:
        notes.append(Assumption("failure.made_contact", "the Jobcentre was contacted within five working days"))
    is_joint = is_joint_claim(found, claimed)
    if is_joint and failure.partner_sanctioned is None:
        notes.append(Assumption("failure.partner_sanctioned", "the other of the couple is not sanctioned"))
    return StatedFailure(
        failure=kind,
        has_good_reason=failure.reason_accepted is True,
        is_agreed_redundancy=found.no_reduction in (NoReduction.VOLUNTARY_REDUNDANCY, NoReduction.LAID_OFF),
        is_in_trial_period=found.no_reduction == NoReduction.TRIAL_PERIOD,
        is_strike_vacancy=found.no_reduction == NoReduction.STRIKE,
        made_contact=failure.made_contact is not False,
        counts_as_done=counts_as,
        is_claimed_again=failure.new_award_from is not None,
        is_joint=is_joint,
        is_before_claim=claim_began is not None and failure.on < claim_began,
    )


def _length(
    found: Asked, stated: StatedFailure, led: OldJobseekersSanction, rates: OldJobseekersSanctionRates, notes: list[Assumption]
) -> SanctionLength:
    """How many days, and why they are not the whole of the weeks"""
    earlier = _earlier(found, led, rates, notes)
    weeks = sanction_weeks(led, earlier, rates)
    fixed = weeks * DAYS_A_WEEK
    why = f"{weeks} weeks: " + ("the first" if earlier == EarlierSanction() else "there was an earlier one that counts")
    if led == Led.VARIABLE:
        why = f"{rates.variable_least} to {weeks} weeks, as the decision maker fixes it; the most is shown"
    days, shortened = fixed, []
    for left, what, told, law in (
        (_after_claim(found, stated, led, fixed), "Before the claim", "it was before the claim", "JSA Regs 1996 reg. 69(4), 70A(1)"),
        (_after_award(found, led, fixed, rates), "Weeks without an award", "those without an award come off it", _NO_AWARD),
    ):
        if left is not None:
            days = left
            shortened.append(SanctionReason(what, f"{fixed - left} days fewer: {told}", law, "verified"))
    if found.failure.outstanding_days and led in _LEVELLED:
        running = min(found.failure.outstanding_days, days)
        days -= running
        told = f"{running} days fewer: sanctions run at the same time"
        shortened.append(SanctionReason("Already reduced", told, "JSA Regs 1996 reg. 70(2)", "verified"))
    served = _ended_in_2019(found, led, days, fixed)
    if served < days:
        told = "Three years cut short on 27 November 2019: at 26 weeks, or on the day before where those were over"
        shortened.append(SanctionReason("Ended", told, "SI 2019/1357 reg. 5(1)", "verified"))
    return SanctionLength(served, 0, fixed, SanctionReason("Length", why[0].upper() + why[1:], _law(led), "verified"), tuple(shortened))


def _after_claim(found: Asked, stated: StatedFailure, led: OldJobseekersSanction, days: int) -> int | None:
    """What is left from the claim of a higher-level sanction for a job lost or left before it"""
    failure, claimed = found.failure, claim_of(found)
    if led != Led.HIGHER or stated.failure not in _BEFORE_CLAIM or claimed is None or failure.on >= claimed:
        return None
    limited = (failure.work_until - failure.on).days if failure.work_until else 0
    return days_after_claim(days, limited, failure.work_until is not None, (claimed - failure.on).days - 1)


def _after_award(found: Asked, led: OldJobseekersSanction, days: int, rates: OldJobseekersSanctionRates) -> int | None:
    """What is left of an intermediate sanction from the new claim"""
    ended, again = found.failure.award_ended, found.failure.new_award_from
    if led != Led.INTERMEDIATE or ended is None or again is None:
        return None
    unpaid = (again - (found.failure.paid_to or ended)).days - 1
    return days_after_disallowance(days, unpaid, (again - ended).days - 1, rates)


def _ended_in_2019(found: Asked, led: OldJobseekersSanction, days: int, fixed: int) -> int:
    """156 weeks that ran on 27 November 2019 ended at 26 weeks, or on that day (SI 2019/1357 reg. 5(1))"""
    ended = figures("sanctions_of_jobseekers_allowance")["higher_longest"].values[-1]
    if led != Led.HIGHER or fixed <= ended.amount * DAYS_A_WEEK or found.failure.on >= ended.start:
        return days
    first = _start(found, led, [])[0]
    served = max(ended.amount * DAYS_A_WEEK, (ended.start - first).days)
    return min(days, served) if first + days * DAY > ended.start else days


def _law(led: OldJobseekersSanction) -> str:
    return {
        Led.HIGHER: "JSA Regs 1996 reg. 69",
        Led.LOW: "JSA Regs 1996 reg. 69A",
        Led.INTERMEDIATE: "JSA Regs 1996 reg. 69B",
        Led.VARIABLE: "Jobseekers Act 1995 s. 19(3) as it stood",
        Led.ATTENDANCE: "JSA Regs 1996 reg. 27B as it stood",
        Led.WORK_SCHEME: "SI 2011/688 reg. 8 as made",
        Led.SCHEME: "SI 2011/917 reg. 8 as made",
    }.get(led, "JSA Regs 1996 reg. 69(1) as it stood")


def _earlier(found: Asked, led: OldJobseekersSanction, rates: OldJobseekersSanctionRates, notes: list[Assumption]) -> EarlierSanction:
    """The most recent earlier failure of the level that counts; of fixed periods, how many, each within 12 months of the next"""
    on, level = found.failure.on, _LEVELLED.get(led, "fixed")
    since = began("sanctions_of_jobseekers_allowance", "higher_first") if led in _LEVELLED else date.min
    alike = that_count(found, OLD_JSA, (level,), since, notes)
    if led in _LEVELLED:
        if not rates.close_repeats_the_length:
            alike = [one for one in alike if (on - one.on).days > rates.too_close_days]
        if not alike:
            return EarlierSanction()
        return EarlierSanction(_weeks_of(found, led, alike), (on - alike[-1].on).days, 1)
    times, day = 0, on
    for one in reversed(alike):
        if Clock("months", one.on).count(day) >= rates.months_between:
            break
        times, day = times + 1, one.on
    return EarlierSanction(times=times)


def _weeks_of(found: Asked, led: OldJobseekersSanction, alike: list[EarlierFailure]) -> int:
    """Weeks of the last of some failures: as stated, or as the rules of its day say"""
    last = alike[-1]
    if last.days is not None:
        return last.days // DAYS_A_WEEK
    rates = rates_on(OldJobseekersSanctionRates, last.on)
    before = alike[:-1]
    if not before:
        return sanction_weeks(led, EarlierSanction(), rates)
    return sanction_weeks(led, EarlierSanction(_weeks_of(found, led, before), (last.on - before[-1].on).days, 1), rates)


def _start(found: Asked, led: OldJobseekersSanction, notes: list[Assumption]) -> tuple[date, SanctionReason]:
    """The first day of the reduction"""
    failure = found.failure
    if led == Led.INTERMEDIATE:
        assert failure.new_award_from is not None  # a new claim is what leads to it
        day = failure.new_award_from
        return day, SanctionReason(f"From {written(day)}", "The date of the new claim", "JSA Regs 1996 reg. 69B(8)", "verified")
    claimed = claim_of(found)
    if led not in _LEVELLED:
        return _after_the_decision(found, led, notes)
    begins = max(failure.on, claimed) if claimed else failure.on
    day, reason = start_of(found, begins, _STARTS[led], "the failure", notes)
    if failure.outstanding_days:
        day += failure.outstanding_days * DAY
        reason = reason._replace(
            what=f"From {written(day)}", why=f"{reason.why}, after the {failure.outstanding_days} days already reduced"
        )
    return day, reason


def _after_the_decision(found: Asked, led: OldJobseekersSanction, notes: list[Assumption]) -> tuple[date, SanctionReason]:
    """Until 21 October 2012: the first day of the benefit week that follows the decision"""
    day, paid_to = max(found.decided_on + DAY, claim_of(found) or found.decided_on), found.failure.paid_to
    if paid_to is None:
        notes.append(Assumption("failure.paid_to", f"a benefit week begins on {written(day)}"))
    else:
        day += (paid_to + DAY - day) % WEEK
    why = "The first day of the benefit week that follows the decision"
    return day, SanctionReason(f"From {written(day)}", why, _STARTS.get(led, _PERIOD_BEFORE), "verified")


def _of_week(found: Asked, stated: StatedFailure, notes: list[Assumption]) -> OfWeek:
    """What is taken off a benefit week: all of the award or, of a joint claim, what leaves the other the single allowance"""
    award = pence_a_week(found)
    age = age_on(found, found.failure.on)
    if award is None:
        if len(found.household.claimants()) > 1 and found.benefit == OLD_JSA[0]:
            raise NotCovered('failure.weekly_award: state the award of a couple before the sanction, such as "112.55 a week"')
        notes.append(Assumption("failure.weekly_award", "the award is the allowance of a single person of the age: no premiums, no income"))
    if age is None:
        notes.append(Assumption("adults.age", "aged 25 or over"))

    def of_week(day: date) -> tuple[int, int]:
        rates = rates_on(OldJobseekersSanctionRates, day)
        single = single_allowance(rates.full_rate_age if age is None else age_on(found, day) or 0, rates)
        held = single if award is None else award
        sanctioned = 2 if found.failure.partner_sanctioned else 1
        return held - (left_to_couple(held, single, sanctioned) if stated.is_joint else 0), held

    return of_week


def _share(stated: StatedFailure, found: Asked, led: OldJobseekersSanction) -> SanctionReason:
    """How much is taken off"""
    law = "JSA Regs 1996 reg. 70(1)" if led in _LEVELLED else "Jobseekers Act 1995 ss. 19(1), 20A as they stood"
    if stated.is_joint and not found.failure.partner_sanctioned:
        return SanctionReason("Part of the award", "Of a joint claim the other is left the single allowance", law, "verified")
    return SanctionReason("All of the award", "100 % of the allowance payable", law, "verified")


def _beside(stated: StatedFailure, led: OldJobseekersSanction, on: date) -> dict[str, Any]:
    """What is to be known, by the field of the answer it belongs to"""
    known = list(fitting(OLD_JOBSEEKERS_BESIDE, old_jobseekers_beside_inputs(stated, led), on))
    reasons = fitting(OLD_JOBSEEKERS_REASONS, old_jobseekers_reason_inputs(stated), on)
    return {
        "good_reason": tuple(one._replace(why=f"{one.what}: {one.why[0].lower()}{one.why[1:]}") for one, _ in reasons),
        "ends_early": tuple(one for one, then in known if then == OldJobseekersBeside.ENDS_EARLY),
        "to_know": tuple(one for one, then in known if then == OldJobseekersBeside.TO_KNOW),
    }
