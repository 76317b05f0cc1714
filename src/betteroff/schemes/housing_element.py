"""The housing costs element: what Universal Credit meets of rent, service charges and, once, mortgage interest."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import BedroomFacts, Facts, HomeFacts, SecondHomeFacts, Tenure, TreatmentKind
from betteroff.money import MONTHS_A_YEAR, WHOLE, half_up, share_of
from betteroff.rulebook.lines import Line
from betteroff.schemes.earned_income import EarnedIncome
from betteroff.schemes.housing_decisions import HelpWithRent, HousingDecisions, LocalAllowance, Under22
from betteroff.schemes.minimum_wage import MinimumWageRates, whole_pounds_a_month
from betteroff.schemes.universal_credit import UniversalCreditRates


class HousingElementRates(NamedTuple):
    """Figures of `rules/housing_element/rates.toml`."""

    non_dependant_contribution: int
    one_spare_bedroom: int
    more_spare_bedrooms: int
    sanctuary_schemes_are_excepted: int
    own_room_age: int
    non_dependant_child_age: int
    disabled_child_has_own_room: int
    overnight_care_of_anybody: int
    couple_may_need_two_rooms: int
    care_leaver_age: int
    fostering_gap: int
    under_22_rule: int
    under_22_hours: int
    longest_absence_from_violence: int
    longest_wait_for_adaptations: int
    mortgage_interest_in_award: int
    mortgage_limit: int
    standard_interest_rate: int
    owner_qualifying_periods: int
    loan_qualifying_periods: int
    loan_while_in_work: int


# Bedrooms: Sch 4 paras 8-12


def rooms_of_children(boys_under_10: int, girls_under_10: int, older_boys: int, older_girls: int) -> int:
    """Bedrooms for children

    Two of the same sex share, and two under 10; the fewest bedrooms count (para 10(1)(d)-(f), (2)).
    An older child left over shares with a younger one of the same sex; what is left is under 10.
    """
    boys_left = max(0, boys_under_10 - older_boys % 2)
    girls_left = max(0, girls_under_10 - older_girls % 2)
    return (older_boys + 1) // 2 + (older_girls + 1) // 2 + (boys_left + girls_left + 1) // 2


def rooms_of_all_children(people: BedroomFacts, rates: HousingElementRates) -> int:
    """Bedrooms for children, those who cannot share because of disability in rooms of their own (para 12(6), (8))"""
    if rates.disabled_child_has_own_room:
        alone = people.boys_alone_under_10 + people.girls_alone_under_10 + people.older_boys_alone + people.older_girls_alone
        return alone + rooms_of_children(people.boys_under_10, people.girls_under_10, people.older_boys, people.older_girls)
    return rooms_of_children(
        people.boys_under_10 + people.boys_alone_under_10,
        people.girls_under_10 + people.girls_alone_under_10,
        people.older_boys + people.older_boys_alone,
        people.older_girls + people.older_girls_alone,
    )


def additional_rooms(home: HomeFacts, rates: HousingElementRates) -> int:
    """Additional bedrooms: overnight care, fostering, a couple who cannot share (para 12)"""
    people = home.people
    has_carer = people.renter_has_overnight_care or (people.other_has_overnight_care and rates.overnight_care_of_anybody > 0)
    cannot_share = people.couple_cannot_share and rates.couple_may_need_two_rooms > 0
    return (1 if has_carer else 0) + (1 if home.is_foster_parent else 0) + (1 if cannot_share else 0)


def bedrooms_needed(home: HomeFacts, rates: HousingElementRates) -> int:
    """Bedrooms the household may have; stated, or counted"""
    if home.bedrooms_needed > 0:
        return home.bedrooms_needed
    people = home.people
    return 1 + people.young_persons + people.adults + rooms_of_all_children(people, rates) + additional_rooms(home, rates)


def spare_bedrooms(home: HomeFacts, rates: HousingElementRates) -> int:
    """Bedrooms above those the household may have; none where it is not known how many there are"""
    if home.bedrooms == 0:
        return 0
    return max(0, home.bedrooms - bedrooms_needed(home, rates))


# Whether there is a housing element at all


def is_away_too_long(facts: Facts, uc: UniversalCreditRates, rates: HousingElementRates) -> bool:
    """Whether a single person's absence exceeds, or is expected to exceed, what leaves the home theirs (Sch 3 para 9)"""
    if facts.second.is_present:
        return False
    in_rehabilitation = facts.first.absence_months if facts.first.treatment == TreatmentKind.RESIDENTIAL else 0
    longest = rates.longest_absence_from_violence if facts.home.is_away_from_violence else uc.longest_absence
    return max(in_rehabilitation, facts.home.absence_months) >= longest


