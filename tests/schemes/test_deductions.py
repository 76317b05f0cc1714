"""What is taken off an award: SI 2013/380 Sch 6, SI 2013/384 reg. 11 and the practice of the department."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import betteroff as bo
from betteroff.facts import AdultFacts, AwardFacts, Facts
from betteroff.position import Position
from betteroff.rulebook.figures import rates
from betteroff.schemes.deductions import (
    DeductionRates,
    advance_repayment,
    budgeting_advance,
    deduction_limit,
    limit_in_law,
    maintenance_deduction,
    other_deductions,
    paid,
    rent_and_fuel_deductions,
    sanction,
)

SINGLE = Facts(first=AdultFacts(is_present=True, age=30))
STANDARD = 424_90
NOW = date(2026, 12, 7)


def figures(day: date = NOW) -> DeductionRates:
    found: DeductionRates = rates(DeductionRates, "deductions", day)
    return found


def stated(**taken: Any) -> Facts:
    return SINGLE._replace(award=AwardFacts(**taken))


def taken(payable: int, day: date = NOW, standard: int = STANDARD, **award: Any) -> tuple[int, ...]:
    """Sanction, advance, arrears, maintenance, others, what is paid."""
    facts, r = stated(**award), figures(day)
    first = sanction(facts, standard, payable)
    advance = advance_repayment(facts, standard, payable, first, r)
    arrears = rent_and_fuel_deductions(facts, payable, first, advance, r)
    maintenance = maintenance_deduction(facts, standard, payable, first, advance, arrears, r)
    others = other_deductions(facts, standard, payable, first, advance, arrears, maintenance, r)
    return first, advance, arrears, maintenance, others, paid(payable, first, advance, arrears, maintenance, others)


@pytest.mark.parametrize(
    ("standard", "limit"),
    [
        (317_82, 127_20),  # 5 % is 15.891, up to 15.90, eight times
        (424_90, 170_00),  # 5 % is 21.245, up to 21.25
        (400_00, 160_00),  # 5 % is 20.00 already
        (400_01, 160_40),  # 5 % is 20.0005, up to 20.05
    ],
)
def test_the_law_lets_eight_times_five_per_cent_be_deducted_each_rounded_up_to_five_pence(standard: int, limit: int) -> None:
    assert limit_in_law(standard, figures()) == limit


@pytest.mark.parametrize(
    ("day", "standard", "limit"),
    [
        (date(2019, 9, 30), 317_82, 127_20),  # the law's limit alone
        (date(2019, 10, 1), 317_82, 95_35),  # 30 %: 95.346
        (date(2021, 4, 11), 409_89, 122_97),  # 30 %: 122.967
        (date(2021, 4, 12), 411_51, 102_88),  # 25 %: 102.8775
        (date(2025, 4, 29), 400_14, 100_04),  # 25 %: 100.035, half up
        (date(2025, 4, 30), 400_14, 60_02),  # 15 %: 60.021
    ],
)
def test_the_limit_goes_by_the_first_day_of_the_assessment_period(day: date, standard: int, limit: int) -> None:
    assert deduction_limit(standard, figures(day)) == limit


@pytest.mark.parametrize(("wanted", "got"), [(63_73, 63_73), (63_74, 63_74), (63_75, 63_74)])
def test_an_advance_and_other_deductions_stay_within_the_limit(wanted: int, got: int) -> None:
    # 15 % of 424.90 is 63.735, to the nearest penny 63.74
    assert taken(874_90, advance_repayment=wanted)[1] == got
    assert taken(874_90, other_deductions=wanted)[4] == got


def test_what_an_advance_leaves_of_the_limit_is_there_for_other_deductions() -> None:
    assert taken(874_90, advance_repayment=30_00, other_deductions=50_00) == (0, 30_00, 0, 0, 33_74, 811_16)


def test_rent_and_fuel_arrears_may_exceed_the_limit_and_leave_nothing_of_it_to_others() -> None:
    # Sch 6 para 4(4)
    assert taken(874_90, rent_and_fuel_deductions=100_00, other_deductions=10_00) == (0, 0, 100_00, 0, 0, 774_90)


@pytest.mark.parametrize(("day", "got"), [(date(2025, 4, 29), 100_04), (date(2025, 4, 30), 150_00)])
def test_child_maintenance_may_exceed_the_limit_since_30_april_2025(day: date, got: int) -> None:
    assert taken(800_00, day, 400_14, maintenance_deduction=150_00)[3] == got


@pytest.mark.parametrize(("payable", "got"), [(0, 0), (1, 0), (2, 1), (50_00, 49_99), (50_01, 50_00), (50_02, 50_00)])
def test_deductions_leave_a_penny(payable: int, got: int) -> None:
    # Sch 6 para 3(1)(a); SI 2013/384 reg. 11(7)
    assert taken(payable, advance_repayment=50_00)[1] == got
    assert taken(payable, rent_and_fuel_deductions=50_00)[2] == got
    assert taken(payable, other_deductions=50_00)[4] == got


def test_a_sanction_comes_first_may_take_all_and_uses_up_the_limit() -> None:
    # regs 110, 111; Sch 6 para 4(2)(b), (c)
    assert taken(300_00, sanction=350_00) == (300_00, 0, 0, 0, 0, 0)
    assert taken(874_90, sanction=425_00)[0] == 424_90  # never more than the standard allowance
    assert taken(874_90, sanction=40_00, advance_repayment=30_00) == (40_00, 23_74, 0, 0, 0, 811_16)
    assert taken(874_90, sanction=100_00, advance_repayment=30_00, rent_and_fuel_deductions=20_00)[:3] == (100_00, 0, 20_00)


def test_a_budgeting_advance_goes_by_family_less_savings_above_1_000() -> None:
    # SI 2013/383 regs 15, 16
    assert budgeting_advance(SINGLE, figures()) == 348_00
    assert budgeting_advance(SINGLE._replace(second=AdultFacts(is_present=True)), figures()) == 464_00
    assert budgeting_advance(SINGLE._replace(children=1), figures()) == 812_00
    assert budgeting_advance(SINGLE._replace(savings=1_000_00), figures()) == 348_00
    assert budgeting_advance(SINGLE._replace(savings=1_248_00), figures()) == 100_00
    assert budgeting_advance(SINGLE._replace(savings=1_248_01), figures()) == 0


# A sanction of one of joint claimants: reg. 110(3), half the standard allowance


@pytest.mark.parametrize(
    ("wanted", "of_one", "reduced"),
    [(314_04, True, 314_04), (314_05, True, 314_05), (314_06, True, 314_05), (628_11, True, 314_05), (628_11, False, 628_10)],
)
def test_a_sanction_of_one_of_two_takes_at_most_half_the_standard_allowance(wanted: int, of_one: bool, reduced: int) -> None:
    assert sanction(stated(sanction=wanted, sanction_is_of_one=of_one), 628_10, 900_00) == reduced


def test_whose_sanction_it_is_is_asked_of_a_couple() -> None:
    # 628.10 for a couple of 25 or older in 2025-26
    def position(cannot_claim: str | None = None, **sanctioned: Any) -> Position:
        adults = [{"age": 40}, {"age": 40, "cannot_claim": cannot_claim}]
        uc = {"sanction": {"reduction": 500} | sanctioned}
        case = {"household": {"adults": adults, "home": {"nation": "england", "tenure": "none"}, "universal_credit": uc}}
        return bo.position(bo.read(case).household, on="2025-05-07")

    def reduced(found: Position) -> tuple[str, bool]:
        return str(found.line("universal_credit.sanction").amount), "universal_credit.sanction.adult" in dict(found.assumptions)

    assert reduced(position()) == ("500.00", True)
    assert reduced(position(adult=2)) == ("314.05", False)
    assert reduced(position("abroad")) == ("400.14", False)
    assert reduced(position("abroad", adult=1)) == ("400.14", False)
    with pytest.raises(bo.BadInput, match=r"universal_credit\.sanction\.adult"):
        position("abroad", adult=2)
    with pytest.raises(bo.BadInput, match=r"universal_credit\.sanction\.adult"):
        position(adult=3)
