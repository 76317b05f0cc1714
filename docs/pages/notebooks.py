"""The pages of the notebooks: a list, and the cells of each as text. None is run to write them; the tests run them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pages.markdown import ROOT, fenced, listed, page, plain


def notebook_pages() -> dict[str, str]:
    """The list of notebooks, and a page for each of examples/*.ipynb."""
    paths = sorted((ROOT / "examples").glob("*.ipynb"))
    if not paths:
        return {}
    held = {path: json.loads(path.read_text(encoding="utf-8"))["cells"] for path in paths}
    links = (f"[{plain(_title(cells))}](notebooks/{path.stem}.md): {plain(_question(cells))}" for path, cells in held.items())
    list_page = page(
        "Notebooks",
        "Ways to work in Jupyter, each a file of `examples` with made-up people. Here are their cells as text, without what they print: "
        "open the file to run them.",
        listed(links),
        weight=1,
    )
    return {"notebooks.md": list_page} | {f"notebooks/{path.stem}.md": _notebook_page(path, cells) for path, cells in held.items()}


def _notebook_page(path: Path, cells: list[dict[str, Any]]) -> str:
    name = path.relative_to(ROOT).as_posix()
    how = f"The notebook `{name}`, cell by cell. To run it: `jupyter lab {name}`. [All notebooks](../notebooks.md)"
    return page(_title(cells), how, *_cells(cells))


def _cells(cells: list[dict[str, Any]]) -> Iterator[str]:
    for cell in cells:
        source = _source(cell)
        yield fenced(source, "python") if cell["cell_type"] == "code" else source.removeprefix(f"# {_title(cells)}").strip()


def _title(cells: list[dict[str, Any]]) -> str:
    return _source(cells[0]).splitlines()[0].removeprefix("# ").strip()


def _question(cells: list[dict[str, Any]]) -> str:
    """The first paragraph under the title."""
    paragraphs = _source(cells[0]).split("\n\n")[1:]
    return paragraphs[0].replace("\n", " ") if paragraphs else ""


def _source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])