def is_too_young(facts: Facts, housing: HousingDecisions, earned: EarnedIncome, rates: HousingElementRates, wage: MinimumWageRates) -> bool:
    """Whether a renter's age leaves out the housing element: care leavers under 18; from 2017 to 2018 renters of 18 to 21"""
    if facts.home.is_care_leaver and facts.first.age < rates.care_leaver_age and not facts.second.is_present:
        return True
    if rates.under_22_rule == 0 or housing.under_22 == Under22.INCLUDED:
        return False
    hourly = wage.apprentice if facts.first.job.is_apprentice else wage.young_adult
    return earned.total < whole_pounds_a_month(hourly, rates.under_22_hours)


def rents(housing: HousingDecisions) -> bool:
    """Whether Universal Credit helps with a rent"""
    is_tenant = housing.help == HelpWithRent.SOCIAL_RENT or housing.help == HelpWithRent.PRIVATE_RENT
    return is_tenant or housing.help == HelpWithRent.SHARED_OWNERSHIP


def has_housing_help(facts: Facts, housing: HousingDecisions, housing_element: int) -> bool:
    """Whether the lower work allowance applies: a housing element, or Housing Benefit for temporary accommodation"""
    return housing_element > 0 or (housing.help == HelpWithRent.HOUSING_BENEFIT and facts.home.tenure == Tenure.TEMPORARY)


# The amounts


def rent_and_charges(
    facts: Facts,
    housing: HousingDecisions,
    earned: EarnedIncome,
    universal_credit: UniversalCreditRates,
    rates: HousingElementRates,
    wage: MinimumWageRates,
) -> int:
    """Rent and service charges that count"""
    if not rents(housing) or is_away_too_long(facts, universal_credit, rates) or is_too_young(facts, housing, earned, rates, wage):
        return 0
    return facts.home.rent_month + facts.home.service_charges_month


def spare_bedroom_reduction(rent_and_charges: int, facts: Facts, housing: HousingDecisions, rates: HousingElementRates) -> int:
    """Reduction for spare bedrooms"""
    home = facts.home
    is_excepted = home.is_let_jointly or (home.is_in_sanctuary_scheme and rates.sanctuary_schemes_are_excepted > 0)
    spare = spare_bedrooms(home, rates)
    if housing.help != HelpWithRent.SOCIAL_RENT or is_excepted or spare == 0:
        return 0
    return share_of(rent_and_charges, rates.one_spare_bedroom if spare == 1 else rates.more_spare_bedrooms)


def above_allowance(rent_and_charges: int, facts: Facts, housing: HousingDecisions) -> int:
    """Rent above the Local Housing Allowance"""
    if housing.help != HelpWithRent.PRIVATE_RENT:
        return 0
    if housing.allowance == LocalAllowance.SHARED_ACCOMMODATION:
        return max(0, rent_and_charges - facts.home.shared_accommodation_month)
    return max(0, rent_and_charges - facts.home.local_housing_allowance_month)


def contributions(
    rent_and_charges: int, spare_bedroom_reduction: int, above_allowance: int, facts: Facts, rates: HousingElementRates
) -> int:
    """Contributions of other adults in the home, never more than what is left (Sch 4 para 14(3))"""
    if facts.home.is_exempt_from_contributions:
        return 0
    left = rent_and_charges - spare_bedroom_reduction - above_allowance
    return min(left, facts.home.contributing_non_dependants * rates.non_dependant_contribution)


def longest_with_two_homes(second: SecondHomeFacts, rates: HousingElementRates) -> int:
    """Months for which a second home counts beside the first (Sch 3 paras 5(4), 6(4))"""
    return rates.longest_wait_for_adaptations if second.is_being_adapted else rates.longest_absence_from_violence


