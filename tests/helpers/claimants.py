"""People on benefits other than Universal Credit, whose requirements are walked through every day since 27 April 2009."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from betteroff.activities import Job, Treatment
from betteroff.calendar import DAY
from betteroff.household import Adult, Caring, Child, Claim, DomesticAbuse, Household, Jobseeking, Sickness
from betteroff.training import Programme
from people import HOME

BORN = date(1980, 3, 2)
JSA, CONTRIBUTION_JSA, NEW_JSA = (f"{kind}_jobseekers_allowance" for kind in ("income_based", "contribution_based", "new_style"))
ESA, CONTRIBUTORY_ESA, NEW_ESA = (f"{kind}_employment_and_support_allowance" for kind in ("income_related", "contributory", "new_style"))


class Claimant(NamedTuple):
    """What an adult alone states on a day, the first day of the claim, and the days on which something else is stated."""

    stated: Callable[[date], dict[str, Any]]
    started: date | None = None
    changes: tuple[date, ...] = ()
    children: tuple[Child, ...] = ()
    claims: tuple[str, ...] | None = None

    def on(self, day: date) -> Household:
        """The household as it is stated on a day."""
        here = tuple(child for child in self.children if child.born <= day)
        return Household(adults=(Adult(**{"born": BORN, **self.stated(day)}),), children=here, home=HOME, claims=self.claims)


def _on(
    benefit: str, started: date | None = None, children: tuple[date, ...] = (), claim: dict[str, Any] | None = None, **adult: Any
) -> Claimant:
    """Somebody of whom the same is stated on every day"""
    of_claim = Claim(benefit=benefit, started=started, **(claim or {}))
    return Claimant(lambda _: adult | {"claim": of_claim}, started, children=tuple(Child(born=born) for born in children))


def _by_day(benefit: str, started: date, first: dict[str, Any], *then: tuple[date, dict[str, Any]]) -> Claimant:
    """Somebody of whom other things are stated from some days on, of the adult or the claim"""

    def stated(day: date) -> dict[str, Any]:
        found: dict[str, Any] = {"benefit": benefit, "started": started} | first
        for begins, what in then:
            found |= what if begins <= day else {}
        of_adult = {name: found.pop(name) for name in list(found) if name not in Claim.model_fields}
        return of_adult | {"claim": Claim(**found)}

    return Claimant(stated, started, tuple(begins for begins, _ in then))


def _ill(started: date, *spells: tuple[date, date]) -> Claimant:
    """A jobseeker who is ill for some spells, those before the latest stated with it"""

    def stated(day: date) -> dict[str, Any]:
        begun = [spell for spell in spells if spell[0] <= day]
        ill = begun and day <= begun[-1][1]
        sickness = Sickness(since=begun[-1][0], ends=begun[-1][1], earlier_periods=tuple(first for first, _ in begun[:-1])) if ill else None
        return {"claim": Claim(benefit=JSA, started=started), "sickness": sickness}

    return Claimant(stated, started, tuple(day for first, last in spells for day in (first, last + DAY)))


CLAIMANTS: Mapping[str, Claimant] = {
    "jobseeker alone, claim of 5 January 2009": _on(JSA, date(2009, 1, 5)),
    "jobseeker of 19, claim of 4 April 2011": _on(JSA, date(2011, 4, 4), born=date(1991, 10, 20)),
    "jobseeker who cares, available for 20 hours": _on(
        JSA, date(2010, 3, 1), claim={"jobseeking": Jobseeking(hours_available=20)}, caring=Caring(hours=25)
    ),
    "jobseeker, lone parent of a child born 4 May 2002, available for 16 hours": _on(
        JSA, date(2009, 11, 2), (date(2002, 5, 4),), {"jobseeking": Jobseeking(hours_available=16)}, main_carer=True
    ),
    "jobseeker, violence notified on 7 January 2013": _on(
        JSA,
        date(2012, 6, 4),
        domestic_abuse=DomesticAbuse(notified=date(2013, 1, 7), last_incident=date(2013, 1, 5), evidence_given=date(2013, 1, 19)),
    ),
    "jobseeker, ill for three weeks apart in 2012, for ten weeks in 2016 and for four months in 2018": _ill(
        date(2011, 7, 5),
        (date(2012, 2, 1), date(2012, 2, 7)),
        (date(2012, 4, 2), date(2012, 4, 8)),
        (date(2012, 5, 7), date(2012, 5, 13)),
        (date(2016, 6, 1), date(2016, 8, 9)),
        (date(2018, 8, 6), date(2018, 12, 5)),
    ),
    "jobseeker, on the New Enterprise Allowance from 3 June 2013": _on(
        JSA,
        date(2012, 11, 5),
        activities=(Programme(name="New Enterprise Allowance", starts=date(2013, 6, 3), ends=date(2013, 12, 1)),),
    ),
    "ESA, activity group from 31 August 2010, support group from 3 March 2014": _by_day(
        ESA,
        date(2010, 6, 1),
        {},
        (date(2010, 8, 31), {"capability": "limited", "capability_since": date(2010, 8, 31)}),
        (date(2014, 3, 3), {"capability": "limited_for_activity", "capability_since": date(2014, 3, 3)}),
    ),
    "ESA, activity group, lone parent of a child born 1 September 2010": _on(
        ESA, date(2010, 3, 1), (date(2010, 9, 1),), capability="limited"
    ),
    "ESA, works 15 hours for 95 a week from 2 May 2011": _by_day(
        ESA,
        date(2009, 6, 1),
        {"capability": "limited"},
        (date(2011, 5, 2), {"activities": (Job(pay="95 a week", hours=15, starts=date(2011, 5, 2)),)}),
    ),
    "contributory ESA, activity group, converted on 1 December 2025": _by_day(
        CONTRIBUTORY_ESA,
        date(2011, 6, 3),
        {"capability": "limited", "capability_since": date(2011, 9, 5)},
        (date(2025, 12, 1), {"benefit": NEW_ESA, "converted": True}),
    ),
    "Income Support, lone parent of a child born 15 October 2006": _on("income_support", date(2007, 3, 5), (date(2006, 10, 15),)),
    "Incapacity Benefit, notice of reassessment on 5 March 2012": _by_day(
        "incapacity_benefit", date(2006, 5, 1), {"interview_rules": "pathways"}, (date(2012, 3, 5), {"reassessment": "notice"})
    ),
    "new-style jobseeker": _on(NEW_JSA),
    "new-style jobseeker, residential treatment from 5 September 2022": _on(
        NEW_JSA, activities=(Treatment(kind="residential", started=date(2022, 9, 5), ends=date(2023, 1, 31)),)
    ),
    "new-style ESA, activity group from 4 June 2018, support group from 1 February 2021": _by_day(
        NEW_ESA,
        date(2018, 3, 5),
        {},
        (date(2018, 6, 4), {"capability": "limited", "capability_since": date(2018, 6, 4)}),
        (date(2021, 2, 1), {"capability": "limited_for_activity", "capability_since": date(2021, 2, 1)}),
    ),
    "new-style jobseeker beside Universal Credit": Claimant(
        lambda _: {"contributions": True, "capability": "fit"}, claims=("universal_credit", NEW_JSA)
    ),
}
"""By name, which is also that of the list of their changes."""
