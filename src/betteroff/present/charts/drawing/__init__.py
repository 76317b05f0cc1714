"""Charts drawn by matplotlib without a screen, whatever its settings are. Importing this needs the extra `charts`.

What is drawn reads the settings of the whole process: while a chart is drawn they are those that matplotlib comes with, and no
other chart is drawn; then they are again what they were.
"""

from __future__ import annotations

from io import BytesIO, StringIO
from threading import Lock

from matplotlib import rc_context, rcdefaults
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from betteroff.present.charts.drawing.bars import draw_pairs, draw_pounds, draw_stacks
from betteroff.present.charts.drawing.page import GREY, SMALL, TITLE, Page
from betteroff.present.charts.drawing.plots import draw_rates, draw_steps
from betteroff.present.charts.drawing.svg import accessible
from betteroff.present.charts.pictures import Pairs, Picture, Pounds, Rates, Steps

_DOTS_AN_INCH = 150
_ONE_AT_A_TIME = Lock()


def drawn(picture: Picture, title: str, note: str, words: str, kind: str) -> bytes:
    """A picture under its title: as ".svg", ".png" or ".pdf"."""
    with _ONE_AT_A_TIME, rc_context():
        rcdefaults()
        return _drawn(picture, title, note, words, kind)


def _drawn(picture: Picture, title: str, note: str, words: str, kind: str) -> bytes:
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
        draw_steps(page, picture)
    elif isinstance(picture, Rates):
        draw_rates(page, picture)
    elif isinstance(picture, Pounds):
        draw_pounds(page, picture)
    elif isinstance(picture, Pairs):
        draw_pairs(page, picture)
    else:
        draw_stacks(page, picture)


def _svg(figure: Figure) -> str:
    written = StringIO()
    FigureCanvasSVG(figure).print_svg(written, metadata={"Date": None, "Creator": None})
    return written.getvalue()


def _png(figure: Figure) -> bytes:
    figure.set_dpi(_DOTS_AN_INCH)
    written = BytesIO()
    FigureCanvasAgg(figure).print_png(written)
    return written.getvalue()


def _pdf(figure: Figure, title: str) -> bytes:
    written = BytesIO()
    FigureCanvasPdf(figure).print_pdf(written, metadata={"Title": title, "CreationDate": None})
    return written.getvalue()