def second_home(rent_and_charges: int, facts: Facts, rates: HousingElementRates) -> int:
    """Housing element for a second home

    Contributions are taken off once, so nothing is taken off here (Sch 4 paras 18, 19, step 3).
    """
    second = facts.home.second
    if rent_and_charges == 0 or second.months >= longest_with_two_homes(second, rates):
        return 0
    return min(second.rent_month, second.local_housing_allowance_month) if second.is_private else second.rent_month


def mortgage_interest(home: HomeFacts, rates: HousingElementRates) -> int:
    """A month's interest at the standard rate on a mortgage up to the limit, and on loans for adaptations above it"""
    capital = min(home.mortgage, rates.mortgage_limit) + home.adaptation_loan
    return half_up(capital * rates.standard_interest_rate, WHOLE * MONTHS_A_YEAR)


def for_owner(
    facts: Facts, housing: HousingDecisions, earned: EarnedIncome, universal_credit: UniversalCreditRates, rates: HousingElementRates
) -> int:
    """Housing element for an owner

    Nothing where anybody has earned income, or before the qualifying period is over (Sch 5 paras 4, 5).
    """
    home = facts.home
    is_owner = housing.help == HelpWithRent.OWNER or housing.help == HelpWithRent.SHARED_OWNERSHIP
    is_away = is_away_too_long(facts, universal_credit, rates)
    if not is_owner or is_away or earned.total > 0 or home.qualifying_periods < rates.owner_qualifying_periods:
        return 0
    interest = mortgage_interest(home, rates) if rates.mortgage_interest_in_award else 0
    return interest + (home.service_charges_month if housing.help == HelpWithRent.OWNER else 0)


def loan_for_mortgage_interest(facts: Facts, housing: HousingDecisions, earned: EarnedIncome, rates: HousingElementRates) -> int:
    """Loan for mortgage interest that may be offered: to be repaid, and no benefit"""
    is_owner = housing.help == HelpWithRent.OWNER or housing.help == HelpWithRent.SHARED_OWNERSHIP
    is_in_work = earned.total > 0 and not rates.loan_while_in_work
    is_waiting = facts.home.loan_qualifying_periods < rates.loan_qualifying_periods
    if rates.mortgage_interest_in_award or not is_owner or is_in_work or is_waiting:
        return 0
    return mortgage_interest(facts.home, rates)


class HousingCosts(NamedTuple):
    """How the housing element is worked out."""

    rent_and_charges: Annotated[
        int, Line("Rent and service charges that count", "UC Regs 2013 regs 25, 26, Sch 4 paras 6, 7", rent_and_charges)
    ]
    spare_bedroom_reduction: Annotated[int, Line("Reduction for spare bedrooms", "UC Regs 2013 Sch 4 para 36", spare_bedroom_reduction)]
    above_allowance: Annotated[int, Line("Rent above the Local Housing Allowance", "UC Regs 2013 Sch 4 paras 22, 25", above_allowance)]
    contributions: Annotated[int, Line("Contributions of other adults in the home", "UC Regs 2013 Sch 4 paras 13-16", contributions)]
    second_home: Annotated[int, Line("Housing element for a second home", "UC Regs 2013 Sch 3 paras 5, 6, Sch 4 paras 18, 19", second_home)]
    for_owner: Annotated[int, Line("Housing element for an owner", "UC Regs 2013 Sch 5", for_owner)]


def housing_costs(
    facts: Facts,
    housing: HousingDecisions,
    earned: EarnedIncome,
    universal_credit: UniversalCreditRates,
    rates: HousingElementRates,
    wage: MinimumWageRates,
) -> HousingCosts:
    """Every amount of the housing element, worked out once."""
    rent = rent_and_charges(facts, housing, earned, universal_credit, rates, wage)
    spare = spare_bedroom_reduction(rent, facts, housing, rates)
    above = above_allowance(rent, facts, housing)
    others = contributions(rent, spare, above, facts, rates)
    second = second_home(rent, facts, rates)
    return HousingCosts(rent, spare, above, others, second, for_owner(facts, housing, earned, universal_credit, rates))


def housing_element(housing_costs: HousingCosts) -> int:
    """Housing element"""
    taken_off = housing_costs.spare_bedroom_reduction + housing_costs.above_allowance + housing_costs.contributions
    return housing_costs.rent_and_charges - taken_off + housing_costs.second_home + housing_costs.for_owner
