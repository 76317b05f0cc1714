"""A bar while work takes long."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO

_PATIENCE = 1.0
"""Seconds after which the bar is shown."""


def is_terminal(stream: TextIO) -> bool:
    """Whether someone is looking on, at a terminal that can draw."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """From the first second on, says on stderr what is being done and for how long; gone when it is done.

    Nothing is shown where stderr is no terminal, or rich is not installed.
    """
    if not is_terminal(sys.stderr):
        yield
        return
    done = Event()
    bar = Thread(target=_show, args=(what, done), daemon=True)
    bar.start()
    try:
        yield
    finally:
        done.set()
        bar.join()


def _show(what: str, done: Event) -> None:
    if done.wait(_PATIENCE):
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    except ImportError:
        return
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        bar.add_task(what, total=None)
        done.wait()
