"""What a benefit other than Universal Credit asks for now, and what work is to it, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from betteroff.comparison import Comparison
from betteroff.present.letter.money import is_couple
from betteroff.present.letter.words import plain, sentence
from betteroff.present.requirements import OF_WORK, required
from betteroff.requirements.answered import BenefitRequirements
from betteroff.requirements.lines import RequirementLine

SURE = {"certain": "", "likely": " (likely: your work coach must agree)", "at discretion": " (only if your work coach agrees)"}
NOW = "Now"
_DUTIES = ("requirements", "hours", "steps", "agreement", "commitment", "attendance", "interviews", "group", "activity")
"""Topics that say what has to be done, most grave first."""
_HEADED = ("steps", "agreement", "commitment")
"""Topics of which the first line is the duty, and the others say more of it."""
_SAY_MORE = ("agreement", "notice", "steps", "limits", "restrictions", "study", "days", "reassessment", "programme")
"""Topics of which the adviser's letter has more."""


def of_other_benefits(found: Sequence[Comparison]) -> Iterator[str]:
    """What each benefit asks for now, and with each scenario what work is to it and what it asks for then."""
    now = {_name(found[0], one): _asks(one) for one in found[0].today.requirements}
    yield from (f"{name}, {NOW.lower()}: {said}" for name, said in now.items())
    by_words: dict[tuple[str, str], list[str]] = {}
    for one in found:
        for benefit in one.then.requirements:
            name = _name(one, benefit)
            asks = _asks(benefit) if benefit.can_exist else ""
            words = " ".join(filter(None, (_of_work(one, benefit), "" if asks == now.get(name) else asks))) or "the same as now."
            by_words.setdefault((name, words), []).append(one.label)
    yield from (f"{name}, {' and '.join(labels)}: {words}" for (name, words), labels in by_words.items())
    topics = {line.topic for benefit in found[0].today.requirements for line in benefit.lines}
    if more := [topic for topic in _SAY_MORE if topic in topics]:
        yield f"More in the adviser's letter: {', '.join(more)}."


def _name(found: Comparison, benefit: BenefitRequirements) -> str:
    return f"{benefit.whose}, {benefit.label}" if is_couple(found) else benefit.label


def _asks(found: BenefitRequirements) -> str:
    """What lifts work search, with its last day and how sure it is; then each duty, hours first"""
    lifts = [line for line in found.lines if line.topic == "lifted" or (line.topic == "treatment" and line.last_day)]
    duties = [line for topic in _DUTIES for line in _of(topic, found) if not any(one.what.startswith(line.what) for one in lifts)]
    if any(line.topic == "requirements" for line in duties):
        duties = [line for line in duties if line.topic != "hours"]  # work search has them, less what comes off
    return _sentences([*map(_lifted, lifts), *map(required, sorted(duties, key=lambda line: line.hours is None))])


def _of(topic: str, found: BenefitRequirements) -> list[RequirementLine]:
    """The duties of a topic: what one table answers, as others tell limits and what to know"""
    lines = [line for line in found.lines if line.topic == topic]
    return lines[:1] if topic in _HEADED else [line for line in lines if line.table == lines[0].table]


def _lifted(found: RequirementLine) -> str:
    return f"{required(found)}{SURE[found.certainty]}"


def _of_work(found: Comparison, benefit: BenefitRequirements) -> str:
    """What work is to a benefit, and that it comes to nothing where it does; of one that ends, why"""
    if not benefit.can_exist:
        return _sentences(map(required, benefit.lines))
    lines = [line for line in benefit.lines if line.topic in OF_WORK]
    said = [required(line) for line in lines if (line.table, line.row) == (lines[0].table, lines[0].row)]
    ends = [
        line for line in found.lines if line.in_hand and _name(found, benefit).endswith(line.label) and line.whose in ("", benefit.whose)
    ]
    return _sentences([*said, *("none of it is paid then" for line in ends if not line.then.in_pence)])


def _sentences(texts: Iterable[str]) -> str:
    """Each text once, as a sentence"""
    return " ".join(dict.fromkeys(sentence(plain(text)) for text in texts))
