"""Benefits for the family beside Universal Credit, and what is paid for its children."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts
from betteroff.rulebook.lines import Line
from betteroff.rulebook.tables import Scan
from betteroff.schemes.award import Award
from betteroff.schemes.child_benefit import ChildBenefitRates, child_benefit, high_income_charge
from betteroff.schemes.earned_income import Work
from betteroff.schemes.scottish_child_payment import (
    ScottishChildPaymentFound,
    ScottishChildPaymentRates,
    decide_scottish_child_payment,
    scottish_child_payment,
)


class FamilyTables(NamedTuple):
    """The tables that decide on help beside Universal Credit, ready to scan: as on the day."""

    scottish_child_payment: Scan


class FamilyRates(NamedTuple):
    """The figures of help beside Universal Credit: as on the day."""

    scottish_child_payment: ScottishChildPaymentRates


class FamilyDecisions(NamedTuple):
    """What those tables decided, once the award was known."""

    scottish_child_payment: ScottishChildPaymentFound


def decide_family(facts: Facts, universal_credit: Award, rates: FamilyRates, tables: FamilyTables) -> FamilyDecisions:
    """Which help beside Universal Credit is due"""
    return FamilyDecisions(
        decide_scottish_child_payment(facts, universal_credit.payable, rates.scottish_child_payment, tables.scottish_child_payment)
    )


def scottish_child_payment_of(facts: Facts, helped: FamilyDecisions, rates: ScottishChildPaymentRates) -> int:
    """Scottish Child Payment"""
    return scottish_child_payment(facts, helped.scottish_child_payment, rates)


def childcare_charges(facts: Facts) -> int:
    """Childcare"""
    return facts.childcare.charges_month + facts.childcare.other_charges_month


class Family(NamedTuple):
    """Benefits for the family beside Universal Credit, and what is paid for its children."""

    child_benefit: Annotated[
        int, Line("Child Benefit", "SSCBA 1992 s. 141; Child Benefit (Rates) Regs 2006 reg. 2", child_benefit, in_hand=1)
    ]
    high_income_charge: Annotated[
        int, Line("High Income Child Benefit Charge", "ITEPA 2003 ss. 681B, 681C", high_income_charge, in_hand=-1)
    ]
    scottish_child_payment: Annotated[int, Line("Scottish Child Payment", "SSI 2020/351 regs 18-20", scottish_child_payment_of, in_hand=1)]
    childcare: Annotated[int, Line("Childcare", "as stated", childcare_charges, in_hand=-1)]


def family(facts: Facts, work: Work, helped: FamilyDecisions, child_benefit_rates: ChildBenefitRates, rates: FamilyRates) -> Family:
    """What comes in for the family and goes out for it, each amount worked out once."""
    paid = child_benefit(facts, child_benefit_rates)
    charge = high_income_charge(
        facts, work.first_pay, work.first_other_pay, work.first_business,
        work.second_pay, work.second_other_pay, work.second_business, child_benefit_rates,
    )  # fmt: skip
    return Family(paid, charge, scottish_child_payment_of(facts, helped, rates.scottish_child_payment), childcare_charges(facts))
