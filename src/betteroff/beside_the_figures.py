"""What is said beside the figures of one household on one day: assumptions, what is not taken into account or not covered, warnings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.activities import Job, SelfEmployment
from betteroff.alternatives import lacks_grace
from betteroff.calendar import written
from betteroff.dated_rules import pay_rates
from betteroff.explanation import Worked
from betteroff.facts import ReductionScheme
from betteroff.notices import Warned
from betteroff.notices.activities import of_activities
from betteroff.notices.benefits_beside_pay import assumed_of_benefits, not_covered_of_benefits, of_nothing_left
from betteroff.notices.council_tax import of_council_tax
from betteroff.notices.days_within import PART_OF_TRADE, of_birthdays, part_of_trade
from betteroff.notices.earnings import (
    assumed_of_earned_income,
    of_accommodation,
    of_earned_income,
    of_long_hours,
    of_one_period,
    of_pay,
    of_surplus,
    unused_of_work,
)
from betteroff.notices.help_beside import assumed_of_help, of_tax_free_childcare
from betteroff.notices.housing_benefit import of_housing_benefit, of_moves, of_rehabilitation, unused_of_non_dependants
from betteroff.notices.housing_costs import of_bills, of_owner, of_rent, unused_of_homes
from betteroff.notices.income_related import of_income_related
from betteroff.notices.new_style_days import of_days, of_full_rate
from betteroff.notices.slips import of_slips
from betteroff.notices.universal_credit import of_childcare, of_the_award, of_the_claim, unused_of_the_award
from betteroff.notices.work_benefits import of_benefits, of_benefits_not_paid
from betteroff.reading import Assumption
from betteroff.reading.activity_inputs import counts_as_paid
from betteroff.reading.unpaid_work import UnpaidWork
from betteroff.rulebook import coverage
from betteroff.rulebook.tables import asked
from betteroff.schemes.education import is_kept_out_by_course
from betteroff.schemes.housing_decisions import SHARED_ACCOMMODATION, HelpWithRent, LocalAllowance
from betteroff.schemes.universal_credit import counted_capital
from betteroff.situation import Dated, Situation
from betteroff.uneven_months import of_pay_days
from betteroff.unused import Unused


def assumptions_of(situation: Situation, worked: Worked, assumed: tuple[Assumption, ...]) -> Iterator[Assumption]:
    """What was assumed when it was read, and what follows from what was worked out; but for rules last checked earlier."""
    yield from assumed
    if worked.facts.claims_universal_credit:
        yield from _assumed_of_the_award(situation, worked)
    yield from assumed_of_benefits(situation, worked)
    yield from assumed_of_help(worked)


def unused_of(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """What was stated and not taken into account."""
    yield from situation.unused
    yield from _not_on(situation, worked)
    yield from unused_of_the_award(situation, worked)
    yield from unused_of_homes(situation, worked)
    yield from unused_of_work(situation, worked)
    yield from unused_of_non_dependants(situation, worked)


def not_covered_of(situation: Situation, worked: Worked) -> Iterator[str]:
    """What no figure counts, and nothing is said of."""
    if worked.facts.council_tax.scheme == ReductionScheme.NOT_KNOWN:
        yield "Council Tax Reduction (each council in England has a scheme of its own: state home.council_tax_scheme)"
    elif worked.facts.council_tax.scheme == ReductionScheme.NO_BILL:
        yield "Council Tax Reduction (state the bill as home.council_tax)"
    yield from not_covered_of_benefits(situation, worked)
    yield from coverage("not_covered")


def _not_on(situation: Situation, worked: Worked) -> Iterator[Unused]:
    """Activities that end within the period, or that are not going on at all on the day asked about; income that is ignored."""
    day, period = worked.day, worked.period
    if worked.facts.claims_universal_credit:
        yield from situation.ignored_income(period.first_day)
    last_day = written(worked.last_day)
    for dated in situation.dated:
        name = type(dated.activity).__name__.lower()
        today, at_end = dated.is_on(day), dated.is_on(worked.last_day)
        if not today and not at_end and dated.first and worked.last_day < dated.first and dated.activity not in situation.scenario:
            yield Unused(dated.field, f"it begins on {written(dated.first)}: money on {written(day)} is without it")
        elif isinstance(dated.activity, Job) and today and (dated.activity.off_sick_since or day) > worked.pay_day:
            yield Unused(f"{dated.field}.off_sick_since", f"it lies after {written(day)}, the day asked about: the whole pay is counted")
        if not today and not at_end and dated.activity in situation.scenario:
            yield Unused(f"{name} of the scenario", _at_another_time(dated, day))
        elif today and not at_end and isinstance(dated.activity, UnpaidWork) and _counts(dated.activity, situation, worked):
            yield Unused(name, f"it ends within the assessment period: money is as on {last_day}, {_WITHOUT_ITS_VALUE}")
        elif today and not at_end and isinstance(dated.activity, Job):
            yield Unused(name, f"it ends within the assessment period: money is as on {last_day}, {_WITHOUT_ITS_PAY}")
        elif isinstance(dated.activity, SelfEmployment) and (why := part_of_trade(dated, period, worked.last_day)):
            yield Unused(PART_OF_TRADE, why)
        elif at_end and isinstance(dated.activity, Job) and dated.first and period.first_day < dated.first:
            typical = (
                f"it starts on {written(dated.first)}, within the assessment period: a typical month is counted, though pay may come later"
            )
            text = _BY_PAY_DAYS if dated.activity.first_pay_day else typical
            if not today and pay_rates(worked.pay_day) != pay_rates(dated.first):
                text += f"; tax and National Insurance are those of {written(worked.pay_day)}, as other work goes on before"
            yield Unused(f"first pay day of the {name}", text)


_WITHOUT_ITS_PAY = "without pay received before then; betteroff timeline shows its pay days"
_WITHOUT_ITS_VALUE = (
    "though pay that would be reasonable for its days counts as earnings of this period (UC Regs 2013 reg. 60(3)): "
    "Universal Credit will be less"
)
_BY_PAY_DAYS = "the first payments go by it; all figures are a typical month's, and betteroff timeline has those of real pay days"


def _counts(work: UnpaidWork, situation: Situation, worked: Worked) -> bool:
    """Whether unpaid work counts on the day as if it were paid"""
    nation = situation.household_on(worked.day).home.nation
    return worked.facts.claims_universal_credit and counts_as_paid(work, worked.period.first_day, nation, worked.day)


def _at_another_time(dated: Dated, day: date) -> str:
    """On which side of the day compared something is over or begins"""
    if dated.last and dated.last < day:
        return f"it ended on {written(dated.last)}, before the day compared, {written(day)}; earlier days show it"
    return f"it does not go on yet on the day compared, {written(day)}; later days show it"


def _assumed_of_the_award(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    yield from _grace(situation, worked)
    yield from _taken_as_shared(situation, worked)
    yield from assumed_of_earned_income(situation, worked)
    yield from _amended_within_the_period(worked)


def _amended_within_the_period(worked: Worked) -> Iterator[Assumption]:
    """Says so where the thresholds changed within the assessment period: for an award that ran already, with its next one."""
    on_the_day, at_start = worked.duty_rates.universal_credit, worked.rates.award.universal_credit
    if worked.duties is not None and on_the_day.thresholds_in_whole_pounds != at_start.thresholds_in_whole_pounds:
        text = "earnings thresholds as for a new award; for one that ran already they changed with its next assessment period"
        yield Assumption("universal_credit", f"{text} (SI 2015/1754 reg. 1(3))")


def _grace(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    if lacks_grace(situation, worked):
        text = "no months of grace are left; position and compare show the answer with grace beside theirs"
        yield Assumption("universal_credit.benefit_cap_grace_months_left", text)


def _taken_as_shared(situation: Situation, worked: Worked) -> Iterator[Assumption]:
    """Says so where the rate for shared accommodation applies, and only one rate was stated."""
    home, housing = situation.household_on(worked.period.last_day).home, worked.decided.housing
    is_shared = housing.help == HelpWithRent.PRIVATE_RENT and housing.allowance == LocalAllowance.SHARED_ACCOMMODATION
    if is_shared and home.local_housing_allowance_shared is None:
        row = asked(SHARED_ACCOMMODATION, worked.period.first_day).rows[housing.allowance_row]
        text = f"taken to be the rate for shared accommodation, which applies: {row.why[0].lower()}{row.why[1:]} ({row.law})"
        yield Assumption("home.local_housing_allowance", text)


def warnings_of(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know beside the figures."""
    yield from of_benefits_not_paid(situation, worked)
    yield from warnings_of_work_and_award(situation, worked)
    if worked.facts.claims_universal_credit:
        yield from of_one_period(worked)
        yield from of_surplus(worked)
    yield from of_income_related(worked)
    yield from of_housing_benefit(worked)
    yield from of_council_tax(worked)
    yield from of_tax_free_childcare(worked)
    yield from of_bills(worked)


