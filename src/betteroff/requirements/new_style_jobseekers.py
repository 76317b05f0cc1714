"""What new-style Jobseeker's Allowance requires of an adult where there is no Universal Credit, line by line. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from betteroff.conditionality import new_style_jobseekers as rules
from betteroff.conditionality.hours import (
    AVAILABILITY,
    DEDUCTIONS,
    INTERVIEW_AVAILABILITY,
    availability_inputs,
    deduction_inputs,
    deductions,
    interview_availability_inputs,
    most_voluntary_work,
    search_minutes,
)
from betteroff.conditionality.jobseekers import JobseekerRates
from betteroff.conditionality.limits import LIMITS, Limit, limit_inputs
from betteroff.conditionality.new_style_jobseekers import Lifted, NewStyleRequirement, UsualWork
from betteroff.conditionality.treatment import (
    ALLOWANCE_TREATMENT,
    HISTORY,
    Benefit,
    OfAllowance,
    Standing,
    allowance_inputs,
    history_inputs,
)
from betteroff.reading.claimant import Claimed
from betteroff.requirements.days import Stretch, dated_lines
from betteroff.requirements.jobseekers import AT_DISCRETION, in_hours, stated_days
from betteroff.requirements.lines import RequirementLine, lines_of
from betteroff.rulebook.figures import rates
from betteroff.rulebook.tables import Question, asked, every_row
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE, JobseekersAllowanceInputs
from betteroff.schemes.universal_credit import UniversalCreditRates

SAME_WORDS = {
    AVAILABILITY: "JSA Regs 2013 reg. 13(2)-(5)",
    INTERVIEW_AVAILABILITY: "JSA Regs 2013 reg. 13(1)-(5)",
    DEDUCTIONS: "JSA Regs 2013 reg. 12",
    LIMITS: "JSA Regs 2013 reg. 14(2), (4), (5)",
}
"""Tables of Universal Credit whose law stands in the same words in the Jobseeker's Allowance Regulations 2013."""
OF_WORK = ("Not entitled because of work", "Work that is allowed")
SHARED_LIMITS = (Limit.HOURS, Limit.NINETY_MINUTES, Limit.AGREED_TRAVEL, Limit.WORK_NOT_RULED_OUT)


