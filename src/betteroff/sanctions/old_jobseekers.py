"""A sanction of old Jobseeker's Allowance, income-based or contribution-based: by weeks."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.calendar import DAY, Clock, written
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
    days_after_claim,
    days_after_disallowance,
    left_to_couple,
    old_jobseekers_beside_inputs,
    old_jobseekers_failure_inputs,
    old_jobseekers_reason_inputs,
    sanction_weeks,
    single_allowance,
)
from betteroff.dated_rules import rates_on
from betteroff.facts.sanctions import NoReduction
from betteroff.household.failure import EarlierFailure
from betteroff.money import DAYS_A_WEEK
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import figures
from betteroff.sanctions.asked import OLD_JSA, Asked
from betteroff.sanctions.length import claim_of
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

Failed, Led = OldJobseekersFailure, OldJobseekersSanction
LAST_DAY = date(2026, 3, 31)
"""Of old Jobseeker's Allowance (SI 2025 Commencement No. 35)."""
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
_PERIOD_BEFORE = "JSA Regs 1996 reg. 69(2) as it stood"


def old_jobseekers_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in old Jobseeker's Allowance. Raises BadInput or NotCovered."""
    notes, on = list(found.assumptions), found.failure.on
    _refuse(found)
    stated = _stated(found, notes)
    reason, outcome = decided(OLD_JOBSEEKERS_FAILURES, old_jobseekers_failure_inputs(stated), on)
    led = Led(outcome)
    if led in (Led.NONE, Led.ENTITLEMENT_ENDS):
        return answer_of(found, reason, notes, **_beside(stated, led, on))
    rates = rates_on(OldJobseekersSanctionRates, on)
    length = _length(found, stated, led, rates, notes)
    if not length.days:
        gone = reason._replace(what="No sanction: no day is left of it", why="; ".join(one.why for one in length.shortened))
        return answer_of(found, gone, notes, **_beside(stated, led, on))
    start = _start(found, led, notes)
    of_week = _of_week(found, stated, notes)
    periods = week_periods(start[0], start[0] + length.days * DAY - DAY, of_week, _share(stated, found, on))
    level = _LEVELLED.get(led, led.name.lower().replace("_", " "))
    what = (
        f"a {level}-level sanction"
        if led in _LEVELLED
        else f"a sanction ({level})"
        if led != Led.VARIABLE
        else "the longest possible sanction"
    )
    more = taken_off(found, what, length, start, periods)
    return answer_of(found, reason, notes, level=level, **more, **_beside(stated, led, on))


def _refuse(found: Asked) -> None:
    failure = found.failure
    if failure.on > LAST_DAY:
        raise NotCovered(
            f"failure.benefit: old Jobseeker's Allowance ended on {written(LAST_DAY)}; no failure is sanctioned in it after that"
        )
    age = age_on(found, failure.on)
    if age is not None and age < 18:
        raise NotCovered("failure.adult: reductions of Jobseeker's Allowance under 18 (JSA Regs 1996 regs 63, 68) are not covered")
    if failure.kind not in KINDS:
        raise NotCovered(f"failure.kind: {failure.kind!r} is no failure that old Jobseeker's Allowance knows")


def _stated(found: Asked, notes: list[Assumption]) -> StatedFailure:
    """The failure as the rules ask about it"""
    failure, claimed = found.failure, claim_of(found)
    kind = KINDS[failure.kind]
    if kind == Failed.MISSED_INTERVIEW and failure.made_contact is None:
        notes.append(Assumption("failure.made_contact", "the Jobcentre was contacted within five working days"))
    is_joint = is_joint_claim(found)
    if is_joint and failure.partner_sanctioned is None:
        notes.append(Assumption("failure.partner_sanctioned", "the other of the couple is not sanctioned"))
    return StatedFailure(
        failure=kind,
        has_good_reason=failure.reason_accepted is True,
        is_agreed_redundancy=found.no_reduction in (NoReduction.VOLUNTARY_REDUNDANCY, NoReduction.LAID_OFF),
        is_in_trial_period=found.no_reduction == NoReduction.TRIAL_PERIOD,
        is_strike_vacancy=found.no_reduction == NoReduction.STRIKE,
        made_contact=failure.made_contact is not False,
        is_claimed_again=failure.new_award_from is not None,
        is_joint=is_joint,
        is_before_claim=claimed is not None and failure.on < claimed,
    )


