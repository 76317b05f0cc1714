"""Disability benefits at the rates of each day. Sums worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import AdultFacts, CareRate, ChildDisabilityFacts, Facts, MobilityRate
from betteroff.rulebook.figures import rates
from betteroff.schemes.disability import Disability, DisabilityRates, disability

DAY = date(2026, 12, 7)


def of(first: AdultFacts, day: date = DAY, **more: ChildDisabilityFacts | AdultFacts) -> Disability:
    return disability(Facts(first, **more), rates(DisabilityRates, "disability", day))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "care", "mobility", "month"),
    [
        (DAY, CareRate.NONE, MobilityRate.NONE, (0, 0)),
        (DAY, CareRate.LOWEST, MobilityRate.LOWER, (131_30, 131_30)),  # 30.30 x 52 / 12
        (DAY, CareRate.MIDDLE, MobilityRate.HIGHER, (332_37, 346_67)),  # 76.70, 80.00
        (DAY, CareRate.HIGHEST, MobilityRate.HIGHER, (496_60, 346_67)),  # 114.60
        (date(2026, 4, 5), CareRate.MIDDLE, MobilityRate.HIGHER, (320_23, 333_88)),  # 73.90, 77.05
        (date(2026, 4, 6), CareRate.MIDDLE, MobilityRate.HIGHER, (332_37, 346_67)),
        (date(2013, 4, 29), CareRate.HIGHEST, MobilityRate.LOWER, (342_98, 91_00)),  # 79.15, 21.00
    ],
)
def test_each_rate_of_each_day(day: date, care: CareRate, mobility: MobilityRate, month: tuple[int, int]) -> None:
    assert of(AdultFacts(care_rate=care, mobility_rate=mobility), day)[:2] == month


def test_both_adults_and_the_children_have_lines_of_their_own() -> None:
    adult = AdultFacts(care_rate=CareRate.MIDDLE)
    children = ChildDisabilityFacts(care_lowest=1, care_highest=2, mobility_lower=1)
    # 30.30 + 2 x 114.60 + 30.30 = 289.80 a week
    assert of(adult, second=adult, child_disability=children) == Disability(332_37, 0, 332_37, 0, 1_255_80)
