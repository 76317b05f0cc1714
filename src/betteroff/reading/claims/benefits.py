"""Whether a claim can exist, and what of it interviews and reassessment turn on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from betteroff.activities import BadInput
from betteroff.calendar import Clock, after_months, september_after
from betteroff.conditionality.benefits_on_the_day import NEW_CLAIM, new_claim_inputs
from betteroff.conditionality.income_support import REASSESSMENT
from betteroff.facts import Capability
from betteroff.facts.benefit_claim import BenefitClaimFacts, CreditArea, InterviewRules, NewClaim, Reassessment, SupportGround
from betteroff.facts.claimant import INCAPACITY_BENEFITS, NEW_STYLE_BENEFITS, OLD_JOBSEEKERS_ALLOWANCES, Benefit
from betteroff.household import Adult, Child, Claim
from betteroff.money import MONTHS_A_YEAR
from betteroff.reading.capability import capability_found
from betteroff.reading.claims.lone_parents import lone_parent_on
from betteroff.reading.new_style_claims import days_used, waiting_days
from betteroff.reading.notes import Notes
from betteroff.reading.pension_age import births_at_age, latest_pension_day, pension_day
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked, first_row, name_of, versions

LONE_PARENTS = (SupportGround.LONE_PARENT_ALONE, SupportGround.LONE_PARENT_AND_ANOTHER)
_AREAS = {None: CreditArea.NOT_SAID, False: CreditArea.NO, True: CreditArea.YES}
_KINDS = (
    set(OLD_JOBSEEKERS_ALLOWANCES),
    {Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE},
)
"""The two kinds of one allowance."""
JOBSEEKERS = (
    Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE,
    Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE,
    Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE,
)
_BY_CONTRIBUTIONS = (Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE, Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE)
"""The kinds of Jobseeker's Allowance that have a last day."""
_A_LONG_TIME = 1200
"""Months of a claim whose first day is not stated: it has run for a while."""


def benefit_claim(notes: Notes, place: int, benefit: Benefit, claims_universal_credit: bool) -> BenefitClaimFacts:
    """What one claim turns on beside the benefit"""
    stated = notes.stated.adults[place]
    claim, started = stated.claim or Claim(benefit=benefit.name.lower()), first_day(stated, benefit)
    named = {Benefit[name.upper()] for name in (*(notes.stated.claims or ()), claim.benefit) if name.upper() in Benefit.__members__}
    incapacity = set(INCAPACITY_BENEFITS)
    others = {Benefit.INCOME_SUPPORT} if benefit in incapacity else incapacity if benefit == Benefit.INCOME_SUPPORT else set()
    facts = BenefitClaimFacts(
        had_universal_credit=claims_universal_credit and _had_universal_credit(notes, benefit, started),
        is_saved=bool(claim.saved_award),
        runs_on=bool(claim.two_week_run_on),
        is_linked=bool(claim.links_to_earlier_claim),
        area=_AREAS[claim.universal_credit_area],
        has_severe_disability_premium=bool(claim.severe_disability_premium),
        has_more_than_two_children=has_more_than_two_children(notes, started or notes.day),
        has_other_kind=any(benefit in kinds and kinds <= named for kinds in _KINDS),
        has_incapacity_award=bool(others & named),
        reached_pension_age=reached_pension_age(notes, place, stated, day_of_pension_age(benefit)),
        has_limited_capability=benefit in JOBSEEKERS and capability_found(notes, stated) != Capability.FIT,
        days_paid=_days_paid(notes, place, stated, started) if benefit in _BY_CONTRIBUTIONS else 0,
        days_to_pension_age=_days_to_pension_age(notes, place, stated, benefit),
        months_claimed=notes.clock(place, "months_claimed", Clock("months", started)) if started else _A_LONG_TIME,
        interviews=InterviewRules[(claim.interview_rules or "not_said").upper()],
        has_severe_condition=bool(stated.severe_conditions or stated.terminally_ill),
        reassessment=Reassessment[(claim.reassessment or "no_notice").upper()],
    )
    if claim.reassessment in ("qualifies", "does_not_qualify"):
        text = "the decision has taken effect, as it does after the first whole fortnight that follows its notice; until then state notice"
        notes.assume(f"adults.{place + 1}.claim.reassessment", text)
    if benefit == Benefit.INCOME_SUPPORT:
        facts = _of_income_support(notes, place, claim, started, facts)
    return facts._replace(first_claim=_first_claim(notes, place, benefit, started, facts))


