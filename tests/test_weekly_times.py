"""Times of the week: days and minutes counted by hand."""

from __future__ import annotations

import pytest

from betteroff.activities import Stated
from betteroff.stated import BadInput
from betteroff.weekly_times import Slot, TimeOfWeek, clashes, minutes_a_week, slots


class Times(Stated):
    times: tuple[TimeOfWeek, ...] = ()


def test_a_time_is_minutes_from_monday_midnight() -> None:
    assert slots(["mon 09:00-13:00"]) == (Slot(540, 780),)
    assert slots(["tue,thu 14:00-15:30"]) == (Slot(1440 + 840, 1440 + 930), Slot(3 * 1440 + 840, 3 * 1440 + 930))
    assert minutes_a_week(["mon-sat 09:00-09:15"]) == 90
    assert [str(slot) for slot in slots(["sun 20:00-24:00"])] == ["sun 20:00-00:00"]


def test_a_night_ends_on_the_next_day() -> None:
    assert slots(["fri 22:00-06:00"]) == (Slot(4 * 1440 + 1320, 5 * 1440 + 360),)
    assert minutes_a_week(["fri 22:00-06:00"]) == 480


@pytest.mark.parametrize(
    ("one", "other", "is_clash"),
    [
        ("mon 09:00-13:00", "mon 12:59-14:00", True),
        ("mon 09:00-13:00", "mon 13:00-14:00", False),
        ("mon 09:00-13:00", "tue 09:00-13:00", False),
        ("sun 22:00-06:00", "mon 05:30-09:00", True),
        ("mon 05:30-09:00", "sun 22:00-06:00", True),
        ("sun 22:00-06:00", "mon 06:00-09:00", False),
    ],
)
def test_times_clash_where_they_share_a_minute(one: str, other: str, is_clash: bool) -> None:
    assert bool(clashes([one], [other])) is is_clash


def test_what_is_stated_is_kept_in_one_way_of_writing() -> None:
    assert Times(times=("Mon - Fri  9:00 - 09:30", "tue, thu 14:00-15:00")).times == ("mon-fri 9:00-09:30", "tue,thu 14:00-15:00")


@pytest.mark.parametrize(
    "wrong",
    ["monday 9-13", "mon 09:00", "mon 25:00-26:00", "mon 09:60-10:00", "fri-mon 09:00-10:00", "mon 09:00-09:00", 9, "abc 09:00-10:00"],
)
def test_anything_else_is_refused_with_what_to_write(wrong: object) -> None:
    with pytest.raises(BadInput, match=r"^times\.1: must "):
        Times(times=(wrong,))
