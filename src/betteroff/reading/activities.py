"""Training, work trials and placements: their hours, as far as agreed or required, and what they cost."""

from __future__ import annotations

from betteroff.activities import Training, WorkPlacement, WorkTrial
from betteroff.calendar import DAY
from betteroff.facts import ActivityFacts
from betteroff.household import Adult
from betteroff.reading.notes import Notes
from betteroff.reading.trial_days import is_agreed_on, last_agreed_day

Preparation = Training | WorkTrial | WorkPlacement


def activities(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Training, work trials and placements on the day"""
    on = notes.situation.on
    trainings, trials, placements = on(notes.day, place, Training), on(notes.day, place, WorkTrial), on(notes.day, place, WorkPlacement)
    done: list[Preparation] = [*trainings, *trials, *placements]
    if not done:
        return {}
    for given in done:
        list_assumptions(notes, f"adults.{place + 1}.{given.kind}", given)
    if stated.caring and any(given.full_time for given in trainings):
        text = "for carers: fewer than 21 hours a week of supervised study; with more, Carer's Allowance is not due (SI 1976/409 reg. 5)"
        notes.assume(f"adults.{place + 1}.training.hours", text)
    required = sum(given.hours for given in done if given.is_required)
    agreed = sum(given.hours for given in done if not given.is_required and is_agreed(notes, given))
    costs = sum(cost.amount.rounded("month") for given in done for cost in given.costs if not cost.repaid)
    return {"activities": ActivityFacts(required, agreed, bool(trainings), bool(trials), bool(placements), costs)}


def is_agreed(notes: Notes, given: Preparation) -> bool:
    """Whether it is agreed with the Jobcentre on the day; a work trial only as long as one may last"""
    if not isinstance(given, WorkTrial):
        return given.is_agreed
    nation = notes.stated.home.nation
    if given.is_agreed and (last := last_agreed_day(given, nation, notes.day)):
        notes.turning_days.add(last + DAY)
    return is_agreed_on(given, nation, notes.day)


def list_assumptions(notes: Notes, where: str, given: Preparation) -> None:
    """List what was not stated"""
    if isinstance(given, WorkTrial):
        if given.agreed is None:
            text = "agreed with the Jobcentre before it began; if not, the minimum wage for the hours may count as earnings"
            notes.assume(f"{where}.agreed", text)
        if given.is_agreed and given.job_weeks is None:
            notes.assume(f"{where}.job_weeks", "the job is to last for six months or more")
        return
    if given.agreed is None and not given.required:
        notes.assume(f"{where}.agreed", "agreed with the work coach; if not, no hours come off work search")
    if isinstance(given, Training) and given.full_time is None:
        notes.assume(f"{where}.full_time", "part-time; full-time training is agreed for a number of weeks only")
