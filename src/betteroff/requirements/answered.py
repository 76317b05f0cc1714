"""The answer for one household on one day: each claim with its lines. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from betteroff.activities import SelfEmployment
from betteroff.calendar import written
from betteroff.conditionality.benefits_on_the_day import exists
from betteroff.conditionality.requirements import Requirements, requirements
from betteroff.dated_requirements import claim_tables, requirement_rates
from betteroff.facts import shows_no_values
from betteroff.facts.claimant import OLD_JOBSEEKERS_ALLOWANCES, Benefit
from betteroff.household import Household, Step
from betteroff.reading import Assumption
from betteroff.reading.claimant import Claimed, claims_on, nothing_is_claimed
from betteroff.reading.claims.jobseekers import NEW_STYLE
from betteroff.reading.notes import merged
from betteroff.requirements.benefits import claim_lines
from betteroff.requirements.entitlement import ends_entitlement
from betteroff.requirements.income_support import income_support_lines
from betteroff.requirements.jobseekers import jobseeker_lines
from betteroff.requirements.lines import TOPICS, RequirementLine, late_rules
from betteroff.requirements.new_style_jobseekers import new_style_lines
from betteroff.requirements.permitted_work import permitted_work_lines
from betteroff.requirements.remunerative_work import remunerative_work_lines
from betteroff.requirements.support import support_lines
from betteroff.requirements.ways_into_work import UNIVERSAL_CREDIT, of_universal_credit, ways_into_work
from betteroff.rulebook import NotCovered, coverage, fingerprint
from betteroff.schemes.permitted_work import does_paid_work
from betteroff.situation import Situation
from betteroff.stated import BadInput, maybe
from betteroff.unused import Unused

LABELS = {
    Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE: "New-style Jobseeker's Allowance",
    Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE: "New-style Employment and Support Allowance",
    Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE: "Income-based Jobseeker's Allowance",
    Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE: "Contribution-based Jobseeker's Allowance",
    Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE: "Income-related Employment and Support Allowance",
    Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE: "Contributory Employment and Support Allowance",
    Benefit.INCOME_SUPPORT: "Income Support",
    Benefit.INCAPACITY_BENEFIT: "Incapacity Benefit",
    Benefit.SEVERE_DISABLEMENT_ALLOWANCE: "Severe Disablement Allowance",
}


@shows_no_values
class BenefitRequirements(NamedTuple):
    """What one benefit requires of one adult, and allows, on the day."""

    whose: str
    benefit: str
    """By its name among the claims."""
    label: str
    can_exist: bool
    """Whether there can be entitlement on the day, by all that is stated; where not, the lines say why, and nothing else."""
    lines: tuple[RequirementLine, ...]
    assumptions: tuple[Assumption, ...]

    def about(self, topic: str) -> tuple[RequirementLine, ...]:
        """The lines of one topic, such as "permitted work". Raises BadInput."""
        if topic not in TOPICS:
            raise BadInput([("about", f"{topic!r} is no topic; {maybe(topic, TOPICS)}the topics are {', '.join(TOPICS)}")])
        return tuple(line for line in self.lines if line.topic == topic)


@dataclass(frozen=True, repr=False)
class Required:
    """What benefits other than Universal Credit require of a household on a day."""

    on: date
    benefits: tuple[BenefitRequirements, ...]
    assumptions: tuple[Assumption, ...]
    not_taken_into_account: tuple[Unused, ...]
    fingerprint: str

    def about(self, topic: str) -> Required:
        """The same answer with the lines of one topic alone, such as "permitted work". Raises BadInput."""
        return replace(self, benefits=tuple(benefit._replace(lines=benefit.about(topic)) for benefit in self.benefits))

    def of(self, benefit: str) -> BenefitRequirements:
        """The requirements of a benefit, by its name among the claims; of a couple, the first's who claims it. Raises KeyError."""
        for found in self.benefits:
            if found.benefit == benefit:
                return found
        raise KeyError(f"{benefit}: the claims are {', '.join(found.benefit for found in self.benefits)}")


