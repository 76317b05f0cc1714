"""Scottish Child Payment: so much a week for each child, as long as any Universal Credit is due."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts import Facts, Nation, shows_no_values
from betteroff.money import month_of_weeks
from betteroff.rulebook.tables import Question, Scan, first_row
from betteroff.schemes.children import children_under


class ScottishChildPaymentRates(NamedTuple):
    """Figures of `rules/scottish_child_payment/rates.toml`."""

    week: int
    age_limit: int


class ScottishChildPayment(IntEnum):
    """Whether Scottish Child Payment is due."""

    NOT_DUE = 0
    DUE = 1


@shows_no_values
class ScottishChildPaymentInputs(NamedTuple):
    lives_in_scotland: bool
    has_begun: bool
    has_child_of_age: bool
    universal_credit_is_due: bool
    income_related_benefit_is_due: bool
    is_claimed: bool


SCOTTISH_CHILD_PAYMENT = Question("scottish_child_payment", "due", ScottishChildPaymentInputs, ScottishChildPayment)


@shows_no_values
class ScottishChildPaymentFound(NamedTuple):
    """What was asked, what was decided, and by which row."""

    asked: ScottishChildPaymentInputs
    due: ScottishChildPayment
    row: int


def scottish_child_payment_inputs(
    facts: Facts, universal_credit: int, income_related: int, rates: ScottishChildPaymentRates
) -> ScottishChildPaymentInputs:
    """What the table asks. An award cut to nil by a sanction or deductions is still due (reg. 15)."""
    return ScottishChildPaymentInputs(
        facts.nation == Nation.SCOTLAND,
        rates.week > 0,
        children_under(facts.family.ages, rates.age_limit) > 0,
        universal_credit > 0,
        income_related > 0,
        facts.family.claims_scottish_child_payment,
    )


def decide_scottish_child_payment(
    facts: Facts, universal_credit: int, income_related: int, rates: ScottishChildPaymentRates, table: Scan
) -> ScottishChildPaymentFound:
    """Whether Scottish Child Payment is due"""
    asked = scottish_child_payment_inputs(facts, universal_credit, income_related, rates)
    row = first_row(table, asked)
    return ScottishChildPaymentFound(asked, table.then[row], row)


def scottish_child_payment(facts: Facts, decided: ScottishChildPaymentFound, rates: ScottishChildPaymentRates) -> int:
    """Scottish Child Payment"""
    if decided.due == ScottishChildPayment.NOT_DUE:
        return 0
    return month_of_weeks(rates.week * children_under(facts.family.ages, rates.age_limit))
