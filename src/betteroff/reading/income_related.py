"""Income-based JSA, income-related ESA and Income Support: what is claimed, and what is refused."""

from __future__ import annotations

from betteroff.activities import BadInput, SelfEmployment
from betteroff.calendar import written
from betteroff.conditionality.benefits_on_the_day import CAN_EXIST, CanExist, can_exist_inputs, exists
from betteroff.facts import Capability, IncomeRelatedBenefit, IncomeRelatedFacts
from betteroff.facts.claimant import Benefit
from betteroff.household import INCOME_RELATED, Adult, Child, Claim
from betteroff.money import PERIODS, WEEKS_A_YEAR, half_up
from betteroff.reading.adult import age
from betteroff.reading.capability import capability_found
from betteroff.reading.claims.benefits import benefit_claim, first_day
from betteroff.reading.claims.remunerative_work import remunerative_work
from betteroff.reading.income import BESIDE_WORK, CARERS, goes_on
from betteroff.reading.notes import Notes
from betteroff.reading.paid_work import enterprise_allowance_week, paid_work
from betteroff.rulebook import NotCovered
from betteroff.rulebook.kinds import COUNTS, IGNORED, INCOME, kinds
from betteroff.rulebook.tables import asked, first_row

SCHEME = "income_related_benefit"
BENEFITS = dict(zip(INCOME_RELATED, list(IncomeRelatedBenefit)[1:], strict=True))
NAMES = {
    "income_based_jobseekers_allowance": "income-based Jobseeker's Allowance",
    "income_related_employment_and_support_allowance": "income-related Employment and Support Allowance",
    "income_support": "Income Support",
}


def income_related_of(notes: Notes, children: list[Child]) -> IncomeRelatedFacts:
    """The claim of the household, where one is made"""
    name = notes.stated.income_related_claim
    if name is None:
        return IncomeRelatedFacts()
    refuse_claims_beside(notes, name)
    refuse_days(notes, name)
    refuse_adults(notes, name)
    stated, claim = notes.stated.adults[0], notes.stated.adults[0].claim or Claim(benefit="income_support")
    benefit = Benefit[name.upper()]
    list_assumptions(notes, name, claim, children)
    return IncomeRelatedFacts(
        benefit=BENEFITS[name],
        housing_costs_week=claim.housing_costs.rounded("week") if claim.housing_costs else 0,
        lives_in_care_home=bool(claim.lives_in_care_home),
        income_week=income_week(notes, name),
        remunerative_work=remunerative_work(notes, 0, benefit, benefit_claim(notes, 0, benefit, False).ground),
        is_in_assessment_phase=is_in_assessment_phase(notes, name, stated),
        paid_work=paid_work(notes, 0, stated, benefit),
        enterprise_allowance_week=enterprise_allowance_week(notes, 0),
        partners_enterprise_allowance_week=enterprise_allowance_week(notes, 1) if len(notes.stated.adults) > 1 else 0,
    )


def refuse_claims_beside(notes: Notes, name: str) -> None:
    """Refuse claims that cannot go together, or are not covered together"""
    claims = (*(notes.stated.claims or ()), *(adult.claim.benefit for adult in notes.stated.adults if adult.claim))
    if notes.stated.claims_universal_credit:
        fault = f"name universal_credit, or are left out, beside {NAMES[name]}: that ends when Universal Credit begins; name the claims"
        raise BadInput([("claims", f"{fault} without universal_credit")])
    if others := [claim for claim in dict.fromkeys(claims) if claim in INCOME_RELATED and claim != name]:
        raise BadInput([("claims", f"name {NAMES[name]} and {NAMES[others[0]]}: only one of them is paid; leave one out")])
    beside = [
        claim for claim in claims if "jobseekers" in claim or "employment_and_support" in claim or claim.startswith(("incap", "severe_d"))
    ]
    if beside := [claim for claim in beside if claim != name]:
        text = f"{NAMES[name]} beside {beside[0].replace('_', ' ')} is not covered: where one award has both parts, name the first alone"
        raise NotCovered(f"claims: {text}; it comes to the same money")
    if any(adult.claim and adult.claim.benefit == name for adult in notes.stated.adults[1:]):
        raise BadInput([("adults.2.claim", f"is to {NAMES[name]}, which one of a couple claims for both: put that adult first")])
    if any(income.kind in BESIDE_WORK and income.kind not in CARERS for income in notes.stated.other_income):
        raise NotCovered(f"other_income: a new-style benefit beside {NAMES[name]} is not covered")


