"""Benefits for the family beside Universal Credit, and what is paid for its children."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts
from betteroff.rulebook.lines import Line
from betteroff.schemes.child_benefit import ChildBenefitRates, child_benefit, high_income_charge
from betteroff.schemes.earned_income import Work
from betteroff.schemes.help_beside import HelpDecisions, HelpRates
from betteroff.schemes.pension import PensionRates
from betteroff.schemes.scottish_child_payment import scottish_child_payment
from betteroff.schemes.tax_free_childcare import tax_free_childcare


def childcare_charges(facts: Facts) -> int:
    """Childcare"""
    return facts.childcare.charges_month + facts.childcare.other_charges_month


_CHILD_BENEFIT = "SSCBA 1992 s. 141; Child Benefit (Rates) Regs 2006 reg. 2"
_CHARGE = "ITEPA 2003 ss. 681B, 681C"
_TAX_FREE = "Childcare Payments Act 2014 ss. 1, 19, 20"


class Family(NamedTuple):
    """Benefits for the family beside Universal Credit, and what is paid for its children."""

    child_benefit: Annotated[int, Line("Child Benefit", _CHILD_BENEFIT, child_benefit, in_hand=1)]
    high_income_charge: Annotated[int, Line("High Income Child Benefit Charge", _CHARGE, high_income_charge, in_hand=-1)]
    scottish_child_payment: Annotated[int, Line("Scottish Child Payment", "SSI 2020/351 regs 18-20", scottish_child_payment, in_hand=1)]
    tax_free_childcare: Annotated[int, Line("Tax-Free Childcare", _TAX_FREE, tax_free_childcare, in_hand=1)]
    childcare: Annotated[int, Line("Childcare", "as stated", childcare_charges, in_hand=-1)]


def family(facts: Facts, work: Work, helped: HelpDecisions, benefit: ChildBenefitRates, pensions: PensionRates, rates: HelpRates) -> Family:
    """What comes in for the family and goes out for it, each amount worked out once."""
    return Family(
        child_benefit(facts, benefit),
        high_income_charge(facts, work.first_business, work.second_business, benefit, pensions),
        scottish_child_payment(facts, helped.scottish_child_payment, rates.scottish_child_payment),
        tax_free_childcare(facts, helped.tax_free_childcare, rates.tax_free_childcare),
        childcare_charges(facts),
    )
