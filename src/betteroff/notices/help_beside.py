"""Help beside Universal Credit, for a reader: what is due and why, what it rests on, and what else to ask about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from betteroff.explanation import Reason, Worked, help_reasons
from betteroff.facts import ReductionScheme
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.reading import Assumption
from betteroff.rulebook.other_help import OtherHelp, other_help
from betteroff.schemes.children import all_pupils, children_under
from betteroff.schemes.health_costs import HealthCosts
from betteroff.schemes.healthy_start import YoungFood, is_best_start
from betteroff.schemes.school_meals import SchoolMeals, children_with_free_meals
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
    for_how_many: int = 1
    """Of free school meals, how many children have them."""

    @property
    def extent(self) -> int:
        """How much of it there is: what it is worth, or else for how many; nothing where it is not due."""
        if not self.is_due:
            return 0
        return self.worth.in_pence if self.worth else self.for_how_many


IN_KIND = ("healthy_start/young_food", "school_meals/free", "health_costs/prescriptions")
"""Help that is in no line of money in hand."""


def has_unknown_reduction(worked: Worked) -> bool:
    """Whether there is a bill for council tax whose reduction turns on a scheme that was not stated."""
    return worked.facts.council_tax.scheme == ReductionScheme.NOT_KNOWN and worked.money.council_tax.bill > 0


def help_of(worked: Worked) -> tuple[Help, ...]:
    """All help that this household could have by its nation and children, due or not."""
    facts, helped = worked.facts, worked.helped
    payment, has_child = helped.scottish_child_payment.asked, helped.young_food.asked.has_young_child_or_pregnancy
    best_start = is_best_start(facts, worked.rates.help.healthy_start)
    possible = (
        payment.lives_in_scotland and payment.has_begun and payment.has_child_of_age,
        has_child and best_start,
        has_child and not best_start,
        all_pupils(facts.family.pupils) > 0,
        True,
        helped.tax_free_childcare.childcare != TaxFreeChildcare.NOT_AVAILABLE,
    )
    return tuple(found for found, is_possible in zip(all_help_of(worked), possible, strict=True) if is_possible)


def all_help_of(worked: Worked) -> tuple[Help, ...]:
    """All help beside Universal Credit, always in one order, each with the reason why it is due or not."""
    payment, food, meals, health, childcare = help_reasons(worked)
    family, helped = worked.money.family, worked.helped
    is_paid, is_free = helped.scottish_child_payment.due == ScottishChildPayment.DUE, helped.health_costs.costs == HealthCosts.FREE
    return (
        _help(payment, "Scottish Child Payment", is_paid, Money(family.scottish_child_payment)),
        *_young_food(worked, food),
        _school_meals(worked, meals),
        _help(health, "Free prescriptions", is_free, None),
        _help(
            childcare,
            "Tax-Free Childcare",
            helped.tax_free_childcare.childcare == TaxFreeChildcare.DUE,
            Money(family.tax_free_childcare),
        ),
    )


def _help(reason: Reason, label: str, is_due: bool, worth: Money | None) -> Help:
    return Help(reason.table, label, is_due, worth, reason.why, reason.law, reason.mark, reason.ask)


def _young_food(worked: Worked, reason: Reason) -> tuple[Help, Help]:
    """Best Start Foods and Healthy Start: there is one of them in each nation, and each has to be applied for."""
    found, money = worked.helped.young_food.food, worked.money.in_kind
    in_scotland, elsewhere = (
        _help(reason, "Best Start Foods", found == YoungFood.BEST_START_FOODS, Money(money.best_start_foods)),
        _help(reason, "Healthy Start", found == YoungFood.HEALTHY_START, Money(money.healthy_start)),
    )
    if is_best_start(worked.facts, worked.rates.help.healthy_start):
        why = "In Scotland there is Best Start Foods in its place, which has to be applied for"
        return in_scotland, elsewhere._replace(why=why, ask="")
    why = "Where there is no Best Start Foods there is Healthy Start in its place, which has to be applied for"
    return in_scotland._replace(why=why, ask=""), elsewhere


def _school_meals(worked: Worked, reason: Reason) -> Help:
    """Free school meals, of the children in years in which they are free for all too."""
    helped, facts = worked.helped.school_meals, worked.facts
    children = children_with_free_meals(facts, helped, worked.rates.help.school_meals)
    worth = Money(worked.money.in_kind.free_school_meals) if facts.family.school_meals_month else None
    found = _help(reason, "Free school meals", children > 0, worth)._replace(for_how_many=children)
    if children and helped.meals == SchoolMeals.NOT_FREE:
        return found._replace(why=f"Only in the years in which they are free for all. Above them: {reason.why}")
    return found


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
