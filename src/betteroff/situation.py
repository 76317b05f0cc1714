"""A household with everything its adults do, each activity with its days; and what of it is covered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from textwrap import fill
from typing import NamedTuple, TypeVar

from betteroff.activities import KINDS, Activity, BadInput, Ends, Job, SelfEmployment, Stated, Treatment
from betteroff.calendar import DAY, written
from betteroff.facts import shows_no_values
from betteroff.household import IN_HOUSING_BENEFIT, RENTED, Adult, Home, Household, Moves, Placement, Step
from betteroff.rulebook import NotCovered, coverage
from betteroff.rulebook.kinds import CAPITAL, COUNTS, EARNINGS, ELSEWHERE, IGNORED, INCOME, kinds, named
from betteroff.stated import maybe

_ENDED_BY = {**KINDS, "treatment": Treatment}
ActivityT = TypeVar("ActivityT", bound=Activity)


@shows_no_values
class Dated(NamedTuple):
    """An activity of the adult in a place (from 0), with the days it really goes on."""

    place: int
    activity: Activity
    first: date | None
    last: date | None
    field: str
    """Where it was stated: in the household, or in the scenario (`activity.1`)."""
    ended_by: Ends | None = None  # the step, where it is one

    def is_on(self, day: date) -> bool:
        """Whether it goes on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@shows_no_values
class Stay(NamedTuple):
    """A stay in residential rehabilitation: where it was stated, the programme, and its first day."""

    where: str
    programme: Treatment | Placement
    first: date


class Unused(NamedTuple):
    """A stated fact that the answer does not use, and why."""

    field: str
    why: str


