"""Help beside Universal Credit, for a reader: what is due and why, what it rests on, and what else to ask about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from betteroff.explanation import Worked, help_reasons
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.reading import Assumption
from betteroff.rulebook.other_help import OtherHelp, other_help
from betteroff.schemes.children import all_pupils, children_under
from betteroff.schemes.health_costs import HealthCosts
from betteroff.schemes.healthy_start import YoungFood, is_best_start
from betteroff.schemes.school_meals import SchoolMeals
from betteroff.schemes.scottish_child_payment import ScottishChildPayment
from betteroff.schemes.tax_free_childcare import TaxFreeChildcare, top_up


class Help(NamedTuple):
    """One kind of help beside Universal Credit, and why it is due or not."""

    name: str
    label: str
    is_due: bool
    worth: Money | None
    """A month; nothing where neither law nor household says what it is worth."""
    why: str
    law: str
    mark: str
    ask: str


def help_of(worked: Worked) -> tuple[Help, ...]:
    """All help that this household could have by its nation and children, due or not."""
    found = _found(worked)
    return tuple(
        Help(reason.table, *found[reason.table], reason.why, reason.law, reason.mark, reason.ask) for reason in help_reasons(worked)
    )


def _found(worked: Worked) -> dict[str, tuple[str, bool, Money | None]]:
    """What each table decides on: its label, whether it is due, and what it is worth a month."""
    money, helped, facts = worked.money, worked.helped, worked.facts
    food = "Best Start Foods" if is_best_start(facts, worked.rates.help.healthy_start) else "Healthy Start"
    meals = Money(money.in_kind.free_school_meals) if facts.family.school_meals_month else None
    return {
        "scottish_child_payment/due": (
            "Scottish Child Payment",
            helped.scottish_child_payment.due == ScottishChildPayment.DUE,
            Money(money.family.scottish_child_payment),
        ),
        "healthy_start/young_food": (
            food,
            helped.young_food.food != YoungFood.NONE,
            Money(money.in_kind.healthy_start + money.in_kind.best_start_foods),
        ),
        "school_meals/free": ("Free school meals", helped.school_meals.meals in _FREE, meals),
        "health_costs/prescriptions": ("Free prescriptions", helped.health_costs.costs == HealthCosts.FREE, None),
        "tax_free_childcare/due": (
            "Tax-Free Childcare",
            helped.tax_free_childcare.childcare == TaxFreeChildcare.DUE,
            Money(money.family.tax_free_childcare),
        ),
    }


_FREE = (SchoolMeals.FREE, SchoolMeals.FREE_WITH_CHILD_PAYMENT)


def assumed_of_help(worked: Worked) -> Iterator[Assumption]:
    """What the charge on Child Benefit rests on."""
    if worked.money.family.high_income_charge:
        since = Money(worked.rates.child_benefit.high_income_from)
        text = f"above {since} a year the charge is that of a tax year like this month, of stated income alone, with no Gift Aid"
        yield Assumption("high_income_charge", f"{text}; it is paid later, through the tax code or a tax return")


def of_tax_free_childcare(worked: Worked) -> Iterator[Warned]:
    """Where Tax-Free Childcare would be more than all that Universal Credit brings, or could be had beside none."""
    found, family = worked.helped.tax_free_childcare.childcare, worked.money.family
    amount = top_up(worked.facts, worked.rates.help.tax_free_childcare)
    brings = worked.money.universal_credit.payable + family.scottish_child_payment
    if found == TaxFreeChildcare.INSTEAD_OF_UNIVERSAL_CREDIT and amount > brings:
        text = (
            f"Tax-Free Childcare would pay {Money(amount)} a month towards the childcare, {Money(amount - brings)} more than Universal "
            "Credit and Scottish Child Payment bring; applying for it ends Universal Credit, and help in kind that depends on it"
        )
        yield Warned(text, "Childcare Payments Act 2014 ss. 1, 11")
    if found == TaxFreeChildcare.NOT_CLAIMED:
        text = f"Tax-Free Childcare could pay {Money(amount)} a month towards the childcare, and is not counted"
        yield Warned(f"{text}: where it is claimed, name tax_free_childcare in claims", "Childcare Payments Act 2014 ss. 1, 3, 9 to 11")


def other_help_of(worked: Worked) -> tuple[OtherHelp, ...]:
    """Other help to ask about on the day."""
    facts, has_award = worked.facts, worked.money.universal_credit.payable > 0
    ages, family = facts.family.ages, facts.family
    of_birth = any(adult.is_pregnant or adult.has_given_birth for adult in (facts.first, facts.second)) or ages.under_1 > 0
    held = {
        "universal_credit": has_award,
        "universal_credit_with_child_under_6": has_award and (of_birth or children_under(ages, 6) > 0),
        "universal_credit_with_pupil": has_award and all_pupils(family.pupils) > 0,
        "universal_credit_and_birth": has_award and of_birth,
        "child_before_school": family.before_school > 0,
    }
    nation = facts.nation.name.lower()
    return tuple(
        found for found in other_help() if held[found.whom] and nation in found.nations and found.start <= worked.day <= found.until
    )
