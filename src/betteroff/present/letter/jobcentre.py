"""A pack for a three-way review with the Jobcentre; without consent, with nothing that goes by treatment or health."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from betteroff.calendar import written
from betteroff.comparison import Comparison
from betteroff.duties.commitment import Entry
from betteroff.duties.outlook import AdultDuties, Easement
from betteroff.present import next_steps, sections
from betteroff.present.duties import before_and_after
from betteroff.present.kinds import Assumed, Block, Listed, Point, Required
from betteroff.present.letter import without_consent
from betteroff.present.letter.duties import eased
from betteroff.present.letter.page import Letter
from betteroff.present.letter.plans import proposed
from betteroff.present.letter.several import each_then_the_same, foot, in_hand
from betteroff.present.letter.third_person import ASSUMED, in_third_person, of_others, verdict_of
from betteroff.present.letter.without_consent import FOR_A_REVIEW, QUESTIONS
from betteroff.present.requirements import with_assumptions
from betteroff.present.words import between, label_of, reported, required_of

_ASKED = {"likely": "is it accepted, and what has to be shown?", "at discretion": "can it be agreed, and until when?"}
"""What is asked of an entry that is not certain."""


def letter(found: Sequence[Comparison], consent: bool) -> Letter:
    """The comparison, the proposed commitment and questions; without consent only what goes by neither treatment nor health."""
    if not consent:
        return without_consent.letter(found)
    return Letter(
        title=FOR_A_REVIEW,
        answers=(
            Point(_agreed(found[0].then.situation.household.labels())),
            *(Point(f"{one.label}: {verdict_of(one)}.", (of_others(one.sentence),)) for one in found),
        ),
        sections=tuple(each_then_the_same(found, _worded)),
        foot=tuple(_foot(found)),
    )


def _agreed(labels: Sequence[str]) -> str:
    """Of a couple, each agrees to what is told of them"""
    return f"{' and '.join(labels)} have each agreed that this is shared." if labels[1:] else "The client has agreed that this is shared."


def _worded(found: Comparison) -> Iterator[Block]:
    labels = found.then.situation.household.labels()
    return ([in_third_person(section, labels) for section in block] for block in _blocks(found))


def _blocks(found: Comparison) -> Iterator[Block]:
    situation = found.then.situation
    yield [Listed("What is proposed", proposed(situation.household, situation.scenario))]
    yield [sections.checks(sections.both_sides(found))]
    yield [in_hand(found)]
    yield [_required(adult, "today") for adult in found.today.duties]
    yield [_required(adult, f"then, from {written(found.on)}") for adult in found.duties]
    yield before_and_after(found, full=False)
    yield from (with_assumptions(benefit, with_notes=False) for benefit in found.then.requirements)
    yield [Listed("What lifts requirements, now or later", tuple(dict.fromkeys(map(_eased, _each_eased(found)))))]
    yield from (_proposed_commitment(found, adult) for adult in found.duties)
    yield [Listed("Proposed claimant commitment", () if found.then.commitment else (next_steps.NO_DRAFT,))]
    asked = tuple(_questions(found.then.commitment)) or QUESTIONS.items
    yield [Listed(QUESTIONS.title, asked), next_steps.would_change(found.then, full=False)]
    yield [Listed("Who must be told", tuple(map(reported, found.reports))), Listed("The first payments", found.first_payments)]
    yield [Assumed(ASSUMED, found.assumptions), Listed("Not covered", found.then.not_covered)]


def _required(adult: AdultDuties, when: str) -> Required:
    """What may be required of an adult on one side, in spells."""
    found = sections.required(adult, full=False)
    return found._replace(title=f"{found.title}, {when}", sentence=required_of(adult))


def _proposed_commitment(found: Comparison, adult: AdultDuties) -> Iterator[Required]:
    """The draft for the claimant commitment of an adult, part by part"""
    for part in next_steps.draft_of(found.then, adult.label, with_notes=False):
        yield part._replace(title=f"Proposed claimant commitment of {adult.label}: {part.title[0].lower()}{part.title[1:]}")


def _each_eased(found: Comparison) -> Iterator[tuple[str, Easement]]:
    yield from ((adult.label, each) for side in (found.today, found.then) for adult in side.duties for each in eased(adult))


def _eased(found: tuple[str, Easement]) -> str:
    whose, one = found
    return f"{whose}: {one.name}, {between(one.first_day, one.last_day)} ({one.certainty}). {one.why} [{one.law}]"


def _foot(found: Sequence[Comparison]) -> Iterator[str]:
    if any(one.commitment for one in found):
        yield next_steps.DECIDED
    yield foot(found[0].then.fingerprint, (one.on for one in found))


def _questions(draft: Iterable[Entry]) -> Iterator[str]:
    """What of the draft is for the work coach to accept or to agree."""
    for entry in draft:
        if entry.certainty in _ASKED:
            hours = "" if entry.hours is None else f", {entry.hours} hours a week"
            yield f"{label_of(entry.whose, entry.what)}{hours}: {_ASKED[entry.certainty]}"
