"""A bar while work takes long: in a terminal, from the first second on, and gone when done."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from io import StringIO

import pytest

from betteroff.present.waiting import is_terminal, waiting

PROGRAM = """
import time
from betteroff.present.waiting import waiting
with waiting("Working it out"):
    time.sleep({seconds})
"""


def shown_in_a_terminal(seconds: float, terminal: str = "xterm") -> str:
    """What a program that waits writes to a terminal."""
    outer, inner = pty.openpty()
    program = [sys.executable, "-c", PROGRAM.format(seconds=seconds)]
    with subprocess.Popen(program, stderr=inner, env=os.environ | {"TERM": terminal}) as running:
        os.close(inner)
        shown = b""
        while True:
            try:
                shown += os.read(outer, 10_000)
            except OSError:  # the program has ended
                break
        assert running.wait() == 0
    os.close(outer)
    return shown.decode()


def test_long_work_shows_a_bar_that_is_cleared_away() -> None:
    shown = shown_in_a_terminal(1.6)
    assert "Working it out" in shown
    assert shown.endswith("\x1b[2K")  # the line is emptied


@pytest.mark.parametrize(("seconds", "terminal"), [(0.1, "xterm"), (1.3, "dumb")])
def test_short_work_and_a_terminal_that_cannot_draw_show_nothing(seconds: float, terminal: str) -> None:
    assert shown_in_a_terminal(seconds, terminal) == ""


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_no_thread_is_left_behind_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    before = threading.active_count()

    def fail() -> None:
        with waiting("Working it out"):
            assert threading.active_count() == before + 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert threading.active_count() == before


def test_in_a_pipe_there_is_no_thread_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    before = threading.active_count()
    with waiting("Working it out"):
        assert threading.active_count() == before


def test_a_terminal_is_one_that_can_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert is_terminal(Terminal())
    assert not is_terminal(StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not is_terminal(Terminal())
