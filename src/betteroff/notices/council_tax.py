"""Why there is no Council Tax Reduction, where income is not the reason."""

from __future__ import annotations

from collections.abc import Iterator

from betteroff.explanation import Worked
from betteroff.facts import ReductionScheme, StudentExclusion
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.schemes.council_tax import capital_limit, is_kept_out_as_student, is_reduced

_LAW = {
    ReductionScheme.ENGLAND: ("SI 2012/2886 Sch para 23", "SI 2012/2886 Sch para 75"),
    ReductionScheme.WALES: ("WSI 2013/3029 reg. 30", "WSI 2013/3029 Sch 11 para 3"),
    ReductionScheme.SCOTLAND: ("SSI 2021/249 reg. 66", "SSI 2021/249 reg. 20"),
}
"""On capital and on students."""
_OWN = ("the council's scheme", "the council's scheme")


def of_council_tax(worked: Worked) -> Iterator[Warned]:
    """Capital above the limit, and students whom the scheme keeps out"""
    facts, rates = worked.facts, worked.rates.council_tax
    if not is_reduced(facts.council_tax.scheme):
        return
    of_capital, of_students = _LAW.get(facts.council_tax.scheme, _OWN)
    limit = capital_limit(facts, rates)
    if facts.savings > limit:
        yield Warned(f"Savings are above the limit of {Money(limit)}, so there is no Council Tax Reduction", of_capital)
    if is_kept_out_as_student(facts, worked.money.universal_credit):
        award = "an award of Universal Credit, " if facts.council_tax.students != StudentExclusion.KEPT_OUT else ""
        text = (
            f"No Council Tax Reduction for a full-time student without one of the exceptions: {award}a child, a disability benefit, "
            "196 days of limited capability for work, a course below higher education begun before 21, a payment for deafness"
        )
        yield Warned(f"{text}. A home of students alone has no bill: ask the council", of_students)