class Situation:
    """One household and the activities of one scenario, checked and ready to be asked about any day."""

    def __init__(self, household: Household, steps: tuple[Step, ...] = (), asked_first: date | None = None) -> None:
        self.household = household
        self.asked_first = asked_first and max(asked_first, household.award_began or asked_first)
        """The day first asked about, in the award: what is left of something, as stated, is left in its assessment period. None: the day
        being read."""
        self.scenario = steps
        self.moves = sorted((step for step in steps if isinstance(step, Moves)), key=lambda step: step.on)
        self.dated = tuple(self._with_ends())
        self._doing: dict[tuple[int, type[Activity]], list[Dated]] = {}
        for dated in self.dated:
            self._doing.setdefault((dated.place, type(dated.activity)), []).append(dated)
        moved = (unused for number, move in self._moves() for unused in _idle_home(f"activity.{number}.home", move.home))
        homes = (*_idle_home("home", household.home), *moved)
        self.unused = (*self._not_used(), *homes, *_idle(household), *self._idle_without_childcare(), *self._idle_elsewhere())

    def household_on(self, day: date) -> Household:
        """The household with the home it lives in on a day; a stay elsewhere ends with a move."""
        homes = [move.home for move in self.moves if move.on <= day]
        return self.household.model_copy(update={"home": homes[-1], "placement": None}) if homes else self.household

    def on(self, day: date, place: int, kind: type[ActivityT]) -> list[ActivityT]:
        """The activities of a kind that an adult has on a day."""
        return [d.activity for d in self._doing.get((place, kind), ()) if d.is_on(day)]  # type: ignore[misc]  # of that kind

    def field_of(self, activity: Activity) -> str:
        """Where an activity was stated, for a fault to name."""
        return next(dated.field for dated in self.dated if dated.activity is activity)

    def pay_day(self, day: date, last_day: date) -> date:
        """The day whose rates pay has: the day asked about; where all work of the period starts later, its first day."""
        works = [d.first or day for d in self.dated if isinstance(d.activity, (Job, SelfEmployment)) and d.is_on(last_day)]
        return max(day, min(works, default=day))

    def treatment_on(self, day: date, place: int) -> Dated | None:
        """The course of treatment that goes on that day, with its days. Raises NotCovered for two at a time."""
        found = [d for d in self._doing.get((place, Treatment), ()) if d.is_on(day)]
        if len(found) > 1:
            raise NotCovered('treatment: two courses at a time are not covered; end the first with kind = "ends", what = "treatment"')
        return found[0] if found else None

    def stay_on(self, day: date, place: int) -> Stay | None:
        """The stay in residential rehabilitation that goes on that day: as treatment, or as the household's stay elsewhere."""
        course, placement = self.treatment_on(day, place), self.household_on(day).placement
        if course is not None and isinstance(course.activity, Treatment) and course.activity.kind == "residential" and course.first:
            return Stay(f"adults.{place + 1}.treatment", course.activity, course.first)
        if placement is None or placement.kind != "residential_rehabilitation" or self.household.place_of(placement.adult) != place:
            return None
        is_on = placement.started is not None and placement.started <= day <= (placement.expected_end or day)
        return Stay("placement", placement, placement.started) if is_on and placement.started else None

    def ended_stay(self, day: date, place: int) -> Dated | None:
        """The residential treatment that is over on a day, where none goes on."""
        over = (d for d in self.dated if d.place == place and d.last and d.last < day and _is_residential(d.activity))
        return None if self.stay_on(day, place) else max(over, key=lambda found: found.last or day, default=None)

    @cached_property
    def dates(self) -> frozenset[date]:
        """Every date stated, and the day after each last day: the days on which a stated fact may change."""
        stated = {day for _, day in _stated(self.household, "household")} | {d.first for d in self.dated} | {m.on for m in self.moves}
        return frozenset({value for value in stated if isinstance(value, date)} | {d.last + DAY for d in self.dated if d.last})

    def _with_ends(self) -> Iterator[Dated]:
        stated = list(self._steps())
        ends = [(field, place, step) for field, place, step in stated if isinstance(step, Ends)]
        ended: list[int] = []
        for field, place, activity in stated:
            if isinstance(activity, Ends):
                continue
            last, ended_by = activity.ends, None
            for number, (_, whose, end) in enumerate(ends):
                is_it = whose == place and isinstance(activity, _ENDED_BY[end.what])
                if is_it and (activity.first_day or end.on) <= end.on <= (activity.ends or end.on):
                    ended.append(number)
                    if last is None or end.on <= last:
                        last, ended_by = end.on, end
            yield Dated(place, activity, activity.first_day, last, field, ended_by)
        for number, (field, _, end) in enumerate(ends):
            if ended.count(number) > 1 and end.what == "job":
                text = "would end two jobs; give the new job starts, its first day (or state ends in the job that ends)"
                raise BadInput([(field, text)])
            if number not in ended:
                raise BadInput([(field, f"there is no {end.what} of this adult to end; state it first, or leave this out")])

    def _steps(self) -> Iterator[tuple[str, int, Activity | Ends]]:
        """Every activity, where it was stated, and whose it is."""
        for place, adult in enumerate(self.household.adults):
            where = f"adults.{place + 1}"
            if adult.treatment:
                yield f"{where}.treatment", place, adult.treatment
            for number, step in enumerate(adult.activities, 1):
                field = f"{where}.activities.{number}"
                if step.states("adult") and self.household.place_of(step.adult, f"{field}.adult") != place:
                    raise BadInput([(f"{field}.adult", "an activity here belongs to the adult it stands under; leave this out")])
                yield field, place, step
        for number, given in enumerate(self.scenario, 1):
            if not isinstance(given, Moves):
                field = f"activity.{number}"
                yield field, self.household.place_of(given.adult, f"{field}.adult"), given

    def _moves(self) -> Iterator[tuple[int, Moves]]:
        yield from ((number, step) for number, step in enumerate(self.scenario, 1) if isinstance(step, Moves))

    def _not_used(self) -> Iterator[Unused]:
        for path, part in self._parts():
            for field, entry in _not_simply_used(type(part)).items():
                value = getattr(part, field) if field in part.model_fields_set else None
                if value is None or value is False or value == ():
                    continue
                where = f"{path}.{field}" if path else field
                if entry["use"] == "refused":
                    raise BadInput([(where, f"is not covered: {entry['why']}")])
                yield Unused(where, entry["why"])
        for claim in self.household.claims or ():
            if claim not in (covered := coverage("claims")["covered"]):
                raise BadInput([("claims", f"names a claim that is not covered; this release knows {', '.join(covered)}")])
        for number, income in enumerate(self.household.other_income, 1):
            _check_kind(f"other_income.{number}", INCOME, income.kind)
        for number, capital in enumerate(self.household.other_capital, 1):
            _check_kind(f"other_capital.{number}", CAPITAL, capital.kind)
            kind = kinds(CAPITAL)[capital.kind]
            if kind.treatment == IGNORED:
                yield Unused(f"other_capital.{number}", f"Universal Credit ignores it: {kind.why} ({kind.law})")

    def ignored_income(self, period_first_day: date) -> Iterator[Unused]:
        """Income that Universal Credit leaves out of account in an assessment period, and why."""
        for number, income in enumerate(self.household.other_income, 1):
            kind = kinds(INCOME)[income.kind]
            if not kind.counts_on(period_first_day):
                why = (
                    kind.why
                    if kind.treatment == IGNORED
                    else f"not taken into account in the assessment period that begins on {written(period_first_day)}"
                )
                yield Unused(f"other_income.{number}", f"Universal Credit ignores it: {why} ({kind.law}); it is in money in hand")

    def _idle_without_childcare(self) -> Iterator[Unused]:
        """Facts that matter for help with childcare, and little else."""
        jobs = (dated.activity for dated in self.dated if isinstance(dated.activity, Job))
        homes = (self.household.home, *(move.home for move in self.moves))
        meets_a_council = any(home.council_tax is not None or home.tenure in IN_HOUSING_BENEFIT for home in homes)
        is_paid_for = any(child.childcare for child in self.household.children) or any(job.childcare for job in jobs)
        for number, child in enumerate(self.household.children, 1):
            if child.childcare_hours and (child.childcare is None or child.childcare.per != "hour"):
                yield Unused(f"children.{number}.childcare_hours", "they count where childcare is stated by the hour")
        for number, adult in enumerate(self.household.adults, 1):
            if adult.temporarily_absent and not is_paid_for:
                yield Unused(f"adults.{number}.temporarily_absent", "it matters for help with childcare only, and no childcare is paid for")
            if adult.statutory_pay and not (is_paid_for or meets_a_council or _may_claim_new_style(self.household, number)):
                text = "childcare, new-style Employment and Support Allowance, Housing Benefit and Council Tax Reduction"
                yield Unused(f"adults.{number}.statutory_pay", f"it matters for {text} only")

    def _idle_elsewhere(self) -> Iterator[Unused]:
        """Facts of an adult that mean nothing without a job, or without other adults in the home and a council's help."""
        homes = (self.household.home, *(move.home for move in self.moves))
        may_count = any(home.non_dependants or home.council_tax or home.tenure in IN_HOUSING_BENEFIT for home in homes)
        for number, adult in enumerate(self.household.adults, 1):
            if adult.blind and not may_count and not self.household.children:
                text = "it spares deductions for other adults in the home, and counts in Housing Benefit and Council Tax Reduction only"
                yield Unused(f"adults.{number}.blind", text)
            has_job = any(isinstance(dated.activity, Job) for dated in self.dated if dated.place == number - 1)
            if getattr(adult.circumstances, "court_ordered_treatment", None) and (number - 1, Treatment) not in self._doing:
                yield Unused(f"adults.{number}.circumstances.court_ordered_treatment", "it matters beside treatment that is stated")
            if adult.student_loan_plan and not has_job:
                yield Unused(f"adults.{number}.student_loan_plan", "it is repaid through pay, and there is no job")

    def _parts(self) -> Iterator[tuple[str, Stated]]:
        yield from _parts_of(self.household, "")
        for number, activity in enumerate(self.scenario, 1):
            yield from _parts_of(activity, f"activity.{number}")


