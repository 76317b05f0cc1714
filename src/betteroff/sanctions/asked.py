"""A failure that was asked about: whose, which benefit, on which days, with what was assumed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.activities import BadInput, Ends, Job
from betteroff.calendar import DAY, written
from betteroff.facts import shows_no_values
from betteroff.facts.sanctions import FailureKind, NoReduction
from betteroff.household import Household, Step
from betteroff.household.failure import OLD_ESA as OLD_ESA
from betteroff.household.failure import OLD_JSA as OLD_JSA
from betteroff.household.failure import OLD_KINDS, ONLY_OF, Failure
from betteroff.reading import Assumption
from betteroff.situation import Situation

UNIVERSAL_CREDIT = "universal_credit"
NEW_JSA = "new_style_jobseekers_allowance"
NEW_ESA = "new_style_employment_and_support_allowance"
BENEFITS = {
    UNIVERSAL_CREDIT: "Universal Credit",
    NEW_JSA: "new-style Jobseeker's Allowance",
    NEW_ESA: "new-style Employment and Support Allowance",
    "income_based_jobseekers_allowance": "income-based Jobseeker's Allowance",
    "contribution_based_jobseekers_allowance": "contribution-based Jobseeker's Allowance",
    "income_related_employment_and_support_allowance": "income-related Employment and Support Allowance",
    "contributory_employment_and_support_allowance": "contributory Employment and Support Allowance",
}
OLD_BENEFITS = OLD_JSA + OLD_ESA


@shows_no_values
class Asked(NamedTuple):
    """A failure, ready to be answered."""

    household: Household
    steps: tuple[Step, ...]
    failure: Failure
    benefit: str
    place: int
    no_reduction: NoReduction
    decided_on: date
    assumptions: tuple[Assumption, ...]

    @property
    def kind(self) -> FailureKind:
        """What was, or was not, done, as Universal Credit and new-style benefits know it."""
        return FailureKind[self.failure.kind.upper().replace(" ", "_")]

    @property
    def whose(self) -> str:
        """What the adult is called."""
        return self.household.labels()[self.place]


_REGULATIONS = {UNIVERSAL_CREDIT: "UC Regs 2013", NEW_JSA: "SI 2013/378", NEW_ESA: "SI 2013/379"}


def law_for(benefit: str, law: str) -> str:
    """Of the laws of several benefits, that of the one asked about; all of them, where none is of it alone"""
    own = [part for part in law.split("; ") if part.startswith(_REGULATIONS.get(benefit, " "))]
    are_of_benefits = all(part.startswith(tuple(_REGULATIONS.values())) for part in law.split("; "))
    return "; ".join(own) if own and are_of_benefits else law


def asked_of(household: Household, steps: tuple[Step, ...], failure: Failure) -> Asked:
    """A failure of a household, read. Raises BadInput."""
    notes: list[Assumption] = []
    place = household.place_of(failure.adult, "failure.adult") if failure.adult is not None else 0
    if failure.adult is None and len(household.adults) > 1:
        notes.append(Assumption("failure.adult", f"{household.labels()[0]}, the first adult"))
    if household.adults[place].cannot_claim:
        raise BadInput([("failure.adult", "cannot claim, so cannot be sanctioned; name the other")])
    if failure.decided_on is None:
        notes.append(Assumption("failure.decided_on", f"decided on the day of the failure, {written(failure.on)}"))
    benefit = failure.benefit or _benefit_of(household, place)
    if failure.kind in OLD_KINDS and benefit not in OLD_BENEFITS:
        raise BadInput([("failure.kind", f"is a failure of old benefits only; {BENEFITS[benefit]} does not know it")])
    notes += (changes_nothing(name) for name, benefits in ONLY_OF.items() if benefit not in benefits and getattr(failure, name) is not None)
    no_reduction = _no_reduction(household, steps, failure, place, notes)
    return Asked(
        household,
        _with_its_end(household, steps, failure, place, notes),
        failure,
        benefit,
        place,
        no_reduction,
        failure.decided_on or failure.on,
        tuple(notes),
    )


def changes_nothing(field: str) -> Assumption:
    """What to say of a field of the failure that is stated and used by nothing."""
    return Assumption(f"failure.{field}", "stated, and changes nothing of this sanction")


def _benefit_of(household: Household, place: int) -> str:
    """The benefit whose requirements rule: Universal Credit where it is claimed, else the one that is named; the adult's own if none is"""
    own = household.adults[place].claim
    if household.claims is None and own and own.benefit in BENEFITS:
        return own.benefit
    if household.claims_universal_credit:
        return UNIVERSAL_CREDIT
    named = [claim for claim in household.claims or () if claim in BENEFITS]
    if not named:
        raise BadInput([("failure.benefit", "is needed: no benefit that can be reduced for a failure is claimed")])
    return named[0]


def _no_reduction(household: Household, steps: tuple[Step, ...], failure: Failure, place: int, notes: list[Assumption]) -> NoReduction:
    """What lay behind it: as stated, or that the job was taken on trial"""
    if failure.no_reduction:
        return NoReduction[failure.no_reduction.upper().replace(" ", "_")]
    jobs = Situation(household, steps).on(failure.on, place, Job) if failure.kind in ("left paid work", "lost pay") else []
    if not any(job.trial_period for job in jobs):
        return NoReduction.NONE
    notes.append(Assumption("failure.no_reduction", "the job was taken on trial, as stated, for more hours than work search is limited to"))
    return NoReduction.TRIAL_PERIOD


def _with_its_end(household: Household, steps: tuple[Step, ...], failure: Failure, place: int, notes: list[Assumption]) -> tuple[Step, ...]:
    """What the adults do, with the end of the job that is left or lost: the failure is that end. Raises BadInput."""
    if failure.kind not in ("left paid work", "lost paid work through misconduct"):
        return steps
    jobs = [one for one in Situation(household, steps).dated if one.place == place and isinstance(one.activity, Job)]
    if any(one.last in (failure.on - DAY, failure.on) for one in jobs):
        return steps
    running = [one for one in jobs if one.is_on(failure.on)]
    if len(running) > 1:
        named = " or ".join(f"{one.field}.ends" for one in running)
        raise BadInput([("failure.kind", f"leaves open which of the jobs ended: state {named}, its last day, {written(failure.on)}")])
    if not running:
        return steps
    notes.append(Assumption(f"{running[0].field}.ends", f"the job that was left or lost ended on {written(failure.on)}"))
    return (*steps, Ends("job", on=failure.on, adult=place + 1))
