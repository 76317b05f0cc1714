"""Disability benefits: the rates in payment, where no amount was stated."""

from __future__ import annotations

from betteroff.activities import BadInput
from betteroff.calendar import written
from betteroff.facts import CareRate, ChildDisabilityFacts, MobilityRate
from betteroff.household import Adult, Child, Disability
from betteroff.money import Money
from betteroff.reading.benefits import PARTS
from betteroff.reading.income import goes_on, place_of, rate_day, week_of
from betteroff.reading.notes import Notes
from betteroff.reading.pension_age import pension_day, reached_at_age
from betteroff.rulebook.figures import rates
from betteroff.schemes.disability import DisabilityRates

_CARE = {
    "lowest": CareRate.LOWEST, "middle": CareRate.MIDDLE, "standard": CareRate.MIDDLE, "lower": CareRate.MIDDLE,
    "highest": CareRate.HIGHEST, "enhanced": CareRate.HIGHEST, "higher": CareRate.HIGHEST,
}  # fmt: skip
_MOBILITY = {
    "lower": MobilityRate.LOWER, "standard": MobilityRate.LOWER, "higher": MobilityRate.HIGHER, "enhanced": MobilityRate.HIGHER,
}  # fmt: skip
_FOR_CARE = ("pip_daily_living", "adp_daily_living", "dla_care", "attendance_allowance")
_FOR_MOBILITY = ("pip_mobility", "adp_mobility", "dla_mobility")


def disability_rates(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """The rates of an adult's disability benefits; none of one whose amount is stated as other income"""
    paid, by_amount = stated.disability, parts_by_amount(notes, place)
    if paid is None:
        return {}
    list_attendance_allowance_too_young(notes, place, stated)
    refuse_more_than_the_rates(notes, place, paid)
    care = [_CARE[rate] for part in _FOR_CARE if part not in by_amount and (rate := getattr(paid, part))]
    mobility = [_MOBILITY[rate] for part in _FOR_MOBILITY if part not in by_amount and (rate := getattr(paid, part))]
    if paid.armed_forces_independence_payment and "armed_forces_independence_payment" not in by_amount:
        care, mobility = [*care, CareRate.HIGHEST], [*mobility, MobilityRate.HIGHER]
    if care or mobility:
        where = f"adults.{place + 1}.disability"
        notes.assume(where, "no stay in hospital stops it, and no part of it goes for a car")
    return {"care_rate": max(care, default=CareRate.NONE), "mobility_rate": max(mobility, default=MobilityRate.NONE)}


def list_attendance_allowance_too_young(notes: Notes, place: int, stated: Adult) -> None:
    """List Attendance Allowance below pension age, at which nobody is paid it (SSCBA 1992 s. 64(1)), but what counts like it"""
    if stated.disability is None or not stated.disability.attendance_allowance:
        return
    reached = pension_day(stated.born) <= notes.day if stated.born else reached_at_age(stated.age or 0, notes.day)
    if reached is False:
        text = "paid below pension age, as only a constant attendance allowance of an industrial injury or a war pension is; check it"
        notes.assume(f"adults.{place + 1}.disability.attendance_allowance", text)


def refuse_more_than_the_rates(notes: Notes, place: int, paid: Disability) -> None:
    """Refuse an adult's own disability benefit whose amount is more than the rates stated of it"""
    for number, income in enumerate(notes.stated.other_income, 1):
        parts = PARTS.get(income.kind, ()) if goes_on(income, notes.time_counted()) else ()
        if not parts or income.adult is None or place_of(notes, number, income) != place:
            continue
        day = rate_day(notes, income)
        most = sum(part_week(part, getattr(paid, part), rates(DisabilityRates, "disability", day)) for part in parts)
        if most and week_of(income) > most:
            fault = f"is more a week than the {Money(most, 'week')} of the rates under"
            where = f"adults.{place + 1}.disability on {written(day)}"
            raise BadInput([(f"other_income.{number}.amount", f"{fault} {where}: correct one of them")])


def part_week(part: str, rate: str | bool | None, found: DisabilityRates) -> int:
    """What a part of a disability benefit pays a week at its rate"""
    if not rate:
        return 0
    if isinstance(rate, bool):  # Armed Forces Independence Payment
        return found.care_highest + found.mobility_higher
    if part in _FOR_MOBILITY:
        return found.mobility_higher if _MOBILITY[rate] == MobilityRate.HIGHER else found.mobility_lower
    return {CareRate.LOWEST: found.care_lowest, CareRate.MIDDLE: found.care_middle, CareRate.HIGHEST: found.care_highest}[_CARE[rate]]


def parts_by_amount(notes: Notes, place: int) -> set[str]:
    """Parts of disability benefits whose amount is stated as an income that may be this adult's"""
    period = notes.time_counted()
    incomes = [(number, income) for number, income in enumerate(notes.stated.other_income, 1) if goes_on(income, period)]
    theirs = [income.kind for number, income in incomes if place_of(notes, number, income) in (None, place)]
    return {part for kind in theirs for part in PARTS.get(kind, ())}


def child_disability(notes: Notes, children: list[Child]) -> ChildDisabilityFacts:
    """How many children get each rate, where their rates are stated"""
    stated_amounts = {income.kind for income in notes.stated.other_income if goes_on(income, notes.time_counted())}
    if stated_amounts & {"disability_living_allowance", "child_disability_payment"}:
        return ChildDisabilityFacts()
    for number, child in enumerate(notes.stated.children, 1):
        if child in children and child.disability in ("lower", "higher") and not (child.disability_care or child.disability_mobility):
            text = "its rates are not known, so what it pays is not in money in hand; state disability_care and disability_mobility"
            notes.assume(f"children.{number}.disability", text)
    care, mobility = [child.disability_care for child in children], [child.disability_mobility for child in children]
    return ChildDisabilityFacts(
        care.count("lowest"), care.count("middle"), care.count("highest"), mobility.count("lower"), mobility.count("higher")
    )


def addition(number: int, child: Child) -> str | None:
    """Which disabled child addition is due: as stated, or as the rates in payment say (UC Regs 2013 reg. 24(2))"""
    if not (child.disability_care or child.disability_mobility):
        return child.disability
    implied = "higher" if child.disability_care == "highest" else "lower"
    if child.disability == "none" or (child.disability == "lower" and implied == "higher"):
        fault = f"does not go with the rates stated, which bring the {implied} addition; correct one of them"
        raise BadInput([(f"children.{number}.disability", fault)])
    return child.disability or implied
