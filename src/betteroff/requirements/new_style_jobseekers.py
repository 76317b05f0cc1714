"""What new-style Jobseeker's Allowance requires of an adult where there is no Universal Credit, line by line. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.conditionality import new_style_jobseekers as rules
from betteroff.conditionality.hours import AVAILABILITY, DEDUCTIONS, INTERVIEW_AVAILABILITY
from betteroff.conditionality.limits import LIMITS
from betteroff.conditionality.new_style_jobseekers import NewStyleRequirement
from betteroff.conditionality.new_style_requirements import NewStyleJobseeker
from betteroff.conditionality.treatment import ALLOWANCE_TREATMENT, HISTORY, Benefit, Standing, history_inputs
from betteroff.reading.claimant import Claimed
from betteroff.requirements.days import Stretch, dated_lines
from betteroff.requirements.jobseekers import in_hours, stated_days
from betteroff.requirements.lines import RequirementLine, lines_of, row_line
from betteroff.rulebook.tables import Question, asked, every_row
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE

SAME_WORDS = {
    AVAILABILITY: "JSA Regs 2013 reg. 13(2)-(5)",
    INTERVIEW_AVAILABILITY: "JSA Regs 2013 reg. 13(1)-(5)",
    DEDUCTIONS: "JSA Regs 2013 reg. 12",
    LIMITS: "JSA Regs 2013 reg. 14(2), (4), (5)",
}
"""Tables of Universal Credit whose law stands in the same words in the Jobseeker's Allowance Regulations 2013."""
OF_WORK = ("Not entitled because of work", "Work that is allowed")


def new_style_lines(claimed: Claimed, found: NewStyleJobseeker, day: date) -> Iterator[RequirementLine]:
    """Every line of a claim to new-style Jobseeker's Allowance; beside Universal Credit only what work does to it (reg. 5)"""
    work = row_line("work", JOBSEEKERS_ALLOWANCE, day, found.work_row)
    yield work._replace(what=OF_WORK[found.work == Payable.PAYABLE])
    for line in lines_of("requirements", rules.NEW_STYLE_REQUIREMENTS, day, found.requirement_rows):
        yield line._replace(hours=in_hours(found.search)) if line.outcome == NewStyleRequirement.SEARCH else line
    yield from dated_lines("lifted", rules.LIFTED, found.lifted_rows, day, claimed, stated_days(claimed, day))
    dated = claimed.notes.situation.treatment_on(day, claimed.place)
    stated = {"treatment": Stretch(dated.first, dated.last)} if dated else {}
    yield from dated_lines("treatment", ALLOWANCE_TREATMENT, found.treatment_rows, day, claimed, stated)
    if dated and not claimed.facts.claims_universal_credit:
        told = every_row(asked(HISTORY, day).scan, history_inputs(Benefit.NEW_STYLE_JOBSEEKERS_ALLOWANCE))
        yield from (line for line in lines_of("treatment", HISTORY, day, told) if line.outcome == Standing.OFFER)
    if found.hours_row >= 0:
        yield from of_hours(claimed, found, day)


def of_hours(claimed: Claimed, found: NewStyleJobseeker, day: date) -> Iterator[RequirementLine]:
    """Expected hours, what comes off them, how soon, and limits"""
    for line in dated_lines("hours", rules.NEW_STYLE_HOURS, 1 << found.hours_row, day, claimed, {}):
        yield line._replace(hours=in_hours(found.expected))
    yield from in_the_same_words("hours", DEDUCTIONS, found.deduction_rows, day)
    yield from in_the_same_words("notice", AVAILABILITY, 1 << found.availability_row, day)
    yield from in_the_same_words("notice", INTERVIEW_AVAILABILITY, 1 << found.interview_availability_row, day)
    yield from in_the_same_words("limits", LIMITS, found.limit_rows, day)
    yield from dated_lines("limits", rules.USUAL_WORK, found.usual_work_rows, day, claimed, {})


def in_the_same_words(topic: str, question: Question, rows: int, day: date) -> Iterator[RequirementLine]:
    """The lines of a table of Universal Credit, with the law of the allowance first"""
    for line in lines_of(topic, question, day, rows):
        yield line._replace(law=f"{SAME_WORDS[question]}, in the words of {line.law}")
