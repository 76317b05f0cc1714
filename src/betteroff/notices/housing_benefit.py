"""What an adviser should see beside Housing Benefit: why it is what it is, the tenant's own share, what to tell the council."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from betteroff.calendar import DAY, written
from betteroff.explanation import Worked
from betteroff.household import IN_HOUSING_BENEFIT, RENTED
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.reading.non_dependants import with_partners
from betteroff.rulebook.figures import figures
from betteroff.rulebook.lines import WEEK
from betteroff.rulebook.tables import asked
from betteroff.schemes.award import is_on_universal_credit
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_benefit import does_permitted_work, is_absent_too_long
from betteroff.schemes.housing_benefit_award import HousingBenefit, escapes_cap
from betteroff.schemes.housing_benefit_cap import cap_week
from betteroff.schemes.housing_benefit_decisions import (
    ADDITIONAL_DISREGARD,
    DISABILITY_PREMIUM,
    EARNINGS_DISREGARD,
    SEVERE_DISABILITY_PREMIUM,
)
from betteroff.schemes.housing_element import rents
from betteroff.schemes.income_related_award import is_passported
from betteroff.situation import Situation
from betteroff.unused import Unused

_RENTED_WITHOUT_HOUSING_BENEFIT = tuple(tenure for tenure in RENTED if tenure not in IN_HOUSING_BENEFIT)

_TAX_CREDIT = "Welfare Reform Act 2012 s. 96(10); HB Regs 2006 regs 32, 75A"


def own_share(found: HousingBenefit) -> Money:
    """What the tenant pays of the eligible rent, a week."""
    return Money(found.eligible_rent_week - found.payable_week, WEEK)


def of_rehabilitation(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """That somebody whose residential treatment is over has not moved out"""
    if situation.household_on(worked.day).home.tenure != "residential_rehabilitation":
        return
    for place, label in enumerate(situation.household.labels()):
        stay = situation.ended_stay(worked.day, place)
        if stay and stay.last:
            text = f"{label}: the residential treatment ended on {written(stay.last)}, but the home stated is still that of the stay"
            text += ": from the day after, neither its rent nor Housing Benefit for it is counted. State the move out of it, also where "
            text += 'it is to another room there (tenure = "supported", with its rent), or ask about a day of the stay'
            yield Warned(text, "HB Regs 2006 reg. 7(1)", at_top=True)


def of_moves(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What moves within the assessment period do to it: the last decides; and which rents nobody meets"""
    begins, law = worked.period.first_day, "SI 2013/381 Sch 1 para 20"
    days = [move.on for move in situation.moves if begins < move.on <= worked.period.last_day]
    stays = [(first, next_ - DAY, situation.household_on(first).home) for first, next_ in pairwise([begins, *days])]
    left = [(first, last) for first, last, home in stays if home.rent is not None and home.tenure in _RENTED_WITHOUT_HOUSING_BENEFIT]
    has_element = rents(worked.decided.housing)
    of_owner = worked.money.universal_credit.housing_element > 0 and not has_element
    if days and (left or has_element or of_owner):
        text = f"The move on {written(days[-1])} counts in Universal Credit for all of the assessment period from {written(begins)}"
        element = "the housing element is that of the new home" if has_element or of_owner else "there is no housing element in any of it"
        yield Warned(f"{text}: {element}", law)
    if left and not has_element:
        unmet = " and ".join(f"from {written(first)} to {written(last)}" for first, last in left)
        text = f"The rent {unmet} is met by neither Universal Credit nor Housing Benefit"
        yield Warned(f"{text}: ask the council for help with it before the move", law)


