"""What no day and no answer may hold: sanctions for treatment, schemes that never were, awards past their last day, others' fees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest

import betteroff as bo
from betteroff.calendar import DAY
from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, CanExist, CanExistInputs, exists
from betteroff.conditionality.old_jobseekers_sanctions import OLD_JOBSEEKERS_FAILURES, OldJobseekersFailure, OldJobseekersSanction
from betteroff.conditionality.old_support_sanctions import OLD_SUPPORT_FAILURES, OldSupportFailure, OldSupportSanction
from betteroff.conditionality.sanctions import FAILURE, JOBSEEKERS_FAILURE, SUPPORT_FAILURE, JobseekersFailure, Sanctionable, SupportFailure
from betteroff.conditionality.treatment import HISTORY, Standing
from betteroff.conditionality.treatment import Benefit as OfTreatment
from betteroff.facts.benefit_claim import NewClaim
from betteroff.facts.claimant import Benefit
from betteroff.facts.sanctions import FailureKind
from betteroff.rulebook import folder
from betteroff.rulebook.kinds import kinds
from betteroff.rulebook.schemes import NEVER, schemes
from betteroff.rulebook.tables import Question, Table, asked, first_row, versions
from betteroff.training import ProgrammeName

FIRST, LAST = date(2009, 4, 27), date(2027, 4, 5)
HOME = bo.Home(nation="england", tenure="none")
WITHOUT_SANCTION = ("refused treatment", "left treatment", "missed treatment", "left volunteering", "left optional training")


class Ends(NamedTuple):
    """The last day of a benefit; of two weeks that had begun; and of one that is paid together with the other kind."""

    last: date
    run_on: date
    together: date


IN_SPRING, IN_SUMMER = date(2026, 3, 31), date(2026, 6, 30)
ENDS = {
    Benefit.INCOME_SUPPORT: Ends(IN_SPRING, date(2026, 4, 13), IN_SPRING),
    Benefit.INCOME_BASED_JOBSEEKERS_ALLOWANCE: Ends(IN_SPRING, date(2026, 4, 13), IN_SPRING),
    Benefit.CONTRIBUTION_BASED_JOBSEEKERS_ALLOWANCE: Ends(IN_SPRING, IN_SPRING, IN_SPRING),
    Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE: Ends(IN_SUMMER, date(2026, 7, 13), IN_SUMMER),
    Benefit.CONTRIBUTORY_EMPLOYMENT_AND_SUPPORT_ALLOWANCE: Ends(date(2025, 11, 30), date(2025, 11, 30), IN_SUMMER),
}


# Treatment, volunteering and training by choice are never sanctioned


class Failures(NamedTuple):
    """The failures of a benefit's table that must lead to nothing, and what nothing is."""

    question: Question
    kinds: tuple[int, ...]
    nothing: tuple[int, ...]


def of_2013(question: Question, nothing: int) -> Failures:
    return Failures(question, tuple(FailureKind[kind.upper().replace(" ", "_")] for kind in WITHOUT_SANCTION), (nothing,))


FAILURES = (
    of_2013(FAILURE, Sanctionable.NEVER),
    of_2013(JOBSEEKERS_FAILURE, JobseekersFailure.NEVER),
    of_2013(SUPPORT_FAILURE, SupportFailure.NEVER),
    Failures(
        OLD_JOBSEEKERS_FAILURES,
        (OldJobseekersFailure.REFUSED_TREATMENT, OldJobseekersFailure.LEFT_VOLUNTARY_WORK, OldJobseekersFailure.LEFT_OPTIONAL_TRAINING),
        (OldJobseekersSanction.NONE,),
    ),
    Failures(
        OLD_SUPPORT_FAILURES,
        (OldSupportFailure.REFUSED_TREATMENT, OldSupportFailure.LEFT_VOLUNTARY_WORK, OldSupportFailure.LEFT_OPTIONAL_TRAINING),
        (OldSupportSanction.NONE, OldSupportSanction.NOT_A_SANCTION),
    ),
)


def reachable(table: Table, kind: int) -> Iterator[int]:
    """Every outcome that a failure can lead to, whatever else is answered: down to the row that asks for nothing but the failure."""
    for row in table.rows:
        asks = dict(row.when)
        if 0 in asks and not any(span.low <= kind <= span.high for span in asks[0]):
            continue
        yield row.then
        if set(asks) <= {0}:
            return


