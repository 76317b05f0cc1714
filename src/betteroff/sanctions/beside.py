"""What is to be known beside a sanction: good reason, what ends it early, what else it touches."""

from __future__ import annotations

from typing import Any

from betteroff.conditionality.sanctions import BESIDE, Beside, beside_inputs
from betteroff.facts.sanctions import GoodReason, Level, Sanctioned
from betteroff.rulebook.tables import asked, every_row, rows_of
from betteroff.sanctions.asked import NEW_ESA, NEW_JSA, UNIVERSAL_CREDIT, Asked, law_for
from betteroff.sanctions.length import claim_of
from betteroff.sanctions.result import SanctionReason, reason_of

_BENEFITS = {
    UNIVERSAL_CREDIT: Sanctioned.UNIVERSAL_CREDIT,
    NEW_JSA: Sanctioned.NEW_STYLE_JOBSEEKERS_ALLOWANCE,
    NEW_ESA: Sanctioned.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE,
}
_FIELDS = {Beside.GOOD_REASON: "good_reason", Beside.ENDS_EARLY: "ends_early", Beside.TO_KNOW: "to_know"}


def beside(found: Asked, level: Level, is_sanctionable: bool) -> dict[str, Any]:
    """What is to be known, by the field of the answer it belongs to"""
    failure, household, claimed = found.failure, found.household, claim_of(found)
    named = household.claims or ()
    inputs = beside_inputs(
        _BENEFITS[found.benefit],
        is_sanctionable,
        level,
        found.kind,
        GoodReason[failure.good_reason.upper().replace(" ", "_")] if failure.good_reason else GoodReason.NONE,
        household.claims_universal_credit and (NEW_JSA in named or NEW_ESA in named),
        len(household.claimants()) > 1,
        failure.award_ended is not None,
        claimed is not None and failure.on < claimed,
    )
    table = asked(BESIDE, failure.on)
    told: dict[str, tuple[SanctionReason, ...]] = dict.fromkeys(_FIELDS.values(), ())
    for number in rows_of(every_row(table.scan, inputs)):
        name = _FIELDS[Beside(table.rows[number].then)]
        one = reason_of(BESIDE, failure.on, number)
        told[name] = (*told[name], one._replace(law=law_for(found.benefit, one.law)))
    return told
