"""People whose duties are walked through every day since Universal Credit began: what each states on a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from betteroff.activities import Activity, Job, Training, Treatment, Volunteering
from betteroff.calendar import DAY
from betteroff.household import Adult, Caring, Child, Circumstances, Course, Fostering, Home, Household, Sickness

HOME = Home(nation="england", tenure="none", greater_london=False)
ONE, OTHER = date(1985, 1, 15), date(1986, 6, 20)
"""Days of birth of grown people."""


def living(*adults: Adult, children: tuple[Child, ...] = ()) -> Household:
    return Household(adults=adults, children=children, home=HOME, savings=0)


def _alone(*steps: Activity, **stated: Any) -> Callable[[date], Household]:
    return lambda day: living(Adult(**({"born": ONE, "activities": steps} | stated)))


def _couple(first: dict[str, Any], second: dict[str, Any], *children: Child) -> Callable[[date], Household]:
    return lambda day: living(
        Adult(**({"born": ONE} | first)),
        Adult(**({"born": OTHER} | second)),
        children=tuple(child for child in children if child.born <= day),
    )


def _parent_alone(child: Child) -> Callable[[date], Household]:
    return lambda day: living(Adult(born=ONE), children=(child,) if child.born <= day else ())


def _sickness(day: date, *spells: date) -> Sickness | None:
    """The latest illness that has begun, of ten days each, with those before it."""
    begun = [first for first in spells if first <= day]
    if not begun or day > begun[-1] + 9 * DAY:
        return None
    return Sickness(since=begun[-1], evidence_given=begun[-1], earlier_periods=tuple(begun[:-1]))


PEOPLE: Mapping[str, Callable[[date], Household]] = {
    "single without work": _alone(),
    "single of 22 in April 2013, 400 a month": _alone(Job(pay="400 a month", hours=12), born=date(1991, 1, 15)),
    "single, 15 hours at 10 an hour": _alone(Job(pay="10 an hour", hours=15)),
    "couple, one earns 450 a month": _couple({"activities": [Job(pay="450 a month", hours=13)]}, {}),
    "lone parent of a child born 1 June 2013": _parent_alone(Child(born=date(2013, 6, 1))),
    "couple with a child born 1 June 2013, the first is the main carer": _couple(
        {"main_carer": True}, {"main_carer": False}, Child(born=date(2013, 6, 1))
    ),
    "couple, one cares 40 hours for somebody severely disabled": _couple({}, {"caring": Caring(hours=40, severely_disabled=True)}),
    "foster parent of a child born 1 September 2004": _alone(fostering=Fostering(youngest=date(2004, 9, 1))),
    "limited capability for work": _alone(capability="limited"),
    "limited capability for work and activity": _alone(capability="limited_for_activity"),
    "structured treatment from 14 September 2014 to 30 June 2015": _alone(
        Treatment(kind="structured", started=date(2014, 9, 14), ends=date(2015, 6, 30))
    ),
    "structured treatment from 1 March 2013": _alone(Treatment(kind="structured", started=date(2013, 3, 1), ends=date(2014, 3, 1))),
    "residential treatment from 1 May 2019 to 31 October 2019": _alone(
        Treatment(kind="residential", started=date(2019, 5, 1), ends=date(2019, 10, 31))
    ),
    "abuse notified on 1 October 2014, lone parent of a child born 1 January 2006": lambda day: living(
        Adult(born=ONE, domestic_abuse_notified=date(2014, 10, 1)), children=(Child(born=date(2006, 1, 1)),)
    ),
    "bereaved on 10 February 2016": _alone(circumstances=Circumstances(bereaved=date(2016, 2, 10))),
    "pregnant, due and born on 5 July 2021": lambda day: living(
        Adult(born=ONE, pregnant_due=date(2021, 7, 5), gave_birth_on=date(2021, 7, 5)),
        children=(Child(born=date(2021, 7, 5)),) if day >= date(2021, 7, 5) else (),
    ),
    "couple, one a student with a loan from 11 September 2017 to 30 June 2018": _couple(
        {"course": Course(starts=date(2017, 9, 11), ends=date(2018, 6, 30), full_time=True, advanced=True, maintenance_loan=8000)}, {}
    ),
    "off sick on 1 March 2018 and 1 June 2018, once each, and on 1 November 2018": lambda day: living(
        Adult(born=ONE, sickness=_sickness(day, date(2018, 3, 1), date(2018, 6, 1), date(2018, 11, 1)))
    ),
    "abroad for treatment from 1 May 2016 to 31 August 2016": _alone(
        circumstances=Circumstances(abroad_for_treatment=date(2016, 5, 1), abroad_until=date(2016, 8, 31))
    ),
    "volunteers 20 hours and trains 10 hours, agreed, from 5 September 2022 to 31 March 2023": _alone(
        Volunteering(hours=20, organisation="charity", agreed=True, starts=date(2022, 9, 5), ends=date(2023, 3, 31)),
        Training(hours=10, full_time=False, agreed=True, starts=date(2022, 9, 5), ends=date(2023, 3, 31)),
    ),
    "structured treatment, left after two months, and a new course a year later": _alone(
        Treatment(kind="structured", started=date(2021, 1, 4), ends=date(2021, 3, 3)),
        Treatment(kind="structured", started=date(2022, 3, 7), ends=date(2022, 12, 31)),
    ),
}
"""By name, which is also that of the list of their changes."""
