"""Charts drawn by matplotlib, without a screen and without its global state. Importing this needs the extra `charts`."""

from __future__ import annotations

from io import BytesIO, StringIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from betteroff.present.charts.drawing.bars import pairs, pounds, stacks
from betteroff.present.charts.drawing.page import GREY, SMALL, TITLE, Page
from betteroff.present.charts.drawing.plots import rates, steps
from betteroff.present.charts.drawing.svg import accessible
from betteroff.present.charts.pictures import Pairs, Picture, Pounds, Rates, Steps

_DOTS_AN_INCH = 150


def drawn(picture: Picture, title: str, note: str, words: str, kind: str) -> bytes:
    """A picture under its title: as ".svg", ".png" or ".pdf"."""
    page = Page()
    page.paragraph(title, TITLE, bold=True)
    if note:
        page.paragraph(note, SMALL, colour=GREY)
    page.y += 0.1
    draw(page, picture)
    figure = page.finished()
    if kind == ".svg":
        return accessible(_svg(figure), title, words).encode()
    return _png(figure) if kind == ".png" else _pdf(figure, title)


def draw(page: Page, picture: Picture) -> None:
    """A picture below what was drawn on the page before."""
    if isinstance(picture, Steps):
        steps(page, picture)
    elif isinstance(picture, Rates):
        rates(page, picture)
    elif isinstance(picture, Pounds):
        pounds(page, picture)
    elif isinstance(picture, Pairs):
        pairs(page, picture)
    else:
        stacks(page, picture)


def _svg(figure: Figure) -> str:
    written = StringIO()
    FigureCanvasSVG(figure).print_svg(written, metadata={"Date": None, "Creator": None})  # type: ignore[no-untyped-call]
    return written.getvalue()


def _png(figure: Figure) -> bytes:
    figure.set_dpi(_DOTS_AN_INCH)
    written = BytesIO()
    FigureCanvasAgg(figure).print_png(written)  # type: ignore[no-untyped-call]
    return written.getvalue()


def _pdf(figure: Figure, title: str) -> bytes:
    written = BytesIO()
    FigureCanvasPdf(figure).print_pdf(written, metadata={"Title": title, "CreationDate": None})  # type: ignore[no-untyped-call]
    return written.getvalue()