def warnings_of_work_and_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    """What to know beside pay, benefits that go by it, and Universal Credit."""
    yield from of_slips(situation, worked)
    yield from of_benefits(situation, worked)
    yield from of_days(situation, worked)
    yield from of_full_rate(situation, worked)
    yield from of_nothing_left(situation, worked)
    adults = (worked.facts.first, worked.facts.second)
    for stated, label, adult in zip(situation.household.adults, situation.household.labels(), adults, strict=False):
        if stated.statutory_pay is None:  # pay in place of wages is for no work
            yield from of_pay(label, adult, worked)
        yield from of_long_hours(label, adult, worked)
        yield from of_accommodation(label, adult)
    if worked.facts.claims_universal_credit:
        yield from _warnings_of_the_award(situation, worked)
    yield from of_rehabilitation(situation, worked)
    yield from of_activities(situation, worked)


def _warnings_of_the_award(situation: Situation, worked: Worked) -> Iterator[Warned]:
    yield from of_pay_days(situation.household.labels(), worked)
    facts, uc, rates = worked.facts, worked.money.universal_credit, worked.rates.award.universal_credit
    if counted_capital(facts, rates) > rates.capital_limit:
        yield Warned("Savings are above the limit, so there is no Universal Credit", "UC Regs 2013 reg. 18")
    elif not uc.payable and not is_kept_out_by_course(facts):
        yield Warned(
            "Universal Credit comes to nothing, so the award ends and nothing is required because of it; if it becomes due again within "
            "six months, the same assessment periods go on",
            "Welfare Reform Act 2012 ss. 5, 13; UC Regs 2013 regs 17, 21(3C)",
        )
    yield from of_the_award(situation, worked)
    yield from of_birthdays(situation, worked)
    yield from of_rent(worked)
    yield from of_moves(situation, worked)
    yield from of_owner(worked)
    yield from of_earned_income(situation, worked)
    yield from of_the_claim(situation, worked)
    yield from of_childcare(situation, worked)
