"""New-style and carers' benefits beside work: why one is not paid, how near a limit is, and the answer if the work were supported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from betteroff.activities import Job
from betteroff.dated_rules import award_tables
from betteroff.explanation import Worked
from betteroff.facts import AdultFacts
from betteroff.facts.claimant import Benefit
from betteroff.facts.permitted_work import PaidWorkFacts
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.rulebook.tables import Question, Row, asked, first_row
from betteroff.schemes.beside_work import Payable, with_enterprise_allowance
from betteroff.schemes.carers import CARERS_ALLOWANCE, CarersRates, earnings_less_care
from betteroff.schemes.employment_and_support_allowance import (
    SUPPORT_ALLOWANCE,
    earnings_from_work,
    is_in_support_group,
    permitted_work_inputs,
    support_allowance_inputs,
)
from betteroff.schemes.jobseekers_allowance import JOBSEEKERS_ALLOWANCE
from betteroff.schemes.permitted_work import PermittedWorkRates, is_another_period, weeks_are_limited
from betteroff.schemes.work_benefits import Entitlement
from betteroff.situation import Situation
from betteroff.stated import Stated

StepT = TypeVar("StepT", bound=Stated)
ESA = "New-style Employment and Support Allowance"
_CLAIMED = Benefit.NEW_STYLE_EMPLOYMENT_AND_SUPPORT_ALLOWANCE


class Decision(NamedTuple):
    """What was decided of one benefit of one adult."""

    name: str
    place: int
    payable: Payable
    row: Row


def decisions(worked: Worked) -> Iterator[Decision]:
    """What was decided of each benefit that is claimed."""
    for place, (adult, found) in enumerate(_adults(worked)):
        for name, question, payable, row in (
            ("New-style Jobseeker's Allowance", JOBSEEKERS_ALLOWANCE, found.jobseekers_allowance, found.jobseekers_allowance_row),
            (ESA, SUPPORT_ALLOWANCE, found.employment_and_support_allowance, found.employment_and_support_allowance_row),
            (carers_benefit(adult), CARERS_ALLOWANCE, found.carers, found.carers_row),
        ):
            if payable != Payable.NOT_CLAIMED:
                yield Decision(name, place, payable, _row(worked, question, row))


def carers_benefit(adult: AdultFacts) -> str:
    """What the carer's benefit of an adult is called."""
    return "Carer Support Payment" if adult.work_benefits.is_carer_support_payment else "Carer's Allowance"


