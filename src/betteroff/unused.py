"""What was stated, and is not used, or means nothing beside the rest: nothing of it is ignored in silence."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from textwrap import fill
from typing import NamedTuple

from betteroff.activities import Activity, BadInput, Job, Stated, Treatment
from betteroff.household import IN_HOUSING_BENEFIT, RENTED, Adult, Claim, Home, Household, Moves, Placement, Step
from betteroff.rulebook import coverage
from betteroff.rulebook.kinds import CAPITAL, COUNTS, EARNINGS, ELSEWHERE, IGNORED, INCOME, kinds, named
from betteroff.stated import maybe, parts_of

_CONTRIBUTORY, _NEW_STYLE = "contributory_employment_and_support_allowance", "new_style_employment_and_support_allowance"


class Unused(NamedTuple):
    """A stated fact that the answer does not use, and why."""

    field: str
    why: str


def not_used(household: Household, scenario: tuple[Step, ...], activities: Sequence[tuple[int, Activity]]) -> Iterator[Unused]:
    """What of a household and a scenario is not used, with all its activities and whose they are. Raises BadInput for what is refused."""
    homes = {"home": household.home}
    homes |= {f"activity.{number}.home": step.home for number, step in enumerate(scenario, 1) if isinstance(step, Moves)}
    yield from _not_used(household, scenario)
    for path, home in homes.items():
        yield from _idle_home(path, home)
    yield from _idle(household)
    doing = {(place, type(activity)) for place, activity in activities}
    yield from _idle_without_childcare(household, homes.values(), [found for _, found in activities if isinstance(found, Job)])
    yield from _idle_elsewhere(household, homes.values(), doing)


def _not_used(household: Household, scenario: tuple[Step, ...]) -> Iterator[Unused]:
    """What coverage.toml says is not used; what it refuses is refused"""
    for path, part in _parts(household, scenario):
        for field, entry in _not_simply_used(type(part)).items():
            value = getattr(part, field) if field in part.model_fields_set else None
            if value is None or value is False or value == ():
                continue
            where = f"{path}.{field}" if path else field
            if entry["use"] == "refused":
                raise BadInput([(where, f"is not covered: {entry['why']}")])
            yield Unused(where, entry["why"])
    for claim in household.claims or ():
        if claim not in (covered := [name for names in coverage("claims").values() for name in names]):
            raise BadInput([("claims", f"names a claim that is not covered; this release knows {', '.join(covered)}")])
    for number, income in enumerate(household.other_income, 1):
        _check_kind(f"other_income.{number}", INCOME, income.kind)
    for number, capital in enumerate(household.other_capital, 1):
        _check_kind(f"other_capital.{number}", CAPITAL, capital.kind)
        kind = kinds(CAPITAL)[capital.kind]
        if kind.treatment == IGNORED:
            yield Unused(f"other_capital.{number}", f"Universal Credit ignores it: {kind.why} ({kind.law})")


def _idle_on_benefit(number: int, claim: Claim) -> Iterator[Unused]:
    """What is stated of work beside a benefit, and means nothing beside this one"""
    if claim.work is None:
        return
    where, incapacity = f"adults.{number}.claim.work", ("incapacity_benefit", "severe_disablement_allowance", "income_support")
    if "jobseekers" in claim.benefit:
        yield Unused(where, "permitted work is a rule of benefits for limited capability or incapacity for work")
    elif claim.benefit not in incapacity and claim.work.severe_condition is not None:
        yield Unused(f"{where}.severe_condition", "it matters beside Incapacity Benefit and the like; here capability says the group")


def _idle_without_childcare(household: Household, homes: Iterable[Home], jobs: Iterable[Job]) -> Iterator[Unused]:
    """Facts that matter for help with childcare, and little else."""
    meets_a_council = household.income_related_claim or any(home.council_tax or home.tenure in IN_HOUSING_BENEFIT for home in homes)
    is_paid_for = any(child.childcare for child in household.children) or any(job.childcare for job in jobs)
    for number, child in enumerate(household.children, 1):
        if child.childcare_hours and (child.childcare is None or child.childcare.per != "hour"):
            yield Unused(f"children.{number}.childcare_hours", "they count where childcare is stated by the hour")
    for number, adult in enumerate(household.adults, 1):
        if adult.temporarily_absent and not is_paid_for:
            yield Unused(f"adults.{number}.temporarily_absent", "it matters for help with childcare only, and no childcare is paid for")
        if adult.statutory_pay and not (is_paid_for or meets_a_council or _may_claim_new_style(household, number)):
            text = "childcare, new-style Employment and Support Allowance, Housing Benefit and Council Tax Reduction"
            yield Unused(f"adults.{number}.statutory_pay", f"it matters for {text} only")


def _idle_elsewhere(household: Household, homes: Iterable[Home], doing: Container[tuple[int, type[Activity]]]) -> Iterator[Unused]:
    """Facts of an adult that mean nothing without a job, or without other adults in the home and a council's help."""
    is_old = household.income_related_claim is not None
    may_count = is_old or any(home.non_dependants or home.council_tax or home.tenure in IN_HOUSING_BENEFIT for home in homes)
    for number, adult in enumerate(household.adults, 1):
        if adult.blind and not may_count and not household.children:
            text = "it spares deductions for other adults in the home, and counts in Housing Benefit and Council Tax Reduction only"
            yield Unused(f"adults.{number}.blind", text)
        if getattr(adult.circumstances, "court_ordered_treatment", None) and (number - 1, Treatment) not in doing:
            yield Unused(f"adults.{number}.circumstances.court_ordered_treatment", "it matters beside treatment that is stated")
        if adult.student_loan_plan and (number - 1, Job) not in doing:
            yield Unused(f"adults.{number}.student_loan_plan", "it is repaid through pay, and there is no job")


