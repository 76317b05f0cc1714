"""What a work capability assessment found, the wait for the element, what keeps or protects it; disability benefits."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import Clock, written
from betteroff.facts import AdultFacts, Capability, EsaComponent
from betteroff.household import Adult, Disability
from betteroff.reading.notes import Notes

_CAPABILITY = {"fit": Capability.FIT, "limited": Capability.LIMITED, "limited_for_activity": Capability.LIMITED_FOR_ACTIVITY}
_ESA = {"work_related_activity": EsaComponent.WORK_RELATED_ACTIVITY, "support": EsaComponent.SUPPORT}


def capability(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Capability for work, the wait for the element and what protects its rate"""
    found, since = capability_found(notes, stated), stated.capability_since
    is_before = since is not None and not notes.has_come(since)
    if is_before and notes.has_come(stated.medical_evidence_from):
        text = f"not yet found on {written(notes.day)}; once it is, arrears may be due from the end of the wait on"
        notes.assume(f"adults.{place + 1}.capability_since", text)
    evidence = stated.medical_evidence_from or since
    wait = Clock("months", evidence) if evidence and not (is_before and found == Capability.LIMITED) else None
    list_what_is_taken_for_granted(notes, place, stated, found)
    return {
        "capability": found,
        "wait_is_known": wait is not None,
        "wait_months": wait.count(notes.period_first_day) if wait and evidence and evidence <= notes.period_first_day else 0,
        "keeps_lcw_element": keeps_lcw_element(notes, place, stated, found),
        "element_in_earlier_award": bool(stated.lcwra_in_earlier_award),
        "esa_component": _ESA.get(stated.esa_component or "none", EsaComponent.NONE),
        "in_award_before_april_2026": protection(notes, place, stated, found),
        "has_severe_conditions": bool(stated.severe_conditions),
        "is_terminally_ill": bool(stated.terminally_ill),
    }


def capability_found(notes: Notes, stated: Adult) -> Capability:
    """What was found by the day; before it, somebody with the LCW element from before April 2017 has limited capability all the same"""
    if stated.capability_since is not None and not notes.has_come(stated.capability_since):
        had_element = stated.lcw_before_april_2017 and stated.capability == "limited_for_activity"
        return Capability.LIMITED if had_element else Capability.FIT
    return _CAPABILITY[stated.capability or ("limited_for_activity" if stated.terminally_ill else "fit")]


def list_what_is_taken_for_granted(notes: Notes, place: int, stated: Adult, found: Capability) -> None:
    """List what was not stated of limited capability for work-related activity"""
    where, since = f"adults.{place + 1}", stated.capability_since
    if found != Capability.LIMITED_FOR_ACTIVITY or stated.terminally_ill:
        return
    if stated.severe_conditions is None:
        notes.assume(f"{where}.severe_conditions", "the severe conditions criteria are not met, and not terminally ill")
    if stated.medical_evidence_from is None and stated.esa_component != "support" and not stated.lcwra_in_earlier_award:
        text = f"medical evidence was given on {written(since)}" if since else "the three-month wait for the LCWRA element is over"
        notes.assume(f"{where}.medical_evidence_from", text)


def keeps_lcw_element(notes: Notes, place: int, stated: Adult, found: Capability) -> bool:
    """Whether limited capability for work, or a claim to Employment and Support Allowance, goes back to before the element was closed

    The claim counts for the component and, where the allowance went on until Universal Credit, for the element (SI 2017/204 Sch 2
    paras 2, 3, 13).
    """
    closed = date.fromordinal(notes.figure("lcw_element_closed_from"))
    where = f"adults.{place + 1}.lcw_before_april_2017"
    if found == Capability.LIMITED_FOR_ACTIVITY and (stated.capability_since or stated.medical_evidence_from):
        return bool(stated.lcw_before_april_2017)  # in the wait for the other element
    if found != Capability.LIMITED:
        return False
    if stated.lcw_before_april_2017 is not None or notes.period_first_day < closed:
        return stated.lcw_before_april_2017 is not False
    claim = stated.claim.started if stated.claim and stated.claim.benefit.endswith("employment_and_support_allowance") else None
    known = (stated.capability_since, stated.medical_evidence_from, stated.claim_started, claim)
    first = min((day for day in known if day), default=None)
    if first is None or first >= closed:
        notes.assume(where, f"no: limited capability for work began on or after {written(closed)}, so there is no LCW element")
        return False
    notes.assume(where, f"yes: Universal Credit, ESA or credits for limited capability went on from {written(first)} without a break")
    return True


def protection(notes: Notes, place: int, stated: Adult, found: Capability) -> bool:
    """Whether the adult is a "pre-2026 claimant"; not knowing it is noted (UC Regs 2013 reg. 27A, Sch 5A)

    Evidence given before 6 April 2026 in an award that ran then protects either way: the element was
    included before, or the wait for it was under way (reg. 27A(1), Sch 5A para 4).
    """
    answer = stated.lcwra_in_award_before_april_2026
    where = f"adults.{place + 1}.lcwra_in_award_before_april_2026"
    parted = date.fromordinal(notes.figure("lcwra_rates_part_from"))
    if found != Capability.LIMITED_FOR_ACTIVITY or notes.period_first_day < parted or answer == "yes":
        return answer == "yes"
    if stated.terminally_ill or stated.severe_conditions:
        return False
    evidence, began = stated.medical_evidence_from, notes.stated.award_began
    known = evidence or stated.capability_since  # a decision came after the evidence for it
    was_given = known is not None and known < parted
    if was_given and began is not None and began < parted and answer is None:
        given = f"medical evidence was given before {written(parted)} in this award"
        notes.assume(where, f"{given}, and there was no break since (reg. 27A(1), Sch 5A para 4)")
        return True
    if evidence is not None and evidence >= parted and answer != "unknown":
        notes.assume(where, f"no; nor was an assessment under way, or the ESA support component in payment, before {written(parted)}")
    elif answer != "no" or (evidence is not None and evidence < parted):
        notes.protection_is_unknown.append(place)
        notes.assume(where, "not known to be protected: the rate for new awards is used, and the protected rate is shown beside it")
    return False


def list_what_treats_as_limited(notes: Notes, *adults: AdultFacts) -> None:
    """List what is taken for granted of somebody whom pension age and a benefit treat as limited (Sch 9 para 5)"""
    for number, adult in enumerate(adults, 1):
        is_treated = adult.reached_pension_age and (adult.has_attendance_allowance or adult.has_highest_care)
        if is_treated and not adult.wait_is_known:
            text = "the LCWRA element was asked for, and the three-month wait for it is over; unless stated, at the rate for new awards"
            notes.assume(f"adults.{number}.medical_evidence_from", text)


def has_highest_care(paid: Disability) -> bool:
    """Whether PIP or ADP for daily living, or DLA for care, is paid at its highest rate"""
    return "enhanced" in (paid.pip_daily_living, paid.adp_daily_living) or paid.dla_care == "highest"


def disability(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Disability, injury and war benefits in payment"""
    paid = stated.disability
    if paid is None:
        return {}
    has_care = (paid.pip_daily_living, paid.adp_daily_living, paid.dla_care)
    has_mobility = (paid.pip_mobility, paid.adp_mobility, paid.dla_mobility)
    return {
        "has_disability_benefit": any(has_care) or any(has_mobility),
        "has_highest_care": has_highest_care(paid),
        "has_attendance_allowance": paid.attendance_allowance is not None or bool(paid.armed_forces_independence_payment),
        "has_injury_or_war_pension": bool(paid.industrial_injuries_benefit) or bool(paid.war_pension),
    }