def refuse_days(notes: Notes, name: str) -> None:
    """Refuse days on which there can be no such award, as after the last one"""
    benefit, table = Benefit[name.upper()], asked(CAN_EXIST, notes.day)
    number = first_row(table.scan, can_exist_inputs(benefit, False, benefit_claim(notes, 0, benefit, False)))
    row, outcome = table.rows[number], CanExist(table.rows[number].then)
    if not exists(outcome):
        text = f"{NAMES[name]} cannot be paid on {written(notes.day)}: {row.why[0].lower()}{row.why[1:]} ({row.law})"
        raise NotCovered(f"claims: {text}. Ask about an earlier day, or leave claims out to see Universal Credit")
    if outcome != CanExist.POSSIBLE:
        notes.assume("claims", f"{table.outcome(number)}: {row.why[0].lower()}{row.why[1:]}")


def refuse_adults(notes: Notes, name: str) -> None:
    """Refuse adults whose amounts, or income, were not read"""
    for place, stated in enumerate(notes.stated.adults):
        where = f"adults.{place + 1}"
        if age(notes, place, stated)["reached_pension_age_on_the_day"]:
            raise NotCovered(f"{where}: over pension age beside {NAMES[name]} is not covered (pensioner premiums, Pension Credit)")
        if stated.cannot_claim:
            raise NotCovered(f"{where}.cannot_claim: beside {NAMES[name]} is not covered")
        if stated.statutory_pay:
            raise NotCovered(f"{where}.statutory_pay: beside {NAMES[name]} is not covered: it counts as other income, not as earnings")
        if stated.course:
            raise NotCovered(f"{where}.course: students' {NAMES[name]} is not covered")


def is_in_assessment_phase(notes: Notes, name: str, stated: Adult) -> bool:
    """Whether Employment and Support Allowance is in its assessment phase: as stated, or by the first day, or where no group was decided"""
    if BENEFITS[name] != IncomeRelatedBenefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE or stated.terminally_ill:
        return False
    if stated.assessment_phase is not None:
        return stated.assessment_phase
    started = first_day(stated, Benefit.INCOME_RELATED_EMPLOYMENT_AND_SUPPORT_ALLOWANCE)
    if started and (notes.day - started).days < notes.figure("assessment_phase_days", SCHEME):
        return True
    is_decided = capability_found(notes, stated) != Capability.FIT or stated.esa_component not in (None, "none")
    if not is_decided:
        notes.assume("adults.1.assessment_phase", "yes: no group was decided yet")
    return not is_decided


def income_week(notes: Notes, name: str) -> int:
    """Other income that counts a week, but for carers' benefits; of pensions of war and of widowed parents some is left out"""
    whole = left_out = 0
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in CARERS or not goes_on(income, notes.time_counted()):
            continue
        how = kinds(INCOME)[income.kind].means_tested
        if not how:
            text = f"{kinds(INCOME)[income.kind].label} beside {NAMES[name]} is not covered: how it treats that was not read"
            raise NotCovered(f"other_income.{number}.kind: {text}")
        week = half_up(income.amount.pence * PERIODS[income.amount.per], WEEKS_A_YEAR)
        whole += 0 if how == IGNORED else week
        left_out += 0 if how in (IGNORED, COUNTS) else min(week, notes.figure("pension_left_out", SCHEME))
    return whole - min(left_out, notes.figure("most_left_out", SCHEME))


def list_assumptions(notes: Notes, name: str, claim: Claim, children: list[Child]) -> None:
    """List what the amount rests on"""
    notes.assume("claims", f"{NAMES[name]} is claimed by the first adult and has begun; its other conditions are met")
    if children:
        has_tax_credit = notes.figure("child_tax_credit", "housing_benefit")
        where = "are in Child Tax Credit, which is not covered" if has_tax_credit else "were in Child Tax Credit, to 5 April 2025"
        notes.assume("children", f"no amounts for children in {NAMES[name]}: they {where}")
    if claim.housing_costs is None and notes.stated.home.tenure in ("owner", "shared_ownership"):
        notes.assume("adults.1.claim.housing_costs", "none: no service charges or ground rent, nor mortgage interest (up to 5 April 2018)")
    if any(
        trade.hours is None for place in range(len(notes.stated.adults)) for trade in notes.situation.on(notes.day, place, SelfEmployment)
    ):
        notes.assume("adults.1.self_employment.hours", f"none: 16 hours a week or more, 24 of a partner, would end {NAMES[name]}")
