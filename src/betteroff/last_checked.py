"""How far figures and tables are checked, and which of them are used for a later day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from typing import NamedTuple

from betteroff.dated_rules import (
    ADVICE_QUESTIONS,
    CAPABILITY_QUESTIONS,
    DUTY_QUESTIONS,
    HELP_QUESTIONS,
    OF_CLAIMS,
    QUESTIONS,
    SCHEMES,
    DutyRates,
    figure_day,
    schemes_in,
)
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import Question, asked, name_of
from betteroff.schemes.work_benefits import BenefitRates


class Unconfirmed(NamedTuple):
    """Rules used for a day after the one they were last checked for."""

    confirmed_to: date
    what: str
    of: str
    """Their scheme; or the figure, such as universal_credit.taper, where it is checked up to a day of its own."""


@cache
def unconfirmed(day: date, period_first_day: date) -> tuple[Unconfirmed, ...]:
    """Which figures and tables are answered beyond the day they were checked for."""
    late = {
        Unconfirmed(figure.confirmed_to, figure.label, f"{scheme}.{name}")
        if figure.confirmed_to != usual(scheme)
        else Unconfirmed(figure.confirmed_to, f"figures of {scheme.replace('_', ' ')}", scheme)
        for scheme in SCHEMES
        if scheme not in OF_CLAIMS
        for name, figure in figures(scheme).items()
        if latest_use(scheme, day, period_first_day) > figure.confirmed_to
    }
    for question in QUESTIONS:
        asked_on = latest_asking(question, day, period_first_day)
        table = asked(question, asked_on)
        if asked_on > table.confirmed_to:
            late.add(Unconfirmed(table.confirmed_to, _RULES_ON[table.scheme], table.scheme))
    return tuple(sorted(late))


@cache
def unconfirmed_advice(question: Question, day: date) -> Unconfirmed | None:
    """A table of advice that is asked for a day after the one it was checked for."""
    found = asked(question, day).confirmed_to
    return Unconfirmed(found, ADVICE_QUESTIONS[question], name_of(question)) if day > found else None


_RULES_ON = {
    "universal_credit": "rules on work-related requirements",
    "housing_element": "rules on housing costs",
    "housing_benefit": "rules on Housing Benefit",
    "childcare_element": "rules on childcare",
    "self_employment": "rules on the minimum income floor",
    "council_tax_reduction": "rules on Council Tax Reduction",
    "scottish_child_payment": "rules on Scottish Child Payment",
    "healthy_start": "rules on Healthy Start and Best Start Foods",
    "school_meals": "rules on free school meals",
    "health_costs": "rules on NHS charges",
    "tax_free_childcare": "rules on Tax-Free Childcare",
    "jobseekers_allowance": "rules on new-style Jobseeker's Allowance",
    "employment_and_support_allowance": "rules on new-style Employment and Support Allowance",
    "carers": "rules on Carer's Allowance",
    "permitted_work": "rules on permitted work",
    "income_related_benefit": "rules on income-based JSA, income-related ESA and Income Support",
}


def latest_asking(question: Question, day: date, period_first_day: date) -> date:
    """The latest day a table is asked for: those of duties, and of the capability duties turn on, go by the day itself."""
    of_the_day = (*DUTY_QUESTIONS.values(), *CAPABILITY_QUESTIONS.values(), *HELP_QUESTIONS.values())
    return day if question in of_the_day else period_first_day


def latest_use(scheme: str, day: date, period_first_day: date) -> date:
    """The latest day whose figures of a scheme are used: duties go by the day itself."""
    return day if scheme in schemes_in(DutyRates) | schemes_in(BenefitRates) else figure_day(scheme, day, period_first_day)


@cache
def usual(scheme: str) -> date:
    """The day most figures of a scheme are confirmed to."""
    return Counter(figure.confirmed_to for figure in figures(scheme).values()).most_common(1)[0][0]