@pytest.mark.parametrize("failures", FAILURES, ids=lambda found: f"{found.question.scheme}/{found.question.name}")
def test_no_version_and_no_answer_makes_it_a_failure(failures: Failures) -> None:
    for table, kind in product(versions(failures.question.scheme, failures.question.name), failures.kinds):
        assert table.read == "from the top"
        assert set(reachable(table, kind)) <= set(failures.nothing), (table.start, kind)


SANCTIONED = {
    "universal_credit": FAILURE,
    "new_style_jobseekers_allowance": JOBSEEKERS_FAILURE,
    "new_style_employment_and_support_allowance": SUPPORT_FAILURE,
    "income_based_jobseekers_allowance": OLD_JOBSEEKERS_FAILURES,
    "contribution_based_jobseekers_allowance": OLD_JOBSEEKERS_FAILURES,
    "income_related_employment_and_support_allowance": OLD_SUPPORT_FAILURES,
    "contributory_employment_and_support_allowance": OLD_SUPPORT_FAILURES,
}


def days_of(question: Question, last: date = LAST) -> list[date]:
    """The first and last day of each version of a table, and the last day of all."""
    held = versions(question.scheme, question.name)
    return sorted({last, *(day for table in held for day in (table.start, table.until or last) if day <= last)})


def days_of_sanctions(benefit: str) -> list[date]:
    """The days of the table of a benefit's failures, to the last day of the benefit."""
    ends = ENDS.get(Benefit[benefit.upper()]) if benefit != "universal_credit" else None
    return days_of(SANCTIONED[benefit], ends.last if ends else LAST)


@pytest.mark.parametrize("benefit", SANCTIONED)
def test_asked_of_any_benefit_it_is_no_failure_and_takes_nothing(benefit: str) -> None:
    household = bo.Household(adults=[bo.Adult(age=40)], claims=[benefit], home=HOME, savings=0)
    for day, kind in product(days_of_sanctions(benefit), WITHOUT_SANCTION):
        found = bo.sanction(household, failure=kind, on=day, benefit=benefit)
        assert (found.is_sanctionable, found.total, found.periods) == (False, None, ()), day


@pytest.mark.parametrize("benefit", [name for name in SANCTIONED if name.endswith("employment_and_support_allowance")])
def test_what_may_be_withheld_for_refusing_treatment_is_named_for_what_it_is(benefit: str) -> None:
    household = bo.Household(adults=[bo.Adult(age=40, capability="limited")], claims=[benefit], home=HOME, savings=0)
    for day in days_of_sanctions(benefit):
        found = bo.sanction(household, failure="refused treatment", on=day, benefit=benefit)
        assert "six weeks" in found.reason.why
        assert re.search(r"regs? ?\.? ?(157|93)", found.reason.law)


def test_what_was_withheld_or_withdrawn_is_of_these_benefits_and_days_only() -> None:
    support = {OfTreatment.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE, OfTreatment.OLD_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE}
    for table, row in [(held, row) for held in versions(HISTORY.scheme, HISTORY.name) for row in held.rows]:
        benefits = {value for _, spans in row.when for span in spans for value in range(span.low, span.high + 1)}
        if row.then == Standing.WITHHELD:
            assert benefits <= support
        if row.then == Standing.WITHDRAWN:
            assert benefits == {OfTreatment.OLD_STYLE_JOBSEEKERS_ALLOWANCE}
            assert table.until is not None
            assert table.until <= date(2010, 3, 31)
            assert "community order" in row.why


# What never came into force is in force on no day

NEVER_IN_FORCE = ("treatment_allowance", "mandatory_referral", "drugs_recovery_pilots")


def test_no_day_returns_a_treatment_allowance_or_a_mandatory_referral() -> None:
    never = [schemes()[name] for name in NEVER_IN_FORCE]
    for day in (FIRST + number * DAY for number in range((LAST - FIRST).days + 1)):
        assert {scheme.status_on(day) for scheme in never} <= {NEVER, ""}
        assert not any(scheme.takes_new_on(day) for scheme in never)


