"""How each thing of an answer is worded: an amount, a day, a change, a spell, a pay day; and which lines lead to the money in hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from betteroff.advice import Advice
from betteroff.calendar import written
from betteroff.changes import Change, ComparedLine, HelpChange
from betteroff.comparison import Comparison
from betteroff.conditionality.hours import SearchDeduction
from betteroff.conditionality.limits import BesideSearch
from betteroff.duties.lines import DutyLine
from betteroff.duties.lookahead import Spell, unless_certain
from betteroff.duties.outlook import AdultDuties, Easement, MayBeAsked
from betteroff.duties.treatment import TreatmentAdvice
from betteroff.hours_that_pay import HoursThatPay
from betteroff.money import Money
from betteroff.notices import Warned
from betteroff.notices.help_beside import Help
from betteroff.position import Position
from betteroff.reports import Report
from betteroff.rulebook.other_help import OtherHelp
from betteroff.statement import StatementLine
from betteroff.sweep import Noted, Sweep
from betteroff.timeline import Timeline
from betteroff.timeline.months import PayDay


def signed(amount: Money) -> str:
    """An amount with its sign."""
    return f"{amount.pounds:+,.2f}" if amount.in_pence else "0.00"


def short(day: date) -> str:
    """A date in a column: 7.12.26."""
    return f"{day.day}.{day.month}.{day:%y}"


def counted(line: StatementLine | ComparedLine, amount: Money) -> Money:
    """An amount of a line as it goes into money in hand: a cost is below nothing."""
    return replace(amount, in_pence=line.in_hand * amount.in_pence)


LineT = TypeVar("LineT", StatementLine, ComparedLine)


def steps(lines: Iterable[LineT]) -> Iterator[LineT]:
    """The lines that lead to the money in hand: those that have an amount, and another one than the line before."""
    before: tuple[int, ...] = ()
    for line in lines:
        amounts = (line.today.in_pence, line.then.in_pence) if isinstance(line, ComparedLine) else (line.amount.in_pence,)
        if any(amounts):
            if not line.in_hand and amounts != before:
                yield line
            before = amounts


def help_change(found: HelpChange, full: bool = True) -> str:
    """Help that starts, stops, grows or shrinks, with what it is worth and why; in full with what to ask."""
    before, after = (f"{worth} a month" if worth and worth.in_pence else "" for worth in (found.today, found.then))
    worth = " to ".join(amount for amount in (before, after) if amount)
    text = f"{found.label}: {found.kind}{f' ({worth})' if worth else ''}. {found.why}"
    return f"{text}. {found.ask}" if full and found.ask else text


def help_due(found: Help) -> str:
    """Help that is due or not, with what it is worth and why."""
    worth = f" ({found.worth} a month)" if found.worth and found.worth.in_pence else ""
    text = f"{found.label}{worth}: {'yes' if found.is_due else 'no'}. {found.why}"
    return f"{text}. {found.ask}" if found.ask else text


def searched(hours: Decimal | None) -> str:
    """Hours of work search; said so, where no duties of Universal Credit are."""
    return "not covered" if hours is None else f"{hours} h"


def search_in_short(found: Spell) -> str:
    """Hours a week of work search in a spell, for a column."""
    sure = unless_certain(found.certainty)
    if found.search_hours:
        return f"{found.search_hours} hours{sure}"
    return f"none{sure}" if found.interviews else f"nothing required{sure}"


def columns_of(found: Sweep) -> list[tuple[str, list[str]]]:
    """The columns of a sweep: hours and pay where they differ, benefits and the rest where there is any of them."""
    points = found.points
    columns = [
        ("Hours", [str(point.hours) for point in points]),
        ("Pay", [point.pay for point in points]),
        ("In hand", [str(point.in_hand) for point in points]),
        ("Gain", [signed(point.gain) for point in points]),
        ("Take-home", [str(point.net_pay) for point in points]),
        ("Universal Credit", [str(point.universal_credit) for point in points]),
        ("Housing Benefit", [str(point.housing_benefit) for point in points]),
        ("Other", [str(point.other) for point in points]),
        ("Work search", [searched(point.search_hours) for point in points]),
    ]
    same = {"Hours", "Pay"} if len(points) > 1 else set()
    nothing = {"Housing Benefit", "Other"}
    return [
        (label, cells)
        for label, cells in columns
        if not (label in same and len(set(cells)) == 1) and not (label in nothing and set(cells) == {"0.00"})
    ]


def at_which_pay(found: HoursThatPay) -> str:
    """The heading of hours that pay."""
    return f"Hours that pay, at {found.pay}, paid {found.paid}"


def noted(found: Noted) -> Warned:
    """A note of a sweep, with the steps it holds of where it does not of all."""
    return Warned(f"{found.at}: {found.text}" if found.at else found.text, found.law)


def between(first: date | None, last: date | None) -> str:
    """The days of a spell or an easement."""
    if first and last:
        return f"{written(first)} to {written(last)}"
    if first:
        return f"from {written(first)}"
    return f"until {written(last)}" if last else "while it lasts"


def spell(found: Spell) -> str:
    """A spell of duties in one sentence."""
    sure = unless_certain(found.certainty)
    if not found.interviews:
        return f"{found.group}: nothing is required{sure}"
    asked = ["interviews", "work preparation"] if found.preparation else ["interviews"]
    return (
        f"{found.group}: work search {found.work_search}{sure}; availability {found.availability}; {' and '.join(asked)} may be asked for"
    )


def lifted(found: Easement, full: bool) -> str:
    """An easement with its days and how sure it is, and what to bring or ask; in full with its reason."""
    reason = f"; {found.why} [{found.law}; {found.table}, row {found.row}]" if full else ""
    ask = f". {to_bring(found.ask)}" if found.ask else ""
    request = f'. To be recorded: "{found.request}"' if found.request else ""
    return f"{found.name}: {between(found.first_day, found.last_day)} ({found.certainty}){reason}{ask}{request}"


_BEGINS_A_REQUEST = ("Apply", "Ask", "Bring", "Check", "Give", "Have", "Keep", "Look", "Say", "See", "Show", "State", "Tell")


def to_bring(ask: str) -> str:
    """What to bring or ask; as it stands, where it says itself what to do."""
    return ask if ask.startswith(_BEGINS_A_REQUEST) else f"Bring or ask: {ask}"


def may_be_asked(found: MayBeAsked, full: bool) -> str:
    """What may be asked of the work coach: how sure it is, what to bring, and the words of a request."""
    reason = f" {found.why}." if full else ""
    return f'{found.what} ({found.certainty}).{reason} Bring: {found.ask}. Ask: "{found.request}" [{found.law}]'


def change(found: Change) -> str:
    """What happens to a line, with its amounts."""
    return f"{label_of(found.whose, found.label)}{', a cost' if found.is_cost else ''}, {_amounts(found)}"


def _amounts(found: Change) -> str:
    amounts = {
        "starts": f"at {found.then}",
        "stops": f"was {found.today}",
        "stays": f"at {found.then}",
    }
    return amounts.get(found.kind, f"from {found.today} to {found.then}")


def changed_to(found: Change) -> str:
    """What a line does from one month to the next, with its amounts."""
    return f"{label_of(found.whose, found.label)} {found.kind}, {_amounts(found)}"


def first_weeks(found: Comparison) -> Iterator[str]:
    """What is paid or received once, and what it comes to."""
    for once in found.first_weeks:
        yield f"{once.whose}: {once.what}, {'a cost of' if once.is_cost else 'help of'} {once.amount}"
    if found.first_weeks:
        yield f"In all {signed(found.first_weeks_in_all)}, once; it is not in the money in hand"


def advice(found: Advice) -> str:
    """Something that may be asked for, or that is kept or lost."""
    ask = f". {found.ask}" if found.ask else ""
    return f"{advised(found)}: {found.why}{ask}. [{found.law}]"


def treatment_advice(found: Iterable[TreatmentAdvice]) -> Iterator[str]:
    """What to know in treatment, and what to ask for; of several under one name, the first has it."""
    by_name: dict[str, list[str]] = {}
    for one in found:
        by_name.setdefault(f"{one.whose}: {advised(one)}: ", []).append(_of_treatment(one))
    for name, (first, *others) in by_name.items():
        yield f"{name}{first}"
        yield from others


def _of_treatment(found: TreatmentAdvice) -> str:
    asks = f". {found.ask}" if found.ask else ""
    words = f'. To be asked for: "{found.request}"' if found.request else ""
    return f"{found.why}{asks}{words} [{found.law}]"


def advised(found: Advice | TreatmentAdvice) -> str:
    """The name of something that may be asked for."""
    return found.what if found.certainty == "certain" else f"{found.what} ({found.certainty})"


def other_help(found: OtherHelp) -> str:
    """Other help to ask about."""
    return f"{found.label}: {found.text} [{found.law}]"


def reported(found: Report) -> str:
    """Something that must be reported, to whom and when."""
    return f"{found.whose}: {found.what}. To: {found.to}. {found.when}. [{found.law}]"


def kept(found: Comparison) -> Iterator[str]:
    """How much of the pay is kept, in plain words."""
    rate, way = found.participation_tax_rate, "in deductions from pay and in lower benefits"
    if rate is not None and rate < 0:
        yield f"The pay this adds brings {_per_cent(-rate)} more than itself, in higher benefits"
    elif rate is not None:
        yield f"{_per_cent(rate)} of the pay this adds goes {way}"
        way = "the same way"
    for adult in found.marginal_deduction_rates:
        if adult.rate < 0:
            yield f"{adult.whose}: a further pound of {adult.of} would bring {_per_cent(-adult.rate)} more than itself, in higher benefits"
        else:
            yield f"{adult.whose}: {_per_cent(adult.rate)} of a further pound of {adult.of} would go {way}"


def _per_cent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f} %"


def hours_and_thresholds(adult: AdultDuties) -> Iterator[str]:
    """Hours where they matter, and what earnings are held against."""
    work = f"{adult.work_hours} of paid work, {adult.volunteering_hours_counted} of volunteering counted"
    if adult.other_hours_counted:
        work += f", {adult.other_hours_counted} of work preparation and agreed deductions"
    if adult.is_in_full_group:
        yield f"hours a week: {adult.expected_hours} expected, {work}"
    for reason in adult.reasons:
        if adult.is_in_full_group and reason.certainty != "certain" and reason.table.endswith(("/expected_hours", "/availability")):
            if reason.table.endswith("/availability") and not adult.found.is_available:
                continue
            to_do = " to take up work" if reason.table.endswith("/availability") else ""
            yield f"{reason.certainty}: {reason.outcome}{to_do}. {reason.ask} [{reason.law}]"
    if adult.work_search:
        yield from limited(adult)
    yield from (judged(line.what, line) for line in adult.beside_search if line.outcome in TOLD_BRIEFLY)
    if adult.may_turn_on_earnings:
        yield from _thresholds(adult)


def _thresholds(adult: AdultDuties) -> Iterator[str]:
    """What earnings are held against, own and the couple's; the administrative thresholds look at employment alone."""
    if adult.earnings.in_pence:
        of_job, search = _of_employment(adult.earnings, adult.employed_earnings), ""
        is_reached_first = adult.administrative_threshold.in_pence < adult.earnings_threshold.in_pence
        if adult.may_turn_on_search and is_reached_first and adult.earnings_count_alone:
            search = f"from {adult.administrative_threshold}{of_job} no work search is required (administrative earnings threshold), "
        yield (
            f"earnings {adult.earnings} a month before deductions; {search}from {adult.earnings_threshold} nothing is required "
            "(conditionality earnings threshold)"
        )
    if adult.is_in_couple and adult.couple_earnings.in_pence:
        of_jobs, search = _of_employment(adult.couple_earnings, adult.couple_employed_earnings), ""
        if adult.may_turn_on_search and adult.couple_administrative_threshold.in_pence < adult.couple_threshold.in_pence:
            search = f"from {adult.couple_administrative_threshold}{of_jobs} no work search is required of either, "
        yield f"the couple's earnings together {adult.couple_earnings}; {search}from {adult.couple_threshold} nothing is required"