def first_day(stated: Adult, benefit: Benefit) -> date | None:
    """The first day claimed for, where it is stated: as the claim to this benefit says, else as the adult does"""
    if stated.claim and stated.claim.benefit == benefit.name.lower() and stated.claim.started:
        return stated.claim.started
    return stated.claim_started


def benefit_claimed(stated: Adult, benefit: Benefit) -> Benefit:
    """The benefit that was claimed on the first day: of an award that became new-style, the contributory allowance of old"""
    is_converted = benefit == Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE and stated.claim and stated.claim.converted
    return Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE if is_converted else benefit


def day_of_first_claim(started: date) -> date:
    """The day of which the table of new claims is asked; a claim from before the table is taken as made on its first day"""
    return max(started, versions(*name_of(NEW_CLAIM).split("/"))[0].start)


def _first_claim(notes: Notes, place: int, benefit: Benefit, started: date | None, facts: BenefitClaimFacts) -> NewClaim:
    """Whether the benefit could be claimed on the first day claimed for; where that is not stated, it could"""
    if started and started > notes.day:
        raise BadInput([(f"adults.{place + 1}.claim.started", "is after the day asked about; ask about a later day, or correct it")])
    table = asked(NEW_CLAIM, day_of_first_claim(started or notes.day))
    claimed = benefit_claimed(notes.stated.adults[place], benefit)
    found = NewClaim(table.rows[first_row(table.scan, new_claim_inputs(claimed, facts))].then)
    if started is None and found != NewClaim.POSSIBLE:
        notes.assume(f"adults.{place + 1}.claim.started", "the claim began on a day on which this benefit could be claimed")
        return NewClaim.POSSIBLE
    return found


def _had_universal_credit(notes: Notes, benefit: Benefit, started: date | None) -> bool:
    """Whether Universal Credit was there on the first day claimed for; of an award that is not dated, with a new-style claim only"""
    began = notes.stated.award_began
    if began is not None and started is not None:
        return began <= started
    return benefit in NEW_STYLE_BENEFITS


def day_of_pension_age(benefit: Benefit) -> Callable[[date], date]:
    """The day a benefit ends by pension age, by birth: of men their own, but Income Support goes by the age of State Pension Credit"""
    return pension_day if benefit == Benefit.INCOME_SUPPORT else latest_pension_day


def reached_pension_age(notes: Notes, place: int, stated: Adult, day_of: Callable[[date], date]) -> bool:
    """Whether pension age is reached; where that is of men their own, or turns on a birthday not stated, it is taken as not yet"""
    born = stated.born
    oldest, youngest = (born, born) if born else births_at_age(stated.age or 0, notes.day)
    where = f"adults.{place + 1}.{'born' if born else 'age'}"
    if day_of(youngest) <= notes.day:
        return True
    if day_of(oldest) <= notes.day:
        notes.assume(where, "pension age is not reached: that turns on the birthday; state born")
    elif pension_day(oldest) <= notes.day:
        text = "a man, who reaches pension age at 65, without an award of State Pension Credit in the household"
        notes.assume(where, f"{text}; a woman of that birth has reached it, and this has ended")
    return False


