"""The figures of Council Tax Reduction: what all nations share, and each nation's own."""

from __future__ import annotations

from typing import NamedTuple


class CouncilTaxReductionRates(NamedTuple):
    """Figures of `rules/council_tax_reduction/rates.toml`."""

    taper: int
    capital_limit: int
    capital_floor: int
    tariff_step: int
    tariff_amount: int
    working_hours: int
    adult_age: int
    childcare_one_child: int
    childcare_more_children: int
    childcare_share: int
    extended_weeks: int
    """Read where two positions are compared."""
    disabled_child: int
    enhanced_child: int
    carer: int
    disability_premium_single: int
    disability_premium_couple: int
    enhanced_premium_single: int
    enhanced_premium_couple: int
    severe_premium_one: int
    severe_premium_two: int
    work_related_activity_component: int
    support_component: int


class AmountsOfEnglandAndWales(NamedTuple):
    """What England's scheme and that of Wales have alike; applicable amounts are for households without Universal Credit."""

    single_under_25: int
    single: int
    """From 25, or a lone parent."""
    couple: int
    child: int
    family: int
    lowest_non_dependant: int
    second_non_dependant: int
    third_non_dependant: int
    highest_non_dependant: int
    spares_universal_credit: int
    """Whether a non-dependant on it without earnings brings no deduction."""
    second_income_from: int
    third_income_from: int
    highest_income_from: int


class CouncilTaxEnglandRates(AmountsOfEnglandAndWales):
    """Figures of `rules/council_tax_england/rates.toml`."""


class CouncilTaxWalesRates(AmountsOfEnglandAndWales):
    """Figures of `rules/council_tax_wales/rates.toml`."""


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
    family: int
    lowest_non_dependant: int
    second_non_dependant: int
    third_non_dependant: int
    highest_non_dependant: int
    spares_universal_credit: int
    """Whether a non-dependant on it without earnings brings no deduction."""
    second_income_from: int
    third_income_from: int
    highest_income_from: int
    has_components: int
    """Beside Universal Credit; the childcare below too."""
    childcare_one_child: int
    childcare_more_children: int


NationalRates = CouncilTaxEnglandRates | CouncilTaxWalesRates | CouncilTaxScotlandRates
"""The figures of one nation's scheme: the amounts have the same names in all three."""


class CouncilTaxRates(NamedTuple):
    """The figures of the day, of every nation."""

    common: CouncilTaxReductionRates
    england: CouncilTaxEnglandRates
    wales: CouncilTaxWalesRates
    scotland: CouncilTaxScotlandRates
