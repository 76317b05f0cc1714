"""Hardship payments after a sanction: whether, from when, how much, and whether they are paid back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from betteroff.calendar import DAY, AssessmentPeriod, written
from betteroff.conditionality.hardship import (
    JOBSEEKERS_HARDSHIP,
    RECOVERY,
    SUPPORT_HARDSHIP,
    UNIVERSAL_CREDIT_HARDSHIP,
    HardshipBenefit,
    HardshipGroup,
    HardshipRates,
    InHardship,
    JobseekersHardship,
    Recovery,
    SupportHardship,
    UniversalCreditHardship,
    hardship_award,
    hardship_day,
    hardship_days,
    jobseekers_hardship_inputs,
    recovery_inputs,
    support_hardship,
    support_hardship_inputs,
    universal_credit_hardship_inputs,
)
from betteroff.conditionality.old_jobseekers_sanctions import OldJobseekersSanctionRates, single_allowance
from betteroff.conditionality.old_support_sanctions import OldSupportSanctionRates
from betteroff.conditionality.sanctions import SHARE, Share
from betteroff.dated_rules import rates_on
from betteroff.money import DAYS_A_WEEK, Money, half_up
from betteroff.reading import Assumption
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked
from betteroff.sanctions.asked import OLD_ESA, OLD_JSA, UNIVERSAL_CREDIT, Asked
from betteroff.sanctions.old_answered import age_on, claim_read, decided, fitting, is_joint_claim
from betteroff.sanctions.result import HardshipPayment, SanctionedPeriod, SanctionFound, SanctionReason

_ADULT = 18
_WEEK = timedelta(days=DAYS_A_WEEK)


def with_hardship(found: Asked, answer: SanctionFound) -> SanctionFound:
    """An answer with the hardship payments there are for it"""
    if not answer.is_sanctionable or not answer.periods:
        return answer
    if found.benefit == UNIVERSAL_CREDIT:
        return _of_universal_credit(found, answer)
    if found.benefit in OLD_JSA:
        return _of_jobseekers(found, answer)
    return _of_support(found, answer) if found.benefit in OLD_ESA else answer


def _rates(day: date) -> HardshipRates:
    return rates_on(HardshipRates, day)


def _added(
    answer: SanctionFound, benefit: HardshipBenefit, reason: SanctionReason, paid: HardshipPayment | None, notes: tuple[Assumption, ...]
) -> SanctionFound:
    """The answer with the row that decides, and whether it is paid back"""
    back = tuple(_recovery(benefit, answer.on)) if paid else ()
    assumptions = tuple(dict.fromkeys((*answer.assumptions, *notes)))
    return replace(answer, hardship=(*answer.hardship, reason, *back), hardship_payment=paid, assumptions=assumptions)


def _recovery(benefit: HardshipBenefit, on: date) -> Iterator[SanctionReason]:
    for reason, _ in fitting(RECOVERY, recovery_inputs(benefit), on):
        yield reason


_SHARES = {
    HardshipBenefit.UNIVERSAL_CREDIT: "universal_credit_share",
    HardshipBenefit.JOBSEEKERS_ALLOWANCE: "jobseekers_share_off",
    HardshipBenefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE: "support_share",
}
"""The figure that the payment of each benefit is worked out by."""


def _payment(benefit: HardshipBenefit, on: date, first: date, last: date, rate: Money, total: Money) -> HardshipPayment:
    """What it comes to, with the law of the share it is worked out by"""
    share = figures("hardship_payments")[_SHARES[benefit]]
    return HardshipPayment(first, last, rate, total, _is_recovered(benefit, on), share.law, share.on(first).mark)


def _is_recovered(benefit: HardshipBenefit, on: date) -> bool:
    return any(then == Recovery.RECOVERED for _, then in fitting(RECOVERY, recovery_inputs(benefit), on))


def _of_universal_credit(found: Asked, answer: SanctionFound) -> SanctionFound:
    """Universal Credit: for the days up to the next payment, 60 % of what was taken off the period before (regs 116-118)"""
    age, full = age_on(found, found.failure.on), next(filter(_is_full_rate, answer.periods), None)
    stated = InHardship(
        is_adult=age is None or age >= _ADULT,
        is_full_rate=full is not None,
        is_compliance_awaited=answer.level == "low" and _awaits_compliance(found, answer),
    )
    reason, outcome = decided(UNIVERSAL_CREDIT_HARDSHIP, universal_credit_hardship_inputs(stated), answer.on)
    if outcome != UniversalCreditHardship.POSSIBLE or full is None:
        return _added(answer, HardshipBenefit.UNIVERSAL_CREDIT, reason, None, ())
    paid, notes = _universal_credit_payment(found, answer, full)
    lower = next((one for one in answer.periods if one.first_day > full.first_day and not _is_full_rate(one)), None)
    if lower:
        text = f"from the assessment period of {written(lower.first_day)} less than the full daily rate is taken off, and there is none"
        notes = (*notes, Assumption("hardship_payment", text))
        paid = paid if paid and paid.first_day < lower.first_day else None
    return _added(answer, HardshipBenefit.UNIVERSAL_CREDIT, reason, paid, notes)


def _is_full_rate(period: SanctionedPeriod) -> bool:
    """Whether all of the daily rate is taken off"""
    return period.share.what == tuple(asked(SHARE, period.last_day).outcomes.values())[Share.FULL]


def _awaits_compliance(found: Asked, answer: SanctionFound) -> bool:
    """Whether what was asked for is not done yet, or only after the day on which the other conditions are met"""
    assert answer.length is not None  # something is taken off
    asked_from, complied = found.failure.in_hardship_from, found.failure.complied_on or found.decided_on
    return answer.length.is_open or (asked_from is not None and complied > asked_from)


def _universal_credit_payment(
    found: Asked, answer: SanctionFound, full: SanctionedPeriod
) -> tuple[HardshipPayment | None, tuple[Assumption, ...]]:
    """What it comes to for the days up to a payment; by its normal date, seven days after the assessment period"""
    assert answer.last_day is not None  # something is taken off
    failure, began = found.failure, found.household.award_began or full.first_day
    if failure.new_award_from and failure.new_award_from <= full.first_day:
        began = failure.new_award_from
    paid_on = AssessmentPeriod.containing(full.first_day, began).last_day + _WEEK
    complied = failure.complied_on if answer.level == "low" else None
    begins = failure.in_hardship_from or max(paid_on, complied or paid_on)
    notes = (Assumption("failure.in_hardship_from", _FROM_THE_PAYMENT),) if failure.in_hardship_from is None else ()
    period = AssessmentPeriod.containing(begins, began)
    before = AssessmentPeriod.containing(period.first_day - DAY, began) if period.first_day > began else None
    taken = sum(
        one.earlier.in_pence + one.reduction.in_pence
        for one in answer.periods
        if before and before.first_day <= one.first_day <= before.last_day
    )
    following = AssessmentPeriod.containing(period.last_day + DAY, began)
    rates = _rates(begins)
    days = hardship_days(
        (period.last_day + _WEEK - begins).days,
        (following.last_day + _WEEK - begins).days + 1,
        (answer.last_day - begins).days + 1,
        rates,
    )
    if not taken or days <= 0:
        return None, notes
    day = hardship_day(taken, rates)
    last = begins + days * DAY - DAY
    return _payment(HardshipBenefit.UNIVERSAL_CREDIT, answer.on, begins, last, Money(day, "day"), Money(day * days, "")), notes


_FROM_THE_PAYMENT = (
    "every condition is met on the day of the first payment reduced at the full rate, seven days after the assessment period, or when what "
    "was asked for is done; it runs to the day before the next one"
)


def _of_jobseekers(found: Asked, answer: SanctionFound) -> SanctionFound:
    """Old Jobseeker's Allowance: the allowance less 40 or 20 % of a single person's, from the first day or after two weeks"""
    failure, benefit = found.failure, HardshipBenefit.JOBSEEKERS_ALLOWANCE
    group, notes = _group(found)
    stated = InHardship(
        meets_means_test=_meets_means_test(found, OLD_JSA[0], notes),
        group=group,
        is_new_deal=failure.kind == "did not take part in a New Deal",
        is_back_to_work_session=failure.kind == "missed a Back to Work session",
        is_in_scheme=failure.kind == "did not take part in a scheme",
        is_pregnant_or_seriously_ill=group == HardshipGroup.PREGNANT or failure.seriously_ill is True,
    )
    reason, outcome = decided(JOBSEEKERS_HARDSHIP, jobseekers_hardship_inputs(stated), answer.on)
    if outcome == JobseekersHardship.NONE:
        return _added(answer, benefit, reason, None, tuple(notes))
    if is_joint_claim(found, claim_read(found)):
        notes.append(Assumption("hardship_payment", "the hardship award of a joint claim (regs 146A to 146H) is not worked out"))
        return _added(answer, benefit, reason, None, tuple(notes))
    assert answer.first_day is not None  # something is taken off
    without = _rates(answer.on).jobseekers_days_without if outcome == JobseekersHardship.AFTER_TWO_WEEKS else 0
    begins = max(answer.first_day + without * DAY, failure.in_hardship_from or answer.first_day)
    ill = stated.is_pregnant_or_seriously_ill

    def award(day: date, held: int) -> int:
        return hardship_award(held, _single(found, day), ill, _rates(day))

    return _added(answer, benefit, reason, _weekly(answer, begins, award, benefit), tuple(notes))


def _single(found: Asked, day: date) -> int:
    """The single allowance that a share is taken of: for a couple, that from 25"""
    rates, age = rates_on(OldJobseekersSanctionRates, day), age_on(found, day)
    is_single = len(found.household.claimants()) == 1
    return single_allowance(age if is_single and age is not None else rates.full_rate_age, rates)


def _of_support(found: Asked, answer: SanctionFound) -> SanctionFound:
    """Old Employment and Support Allowance: 60 or 80 % of a single person's allowance"""
    failure, benefit, notes = found.failure, HardshipBenefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE, list[Assumption]()
    stated = InHardship(
        meets_means_test=_meets_means_test(found, OLD_ESA[0], notes),
        is_pregnant_or_seriously_ill=found.household.adults[found.place].pregnant_due is not None or failure.seriously_ill is True,
        has_component=claim_read(found).facts.support.keeps_component,
    )
    reason, outcome = decided(SUPPORT_HARDSHIP, support_hardship_inputs(stated), answer.on)
    if outcome == SupportHardship.NONE:
        return _added(answer, benefit, reason, None, tuple(notes))
    if outcome == SupportHardship.HIGHER:
        notes.append(Assumption("hardship_payment", "the award has no work-related activity component, as of claims since 3 April 2017"))
    assert answer.first_day is not None  # something is taken off
    rate = SupportHardship(outcome)

    def payment(day: date, _: int) -> int:
        return support_hardship(rates_on(OldSupportSanctionRates, day).allowance, rate, _rates(day))

    begins = max(answer.first_day, failure.in_hardship_from or answer.first_day)
    return _added(answer, benefit, reason, _weekly(answer, begins, payment, benefit), tuple(notes))