def unused_of_non_dependants(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """Their income, where neither they nor their partner are in remunerative work, so that no deduction goes by it"""
    home = situation.household_on(worked.last_day).home
    enough = figures("housing_benefit")["remunerative_work_hours"].on(worked.day).amount
    if home.council_tax is None and home.tenure not in IN_HOUSING_BENEFIT:
        return
    for together in with_partners({f"home.non_dependants.{number}": other for number, other in enumerate(home.non_dependants, 1)}):
        if all((other.hours or 0) < enough for other in together.values()):
            for field in (field for field, other in together.items() if other.gross_income is not None):
                yield Unused(f"{field}.gross_income", "a deduction goes by it only in work of 16 hours a week or more: state the hours")


def of_housing_benefit(worked: Worked) -> Iterator[Warned]:
    """Why Housing Benefit meets all of the rent, part of it or nothing"""
    found, rates = worked.money.housing_benefit, worked.rates.housing_benefit
    if worked.decided.housing_benefit.is_asked and is_absent_too_long(worked.facts, rates):
        text = f"Away from home for more than {rates.longest_absence_weeks} weeks, or expected to be: no Housing Benefit"
        yield Warned(text, "HB Regs 2006 reg. 7(16)(d), (17)")
    if not found.eligible_rent_week:
        return
    if is_on_universal_credit(worked.money.universal_credit):
        text = "While there is any Universal Credit, even a penny, Housing Benefit leaves all income and savings out of account"
        yield Warned(text, "HB Regs 2006 Sch 4 para 12, Sch 5 para 4, Sch 6 para 5")
    elif is_passported(worked.money.income_related_benefit):
        yield from _of_the_cap(worked)
    else:
        yield from _of_the_assessment(worked)
    yield from _of_child_tax_credit(worked)
    if own_share(found).in_pence:
        share, paid = own_share(found), Money(found.payable_week, WEEK)
        text = f"Of the eligible rent of {Money(found.eligible_rent_week, WEEK)} a week Housing Benefit pays {paid}"
        yield Warned(f"{text}; the tenant's own share is {share} a week", "HB Regs 2006 regs 70, 71")


def _of_the_assessment(worked: Worked) -> Iterator[Warned]:
    """Where Universal Credit has ended, or is not claimed"""
    facts, found, rates = worked.facts, worked.money.housing_benefit, worked.rates.housing_benefit
    if facts.savings > rates.capital_limit:
        yield Warned("Savings are above the limit, so there is no Housing Benefit either", "HB Regs 2006 reg. 43")
        return
    if is_kept_out_by_course(facts):
        yield Warned(
            "A student whom no exception covers is taken to have no Housing Benefit either: ask the council", "HB Regs 2006 reg. 56"
        )
        return
    yield from _reasons(worked)
    if found.taper_week and found.payable_week == 0 and found.maximum_week > found.taper_week:
        yield Warned("Housing Benefit of less than 50 pence a week is not paid", "HB Regs 2006 reg. 75")
    if facts.claims_universal_credit:
        yield from _of_the_end_of_the_award()
    yield from _of_the_cap(worked)


def _of_the_end_of_the_award() -> Iterator[Warned]:
    """What to know where Universal Credit has ended"""
    text = (
        "Without Universal Credit, Housing Benefit goes by income. Tell the council at once when Universal Credit ends or comes back: it is"
    )
    yield Warned(f"{text} reckoned again from the Monday after", "HB Regs 2006 regs 79, 88")
    text = "No extended payment follows the end of Universal Credit, only that of Employment and Support Allowance and of older benefits"
    yield Warned(text, "HB Regs 2006 regs 2(1), 72, 73")


def _of_the_cap(worked: Worked) -> Iterator[Warned]:
    """That the benefit cap takes something off Housing Benefit, and when it does not"""
    found = worked.money.housing_benefit
    if found.benefit_cap_week:
        cap, taken = (Money(amount, WEEK) for amount in (cap_week(worked.facts, worked.rates.housing_benefit), found.benefit_cap_week))
        text = (
            f"Benefits are above the benefit cap of {cap} a week, so {taken} a week comes off Housing Benefit once the council decides so"
        )
        yield Warned(f"{text}; without it, it is {Money(found.payable_week + found.benefit_cap_week, WEEK)}", "HB Regs 2006 regs 75A-75D")
        text = "Pay is no exception from that cap. Entitlement to Working Tax Credit was one, while there was any; and 39 weeks after the"
        yield Warned(f"{text} end of work, if 50 of the 52 weeks before were worked. Both are taken not to hold", "HB Regs 2006 reg. 75E")


def _of_child_tax_credit(worked: Worked) -> Iterator[Warned]:
    """That Child Tax Credit, which is not worked out, can make Housing Benefit less"""
    facts, found, rates = worked.facts, worked.money.housing_benefit, worked.rates.housing_benefit
    if facts.claims_universal_credit or not facts.family.children or not rates.child_tax_credit or not found.payable_week:
        return
    decided, old = worked.decided, worked.money.income_related_benefit
    ways = [] if is_passported(old) else ["as income"]
    if not escapes_cap(facts, decided.housing_benefit, decided.income_related, old, worked.rates.award.benefit_cap):
        ways.append(f"in the benefit cap of {Money(cap_week(facts, rates), WEEK)} a week")
    if ways:
        text = f"Housing Benefit may be less than shown, as Child Tax Credit counts {' and '.join(ways)}"
        yield Warned(
            f"{text}: it is not worked out here, nor in money in hand. Take its award notice to the council", _TAX_CREDIT, at_top=True
        )


def _reasons(worked: Worked) -> Iterator[Warned]:
    """The rows that decided on premiums and disregards"""
    decided, found, day = worked.decided.housing_benefit, worked.money.housing_benefit, worked.period.first_day
    if found.premiums_week:
        for question, number in (
            (DISABILITY_PREMIUM, decided.disability_premium_row),
            (SEVERE_DISABILITY_PREMIUM, decided.severe_disability_premium_row),
        ):
            table, row = asked(question, day), asked(question, day).rows[number]
            yield Warned(f"{table.outcome(number)}: {row.why[0].lower()}{row.why[1:]}", row.law)
    if _is_permitted(worked):
        limit = Money(worked.decided.work_benefits.first.permitted_work_limit, WEEK)
        text = f"Permitted work on Employment and Support Allowance: Housing Benefit leaves out earnings of it up to {limit} a week"
        yield Warned(text, "HB Regs 2006 Sch 4 para 10A")
    elif found.disregard_week:
        table = asked(EARNINGS_DISREGARD, day)
        text = f"Of earnings Housing Benefit leaves out {table.outcome(decided.disregard_row)}"
        yield Warned(text, table.rows[decided.disregard_row].law)
    if found.additional_disregard_week:
        number = decided.first_additional_row if decided.first_additional else decided.second_additional_row
        row = asked(ADDITIONAL_DISREGARD, day).rows[number]
        text = f"A further {Money(found.additional_disregard_week, WEEK)} a week of earnings is left out: {row.why}"
        yield Warned(text, row.law)


def _is_permitted(worked: Worked) -> bool:
    """Whether one of the adults does permitted work on Employment and Support Allowance."""
    facts, found, rates = worked.facts, worked.money.housing_benefit, worked.rates.housing_benefit
    first, second = worked.decided.work_benefits
    return does_permitted_work(facts.first, first, found.first_earnings_week, rates) or does_permitted_work(
        facts.second, second, found.second_earnings_week, rates
    )
