"""The figures of new-style benefits and of carers' benefits."""

from __future__ import annotations

from typing import NamedTuple

from betteroff.schemes.minimum_wage import MinimumWageRates


class JobseekersAllowanceRates(NamedTuple):
    """Figures of `rules/jobseekers_allowance/rates.toml`."""

    under_25: int
    from_25: int
    full_rate_age: int
    earnings_left_out: int
    pension_left_out: int
    least_paid: int


class EmploymentAndSupportAllowanceRates(NamedTuple):
    """Figures of `rules/employment_and_support_allowance/rates.toml`."""

    assessment_phase_under_25: int
    personal: int
    full_rate_age: int
    work_related_activity_component: int
    support_component: int
    pension_left_out: int
    permitted_work_lower_limit: int
    permitted_work_hours: int
    permitted_work_step: int
    permitted_work_weeks: int
    assessment_phase_days: int


class CarersRates(NamedTuple):
    """Figures of `rules/carers/rates.toml`."""

    carers_allowance_week: int
    earnings_limit: int
    most_care_costs: int
    carer_support_payment_everywhere: int
    scottish_carer_supplement_week: int


class WorkBenefitRates(NamedTuple):
    """The figures of all three, and of the minimum wage that limits permitted work."""

    jobseekers_allowance: JobseekersAllowanceRates
    employment_and_support_allowance: EmploymentAndSupportAllowanceRates
    carers: CarersRates
    minimum_wage: MinimumWageRates
