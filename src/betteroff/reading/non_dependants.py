"""Other adults in the home: whose presence takes a contribution off the housing element."""

from __future__ import annotations

from betteroff.activities import BadInput
from betteroff.calendar import Clock
from betteroff.household import RENTED, Adult, Child, NonDependant
from betteroff.reading.children import joins_later
from betteroff.reading.help_with_rent import is_met_by
from betteroff.reading.income import CARERS
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked, first_row
from betteroff.schemes.housing_decisions import NON_DEPENDANT, Contribution, HelpWithRent, NonDependantInputs

SCHEME = "housing_element"
FOR_CARE = {
    "dla_care_middle_or_highest",
    "pip_daily_living",
    "adp_daily_living",
    "attendance_allowance",
    "armed_forces_independence_payment",
}


def gets_benefit_for_care(adult: Adult, but_blind: bool = True) -> bool:
    """Whether an adult gets a disability benefit for care at one of the rates named (Sch 4 paras 15(2), 29(5)), or is blind."""
    stated = adult.disability
    if but_blind and adult.blind:
        return True
    if stated is None:
        return False
    has_named_rate = stated.pip_daily_living or stated.adp_daily_living or stated.dla_care in ("middle", "highest")
    return bool(has_named_rate or stated.attendance_allowance or stated.armed_forces_independence_payment)


def spares_deductions(adult: Adult) -> bool:
    """Whether an adult spares a council's deductions: blind, or with a benefit for care at any rate (HB Regs 2006 reg. 74(6))"""
    return gets_benefit_for_care(adult) or (adult.disability is not None and adult.disability.dla_care is not None)


def others_in_the_home(notes: Notes, family: list[Child]) -> dict[str, NonDependant]:
    """Non-dependants by field: as stated, and sons and daughters who no longer count as children (Sch 4 para 9(2))"""
    others = {f"home.non_dependants.{number}": other for number, other in enumerate(notes.stated.home.non_dependants, 1)}
    home = notes.stated.home
    if home.tenure not in RENTED and home.council_tax is None:
        return others
    for number, child in enumerate(notes.stated.children, 1):
        if child not in family and not joins_later(child, notes.day):
            text = "lives at home as a non-dependant; if not, leave out; if with a benefit, state under home.non_dependants instead"
            notes.assume(f"children.{number}", text)
            others[f"children.{number}"] = NonDependant(born=child.born, sex=child.sex)
    return others


def with_partners(others: dict[str, NonDependant]) -> list[dict[str, NonDependant]]:
    """Non-dependants one by one, but two who are a couple together: a council makes one deduction for both (reg. 74(3))"""
    found: list[dict[str, NonDependant]] = []
    for field, other in others.items():
        partner = next((name for name, one in others.items() if _are_partners(field, other, name, one)), None)
        couple = next((held for held in found if partner in held), None)
        if couple is None:
            found.append({field: other})
        else:
            couple[field] = other
    return found


def _are_partners(field: str, other: NonDependant, name: str, one: NonDependant) -> bool:
    """Whether one of two was said to be the partner of the other, by the number in the field"""
    return name == f"home.non_dependants.{other.partner}" or field == f"home.non_dependants.{one.partner}"


def assume_no_couples(notes: Notes, bring_deductions: list[dict[str, NonDependant]]) -> None:
    """List that nobody is a couple, where several bring a deduction and no partner is stated"""
    if len(bring_deductions) > 1 and not any(other.partner for each in bring_deductions for other in each.values()):
        text = "no two who bring a deduction are a couple, who bring one deduction, by their joint income: state partner if they are"
        notes.assume("home.non_dependants", text)


def age_of(notes: Notes, field: str, stated: NonDependant) -> int:
    """The age of a non-dependant in whole years"""
    if stated.age is not None:
        return stated.age
    if stated.born is None:
        grown = asked(NON_DEPENDANT, notes.period_first_day).limit("age")
        notes.assume(f"{field}.born", f"{grown} or older")
        return grown
    if stated.born > notes.day:
        raise BadInput([(f"{field}.born", "is after the day asked about")])
    return Clock("years", stated.born).count(notes.day)


def gross_income_week(field: str, stated: NonDependant) -> int | None:
    """The gross income of a non-dependant a week, where it is shown"""
    if stated.gross_income is None:
        return None
    if stated.gross_income.per == "hour":
        raise BadInput([(f"{field}.gross_income", 'needs a period other than an hour, such as "310 a week"')])
    return stated.gross_income.rounded("week")


def step_by_income(notes: Notes, stated: dict[str, NonDependant], scheme: str, limits: tuple[str, ...]) -> int:
    """Which of a council's deductions gross income brings, from 0, of a couple the joint one; the highest where it is not shown

    HB Regs 2006 reg. 74(2), (4)
    """
    incomes, held = {field: gross_income_week(field, other) for field, other in stated.items()}, figures(scheme)
    for field, income in incomes.items():
        if income is None:
            notes.assume(f"{field}.gross_income", "not shown to the council, so the highest deduction is made")
    if None in incomes.values():
        return len(limits)
    joint = sum(income or 0 for income in incomes.values())
    return sum(joint >= held[name].on(notes.day).amount for name in limits)


def contributes(notes: Notes, field: str, stated: NonDependant) -> bool:
    """Whether a non-dependant brings a housing cost contribution"""
    receives, age = set(stated.receives), age_of(notes, field, stated)
    answers = NonDependantInputs(
        age=age,
        gets_pension_credit="pension_credit" in receives,
        gets_disability_benefit=bool(receives & FOR_CARE),
        gets_carers_benefit=not receives.isdisjoint(CARERS),
        is_in_prison=bool(stated.in_prison),
        has_child_under_5=bool(stated.responsible_for_child_under_5),
        is_away_with_armed_forces=bool(stated.away_with_armed_forces),
    )
    scan = asked(NON_DEPENDANT, notes.period_first_day).scan
    found = bool(scan.then[first_row(scan, answers)] == Contribution.CONTRIBUTES)
    if found and not stated.receives and stated.responsible_for_child_under_5 is None:
        text = "gets no benefit that exempts from a contribution, is responsible for no child under 5, and is at home"
        notes.assume(field, text)
    return found


def non_dependants_of(notes: Notes, others: dict[str, NonDependant]) -> dict[str, object]:
    """Non-dependants, and how many bring a contribution"""
    if notes.stated.home.tenure not in RENTED or is_met_by(notes, HelpWithRent.HOUSING_BENEFIT):
        return {}
    paying = sum(contributes(notes, field, other) for field, other in others.items())
    amount = figures(SCHEME)["non_dependant_contribution"].on(notes.period_first_day)
    if paying and amount.mark == "recalled":
        notes.assume("home.non_dependants", "the contribution of these years is recalled, not read in any source")
    return {"has_non_dependant": bool(others), "contributing_non_dependants": paying}
