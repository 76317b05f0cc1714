"""Households whose charts are looked at."""

from __future__ import annotations

from typing import Any

import betteroff as bo

PAY = "12.71 an hour"
ADULT = bo.Adult(born="1991-03-02", pension="opted out")
SOCIAL = bo.Home(nation="england", tenure="social", rent="120 a week", greater_london=False)
SUPPORTED = bo.Home(nation="england", tenure="supported", rent="250 a week", greater_london=False)
SAM = bo.Household(adults=[ADULT], home=SOCIAL, savings=0)
IN_SUPPORTED = bo.Household(adults=[ADULT], home=SUPPORTED, savings=0)
CARER = bo.Household(
    adults=[bo.Adult(born="1979-05-04", pension="auto", caring=bo.Caring(carers_allowance=True))],
    home=bo.Home(
        nation="england",
        tenure="supported",
        rent="250 a week",
        greater_london=False,
        council_tax="1200 a year",
        council_tax_scheme="default",
    ),
    savings=0,
)
BEFORE, SINCE = "2026-10-04", "2026-10-05"
"""The day before Housing Benefit leaves out more of earnings in supported housing, and that day."""


def job(hours: float, **stated: Any) -> bo.Job:
    return bo.Job(pay=PAY, hours=hours, **stated)
