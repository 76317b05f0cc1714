"""Council tax: the bill, the scheme that may reduce it, and a council's own scheme as whole numbers."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from betteroff.facts.unseen import shows_no_values


class ReductionScheme(IntEnum):
    """Which scheme reduces the bill."""

    NO_BILL = 0
    NOT_KNOWN = 1
    """A bill in England, and no scheme stated: every council there has its own."""
    ENGLAND = 2
    """The default scheme of 2013, which few councils keep."""
    WALES = 3
    SCOTLAND = 4
    PERCENTAGE = 5
    """A council's own, with a taper."""
    BANDS = 6
    """A council's own, by bands of weekly income."""


class StudentExclusion(IntEnum):
    """Whether a course of study keeps the household out of a reduction."""

    NOT_KEPT_OUT = 0
    KEPT_OUT_WITHOUT_UNIVERSAL_CREDIT = 1
    KEPT_OUT = 2


class ValuationBand(IntEnum):
    """The valuation band of the home."""

    NOT_STATED = 0
    A = 1
    B = 2
    C = 3
    D = 4
    E = 5
    F = 6
    G = 7
    H = 8
    I = 9  # noqa: E741


@shows_no_values
class IncomeBand(NamedTuple):
    """One band of a council's scheme, for the household as it is composed."""

    up_to_week: int = 0
    """The highest weekly income in it."""
    share: int = 0
    """What of the bill is taken off."""


@shows_no_values
class IncomeBands(NamedTuple):
    """The bands of a council's scheme, from the lowest income on; those not used are empty."""

    first: IncomeBand = IncomeBand()
    second: IncomeBand = IncomeBand()
    third: IncomeBand = IncomeBand()
    fourth: IncomeBand = IncomeBand()
    fifth: IncomeBand = IncomeBand()
    sixth: IncomeBand = IncomeBand()
    seventh: IncomeBand = IncomeBand()
    eighth: IncomeBand = IncomeBand()


@shows_no_values
class LocalSchemeFacts(NamedTuple):
    """A council's own scheme, as far as it concerns the household."""

    maximum_share: int = 0
    taper: int = 0
    capital_limit: int = 0
    minimum_week: int = 0
    """A smaller reduction is not made."""
    earnings_disregard_week: int = 0
    non_dependants_week: int = 0
    """What the scheme takes off for all of them."""
    leaves_out_housing_element: bool = False
    leaves_out_childcare_element: bool = False
    leaves_out_child_element: bool = False
    leaves_out_disabled_child_addition: bool = False
    leaves_out_limited_capability_element: bool = False
    leaves_out_carer_element: bool = False
    leaves_out_transitional_element: bool = False
    leaves_out_in_proportion: bool = False
    """Of a Universal Credit award below the maximum amount, the elements left out count for their share."""
    leaves_out_carers_allowance: bool = False
    leaves_out_other_income: bool = False
    """Pensions, benefits and student income."""
    bands: IncomeBands = IncomeBands()


@shows_no_values
class CouncilTaxFacts(NamedTuple):
    """The council tax of the home."""

    scheme: ReductionScheme = ReductionScheme.NO_BILL
    bill_year: int = 0
    """After discounts."""
    counted_bill_year: int = 0
    """What of it the scheme looks at: a council may look no higher than at one of the lower valuation bands."""
    days: int = 0
    """Of the financial year: the reduction is one of so much a day."""
    band: ValuationBand = ValuationBand.NOT_STATED
    students: StudentExclusion = StudentExclusion.NOT_KEPT_OUT
    """What the table of students decides of all who could apply."""
    lowest_non_dependants: int = 0
    """Non-dependants with the lowest deduction: not in work, or with a low income."""
    second_non_dependants: int = 0
    third_non_dependants: int = 0
    highest_non_dependants: int = 0
    local: LocalSchemeFacts = LocalSchemeFacts()
