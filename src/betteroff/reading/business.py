"""Self-employment of one adult."""

from __future__ import annotations

from datetime import date
from typing import Any

from betteroff.activities import BadInput, Job, SelfEmployment
from betteroff.calendar import Clock, after_months, written
from betteroff.facts import BusinessFacts
from betteroff.household import Adult
from betteroff.money import MINUTES_AN_HOUR
from betteroff.reading.notes import Notes
from betteroff.reading.tax_code import marriage_allowance
from betteroff.rulebook.tables import table


def business(notes: Notes, place: int, stated: Adult) -> dict[str, object]:
    """Self-employment: the amounts of every trade together, and the standing of the main one"""
    trades = notes.situation.on(notes.day, place, SelfEmployment)
    losses = losses_stated(notes, place)
    if not trades:
        return {"business": BusinessFacts(unused_losses=losses)} if losses else {}
    where = f"adults.{place + 1}.self_employment"
    main = max(trades, key=lambda trade: trade.hours or 0)
    taxes = [trade.tax_paid for trade in trades]
    if any(taxes) and not all(taxes):
        raise BadInput(
            [(f"{where}.tax_paid", "is needed for every trade, or for none: all tax together, on one of them, and 0 on the others")]
        )
    if not any(taxes):
        notes.assume(f"{where}.tax_paid", "a twelfth of the tax and National Insurance on a year like this is paid each month")
    list_assumptions(notes, where, trades)
    stated_losses = (
        dated.activity.losses for dated in notes.situation.dated if dated.place == place and isinstance(dated.activity, SelfEmployment)
    )
    if all(losses is None for losses in stated_losses):
        notes.assume(f"{where}.losses", "no unused losses of assessment periods before those asked about")
    return {
        "business": BusinessFacts(
            is_carried_on=True,
            receipts_month=sum(trade.income.rounded("month") for trade in trades),
            expenses_month=sum(trade.expenses.rounded("month") for trade in trades if trade.expenses),
            miles_month=sum(trade.business_miles or 0 for trade in trades),
            motorcycle_miles_month=sum(trade.motorcycle_miles or 0 for trade in trades),
            home_minutes_month=sum(trade.home_hours or 0 for trade in trades) * MINUTES_AN_HOUR,
            minutes=sum(trade.hours or 0 for trade in trades),
            tax_is_stated=any(taxes),
            tax_month=sum(tax.rounded("month") for tax in taxes if tax),
            marriage_allowance=marriage_allowance(notes, f"adults.{place + 1}", stated),
            pension_month=sum(trade.pension.rounded("month") for trade in trades if trade.pension),
            unused_losses=losses,
            is_gainful=is_gainful(notes, place, main),
            floor_is_set_aside=main.minimum_income_floor is False,
            **start_up(notes, place, main),
        )
    }


def losses_stated(notes: Notes, place: int) -> int:
    """Unused losses stated of this assessment period: of the person, whether or not each trade still goes on at its end (reg. 57A(1))"""
    begun = (dated.activity for dated in notes.situation.dated if dated.place == place and (dated.first or notes.day) <= notes.day)
    return sum(trade.losses or 0 for trade in begun if isinstance(trade, SelfEmployment) and is_first_asked(notes, trade))


def is_first_asked(notes: Notes, trade: SelfEmployment) -> bool:
    """Whether this is the assessment period that unused losses are stated of: the one asked about first, or that in which a trade begins"""
    asked = notes.situation.asked_first or notes.day
    return notes.periods_until(max(asked, trade.starts or asked)) == 0


def list_assumptions(notes: Notes, where: str, trades: list[SelfEmployment]) -> None:
    """List what was not stated of the trades"""
    if not all(trade.expenses or trade.business_miles or trade.motorcycle_miles or trade.home_hours for trade in trades):
        notes.assume(f"{where}.expenses", "no permitted expenses")
    if any(trade.hours is None for trade in trades):
        notes.assume(f"{where}.hours", "no hours that come off work search")
    if any(trade.pension is None for trade in trades):
        notes.assume(f"{where}.pension", "no pension contributions")


def is_gainful(notes: Notes, place: int, trade: SelfEmployment) -> bool:
    """Whether the self-employment is, or would be found, gainful"""
    where = f"adults.{place + 1}.self_employment.gainful"
    if trade.gainful is not None:
        return trade.gainful
    employed = sum(job.hours for job in notes.situation.on(notes.day, place, Job))
    if employed > (trade.hours or 0):
        notes.assume(where, "no: the job, with more hours, is the main employment, so there is no minimum income floor")
        return False
    notes.assume(where, "yes: the main employment; organised, developed, regular and carried on in expectation of profit")
    return True


def start_up(notes: Notes, place: int, trade: SelfEmployment) -> dict[str, Any]:
    """The start-up period: as stated, or as the law would give it to a new trade"""
    began = start_up_began(notes, place, trade)
    if began is None or not began <= notes.day < after_months(began, start_up_length(notes)):
        return {"has_start_up_period": False}
    return {"has_start_up_period": True, "start_up_months": notes.clock(place, "start_up_months", Clock("months", began))}


def start_up_began(notes: Notes, place: int, trade: SelfEmployment) -> date | None:
    """The first day of the start-up period, the beginning of an assessment period; none where there is none"""
    where = f"adults.{place + 1}.self_employment.start_up_period"
    stated = trade.start_up_period
    if isinstance(stated, date):
        return notes.period_of(stated).first_day
    if stated is False:
        return None
    award, began = notes.stated.award_began, trade_began(notes, place, trade)
    known = [day for day in (began, award) if day is not None]
    found_on = notes.period_of(max(known)).first_day if known else notes.period_first_day
    if stated is True:
        asked = notes.period_of(notes.situation.asked_first or notes.day).first_day
        if not known or asked >= after_months(found_on, start_up_length(notes)):
            found_on = asked
        notes.assume(where, f"it began on {written(found_on)}; if not, give the day")
        return found_on
    length = start_up_length(notes)
    is_new = began is not None and found_on < after_months(began, length)
    if trade.gainful is False or not known or (notes.figure("start_up_needs_new_trade", "self_employment") and not is_new):
        notes.assume(where, "none is running; in the 12 months of one the minimum income floor does not apply")
        return None
    if not is_new and award is None:
        notes.assume(where, "none is running; in the 12 months of one the minimum income floor does not apply")
        return None
    notes.assume(
        where,
        f"12 months from {written(found_on)}, the assessment period in which the self-employment is found gainful: no minimum income floor "
        "was applied to this trade before, no other start-up period began in the last five years, and active steps are taken to earn more",
    )
    return found_on


def trade_began(notes: Notes, place: int, trade: SelfEmployment) -> date | None:
    """The day a trade began, where it is known: one of a scenario begins on the day asked about, if nothing was carried on before"""
    trades = [dated for dated in notes.situation.dated if dated.place == place and isinstance(dated.activity, SelfEmployment)]
    if trade.began or any(dated.field.startswith("adults.") for dated in trades):
        return trade.began
    return notes.situation.asked_first or notes.day


def start_up_length(notes: Notes) -> int:
    """How many months a start-up period lasts, as the table of the floor has it"""
    return table("self_employment", "minimum_income_floor", notes.period_first_day).limit("start_up_months")
