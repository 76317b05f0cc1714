"""What an adviser should see beside rent and what an owner pays: what is not met, and what is still to be paid."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.calendar import written
from betteroff.explanation import Worked
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.rulebook.tables import asked
from betteroff.schemes.costs import rent as rent_of_homes
from betteroff.schemes.housing_decisions import HELP_WITH_RENT, UNDER_22, HelpWithRent, Under22
from betteroff.schemes.housing_element import is_away_too_long, loan_for_mortgage_interest, longest_with_two_homes, rents
from betteroff.situation import Situation
from betteroff.unused import Unused


def unused_of_homes(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated of the home, or a stay elsewhere, but means nothing on the day asked about"""
    household = situation.household_on(worked.last_day)
    if household.home.under_22_exception and not worked.rates.award.housing_element.under_22_rule:
        why = "it matters for renters of 18 to 21 from 1 April 2017 to 30 December 2018 only"
        yield Unused("home.under_22_exception", why)
    stay = household.placement
    if stay and stay.started and stay.started > worked.last_day:
        yield Unused("placement", f"it begins after {written(worked.last_day)}, the day that money is as on")
    if stay and stay.expected_end and stay.expected_end < worked.last_day:
        yield Unused("placement", f"it is over by {written(worked.last_day)}, the day that money is as on")


def of_rent(worked: Worked) -> Iterator[Warned]:
    """What is not met of the rent, and why."""
    facts, home, housing = worked.facts, worked.facts.home, worked.decided.housing
    uc, figures, first_day = worked.rates.award.universal_credit, worked.rates.award.housing_element, worked.period.first_day
    rent, element = rent_of_homes(facts), worked.money.universal_credit.housing_element
    if home.second.rent_month and home.second.months >= (longest := longest_with_two_homes(home.second, figures)):
        text = f"The rent of the second home, {Money(home.second.rent_month)} a month, is not met: beside the first it counts for"
        law = "UC Regs 2013 Sch 3 para 5(4)" if home.second.is_being_adapted else "UC Regs 2013 Sch 3 para 6(4)"
        yield Warned(f"{text} {'one month' if longest == 1 else f'{longest} months'} only", law)
    if housing.help == HelpWithRent.HOUSING_BENEFIT or (rent and housing.help == HelpWithRent.NOTHING):
        row = asked(HELP_WITH_RENT, first_day).rows[housing.help_row]
        yield Warned(f"No housing element. {row.why}", row.law)
    elif is_away_too_long(facts, uc, figures):
        longest = figures.longest_absence_from_violence if home.is_away_from_violence else uc.longest_absence
        yield Warned(f"Away from home for more than {longest} months, or expected to be: no housing element", "UC Regs 2013 Sch 3 para 9")
    elif rent and rents(housing) and not worked.money.housing_costs.rent_and_charges:
        row = asked(UNDER_22, first_day).rows[housing.under_22_row]
        too_young = housing.under_22 == Under22.LEFT_OUT
        why, law = (row.why, row.law) if too_young else ("A care leaver under 18", "UC Regs 2013 Sch 4 para 4")
        yield Warned(f"No housing element. {why}", law)
    elif rents(housing) and rent > element:
        short = Money(rent - element)
        yield Warned(
            f"The rent is {Money(rent)} a month, {short} more than the housing element", "UC Regs 2013 Sch 4 paras 13, 22-25, 33-36"
        )


def of_bills(worked: Worked) -> Iterator[Warned]:
    """The rent and the council tax that are still to be paid out of money in hand"""
    bill = worked.money.council_tax.bill
    is_tenant = rents(worked.decided.housing) or worked.money.housing_benefit.eligible_rent_week
    rent = rent_of_homes(worked.facts) if is_tenant else 0
    due = [(what, amount) for what, amount in (("rent", rent), ("council tax", bill)) if amount]
    if due:
        names, amounts = (" and ".join(words) for words in ((what for what, _ in due), (str(Money(amount)) for _, amount in due)))
        text = f"Money in hand is before {names}: {amounts} a month {'are' if due[1:] else 'is'} to be paid"
        yield Warned(f"{text} out of it", "as stated")


def of_owner(worked: Worked) -> Iterator[Warned]:
    """What an owner is not helped with, and the loan that may be offered."""
    home, housing, earned = worked.facts.home, worked.decided.housing, worked.money.earned
    figures = worked.rates.award.housing_element
    if loan := loan_for_mortgage_interest(worked.facts, housing, earned, figures):
        text = (
            f"A loan for mortgage interest may be offered: {Money(loan)} a month at the standard rate, to be repaid when the home is sold"
        )
        yield Warned(f"{text}; it is not counted here", "SI 2017/725 regs 3, 11, 13")
    costs = home.service_charges_month if housing.help == HelpWithRent.OWNER else 0
    if figures.mortgage_interest_in_award:
        costs += home.mortgage + home.adaptation_loan
    if costs and earned.total:
        yield Warned("No housing element for an owner in an assessment period with any earned income", "UC Regs 2013 Sch 5 para 4")
    elif costs and home.qualifying_periods < figures.owner_qualifying_periods:
        wait = f"{figures.owner_qualifying_periods} assessment periods in a row without earnings"
        yield Warned(f"No housing element for an owner before {wait} are over", "UC Regs 2013 Sch 5 para 5")
