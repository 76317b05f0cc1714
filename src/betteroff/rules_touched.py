"""Which rules touch a household, so that only those are named that were taken as unchanged for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from betteroff.calendar import AssessmentPeriod, written
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts, CareRate, Facts, IncomeRelatedBenefit, MobilityRate, Nation, StatutoryPay, StudentLoanFacts, Tenure
from betteroff.last_checked import Unconfirmed, unconfirmed
from betteroff.reading import Assumption
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.council_tax import is_reduced
from betteroff.schemes.healthy_start import portions
from betteroff.schemes.help_beside import HelpRates
from betteroff.schemes.housing_benefit_decisions import has_amounts_for_council_tax
from betteroff.schemes.income_related_benefit import IncomeRelatedDecision
from betteroff.schemes.permitted_work import PermittedWork
from betteroff.schemes.surplus_earnings import SurplusEarnings
from betteroff.schemes.work_benefits import Entitlement

_COUNCIL_TAX = {Nation.ENGLAND: "council_tax_england", Nation.WALES: "council_tax_wales", Nation.SCOTLAND: "council_tax_scotland"}
_OF_DUTIES, _OF_A_COUPLE = "universal_credit.administrative_hours_single", "universal_credit.administrative_hours_couple"


def rules_touched(day: date, period: AssessmentPeriod, worked: Worked) -> frozenset[str]:
    """Of the rules answered beyond the day they were checked for, those that touch the household."""
    late, others = {found.of for found in unconfirmed(day, period.first_day)}, untouched(worked)
    return frozenset(of for of in late if of not in others and of.partition(".")[0] not in others)


def late_rules(day: date, period: AssessmentPeriod, each: Iterable[Worked]) -> Iterator[Assumption]:
    """What is assumed of the rules that touch any of what was worked out, and are used for a day after the one they were checked for."""
    touched = frozenset[str]().union(*(rules_touched(day, period, worked) for worked in each))
    yield from taken_as_unchanged(found for found in unconfirmed(day, period.first_day) if found.of in touched)


def taken_as_unchanged(found: Iterable[Unconfirmed]) -> Iterator[Assumption]:
    """One assumption for each day up to which some of the rules were last checked."""
    by_day: dict[date, dict[str, None]] = {}
    for late in found:
        by_day.setdefault(late.confirmed_to, {})[late.what] = None
    for confirmed_to, names in by_day.items():
        what = "; ".join(names)
        yield Assumption("rules", f"last checked for {written(confirmed_to)} and taken as unchanged since: {what}")


def untouched(worked: Worked) -> frozenset[str]:
    """Schemes that ask for something this household has not; a scheme that was asked, and gave nothing, touches it.

    By facts and decisions, of which a stretch of a month has its own, rather than by amounts. To find the figures behind each
    line (`figures_used`) would take a sixth of an answer's time; a test holds that none of them is called untouched.
    """
    facts, decided = worked.facts, worked.decided
    conditions = (
        *_of_benefits(*decided.work_benefits, decided.income_related),
        *_of_work(facts, worked.money.surplus),
        *_of_help(facts, worked.rates.help),
        (worked.duties is not None, (_OF_DUTIES,)),
        (worked.duties is not None and facts.second.is_present, (_OF_A_COUPLE,)),
        (facts.claims_universal_credit, ("deductions",)),
        (facts.claims_universal_credit or decided.housing_benefit.is_asked, ("benefit_cap",)),
        (bool(worked.transitional.element or worked.transitional.changes), ("transitional_element",)),
        (facts.income_related.benefit != IncomeRelatedBenefit.NONE, ("income_related_benefit",)),
        (facts.home.tenure != Tenure.NONE, ("housing_element",)),
        (decided.housing_benefit.is_asked or has_amounts_for_council_tax(facts.council_tax.scheme), ("housing_benefit",)),
        (is_reduced(facts.council_tax.scheme), ("council_tax_reduction",)),
    )
    others = (scheme for nation, scheme in _COUNCIL_TAX.items() if nation != facts.nation or not is_reduced(facts.council_tax.scheme))
    return frozenset((*others, *(scheme for is_asked, schemes in conditions if not is_asked for scheme in schemes)))


def _of_benefits(first: Entitlement, second: Entitlement, income_related: IncomeRelatedDecision) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """Benefits of their own that either adult claims."""
    for scheme in ("jobseekers_allowance", "employment_and_support_allowance", "carers"):
        yield any(getattr(adult, scheme) != Payable.NOT_CLAIMED for adult in (first, second)), (scheme,)
    works = any(adult.permitted_work != PermittedWork.NONE and _claims_support(adult) for adult in (first, second))
    yield works or income_related.permitted_work != PermittedWork.NONE, ("permitted_work",)


def _claims_support(adult: Entitlement) -> bool:
    return adult.employment_and_support_allowance != Payable.NOT_CLAIMED


def _of_work(facts: Facts, surplus: SurplusEarnings) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """What either adult's pay, business, course or disability turns on; a surplus of earnings has its figures with self-employment's."""
    adults = (facts.first, facts.second)
    is_paid, is_in_business = any(adult.job.pay for adult in adults), any(adult.business.is_carried_on for adult in adults)
    yield is_paid, ("national_insurance",)
    yield is_paid or is_in_business, ("income_tax", "pension")
    yield is_paid and any(adult.student_loans != StudentLoanFacts() for adult in adults), ("student_loan",)
    yield is_in_business, ("self_employed_tax",)
    yield is_in_business or facts.award.surplus_earnings > 0 or surplus.carried_forward > 0, ("self_employment",)
    yield any(adult.statutory_pay != StatutoryPay.NONE for adult in adults), ("statutory_sick_pay",)
    yield any(adult.course.is_on for adult in adults), ("unearned_income",)
    yield any(facts.child_disability) or any(_has_disability_benefit(adult) for adult in adults), ("disability",)


def _has_disability_benefit(adult: AdultFacts) -> bool:
    return adult.has_disability_benefit or adult.care_rate != CareRate.NONE or adult.mobility_rate != MobilityRate.NONE


def _of_help(facts: Facts, rates: HelpRates) -> Iterator[tuple[bool, tuple[str, ...]]]:
    """What children and the nation make possible."""
    yield facts.childcare.charges_month + facts.childcare.other_charges_month > 0, ("childcare_element", "tax_free_childcare")
    yield facts.children > 0 or facts.family.children > 0, ("child_benefit", "school_meals")
    yield facts.children > 0 and facts.nation == Nation.SCOTLAND, ("scottish_child_payment",)
    yield portions(facts, rates.healthy_start) > 0, ("healthy_start",)
    yield facts.nation == Nation.ENGLAND, ("health_costs",)
