"""What must hold of the money of any household."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

import betteroff as bo
import families

Asked = tuple[bo.Household, date]
slow = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NAMED_CLIFFS = ("Pension contribution, with tax relief begins", "Universal Credit ends", "Housing element ends")
"""Where more pay may leave less: an employer must enrol; the award ends; an owner's element before April 2018 ends with any earnings."""


@slow
@given(families.asked(), st.integers(0, 17_000), st.integers(1, 17_000))
def test_universal_credit_never_rises_with_savings(asked: Asked, savings: int, more: int) -> None:
    household, day = asked
    less, rich = (
        families.position(household.model_copy(update={"savings": pounds * 100}), day).worked.money.universal_credit
        for pounds in (savings, savings + more)
    )
    assert rich.payable <= less.payable
    assert rich.before_cap <= less.before_cap


@slow
@given(families.asked())
def test_it_does_not_matter_which_of_a_couple_is_named_first(asked: Asked) -> None:
    household, day = asked
    if len(household.adults) == 1:
        reject()
    one, other = families.position(household, day), families.position(household.model_copy(update={"adults": household.adults[::-1]}), day)
    assert one.in_hand == other.in_hand
    uc, turned = one.worked.money.universal_credit, other.worked.money.universal_credit
    assert uc == turned


@slow
@given(families.asked(), st.integers(1, 3_000), st.integers(1, 40))
def test_another_pound_of_pay_never_leaves_less_but_at_a_named_cliff(asked: Asked, pounds: int, hours: int) -> None:
    """Student loans aside: they are repaid in whole pounds, so that one may be due of the next pound of pay."""
    household, day = asked
    claimant = household.adults[0].model_copy(update={"activities": (), "student_loan_plan": None})
    idle = household.model_copy(update={"adults": (claimant, *household.adults[1:])})
    try:
        found = bo.sweep(idle, hours=hours, pay=[f"{p} a month" for p in (pounds, pounds + 1)], on=day)
    except bo.NotCovered:
        reject()
    for cliff in found.cliffs:
        assert any(name.startswith(NAMED_CLIFFS) for name in cliff.because), cliff
        assert cliff.because
