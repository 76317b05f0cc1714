"""The hours a week that come off work search, each with its law: the one place where an answer learns of them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from betteroff.outlook import AdultDuties


class HoursCounted(NamedTuple):
    """Hours a week that come off those expected, before any are left for work search."""

    name: str
    label: str
    hours: Decimal
    why: str
    law: str


def hours_counted(adult: AdultDuties) -> tuple[HoursCounted, ...]:
    """Each kind of hours that may come off work search."""
    return (
        HoursCounted(
            "paid_work", "hours of paid work", adult.work_hours, "Paid work comes off work search", "UC Regs 2013 reg. 95(1)(a)(i), (2)(a)"
        ),
        HoursCounted(
            "volunteering",
            "hours of voluntary work",
            adult.volunteering_hours_counted,
            "Agreed voluntary work comes off work search, up to half of the hours expected",
            "UC Regs 2013 reg. 95(1)(a)(i), (2)(a), (3)",
        ),
        HoursCounted(
            "agreed",
            "hours of required placements and agreed deductions",
            adult.other_hours_counted,
            "Time that the Jobcentre requires for something else, or has agreed, comes off work search",
            "UC Regs 2013 reg. 95(1)(a)(i), (2)",
        ),
    )
