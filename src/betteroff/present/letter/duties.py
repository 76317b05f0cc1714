"""What the Jobcentre may ask before and after, with dates, in plain words; and whom to tell of a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from betteroff.calendar import DAY, written
from betteroff.comparison import Comparison
from betteroff.conditionality.hours import EXPECTED_HOURS
from betteroff.duties.counted_on import counted_on
from betteroff.duties.lookahead import Spell, worked_on
from betteroff.duties.outlook import AdultDuties, Easement
from betteroff.present.kinds import Listed
from betteroff.present.letter.money import is_couple
from betteroff.present.letter.other_benefits import NOW, SURE, of_other_benefits
from betteroff.present.letter.words import hours_of, plain, sentence, within
from betteroff.present.words import to_bring
from betteroff.reports import Report
from betteroff.rulebook.tables import name_of

ASKED, EASED, TELL = "What the Jobcentre may ask of you", "Why you have less to do for a time", "Who to tell, and when"


def asked(found: Sequence[Comparison]) -> Listed:
    """What the Jobcentre may ask of each adult, now and with each scenario."""
    return Listed(ASKED, (*_of_universal_credit(found), *of_other_benefits(found), *_meetings(found), *_later(found)))


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
    return (*spells(adult), *map(plain, found))


def spells(adult: AdultDuties) -> Iterator[str]:
    """A sentence for each spell of equal work search that is equally sure: "You do not have to look for work until 13 March 2027." """
    said = [(spell, _search(adult, spell)) for spell in adult.spells]
    told = [one for place, one in enumerate(said) if not place or _shown(one) != _shown(said[place - 1])]
    for (spell, search), following in zip_longest(told, told[1:]):
        last = following[0].first_day - DAY if following else adult.lifted_beyond if len(told) == 1 else None
        if spell is told[0][0]:
            until = f" until {written(last)}" if last else ""
            yield f"{sentence(search + until).removesuffix('.')}{SURE[spell.certainty]}."
        else:
            yield f"From {written(spell.first_day)}: {search}{SURE[spell.certainty]}."


def _shown(said: tuple[Spell, str]) -> tuple[str, str]:
    spell, search = said
    return search, spell.certainty


def _from(adult: AdultDuties, spell: Spell) -> AdultDuties:
    """The duties of an adult from the first day of a later spell on"""
    is_today = spell.first_day <= adult.worked.day
    return adult if is_today else replace(adult, worked=worked_on(adult.situation, adult.worked, spell.first_day))


def _search(adult: AdultDuties, found: Spell) -> str:
    """What of work search is asked for; where the number of hours is at discretion, the most of them"""
    if found.search_hours:
        of_hours = [one for one in _from(adult, found).reasons if one.table == name_of(EXPECTED_HOURS)]
        most = "up to " if any(one.certainty == "at discretion" for one in of_hours) else ""
        return f"{most}{hours_of(found.search_hours)} a week of looking for work"
    return "you do not have to look for work" if found.interviews else "you do not have to look for work or come to meetings"


def _meetings(found: Sequence[Comparison]) -> Iterator[str]:
    """That meetings go on where work search does not, now or with which scenario"""
    sides = {NOW.lower(): found[0].today} | {one.label: one.then for one in found}
    held = {name: [spell for adult in side.duties if adult.has_award for spell in adult.spells] for name, side in sides.items()}
    eased = {name: [spell for spell in spells if spell.interviews and not spell.search_hours] for name, spells in held.items()}
    names = [name for name, spells in eased.items() if spells]
    if names:
        ready = " and get ready for work" if any(spell.preparation for spells in eased.values() for spell in spells) else ""
        which = f" ({names[0]})" if len(names) == 1 else ""
        yield f"Meetings{which}: you may be asked to come{ready}, even when you do not have to look for work."


def _later(found: Iterable[Comparison]) -> Iterator[str]:
    """How far was looked ahead"""
    reached = {adult.looked_ahead_to for one in found for adult in one.duties if adult.has_award}
    if reached:
        yield f"Later: we looked ahead to {written(min(reached))}. After that it may change."


def easements(found: Iterable[Comparison], with_ask: bool = True) -> Listed:
    """What lifts requirements in any spell, with its last day, how sure it is, and what to bring; not that enough is earned."""
    held: dict[str, Easement] = {}
    for one in found:
        for side in (one.today, one.then):
            for adult in side.duties:
                whose = f"{adult.label}, " if is_couple(one) else ""
                held |= {f"{whose}{_lifted(each)}": each for each in eased(adult)}
    texts = []
    for said, each in held.items():
        ask = f" {sentence(to_bring(plain(each.ask)))}" if with_ask and each.ask else ""
        texts.append(f"{sentence(said)}{ask}")
    return Listed(EASED, tuple(texts))


def eased(adult: AdultDuties) -> Iterator[Easement]:
    """What lifts requirements of an adult in any spell; not that enough is earned."""
    for spell in adult.spells if adult.has_award else ():
        yield from (each for each in _from(adult, spell).easements if not _is_of_pay(each))


def _is_of_pay(found: Easement) -> bool:
    """Whether it lasts for as long as enough is earned, with no day and nothing to ask for"""
    return found.last_day is None and found.certainty == "certain" and not found.ask


def _lifted(found: Easement) -> str:
    last = f"last day {written(found.last_day)}" if found.last_day else "while it lasts"
    return f"{found.name}: {last}{SURE[found.certainty]}"


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
    return Listed(TELL, (*texts, *to_tell(found)))


def to_tell(found: Sequence[Comparison]) -> tuple[str, ...]:
    """What must be told beside it, as the notes of the answer have it."""
    return tuple(dict.fromkeys(sentence(plain(one.text)) for each in found for one in each.warnings if one.text.startswith("Tell ")))


def briefly(found: Report) -> tuple[str, str]:
    """Of what to tell and when, what stands before the first point; and what else is to be told at once."""
    what, when = (within(re.split(r"[:;.]|, (?:its|if) ", plain(text))[0]) for text in (found.what, found.when))
    return what, f"{when}{''.join(f', {also}' for also in re.findall('; (and at once if [^;.]*)', found.what))}"


def of_which(labels: Sequence[str], found: Sequence[Comparison]) -> str:
    """For which scenarios, where it is not for all."""
    return "" if len(labels) == len(found) else f" ({' and '.join(labels)})"
