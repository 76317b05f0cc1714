"""Which figures are told as used for a day after the one they were last checked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from betteroff import last_checked
from betteroff.rulebook.figures import figures

CHECKED = figures("universal_credit")["taper"].confirmed_to
EARLY = CHECKED + timedelta(days=7)


@pytest.mark.parametrize(("later", "of_the_figure"), [(0, None), (1, EARLY)])
def test_a_figure_announced_early_is_told_by_itself_and_the_others_together(
    later: int, of_the_figure: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = dict(figures("universal_credit"))
    held["taper"] = held["taper"]._replace(confirmed_to=EARLY)
    monkeypatch.setattr(last_checked, "figures", lambda scheme: held if scheme == "universal_credit" else figures(scheme))
    day = EARLY + timedelta(days=later)
    found = {one.of: one for one in last_checked.unconfirmed.__wrapped__(day, day)}
    assert found["universal_credit"].confirmed_to == CHECKED
    assert found["universal_credit"].what == "figures of universal credit"
    assert getattr(found.get("universal_credit.taper"), "confirmed_to", None) == of_the_figure
    assert "universal_credit.standard_allowance_single_25_or_over" not in found