def _weekly(answer: SanctionFound, begins: date, of_week: Callable[[date, int], int], benefit: HardshipBenefit) -> HardshipPayment | None:
    """What it comes to, from a day to the end of the reduction, by the award of each benefit week"""
    assert answer.last_day is not None  # something is taken off
    held = [one for one in answer.periods if one.last_day >= begins]
    if not held:
        return None
    total = 0
    for one in held:
        first = max(one.first_day, begins)
        total += half_up(of_week(first, one.award.in_pence) * ((one.last_day - first).days + 1), DAYS_A_WEEK)
    rate = of_week(begins, held[0].award.in_pence)
    return _payment(benefit, answer.on, begins, answer.last_day, Money(rate, "week"), Money(total, ""))


def _meets_means_test(found: Asked, income_based: str, notes: list[Assumption]) -> bool:
    """Whether the means test is met: of an income-based award, yes"""
    if found.benefit == income_based:
        return True
    if found.failure.meets_means_test is None:
        notes.append(Assumption("failure.meets_means_test", "the means test of the income-based benefit is not met"))
    return found.failure.meets_means_test is True


def _group(found: Asked) -> tuple[HardshipGroup, list[Assumption]]:
    """The vulnerable group: as stated, or as the household shows"""
    household, adult = found.household, found.household.adults[found.place]
    if found.failure.vulnerable is not None:
        return HardshipGroup[found.failure.vulnerable.upper().replace(" ", "_")], []
    if adult.pregnant_due is not None:
        return HardshipGroup.PREGNANT, []
    if household.children:
        return HardshipGroup.CHILD, []
    note = Assumption(
        "failure.vulnerable",
        "of no vulnerable group: not pregnant, no child, no disability premium, no long illness, no carer, not homeless",
    )
    return HardshipGroup.NONE, [note]
