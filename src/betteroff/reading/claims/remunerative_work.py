"""Remunerative work of a claimant and a partner, and what keeps it from counting."""

from __future__ import annotations

from betteroff.activities import Job, SelfEmployment, Volunteering
from betteroff.facts.benefit_claim import SupportGround
from betteroff.facts.claimant import OLD_JOBSEEKERS_ALLOWANCES, Benefit
from betteroff.facts.remunerative_work import RemunerativeWorkFacts
from betteroff.household import Adult
from betteroff.reading.benefits import received
from betteroff.reading.income import CARERS
from betteroff.reading.notes import Notes
from betteroff.reading.paid_work import is_paid_for
from betteroff.reading.pension_age import births_at_age
from betteroff.rulebook.figures import figures

ON_LEAVE = ("maternity_pay", "paternity_pay", "adoption_pay", "shared_parental_pay", "parental_bereavement_pay")


def remunerative_work(notes: Notes, place: int, benefit: Benefit, ground: SupportGround) -> RemunerativeWorkFacts:
    """What one claimant, and a partner, work, and what keeps it from counting"""
    adults = notes.stated.adults
    minutes, is_in_home = minutes_at_work(notes, place, adults[place]), lives_in_care_home(notes, place)
    if is_in_home and minutes and benefit in OLD_JOBSEEKERS_ALLOWANCES:
        text = "needs personal care there, for dependence or illness among other reasons, so that work does not end the benefit"
        notes.assume(f"adults.{place + 1}.claim.lives_in_care_home", f"{text} (JSA Regs 1996 reg. 53(c))")
    others = [(other, adult) for other, adult in enumerate(adults) if other != place]
    return RemunerativeWorkFacts(
        own_minutes=minutes,
        partner_minutes=sum(minutes_at_work(notes, other, adult) for other, adult in others),
        is_joint_claim=is_joint_claim(notes, place, benefit),
        lives_in_care_home=is_in_home,
        cares=ground == SupportGround.CARER or has_carers_benefit(notes, place, adults[place]),
        partner_cares=any(has_carers_benefit(notes, other, adult) for other, adult in others),
    )


def minutes_at_work(notes: Notes, place: int, stated: Adult) -> int:
    """Paid work a week, but for jobs from which they are off sick or on leave

    JSA Regs 1996 reg. 52(1); JSA Regs 2013 reg. 43(1); IS Regs 1987 reg. 5(3A); ESA Regs 2008 reg. 43(3).
    """
    on, is_on_leave = notes.situation.on, stated.statutory_pay in ON_LEAVE
    jobs = (job for job in on(notes.day, place, Job) if not (is_on_leave or (job.off_sick_since and job.off_sick_since <= notes.day)))
    paid = (given for given in on(notes.day, place, Volunteering) if is_paid_for(given))
    trades = sum(trade.hours or 0 for trade in on(notes.day, place, SelfEmployment))
    return trades + sum(job.hours for job in jobs) + sum(given.hours for given in paid)


def is_joint_claim(notes: Notes, place: int, benefit: Benefit) -> bool:
    """Whether a couple claim income-based Jobseeker's Allowance together: as stated, or as one without children must (reg. 3A)"""
    adults, claim = notes.stated.adults, notes.stated.adults[place].claim
    stated = claim.jobseeking.joint_claim if claim and claim.jobseeking else None
    if len(adults) != 2 or stated is not None or benefit != Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE:
        return len(adults) == 2 and benefit in OLD_JOBSEEKERS_ALLOWANCES and bool(stated)
    births = [adult.born or births_at_age(adult.age or 0, notes.day)[1] for adult in adults]
    born_after = figures("jobseekers")["joint_claim_born_after"].on(notes.day).amount
    must = not notes.stated.children and max(births).toordinal() > born_after
    text = "the couple claim together" if must else "the couple do not claim together"
    law = "a couple without children must, where one was born after 28 October 1957 (JSA Regs 1996 reg. 3A)"
    notes.assume(f"adults.{place + 1}.claim.jobseeking.joint_claim", f"{text}; {law}")
    return must


def lives_in_care_home(notes: Notes, place: int) -> bool:
    """Whether an adult lives in a care home, for good or for treatment, and is taken to need personal care there"""
    claim, treatment = notes.stated.adults[place].claim, notes.situation.treatment_on(notes.day, place)
    return bool(claim and claim.lives_in_care_home) or bool(treatment and getattr(treatment.activity, "care_home", None))


def has_carers_benefit(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether a carer's benefit is in payment"""
    return bool(stated.caring and stated.caring.carers_allowance) or received(notes, place, *CARERS) is not None


def is_carer_for_the_old_allowance(notes: Notes, place: int, stated: Adult) -> bool:
    """Whether activity cannot be required of a carer: entitlement to Carer's Allowance counts, or a carer premium"""
    found = has_carers_benefit(notes, place, stated)
    if stated.caring and stated.caring.carers_allowance is None and not found:
        text = "no entitlement to Carer's Allowance, and no carer premium: with either, activity cannot be required. If it is due, claim it"
        notes.assume(f"adults.{place + 1}.caring.carers_allowance", f"{text}, and state it, though it is not paid beside this")
    return found
