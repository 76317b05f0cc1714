"""How each part of money is filled, the same in every chart: a pattern of its own, so that none is told by its colour alone."""

from __future__ import annotations

from betteroff.present.charts.compared import COSTS, OTHERS, REDUCTION, TAKE_HOME
from betteroff.present.charts.drawing.page import BLUE, GREEN, GREY, INK, RED, Look
from betteroff.present.charts.rates import KEPT, OTHER

LOOKS = {
    KEPT: Look(BLUE),
    TAKE_HOME: Look(BLUE),
    "Universal Credit": Look(GREEN, "////"),
    "Housing Benefit": Look("#4c2c92", "xxxx"),
    REDUCTION: Look(INK, "----"),
    "Income Tax": Look(RED, "||||"),
    "National Insurance": Look("#6f4e00", "\\\\\\\\"),
    "Pension contribution": Look(INK, "----"),
    OTHERS: Look(GREY, "++++"),
    OTHER: Look(GREY, "++++"),
    COSTS: Look(RED, "\\\\\\\\"),
}
