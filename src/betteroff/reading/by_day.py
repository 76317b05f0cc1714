"""What goes by the day asked about, beside Universal Credit, which goes by the assessment period."""

from __future__ import annotations

from betteroff.facts import AdultFacts, Facts


def with_benefits_of_the_day(facts: Facts, today: Facts) -> Facts:
    """Facts of the end of an assessment period, in which all that belongs to other benefits is as on the day asked about

    A change counts for the whole assessment period in Universal Credit only (SI 2013/381 Sch 1 para 20); other benefits are due for
    days or weeks. The work is that of the period all the same, so that both see the same earnings.
    """
    first, second = adult_of_the_day(facts.first, today.first), adult_of_the_day(facts.second, today.second)
    return facts._replace(
        first=first,
        second=second,
        nation=today.nation,
        child_disability=today.child_disability,
        family=today.family,
        housing_benefit=today.housing_benefit,
        council_tax=today.council_tax,
    )


def adult_of_the_day(adult: AdultFacts, today: AdultFacts) -> AdultFacts:
    """One adult whose age, claims, course, disability benefits, stay and pregnancy are as on the day"""
    work = adult.work_benefits
    return adult._replace(
        age_on_the_day=today.age_on_the_day,
        reached_pension_age_on_the_day=today.reached_pension_age_on_the_day,
        work_benefits=today.work_benefits._replace(
            days_by_period_end=work.days_by_period_end,
            is_in_assessment_phase_by_period_end=work.is_in_assessment_phase,
            paid_work=work.paid_work._replace(has_no_limit_of_weeks=today.work_benefits.paid_work.has_no_limit_of_weeks),
            is_away_from_work=work.is_away_from_work,
            pay_on_leave_week=work.pay_on_leave_week,
            enterprise_allowance_week=work.enterprise_allowance_week,
        ),
        course=adult.course._replace(is_on_the_day=today.course.is_on_the_day),
        care_rate=today.care_rate,
        mobility_rate=today.mobility_rate,
        stay=today.stay,
        is_pregnant=today.is_pregnant,
        days_to_expected_week=today.days_to_expected_week,
        has_given_birth=today.has_given_birth,
        days_since_birth=today.days_since_birth,
    )
