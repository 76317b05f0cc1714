"""The figures of Council Tax Reduction in England."""

from __future__ import annotations

from typing import NamedTuple


class CouncilTaxEnglandRates(NamedTuple):
    """Figures of `rules/council_tax_england/rates.toml`; those of applicable amounts are for households without Universal Credit."""

    single_under_25: int
    single: int
    """From 25, or a lone parent."""
    couple: int
    child: int
    disabled_child: int
    enhanced_child: int
    family: int
    carer: int
    lowest_non_dependant: int
    second_non_dependant: int
    third_non_dependant: int
    highest_non_dependant: int
    spares_universal_credit: int
    """Whether a non-dependant on it without earnings brings no deduction."""
    second_income_from: int
    third_income_from: int
    highest_income_from: int
