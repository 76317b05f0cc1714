"""What the Jobcentre may ask before and after, with dates, in plain words; and whom to tell of a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from betteroff.calendar import DAY, written
from betteroff.comparison import Comparison
from betteroff.duties.counted_on import counted_on
from betteroff.duties.lookahead import Spell
from betteroff.duties.outlook import AdultDuties, Easement
from betteroff.present.kinds import Listed
from betteroff.present.letter.money import is_couple
from betteroff.present.letter.words import hours_of, plain, sentence, within
from betteroff.present.requirements import required
from betteroff.present.words import to_bring
from betteroff.reports import Report
from betteroff.requirements.answered import BenefitRequirements

SURE = {"certain": "", "likely": " (likely: your work coach must agree)", "at discretion": " (only if your work coach agrees)"}
NOW = "Now"
ASKED, EASED, TELL = "What the Jobcentre may ask of you", "Why you have less to do for a time", "Who to tell, and when"
_ASKED, _OF_WORK = ("requirements", "hours", "group", "activity"), ("permitted work", "work")
"""Topics of a benefit other than Universal Credit: what it asks for, and what work is to it."""
_MOST_LINES = 3


def asked(found: Sequence[Comparison]) -> Listed:
    """What the Jobcentre may ask of each adult, now and with each scenario."""
    return Listed(ASKED, (*_of_universal_credit(found), *_of_other_benefits(found), *_meetings(found), *_later(found)))


def _of_universal_credit(found: Sequence[Comparison]) -> Iterator[str]:
    now = {adult.label: required_of(adult) for one in found for adult in one.today.duties}
    for label, said in now.items():
        whose = f"{label}, " if is_couple(found[0]) else ""
        yield f"{whose}{NOW.lower() if whose else NOW}: {' '.join(said)}"
        by_words: dict[str, list[str]] = {}
        for one in found:
            for adult in one.duties:
                if adult.label == label:
                    by_words.setdefault(_beside_now(required_of(adult), said), []).append(one.label)
        yield from (f"{whose}{' and '.join(scenarios)}: {words}" for words, scenarios in by_words.items())


def _beside_now(found: tuple[str, ...], now: tuple[str, ...]) -> str:
    """What may be asked with a scenario, where it begins as it does now said so"""
    if found == now:
        return "the same as now."
    if now[1:] and found[0] == now[0]:
        return f"at first the same as now. {' '.join(found[1:])}"
    return " ".join(found)


def required_of(adult: AdultDuties) -> tuple[str, ...]:
    """What may be asked of an adult, a sentence for each spell of days, with how sure that is; then what it counts on."""
    if not adult.has_award:
        return (adult.sentence,)
    found = counted_on(adult.situation, adult.worked, adult.place, adult.found, adult.spells)
    return (*spells(adult.spells, adult.lifted_beyond), *map(plain, found))


def spells(found: Sequence[Spell], lifted_beyond: date | None = None) -> Iterator[str]:
    """A sentence for each spell of equal work search: "You do not have to look for work until 13 March 2027." """
    told = [spell for place, spell in enumerate(found) if not place or _search(spell) != _search(found[place - 1])]
    for spell, following in zip_longest(told, told[1:]):
        last = following.first_day - DAY if following else lifted_beyond if len(told) == 1 else None
        if spell is told[0]:
            until = f" until {written(last)}" if last else ""
            yield f"{sentence(_search(spell) + until).removesuffix('.')}{SURE[spell.certainty]}."
        else:
            yield f"From {written(spell.first_day)}: {_search(spell)}{SURE[spell.certainty]}."


def _search(found: Spell) -> str:
    """What of work search is asked for"""
    if found.search_hours:
        return f"{hours_of(found.search_hours)} a week of looking for work"
    return "you do not have to look for work" if found.interviews else "you do not have to look for work or come to meetings"


def _meetings(found: Iterable[Comparison]) -> Iterator[str]:
    """That meetings go on where work search does not"""
    held = [spell for one in found for side in (one.today, one.then) for adult in side.duties if adult.has_award for spell in adult.spells]
    eased = [spell for spell in held if spell.interviews and not spell.search_hours]
    if eased:
        ready = " and to get ready for work" if any(spell.preparation for spell in eased) else ""
        yield f"Meetings: you may be asked to come to meetings{ready}, even when you do not have to look for work."


def _later(found: Iterable[Comparison]) -> Iterator[str]:
    """How far was looked ahead"""
    reached = {adult.looked_ahead_to for one in found for adult in one.duties if adult.has_award}
    if reached:
        yield f"Later: we looked ahead to {written(min(reached))}. After that it may change."


def easements(found: Iterable[Comparison], with_ask: bool = True) -> Listed:
    """What lifts requirements today or then, with its last day, how sure it is, and what to bring; not that enough is earned."""
    held: dict[str, Easement] = {}
    for one in found:
        for side in (one.today, one.then):
            for adult in side.duties:
                whose = f"{adult.label}, " if is_couple(one) else ""
                held |= {f"{whose}{_lifted(each)}": each for each in adult.easements if adult.has_award and not _is_of_pay(each)}
    texts = []
    for said, each in held.items():
        ask = f" {sentence(to_bring(plain(each.ask)))}" if with_ask and each.ask else ""
        texts.append(f"{sentence(said)}{ask}")
    return Listed(EASED, tuple(texts))


def _is_of_pay(found: Easement) -> bool:
    """Whether it lasts for as long as enough is earned, with no day and nothing to ask for"""
    return found.last_day is None and found.certainty == "certain" and not found.ask


def _lifted(found: Easement) -> str:
    last = f"last day {written(found.last_day)}" if found.last_day else "while it lasts"
    return f"{found.name}: {last}{SURE[found.certainty]}"


def _of_other_benefits(found: Sequence[Comparison]) -> Iterator[str]:
    """What benefits other than Universal Credit ask for now, and what work is to them with each scenario"""
    now = {f"{one.whose}, {one.label}" if is_couple(found[0]) else one.label: _lines(one, _ASKED) for one in found[0].today.requirements}
    yield from (f"{name}, {NOW.lower()}: {said}" for name, said in now.items())
    by_words: dict[tuple[str, str], list[str]] = {}
    for one in found:
        for benefit in one.then.requirements:
            name = f"{benefit.whose}, {benefit.label}" if is_couple(one) else benefit.label
            asks = _lines(benefit, _ASKED)
            words = " ".join(filter(None, (_lines(benefit, _OF_WORK), "" if asks == now.get(name) else asks))) or "the same as now."
            by_words.setdefault((name, words), []).append(one.label)
    yield from (f"{name}, {' and '.join(labels)}: {words}" for (name, words), labels in by_words.items())


def _lines(found: BenefitRequirements, topics: tuple[str, ...]) -> str:
    """The first lines of some topics, each a sentence; of a benefit that ends, why"""
    lines = [line for line in found.lines if line.topic in topics or not found.can_exist]
    return " ".join(sentence(plain(required(line))) for line in lines[:_MOST_LINES])


def reports(found: Sequence[Comparison], in_full: bool = True) -> Listed:
    """Whom to tell, what and when, what is the same of several scenarios once; not in full, only of what and when."""
    by_whom: dict[str, dict[str, list[str]]] = {}
    for one in found:
        for report in one.reports:
            whom = f"{report.to} ({report.whose})" if is_couple(one) else report.to
            said = f"{sentence(plain(report.what))} {sentence(plain(report.when))}" if in_full else ", ".join(briefly(report))
            by_whom.setdefault(plain(whom), {}).setdefault(said, []).append(one.label)
    texts = []
    for whom, told in by_whom.items():
        each = [f"{said}{of_which(labels, found)}" for said, labels in told.items()]
        texts += [f"{whom}: {said}" for said in each] if in_full else [f"{whom}: {'; '.join(each)}."]
    return Listed(TELL, tuple(texts))


def briefly(found: Report) -> tuple[str, str]:
    """Of what to tell and when, what stands before the first point."""
    what, when = (within(re.split(r"[:;.]|, (?:its|if) ", plain(text))[0]) for text in (found.what, found.when))
    return what, when


def of_which(labels: Sequence[str], found: Sequence[Comparison]) -> str:
    """For which scenarios, where it is not for all."""
    return "" if len(labels) == len(found) else f" ({' and '.join(labels)})"
