"""Trade that the New Enterprise Allowance helps to begin: on which days, and for how much, it can be stated."""

from __future__ import annotations

from datetime import date

from betteroff.activities import BadInput, SelfEmployment
from betteroff.calendar import written
from betteroff.conditionality.new_enterprise_allowance import NewEnterpriseAllowanceRates, allowance_in_week
from betteroff.money import DAYS_A_WEEK, Money
from betteroff.reading.notes import Notes
from betteroff.rulebook.figures import rates
from betteroff.rulebook.schemes import IN_FORCE, schemes

SCHEME = "new_enterprise_allowance"


def helped_trades(notes: Notes, place: int) -> list[SelfEmployment]:
    """The trades of the day for which the allowance is paid. Raises BadInput where there was none, or none so high."""
    trades = notes.situation.on(notes.day, place, SelfEmployment)
    return [trade for trade in trades if trade.new_enterprise_allowance and _goes_on(notes, place, trade)]


def _goes_on(notes: Notes, place: int, trade: SelfEmployment) -> bool:
    """Whether the weeks of the allowance, counted from the first day of the trade, are not over"""
    scheme, first, where = schemes()[SCHEME], trade.began or notes.day, f"adults.{place + 1}.self_employment.new_enterprise_allowance"
    if scheme.status_on(first) != IN_FORCE:
        raise BadInput([(where, f"there was none for trade that begins on {written(first)}; leave it out, or state when trade began")])
    _check_amount(where, trade, first)
    if not scheme.takes_new_on(first):
        notes.assume(where, "the scheme was joined before trade began, while somebody new still could")
    week = (notes.day - first).days // DAYS_A_WEEK + 1
    if scheme.status_on(notes.day) == IN_FORCE and allowance_in_week(week, _rates(first)):
        return True
    notes.assume(
        where, f"over, after {_rates(first).weeks} weeks of trading or with the scheme: it is not counted, and is no help any more"
    )
    return False


def _check_amount(where: str, trade: SelfEmployment, first: date) -> None:
    """Refuse more than was ever paid a week"""
    most = _rates(first).weekly_first
    if trade.new_enterprise_allowance and trade.new_enterprise_allowance.rounded("week") > most:
        raise BadInput([(where, f"is more than the allowance, which was {Money(most, 'week')} a week at most")])


def _rates(day: date) -> NewEnterpriseAllowanceRates:
    found: NewEnterpriseAllowanceRates = rates(NewEnterpriseAllowanceRates, SCHEME, day)
    return found
