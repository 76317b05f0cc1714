"""The client's letter in easy words: 14 point, short sentences, one idea a line, headings that ask, hard words explained, no law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from betteroff.comparison import Comparison
from betteroff.money import Money
from betteroff.present.kinds import Listed, Point, Required, Row, Section, Table
from betteroff.present.letter import client
from betteroff.present.letter.duties import briefly, of_which, to_tell
from betteroff.present.letter.money import is_couple
from betteroff.present.letter.other_benefits import SURE
from betteroff.present.letter.page import LEAD, TOTALS, Letter
from betteroff.present.letter.verdict import Answer, answer, answered, before_reduction, counted, turns_before_long
from betteroff.present.letter.words import plain, pounds, sentence

LONGEST = 15
"""Words of a sentence, apart from names and days."""
_ANSWERS: dict[Answer, str] = {
    "better off": "you would have more money.",
    "worse off": "you would have less money.",
    "about the same": "you would have about the same money.",
    "cannot tell": "we cannot tell if you would have more or less money.",
}
_QUESTIONS = {
    client.MONEY: "How much money?",
    client.CHANGES: "What changes?",
    client.ASKED: "What must I do?",
    client.EASED: "Why do I have less to do for a time?",
    client.TELL: "Who do I tell?",
    client.PAYMENTS: "When do I get paid?",
    client.NOTES: "What else should I know?",
    client.ASSUMED: "What do we not know?",
    client.LEFT_OUT: "What is not counted?",
}
_EASIER = {
    SURE["likely"]: ". This is likely. Your work coach must agree",
    SURE["at discretion"]: ". Your work coach decides this",
    "the same as now": "this stays as it is now",
    " (a cost)": ", which you pay",
    "One-off help (named where it may be had; its amount is not counted)": "One-off help",
    ", help with childcare counted in": ". Help with childcare is counted in",
    ", leaving out any change in Council Tax Reduction, which cannot be told": ". Council Tax Reduction may change too; it is not counted",
    ", counting what each home costs": ". This counts what each home costs",
    "Final wages still count in the assessment period they are received in, so the payment for it stays lower": (
        "Your last wages count in the month they come in. So that payment stays lower"
    ),
    "before the end of the assessment period that follows the one in which it is paid": "before the end of the next assessment period",
}
_OPTIONAL = (client.PAYMENTS,)
"""Parts of which only what can be said in short sentences is said."""
_HARD = {
    "Universal Credit": "Universal Credit is money from the government.",
    "Housing Benefit": "Housing Benefit is money from the council for your rent.",
    "Council Tax Reduction": "Council Tax Reduction means you pay less Council Tax.",
    "Jobcentre": "The Jobcentre is the office that runs Universal Credit.",
    "work coach": "A work coach is the person you see at the Jobcentre.",
    "online journal": "Your online journal is where you write to the Jobcentre.",
    "take-home pay": "Take-home pay is your pay after tax, National Insurance and pension.",
    "money in hand": "Money in hand is what comes in, less the costs shown.",
    "easement": "An easement means you have less to do for a time.",
    "prescriptions": "Prescriptions are for medicine from your doctor.",
    "limited capability for work": "Limited capability for work means you are too ill to work.",
    "assessment period": "An assessment period is one month of Universal Credit.",
    "benefit cap": "The benefit cap is the most you can get in benefits.",
    "apprentice": "An apprentice learns a job while working in it.",
}
"""Hard words, each with what it means."""
_NONE = "nobody said, so taken as none: "
_BEST = (": ", ", and ", ", but ")
"""Where a long sentence may be parted, the best place first."""
_JOINTS = (" to £", ", ", " where ", " which ", " and ", " or ", " that ", " of ", " for ", " to ", " in ", " with ")
"""Where it is parted if it has to be."""
_DAY = r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}"
_BENEFIT = r"(?:[A-Z][\w'-]+(?: (?:and|of|for) (?=[A-Z])| ))+(?:Credit|Benefit|Allowance|Reduction|Payment|Support|Childcare|Tax|Start)\b"
_NAMES = re.compile(f"{_DAY}|{_BENEFIT}")


def letter(found: Sequence[Comparison]) -> Letter:
    """Today against each scenario in easy words."""
    plainer = client.page(found, client.CUT_WHEN_EASY)
    sections = tuple(easier for section in plainer.sections for easier in _easier(section, found))
    return Letter(
        title="What would change for you?",
        checks=tuple(_lines(plainer.checks)),
        answers=tuple(_answer(one) for one in found),
        sections=(*sections, _meanings(sections)),
        foot=tuple(_lines(plainer.foot)),
        style="easy",
    )


def _answer(found: Comparison) -> Point:
    """The answer in words, then in pounds, then what belongs to it"""
    told, gain = answered(found), Money(abs(counted(found).in_pence))
    more = "more" if counted(found).in_pence > 0 else "less"
    month, week = f"{pounds(gain)} {more} a month.", f"That is {_in_a_week(gain)} {more} a week."
    amounts = () if told == "cannot tell" or not gain.in_pence else (month, week)
    at_first = ("It would change later.",) if turns_before_long(found) else ()
    in_kind = (f"This counts {plain(found.named_in_kind)}.",) if counted(found) != found.gain else ()
    before = (*in_kind, *((f"This is {said}.",) if (said := before_reduction(found)) else ()))
    return Point(f"{found.label}: {_ANSWERS[told]}", (*amounts, *before, *at_first, *_lines(answer(found, with_day=False).further)))


def _in_a_week(gain: Money) -> str:
    """An amount a week, where there is one of a penny or more"""
    return pounds(gain.per("week")) if gain.per("week").in_pence else "less than a penny"


def _easier(found: Section, of: Sequence[Comparison]) -> Iterator[Section]:
    """A section under a question, in short lines; a table in two columns for today, and for each scenario"""
    if isinstance(found, Table):
        yield from _tables(found)
    elif isinstance(found, Listed) and found.title == client.TELL:
        if whom := tuple(_whom(of)):
            yield Required(_QUESTIONS[client.TELL], "", whom)
    elif isinstance(found, Listed) and found.title in _QUESTIONS:
        short = [_point(text) for text in found.items if found.title not in _OPTIONAL or is_easy(text)]
        if short:
            yield Required(_QUESTIONS[found.title], "We took these things to be so." if found.title == client.ASSUMED else "", tuple(short))
        if left := len(found.items) - len(short):
            yield Listed("", (f"{left} more {'is' if left == 1 else 'are'} in the adviser's letter.",))
        if found.title == client.ASSUMED:
            yield Listed("", ("Is one of them wrong? Tell your adviser.",))
    elif isinstance(found, Listed):
        yield Listed(found.title, tuple(_lines(found.items)))


def _tables(found: Table) -> Iterator[Table]:
    for place, head in enumerate(found.head[1:]):
        held = [row for row in found.items if row.cells[place] not in ("", "£0.00") or row.label == TOTALS[0]]
        of_which = found.title.removeprefix(client.MONEY).removeprefix(", ")  # where today is not the same for all
        now = f"How much money before: {of_which}?" if of_which else "How much money now?"
        title = now if head == "Today" else f"How much money with: {head}?"
        yield Table(title, ("A month", "Pounds"), tuple(Row(row.label, (row.cells[place],)) for row in held))


def _whom(found: Sequence[Comparison]) -> Iterator[Point]:
    """Whom to tell, of what, and when"""
    by_whom: dict[str, dict[tuple[str, str], list[str]]] = {}
    for one in found:
        for report in one.reports:
            whom = plain(f"{report.to} ({report.whose})" if is_couple(one) else report.to)
            by_whom.setdefault(f"{whom}:", {}).setdefault(briefly(report), []).append(one.label)
    for whom, told in by_whom.items():
        lines: list[str] = []
        for (what, when), labels in told.items():
            lines += [f"Tell them about {what}{of_which(labels, found)}.", *easy_lines(f"When: {when}")]
        yield Point(whom, tuple(lines))
    yield from map(_point, to_tell(found))


def _meanings(found: Iterable[Section]) -> Listed:
    """What the hard words of a letter mean"""
    said = " ".join(chain.from_iterable(map(str, section.items) for section in found)).lower()
    return Listed("What do the words mean?", tuple(meaning for word, meaning in _HARD.items() if word.lower() in said))


def _point(text: str) -> Point:
    """An item of a list: what it is about, and under it a line for each thing that is said of it"""
    lead = LEAD.match(text)
    lines = easy_lines(text[lead.end() :].strip() if lead else text)
    if lead and not lines[1:] and words_in(text) <= LONGEST:
        return Point(f"{lead[0]} {lines[0]}")
    return Point(lead[0], tuple(lines)) if lead else Point(lines[0], tuple(lines[1:]))


def _lines(texts: Iterable[str]) -> Iterator[str]:
    return (line for text in texts for line in easy_lines(text))


def easy_lines(text: str) -> list[str]:
    """A text in short sentences, one a line."""
    text = _easier_words(text)
    if _NONE in text:
        return [sentence(f"{item}: none") for item in text.partition(_NONE)[2].rstrip(".").split("; ")]
    return [line for part in re.split(r"(?<=[.?!]) +|; ", text) if part for line in _parted(part)]


def _easier_words(text: str) -> str:
    for words, easier in _EASIER.items():
        text = text.replace(words, easier)
    return text


def is_easy(text: str) -> bool:
    """Whether a text can be said in short sentences without parting any where it should not be."""
    parts = re.split(r"(?<=[.?!]) +|; |: |, and |, but ", _easier_words(text))
    return _NONE in text or not any(words_in(part) > LONGEST for part in parts)


def words_in(text: str) -> int:
    """How many words there are, apart from names of benefits and days."""
    return len(re.findall(r"[\w£'-][\w£.,'-]*", _NAMES.sub("", text)))


def _parted(text: str) -> list[str]:
    """A sentence, or several made of it where it is too long: parted at the best place, nearest its middle"""
    if words_in(text) <= LONGEST:
        return [sentence(text)]
    for joint in (*_BEST, *_JOINTS):
        places = [match.start() for match in re.finditer(re.escape(joint), text)]
        if places:
            place = min(places, key=lambda at: abs(at - len(text) // 2))
            return [*_parted(text[:place]), *_parted(text[place:].lstrip(":, "))]
    return [sentence(text)]
