"""Where pay goes adds up to the penny, for any household."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

import betteroff as bo
import families
from betteroff.present.charts.pictures import Pairs, Pounds, Stacks
from betteroff.where_pay_goes import where_pay_goes

slow = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@slow
@given(families.asked(), st.data())
def test_the_pieces_are_the_gain(asked: tuple[bo.Household, date], data: st.DataObject) -> None:
    household, day = asked
    job = data.draw(families.jobs(day))
    try:
        answer = bo.compare(household, {"a job": job}, on=day)
    except (bo.NotCovered, bo.BadInput):
        reject()
    found = answer["a job"]
    assert sum(piece.difference.in_pence for piece in where_pay_goes(found)) == found.gain.in_pence
    picture = found.chart().picture
    if isinstance(picture, Pounds):
        assert sum(bar.amount.in_pence for bar in picture.bars) == picture.result.amount.in_pence == found.gain.in_pence
    else:
        assert isinstance(picture, Pairs)
        assert sum(pair.then.in_pence - pair.today.in_pence for pair in picture.pairs) == found.gain.in_pence
    beside = answer.chart().picture
    assert isinstance(beside, Stacks)
    for stack in beside.stacks:
        assert sum(amount.in_pence for _, amount in stack.parts) == stack.total.in_pence


@slow
@given(families.asked(), st.integers(800, 3_000))
def test_what_becomes_of_a_pound_is_the_whole_of_it(asked: tuple[bo.Household, date], pence: int) -> None:
    household, day = asked
    try:
        found = bo.sweep(household, hours=[0, 3, 6], pay=f"{pence / 100:.2f} an hour", on=day)
    except (bo.NotCovered, bo.BadInput):
        reject()
    cliffs = {(cliff.before, cliff.after) for cliff in found.cliffs}
    for rate in found.marginal_rates:
        assert sum(rate[3:]) == 1
        assert not rate.is_cliff or (rate.before, rate.after) in cliffs
        kept = rate.after.in_hand.in_pence - rate.before.in_hand.in_pence
        assert abs(rate.kept * rate.pay.in_pence - kept) <= rate.pay.in_pence / 1000