def of_benefits_not_paid(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """Why a benefit that is claimed is not paid."""
    labels = situation.household.labels()
    for found in decisions(worked):
        if found.payable == Payable.NOT_PAYABLE:
            yield Warned(f"{labels[found.place]}: {found.name} is not paid. {found.row.why}", found.row.law)


def of_benefits(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """A benefit that comes before others, and the limit that earnings are held against."""
    labels = situation.household.labels()
    for label, (adult, entitled) in zip(labels, _adults(worked), strict=False):
        if adult.work_benefits.overlapping_year:
            text = "a benefit that replaces earnings, such as Maternity Allowance, comes first"
            yield Warned(f"{label}: {text}: new-style and carers' benefits are paid only as far as they are more", "SI 1979/597 reg. 4")
        if entitled.earnings_week:
            yield from _limits(label, adult, entitled, worked)


def _limits(label: str, adult: AdultFacts, entitled: Entitlement, worked: Worked) -> Iterator[Warned]:
    """The limits of earnings of an adult who earns."""
    rates = worked.rates.work_benefits
    earnings = earnings_from_work(adult, entitled.earnings_week)
    if entitled.employment_and_support_allowance != Payable.NOT_CLAIMED and earnings:
        most = entitled.permitted_work_limit
        is_paid = entitled.employment_and_support_allowance == Payable.PAYABLE
        may_pay = "may pay up to" if is_paid else "could pay up to"
        text = f"permitted work {may_pay} {Money(most, 'week')} a week; earnings count as {Money(earnings, 'week')} here"
        tell = ". Tell the Jobcentre of it before it begins" if is_paid else ""
        if is_paid or earnings > most:  # where something else ends it, the limit says nothing
            yield Warned(f"{label}: {text}{tell}", "SI 2013/379 regs 39(1), (4), 79, 81")
        if is_paid:
            yield from of_another_period(adult.work_benefits.paid_work, _CLAIMED, earnings, rates.permitted_work)
    if entitled.carers != Payable.NOT_CLAIMED:
        yield from _limit_of_carers(label, adult, entitled, rates.carers)


def of_another_period(work: PaidWorkFacts, benefit: Benefit, earnings: int, rates: PermittedWorkRates) -> Iterator[Warned]:
    """That permitted work is taken as done in another 52 weeks"""
    is_limited = weeks_are_limited(work.has_no_limit_of_weeks, rates) and earnings > rates.lower_limit and not work.is_supported
    if is_limited and not work.is_in_business_programme and is_another_period(work, benefit, rates):
        text = "The work is likely, not certain, to be permitted: it is taken as done in another 52 weeks, as the text is read here"
        yield Warned(
            f"{text}. Ask the office to confirm their first day", "SI 2008/794 reg. 45(4)(a)(iii), (c), later (4A); SI 2013/379 reg. 39(6)"
        )


def _limit_of_carers(label: str, adult: AdultFacts, entitled: Entitlement, rates: CarersRates) -> Iterator[Warned]:
    """The limit of a carer's benefit; where something else ends it, the limit says nothing"""
    earnings = with_enterprise_allowance(adult, entitled.earnings_week)
    held = earnings_less_care(earnings, adult.work_benefits.care_costs_week, rates)
    is_paid = entitled.carers == Payable.PAYABLE
    if is_paid or held > rates.earnings_limit:
        limit = f"for a week with earnings of up to {Money(rates.earnings_limit, 'week')}"
        text = f"{carers_benefit(adult)} {'is' if is_paid else 'would be'} paid {limit}; they count as {Money(held, 'week')} a week here"
        yield Warned(
            f"{label}: {text}. One week with more pay loses a week of it, so tell the office that pays it of all work",
            "SI 1976/409 reg. 8(1); SI 1996/2745 regs 8, 10; SSI 2023/302 reg. 14",
        )


def if_supported(situation: Situation, worked: Worked) -> Situation | None:
    """The situation with work supported where nobody said whether it is, and Employment and Support Allowance turns on it"""
    tables, rates = award_tables(worked.period.first_day).work_benefits, worked.rates.work_benefits
    changed = situation
    for place, (adult, found) in enumerate(_adults(worked)):
        in_group = is_in_support_group(adult, rates.employment_and_support_allowance)
        of_work = permitted_work_inputs(adult, found.earnings_week, rates.permitted_work, rates.minimum_wage)
        work = tables.permitted_work.then[first_row(tables.permitted_work, of_work._replace(is_supported=True))]
        scan, inputs = tables.employment_and_support_allowance, support_allowance_inputs(adult, work, in_group)
        is_ended = found.employment_and_support_allowance == Payable.NOT_PAYABLE
        is_unknown = any(job.supported_permitted_work is None for job in situation.on(worked.last_day, place, Job))
        if is_ended and is_unknown and scan.then[first_row(scan, inputs)] == Payable.PAYABLE:
            changed = _supported(changed, place)
    return None if changed is situation else changed


def _supported(situation: Situation, place: int) -> Situation:
    """The situation with every job of an adult supported, unless it was said to be or not."""
    household, adults = situation.household, list(situation.household.adults)
    activities = tuple(_as_supported(step) for step in adults[place].activities)
    adults[place] = adults[place].model_copy(update={"activities": activities})
    scenario = (
        _as_supported(step) if isinstance(step, Job) and household.place_of(step.adult) == place else step for step in situation.scenario
    )
    return Situation(household.model_copy(update={"adults": tuple(adults)}), tuple(scenario), situation.asked_first)


def _as_supported(step: StepT) -> StepT:
    is_unknown = isinstance(step, Job) and step.supported_permitted_work is None
    return step.model_copy(update={"supported_permitted_work": True}) if is_unknown else step


def _adults(worked: Worked) -> tuple[tuple[AdultFacts, Entitlement], ...]:
    found = worked.decided.work_benefits
    return (worked.facts.first, found.first), (worked.facts.second, found.second)


def _row(worked: Worked, question: Question, row: int) -> Row:
    return asked(question, worked.period.first_day).rows[row]
