"""The day to which a rule is checked, and the last day for which it is answered."""

from __future__ import annotations

from datetime import date

from betteroff.calendar import written as day
from betteroff.dated_requirements import REQUIREMENT_QUESTIONS
from betteroff.dated_rules import ADVICE_QUESTIONS, HISTORY_QUESTIONS, QUESTIONS, last_answerable_day
from betteroff.rulebook import coverage
from betteroff.rulebook.tables import name_of

_OF_OTHER_BENEFITS = {name_of(question) for question in (*REQUIREMENT_QUESTIONS, *HISTORY_QUESTIONS)} - {
    name_of(q) for q in (*QUESTIONS, *ADVICE_QUESTIONS)
}
"""Tables that only `betteroff requirements` asks, which answers up to the last day that its rules cover."""


def last_day(name: str) -> date:
    """The last day for which this release answers what turns on a table or figures such as universal_credit/rates."""
    held = coverage("schemes")
    last: date = held["requirements"]["to"] if name in _OF_OTHER_BENEFITS else last_answerable_day(held["universal_credit"]["to"])
    return last


def checked(name: str, to: date, answered_to: date) -> str:
    """To which day a rule is checked, and up to which later one, if any, it is answered all the same."""
    last = min(answered_to, last_day(name))
    return f"{day(to)}; up to {day(last)} answered as a stated assumption" if last > to else day(to)
