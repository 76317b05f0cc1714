"""For how many days a benefit is reduced, and from which day to which."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from betteroff.calendar import DAY, Clock, written
from betteroff.conditionality.sanction_amounts import (
    SanctionRates,
    days_before_claim,
    days_of,
    fixed_days,
    is_left_out,
    within_the_most,
)
from betteroff.conditionality.sanctions import LENGTH, Length, length_inputs
from betteroff.dated_rules import rates_on
from betteroff.facts.claimant import Benefit
from betteroff.facts.sanctions import EarlierFacts, Level
from betteroff.household.failure import EarlierFailure, Failure
from betteroff.reading import Assumption
from betteroff.reading.claims.benefits import first_day
from betteroff.rulebook.figures import figures
from betteroff.rulebook.tables import asked, first_row
from betteroff.sanctions.asked import NEW_JSA, UNIVERSAL_CREDIT, Asked, law_for
from betteroff.sanctions.result import SanctionLength, SanctionReason, reason_of

_ADULT = 18
_CHANGED = date(2019, 11, 27)


def sanction_rates(day: date) -> SanctionRates:
    """The figures of sanctions on a day."""
    return rates_on(SanctionRates, day)


def most_days_of_a_first_failure(day: date) -> int:
    """The days of a first failure of the higher level, such as leaving a job by choice without good reason; fewer below 18."""
    rates = sanction_rates(day)
    return fixed_days(Level.HIGHER, days_of(Length.HIGHER_FIRST, rates), rates)


def length_of(found: Asked, level: Level, notes: list[Assumption]) -> SanctionLength:
    """How many days are taken off for a failure of a level"""
    failure, rates = found.failure, sanction_rates(found.decided_on)
    fixed, reason = _fixed(found, level, failure.on, found.decided_on, failure.earlier, notes)
    until, is_open = _until_compliance(found, notes) if level in (Level.LOW, Level.LOWEST) else (0, False)
    days, shortened = until + fixed, []
    if (claimed := claim_of(found)) is not None and failure.on < claimed:
        limited = failure.work_until
        left = days_before_claim(
            days,
            (limited - failure.on).days if limited else 0,
            limited is not None,
            (claimed - failure.on).days - 1,
            found.benefit == "universal_credit",
        )
        days_to_claim = (claimed - failure.on).days - (found.benefit != UNIVERSAL_CREDIT)  # only there that of the claim counts
        shortened.append(_before_the_claim(found, days - left, 0 < left <= days_to_claim))
        days = left
    most = within_the_most(days, failure.outstanding_days or 0, rates)
    if most < days:
        why = f"With {failure.outstanding_days} days outstanding, {most} are left of the most of {rates.longest_outstanding} days"
        shortened.append(SanctionReason("Kept within the most", why, figures("sanctions")["longest_outstanding"].law, "verified"))
    return SanctionLength(most, until, fixed, reason, tuple(shortened), is_open)


def claim_of(found: Asked) -> date | None:
    """The date of the claim to the benefit, where it is known"""
    if found.failure.claimed_on or found.benefit == UNIVERSAL_CREDIT:
        return found.failure.claimed_on or found.household.award_began
    return first_day(found.household.adults[found.place], Benefit[found.benefit.upper()])


def _before_the_claim(found: Asked, fewer: int, is_none_by_the_letter: bool) -> SanctionReason:
    """Why it is shorter; where the letter of the law leaves nothing, that is what to ask for (a choice of law)"""
    law = "UC Regs 2013 regs 102(4), 113(1)(e)" if found.benefit == UNIVERSAL_CREDIT else "SI 2013/378 regs 19(3), 28(1)(c)"
    why = f"{fewer} days fewer: the days between the failure and the claim, and those beyond the end of work for a limited time"
    if not is_none_by_the_letter:
        return SanctionReason("Before the claim", why, law, "verified")
    ask = "Ask for no reduction: no more is left than lies between failure and claim, and by its letter the law then leaves nothing"
    return SanctionReason("Before the claim", why, law, "verified", "likely", ask)


def _fixed(
    found: Asked, level: Level, on: date, decided: date, earlier: tuple[EarlierFailure, ...], notes: list[Assumption]
) -> tuple[int, SanctionReason]:
    """The fixed days of a failure, with the row that decides; those before it whose days are not stated are worked out in their turn

    Until 24 July 2016 any earlier failure within the year counted, and the longest length followed; since then the most recent one.
    """
    counted = _that_count(found, level, on, earlier, notes)
    tried = counted if sanction_rates(on).left_out_within else counted[-1:]
    lengths = [_length(found, level, on, decided, one) for one in (EarlierFacts(), *tried)]
    return max(lengths[1:] or lengths, key=lambda length: length[0])


def _length(found: Asked, level: Level, on: date, decided: date, earlier: EarlierFacts) -> tuple[int, SanctionReason]:
    """The fixed days that follow from one earlier failure, or from none"""
    table, rates = asked(LENGTH, on), sanction_rates(decided)
    number = first_row(table.scan, length_inputs(level, _is_under_18(found, on), earlier))
    reason = reason_of(LENGTH, on, number)
    return fixed_days(level, days_of(table.rows[number].then, rates), rates), reason._replace(law=law_for(found.benefit, reason.law))


def _that_count(found: Asked, level: Level, on: date, earlier: tuple[EarlierFailure, ...], notes: list[Assumption]) -> list[EarlierFacts]:
    """The earlier failures of the level that count on a day, oldest first"""
    alike = sorted((one for one in earlier if _is_alike(found, level, one)), key=lambda one: one.on)
    held: list[EarlierFacts] = []
    for number, one in enumerate(alike):
        if one.on > on or is_left_out((on - one.on).days, sanction_rates(on)):
            continue
        days = one.days
        if days is None:
            days = _fixed(found, level, one.on, one.on, tuple(alike[:number]), notes)[0]
            text = f"{days} days were set for that of {written(one.on)}, as the rules of its day say"
            notes.append(Assumption("failure.earlier", text))
        held.append(EarlierFacts(True, (on - one.on).days, days))
    return held


def _is_alike(found: Asked, level: Level, earlier: EarlierFailure) -> bool:
    """Whether an earlier failure counts beside this one: of the same level, and not before the claim

    In Universal Credit one of a new-style benefit counts only where its reduction moved there (Sch 11 para 3); in new-style
    benefits those of all three count (SI 2013/378 regs 19-21; SI 2013/379 reg. 50).
    """
    is_of_other = found.benefit == UNIVERSAL_CREDIT and earlier.benefit not in (None, UNIVERSAL_CREDIT)
    return earlier.level == level.name.lower() and not earlier.before_claim and not (is_of_other and not earlier.carried_over)


def _is_under_18(found: Asked, on: date) -> bool:
    adult = found.household.adults[found.place]
    years = Clock("years", adult.born).count(on) if adult.born else adult.age
    return years is not None and years < _ADULT


def _until_compliance(found: Asked, notes: list[Assumption]) -> tuple[int, bool]:
    """Days from the failure to the day before what was asked for was done, or could not be asked for any more; whether it still goes on"""
    failure = found.failure
    ends = list(_ends(found, failure))
    if ends:
        return max(0, (min(ends) - failure.on).days), False
    text = "not done yet: counted to the day before the decision, at the least a day; every day later adds one more, until it is done"
    notes.append(Assumption("failure.complied_on", text))
    return max(1, (found.decided_on - failure.on).days), True


def _ends(found: Asked, failure: Failure) -> Iterator[date]:
    """The days from which no more days are counted"""
    if failure.complied_on:
        yield failure.complied_on
    if failure.no_requirements_from and found.benefit != NEW_JSA:  # JSA Regs 2013 reg. 21(2) has no such limb
        yield failure.no_requirements_from
    if failure.no_longer_required_from and failure.kind == "missed preparation":
        yield failure.no_longer_required_from
    if failure.award_ended:
        yield failure.award_ended + DAY


def last_day(first: date, days: int) -> date:
    """The last of the days from a first one, as the change of November 2019 leaves them"""
    last = first + days * DAY - DAY
    return three_years_end(first, last) if days > sanction_rates(_CHANGED).higher_third else last


def as_changed_in_2019(length: SanctionLength, first: date) -> SanctionLength:
    """A length that tells of its end in November 2019, where that ended it"""
    last = last_day(first, length.days)
    if last == first + length.days * DAY - DAY:
        return length
    why = f"1095 days ended on 26 November 2019, or when 182 of them were over if that was later: this one on {written(last)}"
    ended = SanctionReason("Ended by the change of 27 November 2019", why, "SI 2019/1357 reg. 5", "verified")
    return length._replace(shortened=(*length.shortened, ended))


def three_years_end(first: date, last: date) -> date:
    """The last day of a reduction of 1095 days that ran on 27 November 2019 (SI 2019/1357 reg. 5)"""
    ended = next(value for value in figures("sanctions")["three_years_end_after"].values if value.amount)
    if first >= ended.start or (last - first).days + 1 <= ended.amount or last < ended.start:
        return last
    return min(last, max(first + ended.amount * DAY - DAY, ended.start - DAY))