def _is_residential(activity: Activity) -> bool:
    return isinstance(activity, Treatment) and activity.kind == "residential"


def _check_kind(where: str, file: str, name: str) -> None:
    """Refuse a kind of income or capital that is not known, or is to be stated elsewhere."""
    kind = kinds(file).get(name)
    if kind is None:
        known = "\n".join(
            f"{text}:\n{_in_lines(named(file, how))}" for text, how in (("these count", COUNTS), ("these are ignored", IGNORED))
        )
        raise BadInput([(f"{where}.kind", f"is not known; {maybe(name, kinds(file))}{known}")])
    if kind.treatment in (EARNINGS, ELSEWHERE):
        raise BadInput([(f"{where}.kind", f"{name} does not belong here: {kind.why}")])


def _in_lines(names: list[str]) -> str:
    """Many names in lines that can be read"""
    return fill(", ".join(names), 100, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _idle_home(path: str, home: Home) -> Iterator[Unused]:
    """Facts of a home that were stated but mean nothing with its tenure."""
    for field, tenures in _USED_WITH_TENURE.items():
        if getattr(home, field) is not None and home.tenure not in tenures:
            yield Unused(f"{path}.{field}", f"it means nothing with tenure {home.tenure or 'not stated'}")
    if home.non_dependants and home.tenure not in RENTED and home.council_tax is None:
        yield Unused(f"{path}.non_dependants", f"they change nothing with tenure {home.tenure or 'not stated'}")
    yield from _idle_beside_council_tax(path, home)


def _idle_placement(stay: Placement) -> Iterator[Unused]:
    """Facts of a stay elsewhere, or a second home, that mean nothing with its kind."""
    is_stay = stay.kind in ("residential_rehabilitation", "hospital", "refuge")
    if is_stay and stay.rent:
        yield Unused(
            "placement.rent", "Universal Credit does not meet it; where it is to be met by Housing Benefit, state the programme as the home"
        )
    if stay.local_housing_allowance and (is_stay or stay.tenure == "social"):
        yield Unused("placement.local_housing_allowance", "it matters for a second home that is let privately only")
    if is_stay and stay.tenure:
        yield Unused("placement.tenure", "it matters for a second home that is rented only")
    if stay.kind != "residential_rehabilitation":
        for field in ("client_contribution", "care_home", "publicly_funded"):
            if getattr(stay, field):
                yield Unused(f"placement.{field}", "it matters for residential rehabilitation only")


def _idle_adult(household: Household, number: int, adult: Adult) -> Iterator[Unused]:
    """Facts of an adult that mean nothing beside those of the household."""
    if adult.pension == "opted out" and adult.pension_kind:
        yield Unused(f"adults.{number}.pension_kind", "there is no workplace pension: it was opted out of")
    caring = adult.caring
    if caring and caring.search_accepted_as_unreasonable and not (caring.severely_disabled or caring.carers_allowance or adult.fostering):
        text = "it counts for care of somebody severely disabled and for foster care; for another reason state work_requirements.accepted"
        yield Unused(f"adults.{number}.caring.search_accepted_as_unreasonable", text)
    if adult.main_carer and not household.children:
        yield Unused(f"adults.{number}.main_carer", "it matters where there are children only")
    agreed = adult.work_requirements
    if agreed and not (agreed.usual_occupation or agreed.usual_pay):
        for field in ("claimed", "threshold_work_ended"):
            if getattr(agreed, field):
                yield Unused(f"adults.{number}.work_requirements.{field}", "it means nothing without usual_occupation or usual_pay")


def _idle(household: Household) -> Iterator[Unused]:
    """Facts of the household that were stated but mean nothing beside the others."""
    if household.placement:
        yield from _idle_placement(household.placement)
    if "housing_benefit" in (household.claims or ()) and household.home.tenure not in IN_HOUSING_BENEFIT:
        text = "housing_benefit is worked out for supported, temporary and hostel accommodation and residential rehabilitation only"
        yield Unused("claims", f"{text}: none is counted with tenure {household.home.tenure or 'not stated'}; ask the council")
    for number, adult in enumerate(household.adults, 1):
        yield from _idle_adult(household, number, adult)
        for place, job in ((place, job) for place, job in enumerate(adult.activities, 1) if isinstance(job, Job)):
            for field in ("starting_costs", "starting_help"):
                if getattr(job, field):
                    yield Unused(f"adults.{number}.activities.{place}.{field}", "it came once, when this job started")
        if not _may_claim_new_style(household, number):
            for field in ("claim_started", "assessment_phase"):
                if getattr(adult, field):
                    yield Unused(
                        f"adults.{number}.{field}", "it means nothing without new-style Jobseeker's or Employment and Support Allowance"
                    )
        if adult.treatment and adult.treatment.advised_24_hours is not None and adult.treatment.kind != "residential":
            yield Unused(f"adults.{number}.treatment.advised_24_hours", "it matters for residential rehabilitation only")
        if adult.capability is None and _esa_says_capability(household, number):
            continue
        if adult.capability != "limited_for_activity" and not adult.terminally_ill and adult.disability is None:
            for field in ("lcwra_in_award_before_april_2026", "severe_conditions"):
                if getattr(adult, field):
                    yield Unused(f"adults.{number}.{field}", "it means nothing without limited capability for work-related activity")
        if adult.capability in (None, "fit") and not adult.terminally_ill:
            for field in ("medical_evidence_from", "lcwra_in_earlier_award"):
                if getattr(adult, field):
                    yield Unused(f"adults.{number}.{field}", "it means nothing without limited capability for work")
        is_found_later = adult.capability == "limited_for_activity" and (adult.capability_since or adult.medical_evidence_from)
        if adult.lcw_before_april_2017 and adult.capability != "limited" and not is_found_later:
            yield Unused(f"adults.{number}.lcw_before_april_2017", "it means nothing without limited capability for work alone")
        if adult.capability_since and adult.capability in (None, "fit"):
            yield Unused(f"adults.{number}.capability_since", "it means nothing without limited capability for work")


def _idle_beside_council_tax(path: str, home: Home) -> Iterator[Unused]:
    """Facts for Council Tax Reduction that mean nothing beside the others."""
    if home.council_tax is None:
        for field in ("council_tax_scheme", "council_tax_band"):
            if getattr(home, field) is not None:
                yield Unused(f"{path}.{field}", "it means nothing without council_tax")
        for number, other in enumerate(home.non_dependants if home.tenure not in IN_HOUSING_BENEFIT else (), 1):
            if "universal_credit" in other.receives:
                text = "Universal Credit spares deductions from Housing Benefit and Council Tax Reduction only, not the contribution here"
                yield Unused(f"{path}.non_dependants.{number}.receives", text)
            for field in ("hours", "gross_income", "full_time_student", "disregarded_for_discount", "partner"):
                if getattr(other, field) is not None:
                    yield Unused(f"{path}.non_dependants.{number}.{field}", "it matters for Council Tax Reduction and Housing Benefit only")
    elif home.council_tax_band and home.nation != "scotland" and not getattr(home.council_tax_scheme, "highest_valuation_band", None):
        yield Unused(f"{path}.council_tax_band", "it matters in Scotland, and where a council looks no higher than a band")


def _may_claim_new_style(household: Household, number: int) -> bool:
    """Whether a new-style benefit may be an adult's: claimed, or stated as other income."""
    whose = (None, number, household.labels()[number - 1])
    stated = any(income.kind.startswith("new_style_") and income.adult in whose for income in household.other_income)
    claimed = any(claim.startswith("new_style_") for claim in household.claims or ())
    return stated or claimed or bool(household.adults[number - 1].contributions)


def _esa_says_capability(household: Household, number: int) -> bool:
    """Whether Employment and Support Allowance says what an adult is capable of."""
    whose = (None, number, household.labels()[number - 1])
    esa = any(income.kind.endswith("_support_group") and income.adult in whose for income in household.other_income)
    return esa or household.adults[number - 1].esa_component in ("work_related_activity", "support")


_USED_WITH_TENURE = {
    "service_charges": (*RENTED, "owner"),
    "ineligible_charges": IN_HOUSING_BENEFIT,
    "rent_free_weeks": RENTED,
    "rent_is_share_of_joint_tenancy": ("social",),
    "local_housing_allowance": ("private", "temporary"),
    "local_housing_allowance_shared": ("private", "temporary"),
    "qualifying_periods_served": ("owner", "shared_ownership"),
    "temporary_since_before_11_april_2018": ("temporary",),
    "sanctuary_scheme": ("social",),
    "overnight_carer": ("social",),
    "couple_cannot_share_bedroom": ("social",),
    "bedrooms": ("social",),
    "bedrooms_needed": ("social",),
}


@cache
def _not_simply_used(kind: type) -> Mapping[str, Mapping[str, str]]:
    """The fields of a kind of statement that an answer does not use, or refuses."""
    name = "".join("_" + letter.lower() if letter.isupper() else letter for letter in kind.__name__).lstrip("_")
    return {field: entry for field, entry in sorted(coverage("inputs").get(name, {}).items()) if entry["use"] != "used"}


def _parts_of(part: Stated, path: str) -> Iterator[tuple[str, Stated]]:
    yield path, part
    stated = part.model_fields_set
    for field in type(part).model_fields:
        if field not in stated:
            continue
        value, where = getattr(part, field), f"{path}.{field}" if path else field
        if isinstance(value, Stated):
            yield from _parts_of(value, where)
        elif isinstance(value, tuple):
            for number, item in enumerate(value, 1):
                if isinstance(item, Stated):
                    yield from _parts_of(item, f"{where}.{number}")


def _stated(part: Stated, path: str) -> Iterator[tuple[str, object]]:
    for where, inner in _parts_of(part, path):
        for field in inner.model_fields_set:
            value = getattr(inner, field)
            if isinstance(value, date):
                yield f"{where}.{field}", value
