"""Child Benefit: one rate for the eldest child, one for each other; a week x 52 / 12."""

from __future__ import annotations

from datetime import date

import pytest

from betteroff.facts import AdultFacts, Facts, FamilyFacts
from betteroff.rulebook import NotCovered
from betteroff.rulebook.figures import rates
from betteroff.schemes.child_benefit import ChildBenefitRates, child_benefit


def benefit(children: int, day: date = date(2026, 12, 7), claims: bool = True) -> int:
    facts = Facts(AdultFacts(is_present=True), family=FamilyFacts(children=children), claims_child_benefit=claims)
    return child_benefit(facts, rates(ChildBenefitRates, "child_benefit", day))


@pytest.mark.parametrize(
    ("children", "month"),
    [
        (0, 0),
        (1, 117_22),  # 27.05 x 52 / 12 = 117.21666
        (2, 194_78),  # 44.95 x 52 / 12 = 194.78333
        (3, 272_35),  # 62.85 x 52 / 12
    ],
)
def test_child_benefit_is_the_sum_of_the_weekly_rates_as_a_month(children: int, month: int) -> None:
    assert benefit(children) == month


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2013, 4, 29), 87_97),  # 20.30 x 52 / 12 = 87.96666
        (date(2014, 4, 6), 87_97),
        (date(2014, 4, 7), 88_83),  # 20.50
        (date(2015, 4, 6), 89_70),  # 20.70, frozen for five years
        (date(2020, 4, 5), 89_70),
        (date(2020, 4, 6), 91_22),  # 21.05 x 52 / 12 = 91.21666
        (date(2021, 4, 12), 91_65),  # 21.15
        (date(2022, 4, 11), 94_47),  # 21.80 x 52 / 12 = 94.46666
        (date(2023, 4, 10), 104_00),  # 24.00
        (date(2024, 4, 7), 104_00),
        (date(2024, 4, 8), 110_93),  # 25.60 x 52 / 12 = 110.93333
        (date(2025, 4, 6), 110_93),
        (date(2025, 4, 7), 112_88),  # 26.05 x 52 / 12 = 112.88333
        (date(2026, 4, 5), 112_88),
        (date(2026, 4, 6), 117_22),
    ],
)
def test_the_rates_change_with_the_first_monday_of_the_tax_year(day: date, month: int) -> None:
    assert benefit(1, day) == month


def test_child_benefit_that_is_not_claimed_is_not_counted() -> None:
    assert benefit(2, claims=False) == 0


def test_a_day_before_the_first_rate_known_is_refused() -> None:
    with pytest.raises(NotCovered):
        benefit(1, date(2010, 4, 11))
