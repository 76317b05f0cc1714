"""Which rules touch a household, so that only those are named that were taken as unchanged for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import AssessmentPeriod
from betteroff.dated_rules import unconfirmed
from betteroff.explanation import Worked
from betteroff.facts import Nation, ReductionScheme, Tenure
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.work_benefits import Entitlement

_COUNCIL_TAX = {Nation.ENGLAND: "council_tax_england", Nation.WALES: "council_tax_wales", Nation.SCOTLAND: "council_tax_scotland"}
_OF_A_COUPLE = "universal_credit.administrative_hours_couple"


def rules_touched(day: date, period: AssessmentPeriod, worked: Worked) -> frozenset[str]:
    """Of the rules answered beyond the day they were checked for, those that touch the household."""
    untouched, is_couple = _untouched(worked), worked.facts.second.is_present
    late = {found.of for found in unconfirmed(day, period.first_day)}
    return frozenset(of for of in late if of.partition(".")[0] not in untouched and (is_couple or of != _OF_A_COUPLE))


def _untouched(worked: Worked) -> frozenset[str]:
    """Schemes that ask for something this household has not; a scheme that was asked, and gave nothing, touches it."""
    facts, money, found = worked.facts, worked.money, worked.decided.work_benefits
    conditions = (
        *_of_benefits(found.first, found.second),
        (facts.home.tenure != Tenure.NONE, ("housing_element",)),
        (money.housing_benefit.eligible_rent_week > 0, ("housing_benefit",)),
        (facts.childcare.charges_month + facts.childcare.other_charges_month > 0, ("childcare_element", "tax_free_childcare")),
        (any(adult.business.is_carried_on for adult in (facts.first, facts.second)), ("self_employment", "self_employed_tax")),
        (facts.council_tax.scheme not in (ReductionScheme.NO_BILL, ReductionScheme.NOT_KNOWN), ("council_tax_reduction",)),
        (facts.children > 0, ("child_benefit", "school_meals", "scottish_child_payment")),
        (facts.nation == Nation.SCOTLAND, ("scottish_child_payment",)),
        (facts.nation == Nation.ENGLAND, ("health_costs",)),
    )
    others = (scheme for nation, scheme in _COUNCIL_TAX.items() if nation != facts.nation or not money.council_tax.bill)
    return frozenset((*others, *(scheme for is_asked, schemes in conditions if not is_asked for scheme in schemes)))


def _of_benefits(first: Entitlement, second: Entitlement) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """Benefits of their own that either adult claims."""
    for scheme in ("jobseekers_allowance", "employment_and_support_allowance", "carers"):
        yield any(getattr(adult, scheme) != Payable.NOT_CLAIMED for adult in (first, second)), (scheme,)