def _parts(household: Household, scenario: tuple[Step, ...]) -> Iterator[tuple[str, Stated]]:
    yield from parts_of(household, "")
    for number, activity in enumerate(scenario, 1):
        yield from parts_of(activity, f"activity.{number}")


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
    if "housing_benefit" in (household.claims or ()) and not household.rent_is_met_by_housing_benefit:
        text = (
            "without an old benefit such as Income Support, housing_benefit is worked out for supported, temporary and hostel "
            "accommodation and residential rehabilitation only"
        )
        yield Unused("claims", f"{text}: none is counted with tenure {household.home.tenure or 'not stated'}; ask the council")
    for number, adult in enumerate(household.adults, 1):
        yield from _idle_adult(household, number, adult)
        for place, job in ((place, job) for place, job in enumerate(adult.activities, 1) if isinstance(job, Job)):
            for field in ("starting_costs", "starting_help"):
                if getattr(job, field):
                    yield Unused(f"adults.{number}.activities.{place}.{field}", "it came once, when this job started")
        yield from _idle_claim(number, adult)
        if adult.claim:
            yield from _idle_on_benefit(number, adult.claim)
        if not (_may_claim_new_style(household, number) or _claims_otherwise(household, number)):
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


def _idle_claim(number: int, adult: Adult) -> Iterator[Unused]:
    """Facts of a claim that mean nothing of its benefit."""
    claim = adult.claim
    if claim and claim.paid_nothing and claim.benefit not in (_CONTRIBUTORY, _NEW_STYLE):
        yield Unused(f"adults.{number}.claim.paid_nothing", "it matters for a contributory or new-style Employment and Support Allowance")
    if claim and claim.converted and claim.benefit != _NEW_STYLE:
        yield Unused(f"adults.{number}.claim.converted", "it matters for new-style Employment and Support Allowance only")


def _claims_otherwise(household: Household, number: int) -> bool:
    """Whether an adult claims a benefit of which its requirements are asked: as the adult's claim says, else the first adult."""
    named = coverage("claims")["requirements_only"]
    is_named = household.income_related_claim is not None or any(claim in named for claim in household.claims or ())
    return household.adults[number - 1].claim is not None or (number == 1 and is_named)


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
