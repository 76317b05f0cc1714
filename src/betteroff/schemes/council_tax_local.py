"""A council's own scheme: what its income bands count, and the share of the bill they take off."""

from __future__ import annotations

from betteroff.facts import IncomeBand, IncomeBands, LocalSchemeFacts
from betteroff.money import half_up
from betteroff.schemes.award import Award
from betteroff.schemes.unearned_income import UnearnedIncome


def left_out(universal_credit: Award, local: LocalSchemeFacts) -> int:
    """Elements of Universal Credit that a council's scheme leaves out of account"""
    total = universal_credit.housing_element if local.leaves_out_housing_element else 0
    total += universal_credit.childcare_element if local.leaves_out_childcare_element else 0
    total += universal_credit.child_element if local.leaves_out_child_element else 0
    total += universal_credit.disabled_child_addition if local.leaves_out_disabled_child_addition else 0
    total += universal_credit.limited_capability_element if local.leaves_out_limited_capability_element else 0
    total += universal_credit.carer_element if local.leaves_out_carer_element else 0
    return total + (universal_credit.transitional_element if local.leaves_out_transitional_element else 0)


def counted_by_council(universal_credit: Award, local: LocalSchemeFacts) -> int:
    """Universal Credit that a council's income bands count, a month"""
    award, out = universal_credit.payable, left_out(universal_credit, local)
    if local.leaves_out_in_proportion and universal_credit.maximum_amount > 0:
        out = half_up(award * out, universal_credit.maximum_amount)
    return max(0, award - out)


def other_counted_by_council(unearned: UnearnedIncome, local: LocalSchemeFacts) -> int:
    """Other income that a council's income bands count, a month"""
    carers_allowance = 0 if local.leaves_out_carers_allowance else unearned.carers_allowance
    rest = 0 if local.leaves_out_other_income else unearned.total - unearned.carers_allowance
    return carers_allowance + rest


def share_in_band(income: int, band: IncomeBand, otherwise: int) -> int:
    """The share of a band, or what is taken off above it"""
    return band.share if income <= band.up_to_week else otherwise


def share_in_upper_bands(income: int, bands: IncomeBands) -> int:
    """The share in the last three bands; nothing above them"""
    last = share_in_band(income, bands.eighth, 0)
    return share_in_band(income, bands.sixth, share_in_band(income, bands.seventh, last))


def share_in_bands(income: int, bands: IncomeBands) -> int:
    """What of the bill is taken off at a weekly income: the share of the first band that reaches as far"""
    upper = share_in_band(income, bands.fifth, share_in_upper_bands(income, bands))
    upper = share_in_band(income, bands.third, share_in_band(income, bands.fourth, upper))
    return share_in_band(income, bands.first, share_in_band(income, bands.second, upper))