def _of_employment(earnings: Money, employed: Money) -> str:
    """That pay from a job alone counts, and what it is, where there are other earnings"""
    return "" if earnings == employed else f" from employment, which is {employed} now,"


def limited(adult: AdultDuties) -> Iterator[str]:
    """What limits work search, and what could come off it, briefly."""
    certain = dict.fromkeys(f"{line.what} [{line.law}]" for line in adult.limits if line.certainty == "certain")
    yield f"work search and availability are limited {'; '.join(certain)}"
    for line in adult.limits:
        if line.certainty != "certain":
            yield judged(f"limited {line.what}", line)
    for line in adult.deductions:
        if line.outcome == SearchDeduction.NOTHING:
            yield judged("voluntary work comes off work search once it is agreed", line)


TOLD_BRIEFLY = (BesideSearch.SEARCH_NOT_ASKED_FOR, BesideSearch.SEARCH_MAY_BE_EXCEPTED, BesideSearch.NOMINATION_ONCE)
"""What an adviser should see of what goes with work search; the rest is the same for everybody."""


def judged(words: str, line: DutyLine) -> str:
    """A line of duties with how sure it is, its days, and what to bring or ask."""
    sure = f"{line.certainty}: " if line.certainty != "certain" else ""
    days = f", {between(line.first_day, line.last_day)}" if line.last_day else ""
    return f"{sure}{words}{days}. {line.ask} [{line.law}]"


