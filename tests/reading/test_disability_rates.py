"""Disability benefits as they are stated: which rates are looked up, and which are not known. Amounts worked by hand."""

from __future__ import annotations

from typing import Any

import pytest

import betteroff as bo

ON = "2026-12-07"


def household(*income: bo.Income, children: tuple[bo.Child, ...] = (), **disability: Any) -> bo.Household:
    adult = bo.Adult(born="1991-03-02", **({"disability": bo.Disability(**disability)} if disability else {}))
    return bo.Household(adults=[adult], home=bo.Home(nation="scotland"), savings=0, other_income=income, children=children)


def part(stated: bo.Household) -> dict[str, int]:
    return {line.field: line.amount.in_pence for line in bo.position(stated, on=ON).lines if line.part == "disability"}


@pytest.mark.parametrize(
    ("disability", "care", "mobility"),
    [
        ({"pip_daily_living": "standard", "pip_mobility": "enhanced"}, 332_37, 346_67),
        ({"adp_daily_living": "enhanced", "adp_mobility": "standard"}, 496_60, 131_30),
        ({"dla_care": "lowest", "dla_mobility": "higher"}, 131_30, 346_67),
        ({"dla_care": "middle", "dla_mobility": "lower"}, 332_37, 131_30),
        ({"attendance_allowance": "lower"}, 332_37, 0),
        ({"attendance_allowance": "higher"}, 496_60, 0),
        ({"armed_forces_independence_payment": True}, 496_60, 346_67),
    ],
)
def test_the_rate_in_payment_is_looked_up_and_in_hand(disability: dict[str, Any], care: int, mobility: int) -> None:
    with_it, without = bo.position(household(**disability), on=ON), bo.position(household(), on=ON)
    found = part(household(**disability))
    assert (found["first_care"], found["first_mobility"]) == (care, mobility)
    assert with_it.in_hand.in_pence - without.in_hand.in_pence == care + mobility  # Universal Credit ignores it
    assert "adults.1.disability" in [assumed.field for assumed in with_it.assumptions]


def test_an_amount_that_is_stated_is_not_added_to() -> None:
    stated = household(
        bo.Income(kind="attendance_allowance", amount="50 a week", adult=1), attendance_allowance="lower", dla_mobility="lower"
    )
    assert (part(stated)["first_care"], part(stated)["first_mobility"]) == (0, 131_30)


def test_the_rates_of_a_child_bring_the_addition_and_the_amount() -> None:
    child = bo.Child(born="2018-05-05", disability_care="highest", disability_mobility="lower")
    found = bo.position(household(children=(child,)), on=ON)
    assert found.worked.facts.disabled_children_higher == 1
    assert part(household(children=(child,))) == {"first_care": 0, "first_mobility": 0, "children": 627_90}  # 144.90 x 52 / 12
    middle = bo.Child(born="2018-05-05", disability_care="middle")
    assert bo.position(household(children=(middle,)), on=ON).worked.facts.disabled_children_lower == 1


def test_an_addition_without_rates_has_no_amount_and_says_so() -> None:
    stated = household(children=(bo.Child(born="2018-05-05", disability="higher"),))
    assert part(stated) == {}
    assert "state disability_care" in {a.field: a.text for a in bo.position(stated, on=ON).assumptions}["children.1.disability"]


@pytest.mark.parametrize("disability", ["none", "lower"])
def test_an_addition_that_does_not_go_with_the_rates_is_refused(disability: str) -> None:
    child = bo.Child(born="2018-05-05", disability=disability, disability_care="highest")
    with pytest.raises(bo.BadInput, match=r"children.1.disability: does not go with the rates"):
        bo.position(household(children=(child,)), on=ON)
    blind = bo.Child(born="2018-05-05", disability="higher", disability_mobility="higher")  # higher for a blind child too
    assert bo.position(household(children=(blind,)), on=ON).worked.facts.disabled_children_higher == 1


@pytest.mark.parametrize(
    ("amount", "on", "is_refused"),
    [
        ("76.70 a week", ON, False),
        ("332.37 a month", ON, False),  # 76.70 x 52 / 12 = 332.3666
        ("76.71 a week", ON, True),
        ("114.60 a week", ON, True),  # the enhanced rate
        ("60 a week", ON, False),
        ("76.70 a week", "2026-04-06", False),
        ("76.70 a week", "2026-04-05", True),
    ],
)
def test_an_amount_above_the_rates_stated_is_refused(amount: str, on: str, is_refused: bool) -> None:
    stated = household(bo.Income(kind="personal_independence_payment", amount=amount, adult=1), pip_daily_living="standard")
    if not is_refused:
        assert bo.position(stated, on=on)
        return
    with pytest.raises(bo.BadInput, match=r"other_income\.1\.amount: .* of the rates under adults\.1\.disability"):
        bo.position(stated, on=on)