def is_joint_claim(found: Asked) -> bool:
    """Whether it is a joint claim: income-based, of a couple without children"""
    household = found.household
    return found.benefit == OLD_JSA[0] and len(household.claimants()) == 2 and not household.children


def _length(
    found: Asked, stated: StatedFailure, led: OldJobseekersSanction, rates: OldJobseekersSanctionRates, notes: list[Assumption]
) -> SanctionLength:
    """How many days, and why they are not the whole of the weeks"""
    failure, earlier = found.failure, _earlier(found, led, rates)
    weeks = sanction_weeks(led, earlier, rates)
    fixed = days = weeks * DAYS_A_WEEK
    why = f"{weeks} weeks: " + ("the first" if earlier == EarlierSanction() else "there was an earlier one that counts")
    shortened = []
    if led == Led.VARIABLE:
        why = f"{rates.variable_least} to {weeks} weeks, as the decision maker fixes it; the most is shown"
    claimed = claim_of(found)
    if led == Led.HIGHER and stated.failure in _BEFORE_CLAIM and claimed is not None and failure.on < claimed:
        limited = (failure.work_until - failure.on).days if failure.work_until else 0
        days = days_after_claim(days, limited, failure.work_until is not None, (claimed - failure.on).days - 1)
        shortened.append(
            SanctionReason(
                "Before the claim", f"{fixed - days} days fewer: it was before the claim", "JSA Regs 1996 reg. 69(4), 70A(1)", "verified"
            )
        )
    if led == Led.INTERMEDIATE and failure.new_award_from and failure.award_ended:
        unpaid = (failure.new_award_from - (failure.paid_to or failure.award_ended)).days - 1
        days = days_after_disallowance(days, unpaid, (failure.new_award_from - failure.award_ended).days - 1, rates)
        shortened.append(
            SanctionReason(
                "Weeks without an award",
                f"{fixed - days} days fewer: those without an award come off it",
                "JSA Regs 1996 reg. 69B(7); Jobseekers Act 1995 s. 19B(5)",
                "verified",
            )
        )
    if failure.outstanding_days and led in _LEVELLED:
        running = min(failure.outstanding_days, days)
        days -= running
        shortened.append(
            SanctionReason(
                "Already reduced", f"{running} days fewer: sanctions run at the same time", "JSA Regs 1996 reg. 70(2)", "verified"
            )
        )
    return SanctionLength(
        _ended_in_2019(found, led, days, fixed),
        0,
        fixed,
        SanctionReason("Length", why[0].upper() + why[1:], _law(led), "verified"),
        tuple(shortened),
    )


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


def _earlier(found: Asked, led: OldJobseekersSanction, rates: OldJobseekersSanctionRates) -> EarlierSanction:
    """The most recent earlier failure of the level that counts; of fixed periods, how many, each within 12 months of the next"""
    on, level = found.failure.on, _LEVELLED.get(led, "fixed")
    alike = sorted((one for one in found.failure.earlier if one.level == level and not one.before_claim), key=lambda one: one.on)
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
    day, paid_to = found.decided_on + DAY, found.failure.paid_to
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


def _share(stated: StatedFailure, found: Asked, on: date) -> SanctionReason:
    """How much is taken off"""
    law = "JSA Regs 1996 reg. 70(1)" if on >= date(2012, 10, 22) else "Jobseekers Act 1995 ss. 19(1), 20A as they stood"
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
