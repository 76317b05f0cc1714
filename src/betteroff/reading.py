"""The door: a situation and a day become facts, with every assumption made on the way.

Only arithmetic happens here. Limits of law are figures and table cells; where one is needed to
count (children before the two-child limit), it is read from the figures.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from betteroff.activities import BadInput, Job, Treatment, Volunteering
from betteroff.calendar import Clock, after_months, sunday_on_or_before
from betteroff.facts import AdultFacts, Capability, Facts, Nation, PayPeriod, PensionChoice, Tenure, TreatmentKind
from betteroff.household import Adult, Child
from betteroff.rulebook import NotCovered, coverage
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import table
from betteroff.situation import Situation

HOUSEHOLD = -1
"""The place of a clock that belongs to the household, not to an adult."""
_PAID = {
    "weekly": (PayPeriod.WEEK, "week"),
    "fortnightly": (PayPeriod.FORTNIGHT, "fortnight"),
    "four-weekly": (PayPeriod.FOUR_WEEKS, "four weeks"),
    "monthly": (PayPeriod.MONTH, "month"),
}
_CAPABILITY = {"fit": Capability.FIT, "limited": Capability.LIMITED, "limited_for_activity": Capability.LIMITED_FOR_ACTIVITY}
_TREATMENT = {"structured": TreatmentKind.STRUCTURED, "residential": TreatmentKind.RESIDENTIAL, "informal": TreatmentKind.INFORMAL}
_NATION = {"england": Nation.ENGLAND, "scotland": Nation.SCOTLAND, "wales": Nation.WALES}
_TENURE = {"social": Tenure.SOCIAL, "private": Tenure.PRIVATE}

_TAKEN_AS_NONE = {
    "capability": "limited capability for work", "treatment": "treatment", "caring": "caring", "pregnant_due": "pregnancy",
    "gave_birth_on": "a recent birth", "fostering": "fostering", "domestic_abuse_notified": "domestic abuse",
    "disability": "a disability benefit", "circumstances": "bereavement, court, witness protection",
    "work_requirements": "hours agreed in a claimant commitment",
}  # fmt: skip


class Assumption(NamedTuple):
    """Something not stated, and what it was taken to be."""

    field: str
    text: str


class Reading(NamedTuple):
    """The facts of a day, the clocks they were read from and the assumptions made."""

    facts: Facts
    clocks: dict[tuple[int, str], Clock]
    turning_days: frozenset[date]
    """Other days on which a fact changes: pension age, the ages up to which a young person counts."""
    assumptions: tuple[Assumption, ...]
    protection_is_unknown: tuple[int, ...]
    """Places of adults for whom it is not known whether the protected LCWRA rate applies."""


def read(situation: Situation, day: date, period_first_day: date) -> Reading:
    """The facts of a situation on a day. Raises BadInput or NotCovered where there can be no answer."""
    reader = _Reader(situation, day, period_first_day)
    facts = reader.household()
    return Reading(
        facts, reader.clocks, frozenset(reader.turning_days), tuple(dict.fromkeys(reader.assumptions)), tuple(reader.protection_is_unknown)
    )


class _Reader:
    """Reads one day; notes clocks and assumptions as it goes."""

    def __init__(self, situation: Situation, day: date, period_first_day: date) -> None:
        self.situation = situation
        self.stated = situation.household
        self.day = day
        self.period_first_day = period_first_day
        self.clocks: dict[tuple[int, str], Clock] = {}
        self.turning_days: set[date] = set()
        self.assumptions: list[Assumption] = []
        self.protection_is_unknown: list[int] = []

    def assume(self, field: str, text: str) -> None:
        self.assumptions.append(Assumption(field, text))

    def clock(self, place: int, fact: str, clock: Clock) -> int:
        """What a clock shows on the day; the clock is kept, for the days on which it matters.

        On the day of an event itself nothing has passed yet.
        """
        self.clocks[place, fact] = clock
        shown = clock.count(self.day)
        return shown if clock.backwards else max(0, shown)

    def figure(self, name: str, scheme: str = "universal_credit") -> int:
        """A figure of law at the start of the assessment period, for what has to be counted at the door."""
        return figures(scheme)[name].on(self.period_first_day).amount

    def has_come(self, day: date | None) -> bool:
        """Whether a stated day has come; a fact dated later is not yet true."""
        return day is not None and day <= self.day

    # the household

    def household(self) -> Facts:
        home = self.stated.home
        children = self.children()
        before = date.fromordinal(self.figure("two_child_limit_from"))
        born_before = sum(child.born < before for child in children)
        self.refuse_exceptions_to_the_two_child_limit(children)
        if unknown := [str(n) for n, child in enumerate(self.stated.children, 1) if child.disability is None]:
            self.assume("children", f"no disability benefit for child {', '.join(unknown)}")
        youngest = max((child.born for child in children), default=None)
        if home.tenure is None:
            self.assume("home.tenure", "no help with housing costs is due")
        if self.stated.savings is None:
            self.assume("savings", "no savings")
        if home.greater_london is None and home.nation == "england":
            self.assume("home.greater_london", "outside Greater London")
        if nothing := self.nothing_stated():
            self.assume("household", f"not stated, so taken as none: {'; '.join(nothing)}")
        if self.stated.claims is None:
            self.assume("claims", "Universal Credit is claimed" + (", and Child Benefit" if children else ""))
        elif "universal_credit" not in self.stated.claims:
            raise NotCovered("claims: a household that does not claim universal_credit is not covered by this release")
        first, *others = (self.adult(place, adult) for place, adult in enumerate(self.stated.adults))
        self.refuse_ages(first, *others)
        if all(adult.cares_for_severely_disabled for adult in (first, *others)) and others:
            self.assume("adults.2.caring", "each adult cares for somebody else (one carer element for each person cared for)")
        uc = self.stated.universal_credit
        return Facts(
            first=first,
            second=others[0] if others else AdultFacts(),
            children=len(children),
            has_child=any(self.day < after_months(child.born, self.figure("child_age") * 12) for child in children),
            children_before_limit=born_before,
            youngest_child_years=self.clock(HOUSEHOLD, "youngest_child_years", Clock("years", youngest)) if youngest else 0,
            disabled_children_lower=sum(child.disability == "lower" for child in children),
            disabled_children_higher=sum(child.disability == "higher" for child in children),
            nation=_NATION[home.nation],
            is_in_greater_london=bool(home.greater_london),
            tenure=self.tenure(),
            rent_month=home.rent.rounded("month") if home.rent else 0,
            service_charges_month=home.service_charges.rounded("month") if home.service_charges else 0,
            local_housing_allowance_month=home.local_housing_allowance.rounded("month") if home.local_housing_allowance else 0,
            savings=self.stated.savings or 0,
            cap_grace_months_left=(uc.benefit_cap_grace_months_left or 0) if uc else 0,
            claims_child_benefit=self.stated.claims is None or "child_benefit" in self.stated.claims,
        )

    def nothing_stated(self) -> list[str]:
        """What else of the household was not stated."""
        uc, words = self.stated.universal_credit, []
        if not self.stated.other_income:
            words.append("other income")
        if self.stated.home.tenure in ("social", "private") and not self.stated.home.non_dependants:
            words.append("other adults in the home")
        if uc is None or (uc.deductions is None and uc.advance_repayment is None):
            words.append("deductions and advances")
        if uc is None or uc.transitional_element is None:
            words.append("transitional element")
        return words

    def children(self) -> list[Child]:
        """The children and qualifying young persons of the day (UC Regs 2013 regs 4, 5)."""
        counted = []
        for number, child in enumerate(self.stated.children, 1):
            if child.born > self.day:
                raise BadInput([(f"children.{number}.born", "is after the day asked about; leave the child out, or ask about a later day")])
            child_age, young_person_age = (self.figure(name) for name in ("child_age", "young_person_age"))
            sixteen, nineteen = (_september_after(after_months(child.born, years * 12)) for years in (child_age, young_person_age))
            self.turning_days |= {after_months(child.born, child_age * 12), sixteen, nineteen}
            if self.day < sixteen:
                counted.append(child)
            elif self.day < nineteen and child.in_education is not False:
                if child.in_education is None:
                    self.assume(f"children.{number}.in_education", "in non-advanced education or approved training")
                counted.append(child)
            if child not in counted:
                self.assume(
                    f"children.{number}", "too old, or not in education, to count as a child or young person; nothing is paid for them"
                )
        return counted

    def refuse_exceptions_to_the_two_child_limit(self, children: list[Child]) -> None:
        limit = self.figure("two_child_limit")
        if not self.figure("two_child_limit_applies") or len(children) <= limit:
            return
        if any(child.adopted_on or child.kinship_since for child in children) or len({child.born for child in children}) < len(children):
            raise NotCovered(
                "children: exceptions to the two-child limit (adoption, kinship care, multiple births) come with a later release"
            )
        self.assume("children", "no exception to the two-child limit applies")

    def refuse_ages(self, *adults: AdultFacts) -> None:
        for number, adult in enumerate(adults, 1):
            if adult.age < self.figure("lowest_age"):
                raise NotCovered(f"adults.{number}: a claimant or partner under 18 is not covered by this release")
        if all(adult.reached_pension_age for adult in adults):
            raise NotCovered("adults: nobody here is under pension age; pension-age benefits are not covered")
        if any(adult.reached_pension_age for adult in adults):
            self.assume("other_income", "the partner over pension age has no State Pension or other pension")

    def tenure(self) -> Tenure:
        home = self.stated.home
        if home.local_housing_allowance and home.local_housing_allowance.per != "month" and home.tenure == "private":
            self.assume(
                "home.local_housing_allowance",
                "x 52 / 12 of the weekly rate; Universal Credit has a monthly rate of its own, some pence or pounds higher: state that one",
            )
        if home.tenure == "owner" and home.service_charges:
            raise NotCovered("home.service_charges: an owner's service charges come with a later release")
        if home.tenure == "social" and home.bedrooms is not None and home.bedrooms_needed is not None:
            if home.bedrooms > home.bedrooms_needed:
                raise NotCovered("home.bedrooms: the reduction for spare bedrooms comes with a later release")
        elif home.tenure == "social":
            self.assume("home.bedrooms_needed" if home.bedrooms else "home.bedrooms", "no spare bedroom")
        return _TENURE.get(home.tenure or "none", Tenure.NONE)

    # one adult

    def adult(self, place: int, stated: Adult) -> AdultFacts:
        parts: tuple[Callable[[int, Adult], dict[str, object]], ...] = (
            self.age, self.job, self.volunteering, self.capability, self.treatment, self.caring,
            self.fostering, self.births, self.circumstances, self.commitment,
        )  # fmt: skip
        found: dict[str, object] = {"is_present": True}
        for part in parts:
            found |= part(place, stated)
        self.list_what_is_taken_as_no(place, stated)
        return AdultFacts(**found)  # type: ignore[arg-type]  # names and types are those of AdultFacts: tests/test_reading.py

    def age(self, place: int, stated: Adult) -> dict[str, object]:
        if stated.born is None:
            assert stated.age is not None  # Adult asks for one of the two
            self.assume(f"adults.{place + 1}.born", "no birthday falls in the time looked at")
            ages = [value.amount for value in figures("state_pension_age")["months_from_birth"].values]
            if min(ages) <= stated.age * 12 < max(ages):
                raise BadInput([(f"adults.{place + 1}.born", f"is needed at {stated.age}, to know whether pension age has been reached")])
            return {"age": stated.age, "reached_pension_age": stated.age * 12 >= max(ages)}
        if stated.born > self.day:
            raise BadInput([(f"adults.{place + 1}.born", "is after the day asked about")])
        pension = figures("state_pension_age")["months_from_birth"]
        months = pension.on(max(stated.born, pension.values[0].start)).amount
        reaches = stated.born + relativedelta(months=months)  # as Pensions Act 1995 Sch 4 para 1(7A) counts
        self.turning_days.add(reaches)
        return {
            "age": self.clock(place, "age", Clock("years", stated.born)),
            "reached_pension_age": reaches <= self.day,
        }

    def job(self, place: int, stated: Adult) -> dict[str, object]:
        jobs = self.situation.on(self.day, place, Job)
        where = f"adults.{place + 1}"
        if not jobs:
            return {}
        if len(jobs) > 1:
            raise NotCovered(f'{where}: two jobs at a time are not covered by this release; end one first with kind = "ends", what = "job"')
        job = jobs[0]
        if not job.hours:
            raise BadInput([(f"{where}.job.hours", "must be above nothing for a job")])
        self.assume(f"{where}.job", "tax code 1257L (or its Scottish or Welsh form), each pay day taxed by itself")
        if not job.states("paid"):
            self.assume(f"{where}.job.paid", "paid monthly")
        if job.apprentice is None:
            self.assume(f"{where}.job.apprentice", "not an apprentice")
        period, name = _PAID[job.paid]
        return {
            "pay": job.pay.rounded(name, job.hours),
            "pay_period": period,
            "pay_week": job.pay.rounded("week", job.hours),
            "work_minutes": job.hours,
            "is_apprentice": bool(job.apprentice),
            "travel_month": job.travel.rounded("month") if job.travel else 0,
            "other_costs_month": sum(cost.amount.rounded("month") for cost in job.other_costs),
            **self.pension(where, stated),
        }

    def pension(self, where: str, stated: Adult) -> dict[str, object]:
        if stated.pension == "opted out":
            return {"pension": PensionChoice.OPTED_OUT}
        if isinstance(stated.pension, int):
            self.assume(f"{where}.pension", "the percentage is of all pay, with tax relief included, by relief at source")
            return {"pension": PensionChoice.PERCENTAGE, "pension_share": stated.pension}
        self.assume(
            f"{where}.pension",
            ("" if stated.pension else "automatic enrolment where pay exceeds the trigger; ")
            + "minimum contribution by relief at source, of which Universal Credit takes off the whole, tax relief included",
        )
        return {"pension": PensionChoice.AUTOMATIC}

    def volunteering(self, place: int, stated: Adult) -> dict[str, object]:
        voluntary = required = 0
        for work in self.situation.on(self.day, place, Volunteering):
            if work.organisation in (refused := coverage("refused_organisations")):
                raise NotCovered(f"volunteering.organisation: {work.organisation} is not covered: {refused[work.organisation]}")
            if work.agreed is None and not work.required:
                self.assume(f"adults.{place + 1}.volunteering.agreed", "agreed with the work coach; if not, no hours come off work search")
            if work.organisation == "public":
                self.assume(
                    f"adults.{place + 1}.volunteering.organisation",
                    "unpaid work for a public body is approved, or is service-user participation; otherwise it may count as earnings "
                    "(UC Regs 2013 regs 53(2), 60)",
                )
            if work.required:  # a work preparation requirement: no half limits it (reg. 95(2)(a), (3))
                required += work.hours
            elif work.agreed is not False:
                voluntary += work.hours
        agreed = stated.work_requirements.agreed_deductions if stated.work_requirements else None
        return {"volunteering_minutes": voluntary, "agreed_deduction_minutes": required + (agreed or 0)}

    def capability(self, place: int, stated: Adult) -> dict[str, object]:
        where = f"adults.{place + 1}"
        has_benefit = stated.disability is not None and any(getattr(stated.disability, f) for f in stated.disability.model_fields_set)
        found = _CAPABILITY[stated.capability or ("limited_for_activity" if stated.terminally_ill else "fit")]
        if stated.capability_since is not None and not self.has_come(stated.capability_since):
            found = Capability.FIT
        since = stated.capability_since
        if found == Capability.LIMITED and since and since.toordinal() < self.figure("lcw_element_closed_from"):
            raise NotCovered(f"{where}.capability_since: awards with the LCW element, closed since 3 April 2017, come with a later release")
        evidence = stated.medical_evidence_from or since
        if found == Capability.LIMITED_FOR_ACTIVITY and stated.severe_conditions is None and not stated.terminally_ill:
            self.assume(f"{where}.severe_conditions", "the severe conditions criteria are not met, and not terminally ill")
        if found == Capability.LIMITED_FOR_ACTIVITY and stated.medical_evidence_from is None and not stated.terminally_ill:
            self.assume(
                f"{where}.medical_evidence_from",
                f"medical evidence was given on {since}" if since else "the three-month wait for the LCWRA element is over",
            )
        wait = Clock("months", evidence) if evidence else None
        return {
            "capability": found,
            "wait_is_known": wait is not None,
            "wait_months": wait.count(self.period_first_day) if wait and evidence and evidence <= self.period_first_day else 0,
            "in_award_before_april_2026": self.protection(place, stated, found, stated.medical_evidence_from),
            "has_severe_conditions": bool(stated.severe_conditions),
            "is_terminally_ill": bool(stated.terminally_ill),
            "has_disability_benefit": has_benefit,
        }

    def protection(self, place: int, stated: Adult, found: Capability, evidence: date | None) -> bool:
        """Whether the adult is a "pre-2026 claimant"; not knowing it is noted (UC Regs 2013 reg. 27A, Sch 5A)."""
        answer = stated.lcwra_in_award_before_april_2026
        where = f"adults.{place + 1}.lcwra_in_award_before_april_2026"
        parted = date.fromordinal(self.figure("lcwra_rates_part_from"))
        if found != Capability.LIMITED_FOR_ACTIVITY or self.period_first_day < parted or answer == "yes":
            return answer == "yes"
        if stated.terminally_ill or stated.severe_conditions:
            return False
        wait = min(
            edge for edge in table("universal_credit", "limited_capability_element", self.period_first_day).edges("wait_months") if edge
        )
        was_waiting = evidence is not None and evidence < parted <= after_months(evidence, wait)
        if evidence is not None and evidence >= parted and answer != "unknown":
            self.assume(where, "no; nor was an assessment under way, or the ESA support component in payment, before 6 April 2026")
        elif answer != "no" or was_waiting:
            self.protection_is_unknown.append(place)
            self.assume(where, "not known to be protected: the rate for new awards is used, and the protected rate is shown beside it")
        return False

    def treatment(self, place: int, stated: Adult) -> dict[str, object]:
        dated = self.situation.treatment_on(self.day, place)
        if dated is None or not isinstance(dated.activity, Treatment) or dated.first is None:
            return {}
        course, where = dated.activity, f"adults.{place + 1}.treatment"
        facts: dict[str, object] = {
            "treatment": _TREATMENT[course.kind],
            "months_in_treatment": self.clock(place, "months_in_treatment", Clock("months", dated.first)),
        }
        if course.kind != "residential":
            return facts
        if course.advised_24_hours is None:
            self.assume(
                f"{where}.advised_24_hours", "a health-care professional advised a stay of 24 hours or longer; bring a letter that says so"
            )
        absence = Clock("months", dated.first).count(max(self.day, dated.last or self.day))
        if dated.last is None and absence < self.figure("longest_absence"):
            self.assume(f"{where}.ends", "the stay is not expected to last longer than six months")
        if len(self.stated.adults) == 2 and absence >= self.figure("longest_absence"):
            raise NotCovered(f"{where}: a stay of more than six months ends the couple's joint claim (UC Regs 2013 reg. 3(6)); not covered")
        return facts | {"is_advised_24_hours": course.advised_24_hours is not False, "absence_months": absence}

    def caring(self, place: int, stated: Adult) -> dict[str, object]:
        has_children, is_alone = bool(self.stated.children), len(self.stated.adults) == 1
        is_responsible = has_children and (is_alone or bool(stated.main_carer))
        where = f"adults.{place + 1}.caring"
        facts: dict[str, object] = {"is_responsible_carer": is_responsible, "is_relevant_carer": has_children and not is_responsible}
        caring = stated.caring
        if caring is None:
            return facts
        if caring.severely_disabled is None:
            self.assume(f"{where}.severely_disabled", "the person cared for gets no qualifying disability benefit: no carer element")
        if caring.severely_disabled and caring.hours is None:
            raise BadInput([(f"{where}.hours", "is needed: the rules turn on 35 hours of care a week")])
        if caring.severely_disabled:
            self.assume(where, "the hours are for one person, for whom nobody else has the carer element or a carer's benefit")
        if caring.severely_disabled and caring.paid_for_it is None:
            self.assume(f"{where}.paid_for_it", "not paid for the caring")
        return facts | {
            "is_relevant_carer": not is_responsible,
            "cares_for_severely_disabled": bool(caring.severely_disabled),
            "caring_minutes": caring.hours or 0,
            "is_paid_for_caring": bool(caring.paid_for_it),
            "search_is_unreasonable": bool(caring.search_accepted_as_unreasonable),
        }

    def fostering(self, place: int, stated: Adult) -> dict[str, object]:
        fostering, where = stated.fostering, f"adults.{place + 1}.fostering"
        if fostering is None:
            return {}
        if fostering.only_carer is None:
            self.assume(f"{where}.only_carer", "is the responsible foster parent")
        if fostering.ended is not None and self.has_come(fostering.ended):
            self.assume(where, "fostering is expected to resume")
            return {
                "has_stopped_fostering": True,
                "days_since_fostering": self.clock(place, "days_since_fostering", Clock("days", fostering.ended)),
                "is_responsible_foster_parent": fostering.only_carer is not False,
            }
        if fostering.youngest is None or fostering.youngest > self.day:
            raise BadInput(
                [(f"{where}.youngest", "is needed: the date of birth of the youngest fostered child, on or before the day asked about")]
            )
        return {
            "is_foster_parent": True,
            "is_responsible_foster_parent": fostering.only_carer is not False,
            "youngest_fostered_years": self.clock(place, "youngest_fostered_years", Clock("years", fostering.youngest)),
        }

    def births(self, place: int, stated: Adult) -> dict[str, object]:
        facts: dict[str, object] = {}
        birth = stated.gave_birth_on
        if stated.pregnant_due is not None and not self.has_come(birth):
            if self.has_come(stated.pregnant_due) and self.day > stated.pregnant_due:
                why = f"is needed: the child was due on {stated.pregnant_due}; a birth changes money and duties, so give it, and the child"
                raise BadInput([(f"adults.{place + 1}.gave_birth_on", why)])
            week = Clock("days", sunday_on_or_before(stated.pregnant_due), backwards=True)
            facts |= {"is_pregnant": True, "days_to_expected_week": self.clock(place, "days_to_expected_week", week)}
        if birth is not None and self.has_come(birth):
            if birth not in {child.born for child in self.stated.children}:
                self.assume("children", f"no child born on {birth} is counted; if there is one, add it under children")
            clock = Clock("days", birth)
            facts |= {"has_given_birth": True, "days_since_birth": self.clock(place, "days_since_birth", clock)}
        if len(self.stated.adults) == 1 or stated.main_carer:
            facts |= self.arrivals(place)
        return facts

    def arrivals(self, place: int) -> dict[str, object]:
        """Children adopted, or taken in as kinship carer, by their responsible carer; the latest of each."""
        facts: dict[str, object] = {}
        under = [c for c in self.stated.children if self.day < after_months(c.born, self.figure("child_age") * 12)]
        adopted = max((c.adopted_on for c in under if c.adopted_on and self.has_come(c.adopted_on)), default=None)
        kinship = max((c.kinship_since for c in under if c.kinship_since and self.has_come(c.kinship_since)), default=None)
        if adopted:
            self.assume("children", "the adopted child was matched by an agency, and is not a close relative's or a foster child")
            facts |= {"has_adopted": True, "months_since_adoption": self.clock(place, "months_since_adoption", _since(adopted))}
        if kinship:
            self.assume("children", "no parent is able to care for the child, or the child would probably be looked after by the authority")
            facts |= {"is_kinship_carer": True, "months_of_kinship_care": self.clock(place, "months_of_kinship_care", _since(kinship))}
        return facts

    def circumstances(self, place: int, stated: Adult) -> dict[str, object]:
        facts: dict[str, object] = {}
        notified = stated.domestic_abuse_notified
        if notified is not None and self.has_come(notified):
            self.assume(
                f"adults.{place + 1}.domestic_abuse_notified",
                "not living with the person who did it, evidence within a month, and not used in the 12 months before",
            )
            days = self.clock(place, "days_since_abuse_notified", Clock("days", notified))
            facts |= {"has_notified_abuse": True, "days_since_abuse_notified": days}
        now = stated.circumstances
        if now is None:
            return facts
        if now.court_or_tribunal:
            self.assume(f"adults.{place + 1}.circumstances.court_or_tribunal", "still attending; it lifts work search only while it lasts")
        facts["is_at_court"] = bool(now.court_or_tribunal)
        if now.bereaved is not None and self.has_come(now.bereaved):
            self.assume(f"adults.{place + 1}.circumstances.bereaved", "it was a partner, or a child of theirs or of the partner's")
            facts |= {"is_bereaved": True, "months_bereaved": self.clock(place, "months_bereaved", _since(now.bereaved))}
        if now.protected_person is not None and self.has_come(now.protected_person):
            clock = Clock("months", now.protected_person)
            facts |= {"is_protected_person": True, "months_protected": self.clock(place, "months_protected", clock)}
        return facts

    def commitment(self, place: int, stated: Adult) -> dict[str, object]:
        agreed = stated.work_requirements
        if agreed is None:
            return {}
        if (agreed.agreed_hours or 0) > (most := self.figure("expected_hours")):
            raise BadInput(
                [(f"adults.{place + 1}.work_requirements.agreed_hours", f"cannot be above {most // 60}, the most the law expects")]
            )
        return {
            "has_agreed_hours": agreed.agreed_hours is not None,
            "agreed_minutes": agreed.agreed_hours or 0,
        }

    def list_what_is_taken_as_no(self, place: int, stated: Adult) -> None:
        course = self.situation.treatment_on(self.day, place)
        in_rehabilitation = course is not None and isinstance(course.activity, Treatment) and course.activity.kind == "residential"
        known = {"treatment": course is not None, "capability": bool(stated.terminally_ill) or in_rehabilitation}
        if unknown := [words for field, words in _TAKEN_AS_NONE.items() if getattr(stated, field) is None and not known.get(field)]:
            self.assume(f"adults.{place + 1}", f"not stated, so taken as none: {'; '.join(unknown)}")


def _since(event: date) -> Clock:
    """Counts the months after an event."""
    return Clock("months", event, after=True)


def _september_after(birthday: date) -> date:
    """The first 1 September after a birthday."""
    return date(birthday.year + (birthday >= date(birthday.year, 9, 1)), 9, 1)
