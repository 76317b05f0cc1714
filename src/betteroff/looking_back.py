"""Assessment periods before the one asked about: what was earned in each, and the elements it brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from betteroff.activities import Job
from betteroff.calendar import DAY, AssessmentPeriod, tax_year_of
from betteroff.dated_rules import award_tables, money_rates
from betteroff.facts import AdultFacts, Facts, shows_no_values
from betteroff.order import AwardFound, award_of, decide, work_of
from betteroff.pay_days import Payment, paid_jobs, payments
from betteroff.reading import read_of_the_award
from betteroff.schemes.award import Award, Decided
from betteroff.schemes.capability import has_lcwra_element
from betteroff.schemes.earned_income import Work
from betteroff.schemes.housing_decisions import HelpWithRent
from betteroff.schemes.pay import Pay
from betteroff.schemes.self_employment import SelfEmploymentRates, unused_losses
from betteroff.schemes.surplus_earnings import brought_forward
from betteroff.schemes.transitional_element import Circumstances, Elements, own_earnings
from betteroff.situation import Situation

Losses = tuple[int, int]
"""Unused losses of each adult."""

NO_PAY = Pay(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


class Carried(NamedTuple):
    """Surplus earnings that one assessment period brings into the next, where Universal Credit is claimed in each."""

    surplus: int
    ended: int
    """Months in a row without Universal Credit, so far."""


@shows_no_values
class LookedAt(NamedTuple):
    """One assessment period, leaving the transitional element aside."""

    dates: AssessmentPeriod
    facts: Facts
    work: Work
    award: Award
    has_earned_income: bool
    earned: int
    """What is held against the threshold of low earnings."""
    received: int
    """Earnings of both, without the minimum income floor and surplus earnings."""
    elements: Elements
    circumstances: Circumstances
    has_lcwra: bool
    counts_as_at_threshold: bool
    """The minimum income floor applies, or only a start-up period keeps it off (reg. 56(3)(b))."""


class LookingBack:
    """A situation in assessment periods from one day to another: by what its jobs paid in each, where all say when they pay."""

    def __init__(self, situation: Situation, first: date, last: date) -> None:
        self.situation = situation
        self.first = first
        self.last = last
        self.paid: tuple[Payment, ...] | None = None
        self.losses: dict[date, Losses] = {}

    def look(self, dates: AssessmentPeriod) -> LookedAt:
        """An assessment period by the rules of its first day, with the children who were born by its end."""
        situation = with_those_born(self.situation, dates.last_day)
        facts = self.with_losses_left(read_of_the_award(situation, dates, dates.first_day, dates.last_day).facts, dates)
        decided, work = _decided(facts, dates), work_of(facts, money_rates(dates.first_day, dates.first_day))
        self.paid = self.paid or _paid(self.situation, self.first, self.last, facts.nation)
        if self.paid is not None:
            received = [payment for payment in self.paid if dates.first_day <= payment.day <= dates.last_day]
            work = work_paid(work, received, received)
        found = award_by(facts, dates, work)
        award, has_lcwra = found.universal_credit, has_lcwra_element(decided.adults.first) or has_lcwra_element(decided.adults.second)
        return LookedAt(
            dates,
            facts,
            work,
            award,
            found.earned.total > 0,
            own_earnings(facts, found.earned, found.floor),
            found.earned.first + found.earned.second,
            Elements(*(getattr(award, name) for name in Elements._fields)),
            Circumstances(award.limited_capability_element > 0 and not has_lcwra, decided.housing.help == HelpWithRent.HOUSING_BENEFIT),
            has_lcwra,
            _counts_as_at_threshold(facts, dates),
        )

    def with_losses_left(self, facts: Facts, dates: AssessmentPeriod) -> Facts:
        """The facts of an assessment period with what is left of losses, as far as they were used since the one first asked about"""
        if not (facts.first.business.is_carried_on or facts.second.business.is_carried_on):
            return facts
        return with_losses(facts, self._losses_into(dates))

    def _losses_into(self, dates: AssessmentPeriod) -> Losses:
        """Unused losses of all assessment periods before one, back to the one first asked about, trade or no trade in them (reg. 57A(1))"""
        asked_first = self.situation.asked_first
        if asked_first is None or asked_first >= dates.first_day:
            return (0, 0)
        if dates.first_day not in self.losses:
            before = AssessmentPeriod.containing(dates.first_day - DAY, self.situation.household.award_began or dates.first_day)
            situation = with_those_born(self.situation, before.last_day)
            facts = read_of_the_award(situation, before, before.first_day, before.last_day).facts
            facts, rates = with_losses(facts, self._losses_into(before)), money_rates(before.first_day, before.first_day)
            work, held = work_of(facts, rates), rates.award.self_employment
            self.losses[dates.first_day] = (
                unused_losses(facts.first, work.first_business, held),
                unused_losses(facts.second, work.second_business, held),
            )
        return self.losses[dates.first_day]

    def may_have_paid(self, dates: AssessmentPeriod) -> bool:
        """Whether a job that does not say when it pays went on in an assessment period, though it is not seen at its end"""
        jobs = [dated for dated in self.situation.dated if isinstance(dated.activity, Job)]
        return self.paid is None and any(
            (dated.first is None or dated.first <= dates.last_day) and (dated.last is None or dated.last >= dates.first_day)
            for dated in jobs
        )


def _paid(situation: Situation, first: date, last: date, nation: int) -> tuple[Payment, ...] | None:
    """What jobs pay on their pay days, from the beginning of a tax year; None where a job does not say when it pays"""
    jobs = [dated.activity for dated in situation.dated if isinstance(dated.activity, Job) and not (dated.first and dated.first > last)]
    if not jobs or not all(job.first_pay_day for job in jobs):
        return None
    return tuple(payments(situation, paid_jobs(situation, tax_year_of(first), last), nation))


def work_paid(typical: Work, received: Sequence[Payment], counted: Sequence[Payment]) -> Work:
    """What both adults earn in a period: from jobs what is paid in it, and what of pay counts in it; from all else a typical month"""
    return typical._replace(
        first_pay=_pay(received, counted, 0), first_other_pay=NO_PAY, second_pay=_pay(received, counted, 1), second_other_pay=NO_PAY
    )


def _pay(received: Sequence[Payment], counted: Sequence[Payment], place: int) -> Pay:
    """The pay of an adult in a period: received in it, and counted in it"""
    theirs = [payment.pay for payment in received if payment.paid_by.place == place]
    counts = sum(payment.pay.counted for payment in counted if payment.paid_by.place == place)
    gross, net = sum(pay.gross for pay in theirs), sum(pay.net for pay in theirs)
    return NO_PAY._replace(gross_month=gross, net_month=net, counted_month=counts)


def award_by(facts: Facts, dates: AssessmentPeriod, work: Work) -> AwardFound:
    """Universal Credit of an assessment period by what is earned in it"""
    return award_of(facts, _decided(facts, dates), work, money_rates(dates.first_day, dates.first_day))


def carried_into_first(facts: Facts) -> Carried:
    """What is stated to come into the first assessment period: of an award that ended in the one before"""
    return Carried(facts.award.surplus_earnings, int(facts.award.surplus_earnings > 0))


def carried_after(carried_forward: int, award: Award, before: Carried, rates: SelfEmploymentRates) -> Carried:
    """What an assessment period brings into the next (reg. 54A(1)-(3))"""
    ended = before.ended + 1
    return Carried(brought_forward(carried_forward, ended, rates), 0 if award.payable else ended)


def with_losses(facts: Facts, before: Losses) -> Facts:
    """The facts with unused losses of the assessment periods before, beside those stated of this one"""
    first, second = map(_with_losses, (facts.first, facts.second), before)
    return facts._replace(first=first, second=second)


def _with_losses(adult: AdultFacts, before: int) -> AdultFacts:
    return adult._replace(business=adult.business._replace(unused_losses=before + adult.business.unused_losses))


def with_those_born(situation: Situation, day: date) -> Situation:
    """The situation as it is on a day before some of the children are born"""
    household = situation.household
    if all(child.born <= day for child in household.children):
        return situation
    born = tuple(child for child in household.children if child.born <= day)
    return Situation(household.model_copy(update={"children": born}), situation.scenario, situation.asked_first)


def _counts_as_at_threshold(facts: Facts, dates: AssessmentPeriod) -> bool:
    """Whether the minimum income floor applies to a claimant, a start-up period aside"""
    first, second = (adult._replace(business=adult.business._replace(has_start_up_period=False)) for adult in (facts.first, facts.second))
    floors = _decided(facts._replace(first=first, second=second), dates).floors
    return floors.first.applies or (floors.second.applies and not facts.second.cannot_claim)


def _decided(facts: Facts, dates: AssessmentPeriod) -> Decided:
    return decide(facts, money_rates(dates.first_day, dates.first_day), award_tables(dates.first_day))
