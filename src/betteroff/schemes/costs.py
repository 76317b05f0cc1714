"""What working, training and the home cost a month, as stated."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import AdultFacts, Facts
from betteroff.rulebook.lines import Line


def travel(adult: AdultFacts) -> int:
    """Travel to work"""
    return adult.travel_month


def other_costs(adult: AdultFacts) -> int:
    """Other costs of work"""
    return adult.other_costs_month


def costs_of_activities(adult: AdultFacts) -> int:
    """Costs of training, trials and placements"""
    return adult.activities.costs_month


class Costs(NamedTuple):
    """What working and training cost one adult a month."""

    travel: Annotated[int, Line("Travel to work", "as stated", travel, in_hand=-1)]
    other_costs: Annotated[int, Line("Other costs of work", "as stated", other_costs, in_hand=-1)]
    activities: Annotated[int, Line("Costs of training, trials and placements", "as stated", costs_of_activities, in_hand=-1)]


def rent(facts: Facts) -> int:
    """Rent and service charges"""
    return facts.home.rent_month + facts.home.service_charges_month + facts.home.second.rent_month


class HomeCosts(NamedTuple):
    """What the home costs a month: paid out of money in hand, and counted where a scenario moves to another home."""

    rent: Annotated[int, Line("Rent and service charges", "as stated", rent)]