def test_nobody_can_state_to_be_in_one() -> None:
    assert not {schemes()[name].label for name in NEVER_IN_FORCE} & set(get_args(ProgrammeName))


def test_a_row_that_names_one_says_that_it_never_was() -> None:
    names = re.compile("treatment allowance|mandatory referral|rehabilitation plan", re.IGNORECASE)
    found = 0
    for path in folder().glob("*/*.toml"):
        for table in versions(path.parent.name, path.stem) if path.stem != "rates" else ():
            for number, row in enumerate(table.rows):
                if names.search(f"{row.name} {row.why} {row.ask} {row.request} {table.outcome(number)}"):
                    found += 1
                    assert table.outcome(number) == "Never in force"
    assert found


# No old award after its last day


def awards(benefit: Benefit) -> Iterator[CanExistInputs]:
    """Every answer about an award of a benefit."""
    flags = [name for name, kind in get_type_hints(CanExistInputs).items() if kind is bool]
    for claim, values in product(NewClaim, product((False, True), repeat=len(flags))):
        yield CanExistInputs(benefit=benefit, claim=claim, days_paid=0, **dict(zip(flags, values, strict=True)))


@pytest.mark.parametrize("benefit", ENDS)
def test_no_award_is_there_after_its_last_day_unless_it_is_saved(benefit: Benefit) -> None:
    ends, is_support = ENDS[benefit], "SUPPORT" in benefit.name.split("_")
    days = [day for day in sorted({*days_of(CAN_EXIST), *(day + DAY for day in ends)}) if day > ends.last]
    for day, answers in product(days, awards(benefit)):
        table = asked(CAN_EXIST, day)
        found = CanExist(table.rows[first_row(table.scan, answers)].then)
        if exists(found):
            saved = is_support and answers.is_saved and found == CanExist.SAVED
            runs_on = answers.runs_on and day <= ends.run_on and found == CanExist.RUN_ON
            together = answers.has_other_kind and day <= ends.together
            assert saved or runs_on or together, (day, answers)


@pytest.mark.parametrize("benefit", ENDS)
def test_neither_money_nor_requirements_are_told_of_it_then(benefit: Benefit) -> None:
    name = benefit.name.lower()
    household = bo.Household(adults=[bo.Adult(born="1980-03-02")], claims=[name], home=HOME, savings=0)
    (found,) = bo.requirements(household, on=ENDS[benefit].last + DAY).benefits
    assert not found.can_exist
    assert [line.topic for line in found.lines] == ["claim"]
    with pytest.raises(bo.NotCovered):
        bo.position(household, on=ENDS[benefit].last + DAY)


# What a programme pays its provider is nobody's income


def test_providers_fees_are_said_to_be_nobodys_income() -> None:
    for name in ("work_programme", "recovery_works"):
        assert "no part of" in schemes()[name].what
        assert "income of the person" in schemes()[name].what


def test_no_kind_of_income_is_a_fee() -> None:
    for name, kind in kinds("kinds_of_income.toml").items():
        assert not re.search(r"provider|\bfee", f"{name} {kind.label}", re.IGNORECASE)


def test_an_amount_of_requirements_is_of_permitted_work_or_of_the_new_enterprise_allowance() -> None:
    lists = (path.read_text(encoding="utf-8") for path in (Path(__file__).parent / "every_day").iterdir())
    with_amount = [line for text in lists for line in text.splitlines() if re.search(r", [\d,]+\.\d\d\b", line)]
    assert with_amount
    assert {line[4:].split(":")[0] for line in with_amount} == {"permitted work", "enterprise"}


@pytest.mark.parametrize(
    ("claims", "name", "starts", "on"),
    [
        (None, "Restart", "2023-01-09", "2023-03-01"),
        (None, "Work Programme", "2015-01-05", "2015-06-01"),
        (["income_based_jobseekers_allowance"], "Work Programme", "2013-05-06", "2013-06-03"),
    ],
)
def test_a_programme_changes_no_money(claims: list[str] | None, name: str, starts: str, on: str) -> None:
    def money(*activities: Any) -> Any:
        person = bo.Adult(born="1980-03-02", activities=activities)
        return bo.position(bo.Household(adults=[person], home=HOME, savings=0, claims=claims), on=on).to_dict()["lines"]

    assert money(bo.Programme(name=name, starts=starts)) == money()
