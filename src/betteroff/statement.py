"""The lines of a household's money, as a letter prints them. Plain data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from betteroff.explanation import Worked
from betteroff.facts import IncomeRelatedBenefit, ReductionScheme
from betteroff.money import Money
from betteroff.rulebook.lines import lines
from betteroff.schemes.income_related_award import ANY_OF_THEM
from betteroff.situation import Situation

_NOBODYS_IF_EMPTY = ("_pay", "_business", "_unpaid_work", "_benefits", "floor", "disability", "housing_benefit", "income_related_benefit")
"""Parts that say nothing where every line of them is nothing."""
_OF_BOTH = ("earned", "floor", "disability", "housing_benefit", "income_related_benefit")
"""Parts with lines of each adult, and of both together."""


_OF_THE_AWARD = ("floor", "earned", "unearned", "housing_costs", "surplus")
"""Parts that mean nothing to a household without Universal Credit."""


_SCHEMES = {
    ReductionScheme.ENGLAND: "SI 2012/2886",
    ReductionScheme.WALES: "WSI 2013/3029",
    ReductionScheme.SCOTLAND: "SSI 2021/249",
    ReductionScheme.PERCENTAGE: "the council's scheme",
    ReductionScheme.BANDS: "the council's scheme",
}
"""How the law of a line begins, of what reduces council tax."""


_OLD_BENEFITS = {
    IncomeRelatedBenefit.JOBSEEKERS_ALLOWANCE: ("Income-based Jobseeker's Allowance", ("Jobseekers Act", "JSA Regs")),
    IncomeRelatedBenefit.EMPLOYMENT_AND_SUPPORT_ALLOWANCE: (
        "Income-related Employment and Support Allowance", ("Welfare Reform Act 2007", "ESA Regs"),
    ),
    IncomeRelatedBenefit.INCOME_SUPPORT: ("Income Support", ("SSCBA 1992", "IS Regs")),
}  # fmt: skip
"""What a letter calls each of the old benefits that share their lines, and how its law begins."""


class StatementLine(NamedTuple):
    """A line of the statement: what a letter prints, and where it comes from."""

    name: str
    label: str
    whose: str
    amount: Money
    period: str
    law: str
    rule: str
    in_hand: int
    """+1 money in hand, -1 taken from it, 0 a step on the way."""
    part: str
    field: str


def statement_of(situation: Situation, worked: Worked) -> Iterator[StatementLine]:
    """Every line of a household's money, with whose it is."""
    labels = situation.household.labels()
    for part in worked.money._fields:
        statement: Any = getattr(worked.money, part)
        if _says_nothing(part, statement) or (part in _OF_THE_AWARD and not worked.facts.claims_universal_credit):
            continue
        kind: type = type(statement)
        scheme = worked.facts.council_tax.scheme if part == "council_tax" else ReductionScheme.NOT_KNOWN
        old = worked.facts.income_related.benefit if part == "income_related_benefit" else IncomeRelatedBenefit.NONE
        for amount, (name, label, place, *others) in zip(statement, _declared(part, kind, scheme, old), strict=True):
            if place is None or place < len(labels):
                whose = "" if place is None else labels[place]
                yield StatementLine(name, label, whose, Money(amount, others[0]), *others)


@cache
def _declared(part: str, kind: type, scheme: ReductionScheme, old: IncomeRelatedBenefit) -> tuple[tuple[Any, ...], ...]:
    """What is the same of the lines of a part in every answer: all of a `StatementLine` but the amount, with the adult's place."""
    second_job = ", second job" if part.endswith("other_pay") else ""
    return tuple(
        (
            f"{part}.{field}", f"{_label(line.label, old)}{second_job}", _place(field if part in _OF_BOTH else part), line.period,
            _law(_of_old(line.law, old), scheme), f"{line.rule.__module__}.{line.rule.__name__}", line.in_hand, part, field,
        )
        for field, line in lines(kind).items()
    )  # fmt: skip


def _law(law: str, scheme: ReductionScheme) -> str:
    """Of law that names the scheme of each nation, only what is of the one that reduces the bill."""
    others = tuple(named for held, named in _SCHEMES.items() if named != _SCHEMES.get(scheme))
    return "; ".join(one for one in law.split("; ") if not one.startswith(others)) or law if scheme in _SCHEMES else law


def old_benefit(benefit: int) -> str:
    """The name of an old benefit, as a letter prints it."""
    return _OLD_BENEFITS[IncomeRelatedBenefit(benefit)][0]


def _label(label: str, old: IncomeRelatedBenefit) -> str:
    """The label of a line, with the name of the old benefit that is claimed."""
    return label.replace(ANY_OF_THEM, _OLD_BENEFITS[old][0]) if old in _OLD_BENEFITS else label


def _of_old(law: str, old: IncomeRelatedBenefit) -> str:
    """Of law that names each old benefit's, only that of the one claimed."""
    if old not in _OLD_BENEFITS:
        return law
    return "; ".join(one for one in law.split("; ") if one.startswith(_OLD_BENEFITS[old][1])) or law


def _place(name: str) -> int | None:
    """Whose a part or line is, by its name; nobody's alone, where it does not say."""
    return {"first": 0, "second": 1}.get(name.partition("_")[0])


def _says_nothing(part: str, statement: Any) -> bool:
    """Whether a part is nobody's: no payslip, no business, no floor, nothing carried forward."""
    if part == "surplus":
        return not statement.carried_forward
    if part == "council_tax":
        return not statement.bill
    return part.endswith(_NOBODYS_IF_EMPTY) and not any(statement)
