"""One page for the client: the answer first, then money, what changes, what may be asked, whom to tell, and what was assumed.

Where it is too much for a page, less is said in the order of CUTS, and what is left out is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.present.kinds import Listed, Section
from betteroff.present.letter import duties, money
from betteroff.present.letter.assumed import assumed, checked_to
from betteroff.present.letter.page import Letter, fits_a_page
from betteroff.present.letter.verdict import answer
from betteroff.present.letter.words import of_field, plain, sentence
from betteroff.unused import Unused

TITLE = "What would change for you"
YOURS = "This page may tell of health and treatment. It is yours: you choose who sees it. There is another page for the Jobcentre."
MONEY, CHANGES, ASKED, EASED, TELL = money.TITLE, money.CHANGES, duties.ASKED, duties.EASED, duties.TELL
PAYMENTS, NOTES, LEFT_OUT = "Your first payments", "Good to know", "Not counted here"
ASSUMED = "What we assumed. Tell your adviser if it is wrong"
MORE = "More in the adviser's letter"
_PAYMENTS_TO_TWO, _PAYMENTS, _STAYS, _WHY = "more on first payments", "first payments", "what stays the same", "why help changes"
_LEFT_OUT, _ASK, _TELL, _NOTES = "what is not counted", "what to bring", "what exactly to tell", "what else to know"
_EASED, _CHANGES = "why there is less to do", "what money changes"
CUTS = (_PAYMENTS_TO_TWO, _STAYS, _WHY, _PAYMENTS, _LEFT_OUT, _ASK, _TELL, _NOTES, _EASED, _CHANGES)
"""What is left out where the page is too full, in this order.

