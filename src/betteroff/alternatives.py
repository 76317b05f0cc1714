"""What is not known and decides on money: the household with it otherwise, to be shown beside the answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import AssessmentPeriod, written
from betteroff.explanation import Worked
from betteroff.facts import ReductionScheme
from betteroff.household import Home, Household, Moves, Step, UniversalCredit
from betteroff.money import MONTHS_A_YEAR
from betteroff.schemes.childcare_element import childcare_element
from betteroff.situation import Situation


def otherwise(
    situation: Situation, worked: Worked, unknown_protection: tuple[int, ...]
) -> Iterator[tuple[str, Household, tuple[Step, ...]]]:
    """With the LCWRA element protected, grace from the cap, no help for further children, the default scheme for council tax"""
    household = situation.household
    if not household.claims_universal_credit:
        return
    if unknown_protection:
        adults = tuple(
            adult.model_copy(update={"lcwra_in_award_before_april_2026": "yes"}) if place in unknown_protection else adult
            for place, adult in enumerate(household.adults)
        )
        parted = written(date.fromordinal(worked.rates.award.universal_credit.lcwra_rates_part_from))
        label = (
            f"If the LCWRA element was in the award before {parted}, or an assessment or the three-month wait was under way then, "
            "and it has been in the award without a break since (UC Regs 2013 reg. 27A, Sch 5A)"
        )
        yield label, household.model_copy(update={"adults": adults}), situation.scenario
    if lacks_grace(situation, worked):
        left = worked.rates.award.benefit_cap.grace_months + periods_since(situation.asked_first, worked.period)
        known = _award(household).model_copy(update={"benefit_cap_grace_months_left": left})
        label = (
            "If months of grace from the benefit cap are left: nine, where earnings reached the threshold in each of the 12 months "
            "before they fell below it, or before work ended (UC Regs 2013 reg. 82(1)(b), (2), (3))"
        )
        yield label, household.model_copy(update={"universal_credit": known}), situation.scenario
    if lacks_further_children(situation, worked):
        known = _award(household).model_copy(update={"childcare_for_further_children": "no"})
        label = "If the ceiling for two children is still the most (no regulation adding to it was seen) (UC Regs 2013 reg. 36)"
        yield label, household.model_copy(update={"universal_credit": known}), situation.scenario
    if worked.facts.council_tax.scheme == ReductionScheme.NOT_KNOWN:
        label = "If the council keeps the default scheme of 2013, as few do (SI 2012/2886); its own may give more, less or nothing"
        steps = tuple(_by_default(step) for step in situation.scenario)
        yield label, household.model_copy(update={"home": by_default(household.home)}), steps


def periods_since(asked_first: date | None, period: AssessmentPeriod) -> int:
    """Assessment periods from the one first asked about: what is said to be left is left in that one"""
    first = AssessmentPeriod.containing(asked_first or period.first_day, period.first_day).first_day
    return (period.first_day.year - first.year) * MONTHS_A_YEAR + period.first_day.month - first.month


def by_default(home: Home) -> Home:
    """A home whose council tax is reduced by the default scheme, where no scheme is known"""
    is_known = home.nation != "england" or home.council_tax is None or home.council_tax_scheme is not None
    return home if is_known else home.model_copy(update={"council_tax_scheme": "default"})


def _by_default(step: Step) -> Step:
    return step.model_copy(update={"home": by_default(step.home)}) if isinstance(step, Moves) else step


def _award(household: Household) -> UniversalCredit:
    return household.universal_credit or UniversalCredit()


def lacks_grace(situation: Situation, worked: Worked) -> bool:
    """Whether the benefit cap bites and nothing is known of a grace period."""
    uc = situation.household.universal_credit
    return worked.money.universal_credit.cap_reduction > 0 and (
        uc is None or (uc.benefit_cap_grace_months_left is None and uc.earned_enough_until is None and not uc.earnings_before)
    )


def lacks_further_children(situation: Situation, worked: Worked) -> bool:
    """Whether what children above two add to the most that is met for childcare matters, and is not known to be law."""
    uc, facts = situation.household.universal_credit, worked.facts
    if uc is not None and uc.childcare_for_further_children in ("yes", "no"):
        return False
    without = facts._replace(childcare=facts.childcare._replace(further_children_count=False))
    least = childcare_element(without, worked.decided.childcare, worked.rates.award.childcare_element)
    return least < worked.money.universal_credit.childcare_element
