"""Residential rehabilitation: what the programme charges, and what changes with the stay."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, Facts, Tenure
from betteroff.rulebook.lines import Line
from betteroff.rulebook.tables import Question
from betteroff.schemes.housing_decisions import HelpWithRent


class Rehabilitation(IntEnum):
    """What a stay changes."""

    HOME = 0
    PROGRAMME = 1
    CARE = 2
    CARER = 3
    COUNCIL_TAX = 4
    MOVING_OUT = 5


class RentOfHome(IntEnum):
    """What pays the rent of a home that is kept."""

    NOTHING = 0
    UNIVERSAL_CREDIT = 1
    HOUSING_BENEFIT = 2


class RehabilitationInputs(NamedTuple):
    is_in: bool
    leaves: bool
    rent_of_home: RentOfHome
    is_away_too_long: bool
    in_care_home: bool
    publicly_funded: bool
    has_daily_living: bool
    keeps_home: bool


REHABILITATION = Question("help_with_money", "rehabilitation", RehabilitationInputs, Rehabilitation)


def client_contribution(facts: Facts) -> int:
    """Charge of the residential programme"""
    return facts.first.stay.contribution_month + facts.second.stay.contribution_month


class Stay(NamedTuple):
    """What a stay in residential rehabilitation costs a month."""

    client_contribution: Annotated[int, Line("Charge of the residential programme", "as stated", client_contribution, in_hand=-1)]


def is_programme(tenure: int) -> bool:
    """Whether the home is the programme itself, and no other is kept beside it"""
    return tenure == Tenure.RESIDENTIAL_REHABILITATION or tenure == Tenure.CARE_HOME


def rent_of_home(help_with_rent: int, tenure: int) -> RentOfHome:
    """What pays the rent of a home that is kept, beside the programme"""
    if is_programme(tenure):
        return RentOfHome.NOTHING
    if help_with_rent == HelpWithRent.HOUSING_BENEFIT:
        return RentOfHome.HOUSING_BENEFIT
    if help_with_rent == HelpWithRent.SOCIAL_RENT or help_with_rent == HelpWithRent.PRIVATE_RENT:
        return RentOfHome.UNIVERSAL_CREDIT
    return RentOfHome.NOTHING


def rehabilitation_inputs(
    before: AdultFacts, now: AdultFacts, facts: Facts, help_with_rent: int, is_away_too_long: bool, has_daily_living: bool
) -> RehabilitationInputs:
    """What the table on residential rehabilitation asks of one adult, today and in a scenario"""
    stay = now.stay if now.stay.is_in else before.stay
    return RehabilitationInputs(
        now.stay.is_in,
        before.stay.is_in and not now.stay.is_in,
        rent_of_home(help_with_rent, facts.home.tenure),
        is_away_too_long,
        stay.in_care_home,
        stay.is_publicly_funded,
        has_daily_living,
        facts.home.tenure != Tenure.NONE and not is_programme(facts.home.tenure),
    )