def required_on(household: Household, steps: tuple[Step, ...], day: date, notes: tuple[Assumption, ...] = ()) -> Required:
    """What benefits other than Universal Credit require on a day. Raises BadInput or NotCovered."""
    refuse_day(day)
    situation = Situation(household, steps)
    benefits = required_of(situation, day) or tuple(_of_universal_credit(situation, day))
    if not benefits:
        raise nothing_is_claimed()
    assumed = merged((*notes, *(assumption for benefit in benefits for assumption in benefit.assumptions)))
    of_programmes = {entry["why"] for entry in coverage("inputs")["programme"].values()}
    return Required(day, benefits, assumed, tuple(found for found in situation.unused if found.why not in of_programmes), fingerprint())


def required_of(situation: Situation, day: date, is_nil: bool = False) -> tuple[BenefitRequirements, ...]:
    """What each benefit other than Universal Credit requires, where any is claimed; its award may be known to be nil."""
    return tuple(required_by(claimed, day) for claimed in claims_on(situation, day, is_nil))


def _of_universal_credit(situation: Situation, day: date) -> Iterator[BenefitRequirements]:
    """Programmes beside Universal Credit, where it is the one claim named; the rest of what it requires is the position's"""
    if UNIVERSAL_CREDIT in (situation.household.claims or ()):
        for whose, lines, assumed in of_universal_credit(situation, day):
            yield BenefitRequirements(whose, UNIVERSAL_CREDIT, "Universal Credit", True, lines, assumed)


def required_by(claimed: Claimed, day: date) -> BenefitRequirements:
    """What one claim requires of its adult on a day"""
    found = requirements(claimed.facts, claim_tables(day), requirement_rates(day))
    lines = _lines(claimed, found, day)
    return BenefitRequirements(
        whose=claimed.whose,
        benefit=claimed.benefit.name.lower(),
        label=LABELS[claimed.benefit],
        can_exist=found.is_entitled,
        lines=lines,
        assumptions=merged((*claimed.notes.assumptions, *late_rules(lines, day))),
    )


def _lines(claimed: Claimed, found: Requirements, day: date) -> tuple[RequirementLine, ...]:
    """Every line, topic by topic, in the order in which they are read; where there is no entitlement, why alone"""
    claim = tuple(claim_lines(claimed, found, day))
    required = tuple(_required(claimed, found, day)) if exists(found.can_exist) else ()
    ways = tuple(ways_into_work(claimed, found.ways_into_work)) if exists(found.can_exist) else ()
    if ended := tuple(filter(ends_entitlement, (*claim, *required))):
        trades = claimed.notes.situation.on(day, claimed.place, SelfEmployment)  # then help into business may take its place
        return (*ended, *(line for line in ways if line.topic == "enterprise" and trades))
    lasts = [line.last_day for line in (*claim, *required) if line.topic == claim[0].topic and line.last_day]
    of_work = tuple(permitted_work_lines(claimed.facts, found.work, day))
    asked_first = does_paid_work(claimed.facts.work.paid, 0)  # what was asked about comes first
    headed = (claim[0]._replace(last_day=min(lasts, default=None)), *claim[1:])
    return (*headed, *of_work, *required, *ways) if asked_first else (*headed, *required, *of_work, *ways)


def _required(claimed: Claimed, found: Requirements, day: date) -> Iterator[RequirementLine]:
    """What the benefit itself requires"""
    yield from remunerative_work_lines(claimed, found, day)
    yield from income_support_lines(claimed, found.income_support, day)
    yield from support_lines(claimed, found.support, day)
    if claimed.benefit in OLD_JOBSEEKERS_ALLOWANCES:
        yield from jobseeker_lines(claimed, found.jobseeker, day)
    if claimed.benefit == NEW_STYLE:
        yield from new_style_lines(claimed, found.new_style_jobseeker, day)


def refuse_day(day: date) -> None:
    """Refuse a day for which there are no rules. Raises NotCovered."""
    covered = coverage("schemes")["requirements"]
    first, last = covered["from"], covered["to"]
    if not first <= day <= last:
        raise NotCovered(f"on: {day} is not covered; this release answers for {written(first)} to {written(last)}")
