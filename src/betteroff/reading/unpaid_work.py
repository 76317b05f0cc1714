"""Unpaid work: whether it counts as if it were paid, and what is paid for it above expenses."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from betteroff.activities import Volunteering, WorkPlacement, WorkTrial
from betteroff.facts import UnpaidWorkFacts
from betteroff.household import Adult
from betteroff.reading.notes import Notes
from betteroff.reading.trial_days import is_agreed_on
from betteroff.rulebook import NotCovered
from betteroff.rulebook.tables import Row, asked, first_row
from betteroff.schemes.unpaid_work import UNPAID_WORK, Organisation, UnpaidWorkInputs, Valued

UnpaidWork = Volunteering | WorkTrial | WorkPlacement


class Decided(NamedTuple):
    """One unpaid activity, and the row of the table of unpaid work that decides on it."""

    activity: UnpaidWork
    row: Row


def unpaid(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Payments above expenses, and work that counts as if it were paid (UC Regs 2013 reg. 60(3), (4))"""
    nation = notes.stated.home.nation
    works = [Decided(work, row_of(work, notes.period_first_day, nation, notes.day)) for work in works_on(notes, place)]
    for work in works:
        list_assumptions(notes, place, work)
    valued = [work.activity for work in works if work.row.then == Valued.AS_IF_PAID]
    if len(valued) > 1:
        where = f"adults.{place + 1}.{valued[1].kind}"
        raise NotCovered(f"{where}: unpaid work for two businesses at a time is not covered; state them as one")
    given_up = stated.earnings_given_up
    if not (works or given_up):
        return {}
    return {
        "unpaid": UnpaidWorkFacts(
            valued_minutes=sum(work.hours for work in valued),
            valued_payment_month=sum(map(payment, valued)),
            other_payment_month=sum(payment(work.activity) for work in works if work.row.then == Valued.NOT_EARNINGS),
            given_up_month=given_up.rounded("month") if given_up else 0,
        )
    }


def works_on(notes: Notes, place: int) -> list[UnpaidWork]:
    """The unpaid work of an adult on the day"""
    on = notes.situation.on
    return [
        *on(notes.day, place, Volunteering),
        *on(notes.day, place, WorkTrial),
        *on(notes.day, place, WorkPlacement),
    ]


def row_of(work: UnpaidWork, period_first_day: date, nation: str, day: date) -> Row:
    """What the table of unpaid work says of it on a day"""
    table = asked(UNPAID_WORK, period_first_day)
    organisation = Organisation[work.organisation.upper().replace(" ", "_")]
    inputs = UnpaidWorkInputs(organisation, is_approved(work, nation, day), work.able_to_pay is not False)
    return table.rows[first_row(table.scan, inputs)]


def is_approved(work: UnpaidWork, nation: str, day: date) -> bool:
    """Whether it belongs on a day to an employment or training programme that the Jobcentre has approved"""
    if isinstance(work, WorkTrial):
        return is_agreed_on(work, nation, day)
    if isinstance(work, WorkPlacement) and work.approved_programme is None:
        return work.is_required or work.is_agreed
    return bool(work.approved_programme)


def list_assumptions(notes: Notes, place: int, work: Decided) -> None:
    """List what was not stated, and what is the Jobcentre's to judge"""
    activity, row = work
    where = f"adults.{place + 1}.{activity.kind}"
    if row.then == Valued.AS_IF_PAID:
        if activity.able_to_pay is None:
            notes.assume(f"{where}.able_to_pay", "the business has the means to pay, so the minimum wage for the hours counts as earnings")
        if isinstance(activity, Volunteering) and activity.approved_programme is None:
            notes.assume(f"{where}.approved_programme", "not under an employment or training programme that the Jobcentre has approved")
    elif row.certainty != "certain":
        notes.assume(f"{where}.organisation", f"{row.why[0].lower()}{row.why[1:]}; otherwise it may count as earnings ({row.law})")


def payment(work: UnpaidWork) -> int:
    """What is paid for it above expenses, a month; nothing for a trial or a placement"""
    if not isinstance(work, Volunteering) or work.payment_above_expenses is None:
        return 0
    return work.payment_above_expenses.rounded("month", work.hours)
