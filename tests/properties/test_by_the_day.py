"""What is beside Universal Credit is in a position as it is in the days of a timeline that are like the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import betteroff as bo
from betteroff.day_by_day import month_of, pay_weeks, stretches_of
from betteroff.order import work_found
from betteroff.reading.pension_age import pension_day

PARTS = ("first_benefits", "second_benefits", "housing_benefit", "council_tax", "family", "disability", "stay")
JSA, ESA = "new_style_jobseekers_allowance", "new_style_employment_and_support_allowance"
BORN_IN_1960 = [date(1960, 1, 1) + timedelta(number) for number in range(366)]
"""Those who reach pension age from 2026 on."""


def turning(first_day: date, *ages: int) -> st.SearchStrategy[date]:
    """Days of birth of those who reach one of these ages within the period, or shortly before or after it."""
    return st.tuples(st.integers(-10, 45), st.sampled_from(ages)).map(lambda d: first_day + timedelta(d[0]) - relativedelta(years=d[1]))


@st.composite
def asked(draw: st.DrawFn) -> tuple[bo.Household, date]:
    """A household of which somebody has a birthday about the time of the assessment period, and a day of that period."""
    nation = draw(st.sampled_from(["wales", "scotland"]))
    first_day = draw(st.dates(date(2026, 4, 20), date(2027, 1, 20)))
    job: dict[str, Any] = {"pay": draw(st.sampled_from(["400 a month", "780 a month", "1700 a month", "2400 a month"]))}
    working = {"activities": [bo.Job(hours=draw(st.sampled_from([12, 20, 32])), **job)]} if draw(st.booleans()) else {}
    benefit = draw(st.sampled_from([None, None, ESA if working else JSA, ESA]))
    claiming = {"contributions": True, "claim_started": first_day - timedelta(40)} if benefit else {}
    # weeks of a carer and a jobseeker go by pay days, of which there are none here
    carer = {"caring": bo.Caring(carers_allowance=True)} if draw(st.booleans()) and not benefit and not working else {}
    disability = draw(st.none() | st.just(bo.Disability(pip_daily_living="enhanced")))
    adults = [bo.Adult(born=draw(turning(first_day, 25, 40)), pension="opted out", disability=disability, **working, **claiming, **carer)]
    if draw(st.booleans()):
        # not in Scotland, where pension age may be limited capability, which council tax takes from the award there
        older = st.sampled_from([born for born in BORN_IN_1960 if first_day <= pension_day(born) <= first_day + timedelta(31)])
        paid = draw(st.none() | st.just(bo.Disability(pip_daily_living="enhanced")))
        adults.append(
            bo.Adult(
                born=draw(turning(first_day, 25) if nation == "scotland" else turning(first_day, 25) | older),
                pension="opted out",
                disability=paid,
            )
        )
        adults[0] = adults[0].model_copy(update={"main_carer": True})
    ages = turning(first_day, 1, 16, 19)
    child = st.builds(bo.Child, born=ages, in_education=st.booleans(), disability=st.sampled_from([None, "lower", "higher"]))
    home = bo.Home(
        nation=nation,
        tenure=draw(st.sampled_from(["supported", "temporary", "social"])),
        rent="150 a week",
        council_tax="1500 a year",
        council_tax_band="C",
        non_dependants=[bo.NonDependant(born=draw(turning(first_day, 18)))] if draw(st.booleans()) else [],
    )
    household = bo.Household(
        adults=adults,
        children=draw(st.lists(child, max_size=2)),
        home=home,
        savings=draw(st.sampled_from([0, 300, 7_000])),
        claims=["universal_credit", "housing_benefit", "child_benefit", *([benefit] if benefit else [])],
        universal_credit={"first_assessment_period": first_day},
    )
    return household, first_day + timedelta(draw(st.integers(0, 27)))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(asked())
def test_what_is_beside_universal_credit_is_the_same_by_the_day_and_in_a_timeline(asked: tuple[bo.Household, date]) -> None:
    household, day = asked
    found = bo.position(household, on=day)
    worked = found.worked
    stretches = stretches_of(found.situation, found.period, (), pay_weeks(found.situation, ()))
    of_day = next(one for one in stretches if one.first <= day < one.first + timedelta(one.days))
    month = month_of((of_day,), worked.facts, worked.decided, work_found(worked.money), worked.rates, of_day.tables)
    assert {part: getattr(worked.money, part) for part in PARTS} == {part: getattr(month, part) for part in PARTS}
