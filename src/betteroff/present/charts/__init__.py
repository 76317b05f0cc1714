"""Charts: what is drawn as plain data, in words and as a table; `drawing` alone needs matplotlib."""

from __future__ import annotations

from betteroff.present.charts import compared, hours, rates, steps
from betteroff.present.charts.chart import Chart
from betteroff.stated import BadInput
from betteroff.sweep import Sweep

__all__ = ["Chart", "of_answer", "of_comparison", "of_hours", "of_sweep"]

_OF_A_SWEEP = {"money in hand": steps.chart, "marginal rates": rates.chart}
of_comparison = compared.chart
of_answer = compared.side_by_side
of_hours = hours.chart


def of_sweep(found: Sweep, of: str) -> Chart:
    """A chart of a sweep. Raises BadInput for one that there is not."""
    if of not in _OF_A_SWEEP:
        raise BadInput([("of", f"must be one of {', '.join(map(repr, _OF_A_SWEEP))}")])
    return _OF_A_SWEEP[of](found)