Never the answers, the money, help that changes, duties, whom to tell, and what it rests on.
"""
CUT_WHEN_EASY = (_PAYMENTS_TO_TWO, _STAYS, _WHY)
"""What is left out in easy words, so that there is less to read: nothing that the answer depends on."""
_LEAST = 5
"""Of what was assumed, as much as is said before what stands before _EASED in the order is left out."""


def letter(found: Sequence[Comparison]) -> Letter:
    """Today against each scenario on one page."""
    whole = page(found)
    pages = (replace(whole, sections=tuple(_sections(found, *choice))) for choice in _choices(len(assumed(found))))
    return next((one for one in pages if fits_a_page(one)), page(found, CUTS, 0))


def _choices(everything: int) -> Iterator[tuple[Sequence[str], int]]:
    """What may be left out, and how much is said of what was assumed: the most of it first"""
    for count in range(len(CUTS) + 1):
        cut = CUTS[:count]
        least = min(_LEAST, everything) if _NOTES not in cut else min(1, everything)
        yield from ((cut, most) for most in range(everything, least - 1, -1))


def page(found: Sequence[Comparison], cut: Sequence[str] = (), most: int | None = None) -> Letter:
    """The letter without some of its parts, and with the first of what was assumed; with all of it, it may be more than a page."""
    with_day = len({one.on for one in found}) > 1
    return Letter(
        title=TITLE,
        checks=checks(found),
        answers=tuple(answer(one, with_day) for one in found),
        sections=tuple(_sections(found, cut, most)),
        foot=foot(found),
    )


def checks(found: Iterable[Comparison]) -> tuple[str, ...]:
    """What is to be checked before any figure is believed."""
    texts = dict.fromkeys(warned.text for one in found for warned in one.warnings if warned.at_top)
    return tuple(f"Check first, with your adviser: {sentence(plain(text))}" for text in texts)


def foot(found: Sequence[Comparison]) -> tuple[str, ...]:
    """The day compared, how far the rules are checked, their fingerprint, that it is an estimate, and whose the page is."""
    days = " and ".join(dict.fromkeys(written(one.on) for one in found))
    rests = f"Compared on {days}. {' '.join(checked_to(found))} Rules {found[0].then.fingerprint}."
    return (f"This is an estimate, not a decision. The Jobcentre and the council decide. {YOURS}", rests)


def _sections(found: Sequence[Comparison], cut: Sequence[str], most: int | None) -> Iterator[Section]:
    yield from money.tables(found)
    yield money.changes(found, _CHANGES not in cut, _STAYS not in cut, _WHY not in cut)
    yield duties.asked(found)
    if _EASED not in cut:
        yield duties.easements(found, _ASK not in cut)
    yield duties.reports(found, _TELL not in cut)
    if _PAYMENTS not in cut:
        payments = first_payments(found)
        yield Listed(PAYMENTS, payments[:2] if _PAYMENTS_TO_TWO in cut else payments)
    if _NOTES not in cut:
        yield Listed(NOTES, notes(found))
    yield _assumed(found, most)
    if _LEFT_OUT not in cut:
        yield Listed(LEFT_OUT, left_out(found))
    said_once = [one for one in cut if one != _PAYMENTS_TO_TWO or _PAYMENTS not in cut]
    if named := [one for one in said_once if one not in _OF_WHAT or _OF_WHAT[one](found)]:
        yield Listed("", (f"{MORE}: {', '.join(named)}.",))


def _assumed(found: Sequence[Comparison], most: int | None) -> Listed:
    """What was assumed, or the first of it and how much more there is"""
    texts = assumed(found)
    shown = texts[:most]
    left = len(texts) - len(shown)
    more = (f"And {left} more, in the adviser's letter." if shown else f"{left} things: they are in the adviser's letter.",) if left else ()
    return Listed(ASSUMED, (*shown, *more))


def first_payments(found: Sequence[Comparison]) -> tuple[str, ...]:
    """The first pay, and the first lower payment; each text once."""
    by_text: dict[str, list[str]] = {}
    for one in found:
        for text in one.first_payments:
            by_text.setdefault(plain(text), []).append(one.label)
    return tuple(text if len(labels) == len(found) else f"{' and '.join(labels)}: {text}" for text, labels in by_text.items())


def notes(found: Sequence[Comparison]) -> tuple[str, ...]:
    """What to know beside the figures, but for what is checked first and what is to be paid out of money in hand."""
    of_bills = {said for one in found for said in money.to_pay([one])} | set(duties.to_tell(found))
    texts = dict.fromkeys(sentence(plain(warned.text)) for one in found for warned in one.warnings if not warned.at_top)
    return tuple(text for text in texts if text not in of_bills)


def left_out(found: Iterable[Comparison]) -> tuple[str, ...]:
    """What was said and is not used, and what no figure counts."""
    unused = dict.fromkeys(f"{_of_what(each)}: {each.why}" for one in found for each in one.then.not_taken_into_account)
    not_covered = dict.fromkeys(text for one in found for text in one.then.not_covered)
    return tuple(sentence(plain(text)) for text in (*unused, *not_covered))


def _of_what(found: Unused) -> str:
    """What was said and is not used: of a scenario by its name, and of no field of a file"""
    of_scenario = re.fullmatch(r"scenarios\.(.+)\.\d+\.(\w+)", found.field)
    if of_scenario:
        return f"{of_scenario[1]}, {of_field(of_scenario[2])}"
    return "the day asked about" if found.field == "on" else found.field


_OF_WHAT: dict[str, Callable[[Sequence[Comparison]], tuple[str, ...]]] = {
    _PAYMENTS_TO_TWO: lambda found: first_payments(found)[2:],
    _PAYMENTS: first_payments,
    _STAYS: lambda found: tuple(change.label for one in found for change in one.changes if change.kind == "stays"),
    _WHY: lambda found: tuple(change.label for one in found for change in one.help_changes),
    _ASK: lambda found: duties.easements(found).items,
    _EASED: lambda found: duties.easements(found).items,
    _LEFT_OUT: left_out,
    _NOTES: notes,
}
"""What a cut leaves out, where there may be nothing of it."""
