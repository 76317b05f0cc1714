"""Why income-based JSA, income-related ESA or Income Support is what it is, and what comes with it or with its end."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.explanation import Worked
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.work_benefits import of_another_period
from betteroff.rulebook.lines import WEEK
from betteroff.rulebook.tables import Row, asked
from betteroff.schemes.beside_work import Payable
from betteroff.schemes.income_related_award import is_passported
from betteroff.schemes.income_related_benefit import benefit_claimed, claims_income_related, is_on_esa
from betteroff.schemes.permitted_work import PERMITTED_WORK, PermittedWork
from betteroff.schemes.work_ending_benefits import REMUNERATIVE_WORK, ends_benefit
from betteroff.statement import old_benefit


def of_income_related(worked: Worked) -> Iterator[Warned]:
    """Whether it is paid beside the work, what of it is left, and what follows"""
    facts, found, decided = worked.facts, worked.money.income_related_benefit, worked.decided.income_related
    if not claims_income_related(facts):
        return
    name, row = old_benefit(facts.income_related.benefit), _reason(worked)
    if decided.payable == Payable.NOT_PAYABLE:
        yield Warned(f"No {name}. {row.why}", row.law)
    elif facts.savings > worked.rates.income_related_benefit.capital_limit:
        law = "JSA Regs 1996 reg. 107; ESA Regs 2008 reg. 110; IS Regs 1987 reg. 45"
        yield Warned(f"Savings are above the limit, so there is no {name}", law)
    elif not is_passported(found) and found.applicable_amount_week > found.income_week:
        text = f"No {name}: less than 10 pence a week is not payable, and brings nothing with it"
        other = ", unless another benefit is paid together with it" if name == "Income Support" else " (likely: the text was not read)"
        yield Warned(f"{text}{other}", "SI 1987/1968 reg. 26(4); JSA Regs 1996 reg. 87A", at_top=True)
    elif not is_passported(found):
        yield Warned(f"No {name}: the income that counts is as much as the applicable amount", row.law)
    elif found.disregard_week:
        if is_on_esa(facts):
            limits = worked.rates.work_benefits.permitted_work
            yield from of_another_period(facts.income_related.paid_work, benefit_claimed(facts), found.first_earnings_week, limits)
        yield Warned(f"{row.why}. {name} leaves out {Money(found.disregard_week, WEEK)} a week of earnings", row.law)
    if is_passported(found):
        yield Warned(
            f"{name} brings with it all of the Housing Benefit and Council Tax Reduction that the rent and the bill allow, free school "
            "meals and help with NHS charges; even a little of it does",
            "HB Regs 2006 Sch 5 para 4, Sch 6 para 5; SI 2012/2886 Sch paras 15, 29",
        )
    else:
        text = "Housing Benefit and Council Tax Reduction may go on for four weeks as before where it ends with work or longer hours, after"
        yield Warned(f"{text} 26 weeks on it: none of that is counted here; ask the council within four weeks", "HB Regs 2006 regs 72, 73")
    text = (
        f"Tell the Jobcentre at once of work that starts, changes or ends, of either of a couple, and of income and savings: {name} goes by"
    )
    yield Warned(f"{text} the week, and what is paid too much is asked back", "SI 1987/1968 reg. 32")
    if weeks := worked.rates.award.deductions.income_benefit_run_on:
        text = f"If Universal Credit is claimed in its place, {name} is paid on for {weeks} weeks beside the award, and is not taken off it"
        yield Warned(text, "SI 2014/1230 regs 8(2A), 8B, 46(1); SI 2019/1152 reg. 5")


def _reason(worked: Worked) -> Row:
    """Why it is payable or not; of Employment and Support Allowance where the claimant works, what the work is to it"""
    decided, day = worked.decided.income_related, worked.period.first_day
    if decided.permitted_work == PermittedWork.NONE or ends_benefit(decided.remunerative_work):
        return asked(REMUNERATIVE_WORK, day).rows[decided.remunerative_work_row]
    return asked(PERMITTED_WORK, day).rows[decided.permitted_work_row]