def new_style_lines(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """Every line of a claim to new-style Jobseeker's Allowance; beside Universal Credit only what work does to it (reg. 5)"""
    yield work(claimed, day)
    if claimed.facts.claims_universal_credit:
        return
    now = lifted_on(claimed, day)
    everything, no_search = bool(now.everything), bool(now.search)
    hours = () if everything or no_search else tuple(of_hours(claimed, day))
    for line in lines_of("requirements", rules.NEW_STYLE_REQUIREMENTS, rules.new_style_requirement_inputs(everything, no_search), day):
        is_search = line.outcome == NewStyleRequirement.SEARCH
        yield line._replace(hours=in_hours(left_to_search(claimed, day))) if is_search else line
    yield from now.lines
    if claimed.notes.situation.treatment_on(day, claimed.place):
        told = lines_of("treatment", HISTORY, history_inputs(Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE), day)
        yield from (line for line in told if line.outcome == Standing.OFFER)
    yield from hours


class LiftedOnADay(NamedTuple):
    """What lifts requirements on a day, line by line."""

    lines: tuple[RequirementLine, ...]
    everything: tuple[RequirementLine, ...]
    """Those that lift every requirement."""
    search: tuple[RequirementLine, ...]
    """Those that lift work search and availability."""
    at_discretion: tuple[RequirementLine, ...]
    """Those that may."""


def lifted_on(claimed: Claimed, day: date) -> LiftedOnADay:
    """What is lifted on a day: by the table of that, and for treatment"""
    seeker = claimed.facts.jobseeker
    lifted = tuple(dated_lines("lifted", rules.LIFTED, rules.lifted_inputs(seeker), day, claimed, stated_days(claimed, day)))
    treated = tuple(treatment(claimed, day))
    settled = [line for line in lifted if line.certainty != AT_DISCRETION]
    return LiftedOnADay(
        lines=(*lifted, *treated),
        everything=tuple(line for line in settled if line.outcome == Lifted.EVERYTHING),
        search=(
            *(line for line in settled if line.outcome == Lifted.SEARCH_AND_AVAILABILITY),
            *(line for line in treated if line.outcome == OfAllowance.EASED),
        ),
        at_discretion=tuple(line for line in lifted if line.certainty == AT_DISCRETION),
    )


def work(claimed: Claimed, day: date) -> RequirementLine:
    """Whether work ends it: the row of the table of its money that looks at work"""
    minutes = claimed.facts.jobseeker.own_minutes
    asks = JobseekersAllowanceInputs(True, False, False, False, minutes, False, 0)
    line = next(lines_of("work", JOBSEEKERS_ALLOWANCE, asks, day))
    return line._replace(what=OF_WORK[line.outcome == Payable.PAYABLE])


def treatment(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """The easement for treatment, with its first and last day"""
    adult, dated = claimed.facts.jobseeker.duties.first, claimed.notes.situation.treatment_on(day, claimed.place)
    stated = {"treatment": Stretch(dated.first, dated.last)} if dated else {}
    yield from dated_lines("treatment", ALLOWANCE_TREATMENT, allowance_inputs(adult, False), day, claimed, stated)


def expected(claimed: Claimed, day: date) -> tuple[RequirementLine, int]:
    """Expected hours, and in minutes"""
    seeker = claimed.facts.jobseeker
    line = next(dated_lines("hours", rules.NEW_STYLE_HOURS, rules.new_style_hours_inputs(seeker), day, claimed, {}))
    minutes = rules.new_style_minutes(seeker.duties.first, line.outcome, rates(JobseekerRates, "jobseekers", day))
    return line._replace(hours=in_hours(minutes)), minutes


def left_to_search(claimed: Claimed, day: date) -> int:
    """Hours of work search: those expected, less what is agreed"""
    adult, (_, minutes) = claimed.facts.jobseeker.duties.first, expected(claimed, day)
    most = most_voluntary_work(minutes, rates(UniversalCreditRates, "universal_credit", day))
    scan = asked(DEDUCTIONS, day).scan
    return search_minutes(minutes, deductions(adult, most, scan, every_row(scan, deduction_inputs(adult, most))))


def of_hours(claimed: Claimed, day: date) -> Iterator[RequirementLine]:
    """Expected hours, what comes off them, how soon, and limits"""
    seeker = claimed.facts.jobseeker
    facts, adult = seeker.duties, seeker.duties.first
    line, minutes = expected(claimed, day)
    yield line
    most = most_voluntary_work(minutes, rates(UniversalCreditRates, "universal_credit", day))
    yield from in_the_same_words("hours", DEDUCTIONS, deduction_inputs(adult, most), day)
    yield from in_the_same_words("notice", AVAILABILITY, availability_inputs(facts, adult), day)
    yield from in_the_same_words("notice", INTERVIEW_AVAILABILITY, interview_availability_inputs(facts, adult), day)
    for limit in in_the_same_words("limits", LIMITS, limit_inputs(facts, adult, adult.capability, minutes), day):
        if limit.outcome in SHARED_LIMITS:
            yield limit
    for usual in dated_lines("limits", rules.USUAL_WORK, rules.usual_work_inputs(seeker), day, claimed, {}):
        if usual.outcome == UsualWork.USUAL_WORK:
            yield usual


def in_the_same_words(topic: str, question: Question, inputs: tuple[int, ...], day: date) -> Iterator[RequirementLine]:
    """The lines of a table of Universal Credit, with the law of the allowance first"""
    for line in lines_of(topic, question, inputs, day):
        yield line._replace(law=f"{SAME_WORDS[question]}, in the words of {line.law}")