def pay_day(found: PayDay) -> str:
    """What is paid on one day, and what is taken off it."""
    taken = (("tax", found.tax), ("National Insurance", found.insurance), ("student loan", found.student_loan), ("pension", found.pension))
    off = ", ".join(f"{name} {amount}" for name, amount in taken if amount.in_pence)
    if found.relief.in_pence:
        off += f" ({found.relief} of it tax relief, not taken from pay)"
    job = f", job {found.job}" if found.job > 1 else ""
    return (
        f"{written(found.day)}, {found.whose}{job}: {found.gross}; {off or 'nothing off'}; take-home {found.net}; counted {found.counted}"
    )


def label_of(whose: str, label: str) -> str:
    """What a line is called, and whose it is."""
    return f"{whose}: {label}" if whose else label


def required_of(adult: AdultDuties) -> str:
    """What is required in one sentence, with the work group where there is an award."""
    return f"{adult.sentence} {_group(adult)}." if adult.has_award else adult.sentence


def _group(adult: AdultDuties) -> str:
    """The work group, and the Jobcentre's own label where it says something else."""
    return adult.group if adult.regime == adult.group else f"{adult.group} ({adult.regime})"


def looked_ahead(adult: AdultDuties) -> str:
    """How far the spells reach, and what they rest on."""
    stop = f": after it, {adult.stopped_by}" if adult.stopped_by else ""
    unchanged = ", as if no rule or figure changed after the day it was last checked for" if adult.taken_as_unchanged else ""
    return f"looked ahead to {written(adult.looked_ahead_to)}{unchanged}{stop}"


def in_hand_on(found: Position) -> str:
    """The money in hand in one plain sentence."""
    return f"{found.in_hand} a month in hand on {written(found.on)}."


def month_by_month(found: Timeline) -> str:
    """What a timeline is headed by."""
    began = found.months[0].first_day
    within = f", in the assessment period that began on {written(began)}" if found.start != began else ""
    return f"Month by month from {written(found.start)}{within}"
