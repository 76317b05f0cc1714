"""The figures of Council Tax Reduction in Scotland."""

from __future__ import annotations

from typing import NamedTuple


class CouncilTaxScotlandRates(NamedTuple):
    """Figures of `rules/council_tax_scotland/rates.toml`; those of applicable amounts are, until 2022, for households without
    Universal Credit only."""

    has_own_amounts: int
    """Whether households on Universal Credit have an applicable amount of the scheme's own."""
    child_beside_universal_credit: int
    """Before that: for each child, on top of the maximum amount of Universal Credit."""
    higher_bands_limit_single: int
    higher_bands_limit: int
    band_e_rise: int
    band_f_rise: int
    band_g_rise: int
    band_h_rise: int
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
    support_component: int
    """Beside Universal Credit, as the three below."""
    work_related_activity_component: int
    childcare_one_child: int
    childcare_more_children: int