def has_more_than_two_children(notes: Notes, day: date) -> bool:
    """Whether more than two children or young persons in education were there on a day (SI 2014/1230 reg. 39(1))"""

    def counts(child: Child) -> bool:
        end_of_childhood = turns(child.born, "child_age", day)
        is_young = day < september_after(turns(child.born, "young_person_age", day))
        return child.born <= day and (day < end_of_childhood or (is_young and child.in_education is not False))

    return sum(map(counts, notes.stated.children)) > 2


def figure_of_age(name: str, day: date) -> int:
    """An age that is a figure of Universal Credit, and held before it too"""
    held = figures("universal_credit")[name]
    return held.on(max(day, held.values[0].start)).amount


def turns(born: date, name: str, day: date) -> date:
    """The day on which somebody reaches such an age"""
    return after_months(born, figure_of_age(name, day) * MONTHS_A_YEAR)


def _days_paid(notes: Notes, place: int, stated: Adult, started: date | None) -> int:
    """Days since the waiting days were over, with those of linked claims; where the first is not known, the 182 are not over"""
    if started is None:
        notes.assume(f"adults.{place + 1}.claim.started", "the 182 days for which it is paid are not over")
        return 0
    claimed = stated.model_copy(update={"claim_started": started})
    waiting = waiting_days(notes, place, claimed, "jobseekers_allowance")
    used = days_used(notes, place, started, "jobseekers_allowance")
    return notes.clock(place, "days_paid", Clock("days", started + timedelta(days=waiting - used)))


def _days_to_pension_age(notes: Notes, place: int, stated: Adult, benefit: Benefit) -> int:
    """Days from the first of the table of reassessment to pension age, of men their own"""
    begins = versions(*name_of(REASSESSMENT).split("/"))[0].start
    born = stated.born or date(notes.day.year - (stated.age or 0), 1, 1)
    last = latest_pension_day(born)
    if benefit in INCAPACITY_BENEFITS and (stated.born is None or last != pension_day(born)):
        text = (
            "born on 1 January"
            if stated.born is None
            else "a man, for whom pension age is 65; of a woman it may be that no notice could be sent"
        )
        notes.assume(f"adults.{place + 1}.born", text)
    return (last - begins).days


def _of_income_support(notes: Notes, place: int, claim: Claim, started: date | None, facts: BenefitClaimFacts) -> BenefitClaimFacts:
    """Why Income Support is paid, and the youngest child"""
    where, day = f"adults.{place + 1}.claim", notes.day
    youngest = max((child.born for child in notes.stated.children if child.born <= day), default=None)
    ground = _ground(notes, place, claim, youngest is not None)
    if youngest is None:
        if ground in LONE_PARENTS:
            raise BadInput([(f"{where}.income_support_ground", "is that of a lone parent, but no child is stated; add the child")])
        return facts._replace(ground=ground)
    if ground in LONE_PARENTS and started is None:
        notes.assume(f"{where}.started", "after the age of the youngest child for lone parents was last lowered")
    notes.clock(place, "youngest_child_years", Clock("years", youngest))
    return lone_parent_on(facts._replace(ground=ground), notes.stated, place, started, day)


def _ground(notes: Notes, place: int, claim: Claim, has_child: bool) -> SupportGround:
    """Why Income Support is paid, as stated or judged by what is"""
    if claim.income_support_ground:
        return SupportGround[claim.income_support_ground.upper()]
    stated, is_lone_parent = notes.stated.adults[place], has_child and len(notes.stated.adults) == 1
    if is_lone_parent:
        ground = SupportGround.LONE_PARENT_AND_ANOTHER if stated.caring else SupportGround.LONE_PARENT_ALONE
    elif stated.caring:
        ground = SupportGround.CARER
    else:
        ground = SupportGround.INCAPACITY if stated.capability in ("limited", "limited_for_activity") else SupportGround.OTHER
    notes.assume(f"adults.{place + 1}.claim.income_support_ground", ground.name.lower().replace("_", " "))
    return ground
