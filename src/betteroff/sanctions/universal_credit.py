"""A sanction of Universal Credit: what it is for, its days, and what it takes off each assessment period."""

from __future__ import annotations

from betteroff.calendar import DAY, AssessmentPeriod, written
from betteroff.conditionality.sanctions import FAILURE, Sanctionable, failure_inputs
from betteroff.facts.sanctions import Level
from betteroff.household import Household, UniversalCredit
from betteroff.position import position_of
from betteroff.reading import Assumption
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import asked, first_row
from betteroff.sanctions.answered import no_day_left, not_sanctioned, sanctioned
from betteroff.sanctions.asked import Asked
from betteroff.sanctions.length import as_changed_in_2019, claim_of, length_of
from betteroff.sanctions.periods import periods_of, reduced_days, starts
from betteroff.sanctions.result import SanctionFound, SanctionReason, reason_of

_LEVELS = {
    Sanctionable.HIGHER: Level.HIGHER,
    Sanctionable.MEDIUM: Level.MEDIUM,
    Sanctionable.LOW: Level.LOW,
    Sanctionable.LOWEST: Level.LOWEST,
}


def universal_credit_sanction(found: Asked) -> SanctionFound:
    """What a failure leads to in Universal Credit. Raises BadInput or NotCovered."""
    notes = list(found.assumptions)
    if not found.household.claims_universal_credit:
        raise NotCovered("failure.benefit: Universal Credit is not among the claims")
    found = found._replace(household=_with_periods(found, notes))
    reason, outcome = _leads_to(found, notes)
    if outcome not in _LEVELS:
        return not_sanctioned(found, reason, notes)
    level = _LEVELS[Sanctionable(outcome)]
    length = length_of(found, level, notes)
    if not length.days:
        return not_sanctioned(found, no_day_left(reason, length), notes)
    start = starts(found)
    length = as_changed_in_2019(length, start.day)
    periods, last = periods_of(found, reduced_days(found, start.day, length.days), notes)
    return sanctioned(found, reason, level, length, start, last, periods, notes)


def _with_periods(found: Asked, notes: list[Assumption]) -> Household:
    """The household with the first day of its assessment periods: one that begins on the day of the decision, where it is not stated"""
    household, failure = found.household, found.failure
    if household.award_began is not None:
        return household
    began = failure.claimed_on or AssessmentPeriod.containing(failure.on, found.decided_on).first_day
    notes.append(Assumption("universal_credit.first_assessment_period", f"an assessment period begins on {written(began)}"))
    stated = household.universal_credit or UniversalCredit()
    return household.model_copy(update={"universal_credit": stated.model_copy(update={"first_assessment_period": began})})


def _leads_to(found: Asked, notes: list[Assumption]) -> tuple[SanctionReason, int]:
    """What the failure leads to, and the row that says so"""
    failure, claimed = found.failure, claim_of(found)
    is_before = claimed is not None and failure.on < claimed
    day = max(failure.on, found.household.award_began or failure.on)
    position = position_of(found.household, found.steps, day)
    assert position.worked.duties is not None  # Universal Credit is claimed
    notes += [one for one in position.assumptions if one.field.startswith("adults.") or one.field == "rules"]
    if found.household.universal_credit and found.household.universal_credit.sanction:
        text = "counts in a position as it is stated; here state the days that are left of it as outstanding_days"
        notes.append(Assumption("universal_credit.sanction", text))
    after = position_of(found.household, found.steps, day + DAY).worked.duties
    assert after is not None
    inputs = failure_inputs(
        found.kind,
        found.no_reduction,
        found.failure.reason_accepted is True,
        is_before,
        position.worked.duties[found.place],
        after[found.place].earnings,
        position.worked.duty_rates.universal_credit,
    )
    table = asked(FAILURE, day)
    number = first_row(table.scan, inputs)
    return reason_of(FAILURE, day, number), table.rows[number].then
