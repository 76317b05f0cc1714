"""Training allowances for living expenses, as the income they are."""

from __future__ import annotations

from datetime import date

from betteroff.activities import Training
from betteroff.household import Household, Income
from betteroff.situation import Dated, Situation


def household_on(situation: Situation, day: date) -> Household:
    """The household of a day, with the training allowances of its adults among its other income"""
    stated = situation.household_on(day)
    trainings = [dated for dated in situation.dated if isinstance(dated.activity, Training)]
    allowances = tuple(found for found in map(allowance, trainings) if found is not None)
    return stated.model_copy(update={"other_income": (*stated.other_income, *allowances)}) if allowances else stated


def allowance(dated: Dated) -> Income | None:
    """The allowance that is paid with a training (UC Regs 2013 reg. 66(1)(f))"""
    given = dated.activity
    if not isinstance(given, Training) or given.allowance is None:
        return None
    return Income(kind="training_allowance", amount=given.allowance, adult=dated.place + 1, starts=dated.first, ends=dated.last)
