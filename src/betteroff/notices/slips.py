"""What is probably a slip of the pen: an amount far above what is usual, a child long grown up. Said at the top, not refused."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.activities import Job
from betteroff.calendar import after_months
from betteroff.explanation import Worked
from betteroff.household import Adult, Child, Home
from betteroff.money import MINUTES_AN_HOUR, MONTHS_A_YEAR, POUND, Amount, Money
from betteroff.notices import Warned
from betteroff.situation import Situation

RENT_A_WEEK = 1_000 * POUND
ALLOWANCE_A_WEEK = 450 * POUND
ALLOWANCE_A_WEEK_IN_LONDON = 800 * POUND
COUNCIL_TAX_A_YEAR = 7_000 * POUND
PAY_AN_HOUR = 60 * POUND
GROWN_UP = 20
"""Years; young persons are children in law up to 19 or 20."""
YOUNGEST_PARENT = 12
"""Years."""
_LAW = "as stated"


def of_slips(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to check before any figure is believed"""
    household = situation.household_on(worked.day)
    yield from _of_the_home(household.home)
    for dated in situation.dated:
        if isinstance(dated.activity, Job) and dated.is_on(worked.last_day):
            yield from _of_pay(situation.household.labels()[dated.place], dated.activity)
    for number, child in enumerate(household.children, 1):
        if not _is_of_an_age(child, household.adults):
            text = f"children.{number} is less than {YOUNGEST_PARENT} years younger than every adult: are the years of birth right?"
            yield Warned(text, _LAW, at_top=True)
        if after_months(child.born, GROWN_UP * MONTHS_A_YEAR) <= worked.day:
            text = f"children.{number} is {GROWN_UP} or older, so no child here but another adult in the home: is the year of birth right?"
            yield Warned(text, _LAW, at_top=True)


def _is_of_an_age(child: Child, adults: tuple[Adult, ...]) -> bool:
    """Whether a child could be an adult's; one who was taken in may be a brother or sister."""
    is_taken_in = child.adopted_on or child.kinship_since
    return bool(is_taken_in) or any(
        adult.born is None or child.born >= after_months(adult.born, YOUNGEST_PARENT * MONTHS_A_YEAR) for adult in adults
    )


def _of_the_home(home: Home) -> Iterator[Warned]:
    """Rent, council tax and Local Housing Allowance above what is usual"""
    allowance = ALLOWANCE_A_WEEK_IN_LONDON if home.greater_london else ALLOWANCE_A_WEEK
    for field, most, period in (
        ("rent", RENT_A_WEEK, "week"),
        ("local_housing_allowance", allowance, "week"),
        ("local_housing_allowance_shared", allowance, "week"),
        ("council_tax", COUNCIL_TAX_A_YEAR, "year"),
    ):
        stated: Amount | None = getattr(home, field)
        if stated is not None and (found := stated.rounded(period)) > most:
            text = f"home.{field} comes to {Money(found)} a {period}, which is more than is usual: are the amount and the period right?"
            yield Warned(text, _LAW, at_top=True)


def _of_pay(label: str, job: Job) -> Iterator[Warned]:
    """Pay that is high for the hours"""
    if job.hours and (found := job.pay.rounded("week", job.hours) * MINUTES_AN_HOUR // job.hours) > PAY_AN_HOUR:
        text = f"{label}: the pay comes to {Money(found)} an hour, which is more than is usual: are pay, period and hours right?"
        yield Warned(text, _LAW, at_top=True)
