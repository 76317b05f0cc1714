"""Lasting help in kind: outside money in hand, at the amount of law or the value stated."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from betteroff.facts import Facts
from betteroff.rulebook.lines import Line
from betteroff.schemes.healthy_start import best_start_foods, healthy_start
from betteroff.schemes.help_beside import HelpDecisions, HelpRates
from betteroff.schemes.school_meals import free_school_meals

_MEALS = "Education Act 1996 ss. 512ZA, 512ZB; Education (Scotland) Act 1980 s. 53"


class InKind(NamedTuple):
    """Lasting help in kind."""

    healthy_start: Annotated[int, Line("Healthy Start", "SI 2005/3262 regs 3, 8", healthy_start)]
    best_start_foods: Annotated[int, Line("Best Start Foods", "SSI 2019/193", best_start_foods)]
    free_school_meals: Annotated[int, Line("Free school meals, at the value stated", _MEALS, free_school_meals)]


def in_kind(facts: Facts, helped: HelpDecisions, rates: HelpRates) -> InKind:
    """Help in kind, each amount worked out once."""
    return InKind(
        healthy_start(facts, helped.young_food, rates.healthy_start),
        best_start_foods(facts, helped.young_food, rates.healthy_start),
        free_school_meals(facts, helped.school_meals, rates.school_meals),
    )
