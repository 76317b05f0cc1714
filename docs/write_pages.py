"""Writes the generated pages of the site into docs/generated: `python docs/write_pages.py`.

Everything comes from the library, its rule files, its examples and its tests; each kind of page is written by a module of
`docs/pages`. The site builder only renders what this writes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pages.coverage import coverage_page
from pages.every_day import every_day_page
from pages.examples import example_pages
from pages.figures import figures_page
from pages.first_answer import answer_page
from pages.markdown import ROOT
from pages.money_lines import kinds, lines_page, name_of
from pages.notebooks import notebook_pages
from pages.pictures import picture_pages
from pages.rule_index import rule_files, rules_page
from pages.schemes import scheme_page, schemes_page, today_schemes
from pages.sources import sources_page
from pages.tables import table_page
from pages.whom_to_tell import whom_to_tell_page

GENERATED = ROOT / "docs" / "generated"


def pages() -> dict[str, str | bytes]:
    """Every generated page, and every picture, by its path in docs/generated."""
    found: dict[str, str | bytes] = {
        "answer.md": answer_page(),
        "every-day.md": every_day_page(),
        "coverage.md": coverage_page(),
        "sources.md": sources_page(),
    }
    found |= {"whom-to-tell.md": whom_to_tell_page()} | example_pages() | notebook_pages() | picture_pages()
    found |= {"schemes/index.md": schemes_page()} | {f"schemes/{one.name}.md": scheme_page(one) for one in today_schemes()}
    found |= {"rules/index.md": rules_page()} | {f"money/{name_of(kind)}.md": lines_page(kind) for kind in kinds()}
    for scheme, name in rule_files():
        found[f"rules/{scheme}/{name}.md"] = figures_page(scheme) if name == "rates" else table_page(scheme, name)
    return found


def write(to: Path) -> None:
    """Write every page, and nothing else, into a folder."""
    found = pages()  # before the old ones go: an example may not be as expected
    shutil.rmtree(to, ignore_errors=True)
    for name, content in found.items():
        path = to / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


if __name__ == "__main__":
    write(GENERATED)
