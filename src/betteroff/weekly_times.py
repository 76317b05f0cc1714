"""Times of the week, as stated: "mon 09:00-13:00", "mon-fri 09:00-09:30", "tue,thu 14:00-15:00"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, WithJsonSchema

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
A_DAY = 24 * 60
A_WEEK = 7 * A_DAY
_WRITTEN = re.compile(r"(?P<days>[a-z]{3}(?:[-,][a-z]{3})*) (?P<begins>\d\d?:\d\d)-(?P<ends>\d\d?:\d\d)")
_ADVICE = 'must be days and times of the week, such as "mon 09:00-13:00", "mon-fri 09:00-09:30" or "tue,thu 14:00-15:00"'


class Slot(NamedTuple):
    """One stretch of the week, in minutes from Monday 00:00; one that begins late on Sunday may end after the week's last minute."""

    begins: int
    ends: int

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.ends - self.begins

    @property
    def day(self) -> str:
        """The day it begins on: "mon"."""
        return DAYS[self.begins // A_DAY]

    def meets(self, other: Slot) -> bool:
        """Whether both take place at one time; to end as the other begins is no clash."""
        return any(self.begins < other.ends + week and other.begins + week < self.ends for week in (-A_WEEK, 0, A_WEEK))

    def on_the_way(self, minutes: int) -> Slot:
        """With so many minutes before it and after it."""
        return Slot(self.begins - minutes, self.ends + minutes)

    def __str__(self) -> str:
        return f"{self.day} {_clock(self.begins)}-{_clock(self.ends)}"


def slots(times: Iterable[str]) -> tuple[Slot, ...]:
    """Each stretch of the week that times name, in order. Raises ValueError."""
    return tuple(sorted(slot for time in times for slot in _slots(time)))


def minutes_a_week(times: Iterable[str]) -> int:
    """How many minutes of the week they take. Raises ValueError."""
    return sum(slot.minutes for slot in slots(times))


def clashes(one: Iterable[str], other: Iterable[str], one_way: int = 0) -> tuple[tuple[Slot, Slot], ...]:
    """Each pair of stretches, one of each, that take place at one time, or have less than the minutes of the way between them."""
    others = slots(other)
    return tuple((mine, theirs) for mine in slots(one) for theirs in others if mine.on_the_way(one_way).meets(theirs))


def _slots(time: str) -> Iterator[Slot]:
    found = _WRITTEN.fullmatch(time)
    if found is None:
        raise ValueError(_ADVICE)
    begins, ends = _minute(found["begins"]), _minute(found["ends"])
    if begins in (ends, A_DAY):
        raise ValueError('must end later than it begins; a night ends on the next day, such as "fri 22:00-06:00"')
    for day in sorted(set(_days(found["days"]))):
        yield Slot(day * A_DAY + begins, day * A_DAY + ends + (A_DAY if ends < begins else 0))


def _days(written: str) -> Iterator[int]:
    """The days of "mon", "mon-fri" or "tue,thu", counted from 0 for Monday."""
    for part in written.split(","):
        named = part.split("-")
        if len(named) > 2 or not all(name in DAYS for name in named):
            raise ValueError(_ADVICE)
        first, last = DAYS.index(named[0]), DAYS.index(named[-1])
        if last < first:
            raise ValueError('must name the earlier day of the week first, such as "mon-fri"; write "sat,sun,mon" for days across its end')
        yield from range(first, last + 1)


def _minute(written: str) -> int:
    hour, minute = (int(part) for part in written.split(":"))
    if minute > 59 or hour * 60 + minute > A_DAY:
        raise ValueError(_ADVICE)
    return hour * 60 + minute


def _clock(minute: int) -> str:
    """A minute of the week as a time of its day; the end of a day is 24:00."""
    hour, minute = divmod(minute % A_DAY, 60)
    return f"{hour:02}:{minute:02}"


def _read_time(stated: object) -> str:
    """A time of the week as it is kept: small letters, single blanks. Raises ValueError, which pydantic turns into advice."""
    if not isinstance(stated, str):
        raise ValueError(_ADVICE)  # pydantic turns it into advice
    kept = " ".join(re.sub(r"\s*([-,])\s*", r"\1", stated.lower()).split())
    slots((kept,))
    return kept


TimeOfWeek = Annotated[
    str,
    BeforeValidator(_read_time),
    WithJsonSchema({"type": "string", "description": 'Days and times of the week, such as "mon 09:00-13:00" or "mon-fri 09:00-09:30"'}),
]
"""A time of the week as stated; `slots` has its minutes."""
