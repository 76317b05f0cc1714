"""What benefits in payment say of an adult: capability for work, a component, caring; and what must be stated beside them."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput, Job
from betteroff.household import Adult
from betteroff.reading.income import ESA, SUPPORT_GROUP, goes_on, place_of
from betteroff.reading.notes import Notes
from betteroff.rulebook.tables import table

_GROUP = {"work_related_activity": "limited", "support": "limited_for_activity"}
PARTS = {
    "personal_independence_payment": ("pip_daily_living", "pip_mobility"),
    "disability_living_allowance": ("dla_care", "dla_mobility"),
    "adult_disability_payment": ("adp_daily_living", "adp_mobility"),
    "attendance_allowance": ("attendance_allowance",),
    "pension_age_disability_payment": ("attendance_allowance",),
    "armed_forces_independence_payment": ("armed_forces_independence_payment",),
}
"""Benefits that decide on more than money, and the fields of `disability` that say how."""


def received(notes: Notes, place: int, *kinds: str) -> str | None:
    """Where a benefit of the kinds is stated that goes on for an adult in the assessment period"""
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.kind in kinds and goes_on(income, notes.time_counted()) and whose(notes, number) == place:
            return f"other_income.{number}"
    return None


def whose(notes: Notes, number: int) -> int:
    """Whose a benefit is that says something of the adult"""
    place = place_of(notes, number, notes.stated.other_income[number - 1])
    if place is None and len(notes.stated.adults) > 1:
        raise BadInput([(f"other_income.{number}.adult", "is needed of a couple: this benefit says something of the adult who gets it")])
    return place or 0


def least_care(day: date) -> int:
    """Minutes of care a week that Carer's Allowance is paid for"""
    return table("universal_credit", "caring", day).limit("caring_minutes")


def as_benefits_say(notes: Notes, place: int, stated: Adult) -> Adult:
    """An adult with what benefits in payment say; refused where they contradict what was stated, or where an amount is missing"""
    ask_for_amounts(notes, place, stated)
    ask_for_parts(notes, place, stated)
    return with_esa(notes, place, stated)


def with_esa(notes: Notes, place: int, stated: Adult) -> Adult:
    """New-style ESA and its component: the group it was awarded for is taken as found (UC Regs 2013 regs 39(1)(a), 40(1)(a))"""
    where, component = f"adults.{place + 1}", stated.esa_component
    plain, supported = received(notes, place, ESA), received(notes, place, SUPPORT_GROUP)
    if supported and component in ("none", "work_related_activity"):
        raise BadInput([(f"{where}.esa_component", f"does not go with the kind of {supported}, which includes the support component")])
    component = "support" if supported else component
    if component in (None, "none"):
        if plain and stated.capability is None and not stated.terminally_ill and not stated.assessment_phase:
            groups = "fit before an assessment, limited in the work-related activity group, limited_for_activity in the support group"
            raise BadInput([(f"{where}.capability", f"is needed beside Employment and Support Allowance: {groups}")])
        return stated
    assert component is not None
    if stated.capability == "fit" or (component == "support" and stated.capability == "limited"):
        raise BadInput([(f"{where}.capability", f"does not go with this component of ESA, which means {_GROUP[component]}; correct one")])
    if not plain and not supported and not notes.stated.income_related_claim:
        text = "no amount of ESA is stated, so none counts; where it is in payment, state it as other_income: it counts in full"
        notes.assume(f"{where}.esa_component", f"{text} (UC Regs 2013 reg. 66(1)(b)(ii))")
    implied: dict[str, str] = {"esa_component": component}
    if stated.capability is None and not stated.terminally_ill:
        notes.assume(f"{where}.capability", "as decided for Employment and Support Allowance (UC Regs 2013 regs 39(1)(a), 40(1)(a))")
        implied["capability"] = _GROUP[component]
    return stated.model_copy(update=implied)


def ask_for_amounts(notes: Notes, place: int, stated: Adult) -> None:
    """Ask for the amount of a benefit that counts in full; list pay in place of wages that no job states"""
    where, held = f"adults.{place + 1}", {income.kind for income in notes.stated.other_income}
    has_injury_benefit = stated.disability is not None and stated.disability.industrial_injuries_benefit
    for field, kind, is_paid in (
        ("statutory_pay", "maternity_allowance", stated.statutory_pay == "maternity_allowance"),
        ("disability.industrial_injuries_benefit", "industrial_injuries_benefit", has_injury_benefit),
    ):
        if is_paid and kind not in held:
            raise BadInput([(f"{where}.{field}", f"counts in full (UC Regs 2013 reg. 66(1)(b)): give it as other_income too, kind {kind}")])
    if stated.statutory_pay == "maternity_pay" and received(notes, place, "maternity_allowance"):
        fault = "is never paid beside Maternity Allowance, which other_income states; leave out the one that is not paid"
        raise BadInput([(f"{where}.statutory_pay", fault)])
    if stated.statutory_pay not in (None, "maternity_allowance") and not notes.situation.on(notes.day, place, Job):
        text = "no amount is stated, so none is counted or in hand; it is earned income: state it as the pay of a job"
        notes.assume(f"{where}.statutory_pay", f"{text} (UC Regs 2013 reg. 55(4))")


def ask_for_parts(notes: Notes, place: int, stated: Adult) -> None:
    """Ask for the part and rate of a disability benefit that was stated as an adult's income"""
    for number, income in enumerate(notes.stated.other_income, 1):
        if income.adult is None or place_of(notes, number, income) != place or not goes_on(income, notes.time_counted()):
            continue
        parts = PARTS.get(income.kind, ())
        if parts and (stated.disability is None or not any(getattr(stated.disability, part) for part in parts)):
            fault = f"decides on more than money: state it under adults.{place + 1}.disability too ({' or '.join(parts)})"
            raise BadInput([(f"other_income.{number}.kind", f"{fault}; if it is a child's, leave adult out")])
