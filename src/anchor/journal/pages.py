"""A page of headings, tables and small plots, as HTML or as Markdown: no script, and no links.

Whatever text is given is only text there. A picture is also told in words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from itertools import count
from typing import NamedTuple

from anchor.journal.insights import Middle
from anchor.words import report as words
from anchor.words import tr


class Table(NamedTuple):
    head: list[str]
    rows: list[list[str]]
    """The first cell of each is its heading."""


class Plot(NamedTuple):
    title: str
    described: str
    caption: str
    counts: Counter[int]
    middle: Middle


class Note(NamedTuple):
    title: str
    text: str


Block = str | Table | Plot | Note


class Section(NamedTuple):
    heading: str
    blocks: list[Block]


# As HTML

_STYLE = """
body { font: 1rem/1.5 sans-serif; color: #222; background: #fff; margin: 2rem auto;
  max-width: 56rem; padding: 0 1rem; overflow-wrap: break-word; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid #777; padding: .25rem .5rem; text-align: left; vertical-align: top; }
tbody th { overflow-wrap: anywhere; min-width: 6rem; }
figure { margin: 1.5rem 0; }
svg { display: block; max-width: 100%; height: auto; }
blockquote { margin: .5rem 0 1rem; padding-left: 1rem; border-left: .2rem solid #777;
  white-space: pre-wrap; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; }
  tr, figure, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; } }
"""
_NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'"
_STEP, _BARS, _BELOW = 28, 80, 36
"""Of a plot: pixels from one change to the next, of the longest bar, and for what is below."""
_ABOVE = 18
_MOST = 10


def as_html(sections: Sequence[Section]) -> str:
    """Write a page as HTML. The first section is the head of it."""
    head, *others = sections
    title = escape(head.heading)
    numbers = count(1)
    body = [f"<h1>{title}</h1>", *(_html_block(block, numbers, title) for block in head.blocks)]
    for section in others:
        heading = escape(section.heading)
        blocks = [_html_block(block, numbers, heading) for block in section.blocks]
        body += ["<section>", f"<h2>{heading}</h2>", *blocks, "</section>"]
    return "\n".join([
        "<!DOCTYPE html>",
        f'<html lang="{escape(tr(words.LANGUAGE))}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_ELSE}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *body,
        "</main>",
        "</body>",
        "</html>",
        "",
    ])  # fmt: skip


def _html_block(block: Block, numbers: Iterator[int], heading: str) -> str:
    if isinstance(block, Table):
        # On a small screen a wide table moves within its place, by keys too, and not the page.
        place = f'<div class="wide" role="region" tabindex="0" aria-label="{heading}">'
        return f"{place}\n{_html_table(block)}\n</div>"
    if isinstance(block, Plot):
        caption = f"<figcaption>{escape(block.caption)}</figcaption>"
        return f"<figure>\n{caption}\n{_svg(block, next(numbers))}\n</figure>"
    if isinstance(block, Note):
        return f"<h3>{escape(block.title)}</h3>\n<blockquote>{escape(block.text)}</blockquote>"
    return f"<p>{escape(block)}</p>"


def _html_table(table: Table) -> str:
    lines = ["<table>", "<thead>", "<tr>"]
    lines += [f'<th scope="col">{escape(cell)}</th>' for cell in table.head]
    lines += ["</tr>", "</thead>", "<tbody>"]
    for name, *cells in table.rows:
        inner = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        lines.append(f'<tr><th scope="row">{escape(name)}</th>{inner}</tr>')
    return "\n".join([*lines, "</tbody>", "</table>"])


def _svg(plot: Plot, number: int) -> str:
    """Draw how often each change came up: a bar each, and below them the middle, its interval."""
    width, base = _STEP * (2 * _MOST + 2), _ABOVE + _BARS
    most = max(plot.counts.values())
    drawn = [f'<path d="M0 {base}H{width}" stroke="#222"/>']
    for change in range(-_MOST, _MOST + 1):
        x = _place(change)
        drawn.append(f'<text x="{x:g}" y="{base + 14}">{_signed(change)}</text>')
        if times := plot.counts[change]:
            tall = _BARS * times / most
            drawn.append(
                f'<rect x="{x - 8:g}" y="{base - tall:.1f}" width="16" height="{tall:.1f}"/>'
                f'<text x="{x:g}" y="{base - tall - 4:.1f}">{times}</text>'
            )
    low, high = _place(plot.middle.low), _place(plot.middle.high)
    drawn.append(
        f'<path d="M{low:g} {base + 26}H{high:g}M{low:g} {base + 22}v8M{high:g} {base + 22}v8" '
        f'stroke="#222" stroke-width="2"/>'
        f'<circle cx="{_place(plot.middle.median):g}" cy="{base + 26}" r="5"/>'
    )
    size = f'width="{width}" height="{base + _BELOW}" viewBox="0 0 {width} {base + _BELOW}"'
    named = f'aria-labelledby="plot-{number} plot-{number}-described"'
    look = 'font-family="sans-serif" font-size="11" text-anchor="middle" fill="#222"'
    return "\n".join([
        f'<svg {size} role="img" {named} {look}>',
        f'<title id="plot-{number}">{escape(plot.title)}</title>',
        f'<desc id="plot-{number}-described">{escape(plot.described)}</desc>',
        *drawn,
        "</svg>",
    ])  # fmt: skip


def _signed(change: int) -> str:
    return f"{change:+d}" if change else "0"


def _place(change: float) -> float:
    return _STEP * (change + _MOST + 1)


# As Markdown

_MARKS = re.compile(r"[\\`*_{}\[\]<>#|~&]|^[-+=]")


def as_markdown(sections: Sequence[Section]) -> str:
    """Write a page as Markdown. The first section is the head of it."""
    parts = []
    for level, section in enumerate(sections):
        parts.append(f"{'##' if level else '#'} {_marked(section.heading)}")
        parts += [_markdown_block(block) for block in section.blocks]
    return "\n\n".join(parts) + "\n"


def _markdown_block(block: Block) -> str:
    if isinstance(block, Table):
        rows = [block.head, *block.rows]
        lines = [f"| {' | '.join(map(_marked, row))} |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * len(block.head), *lines[1:]])
    if isinstance(block, Plot):
        return f"{_marked(block.title)}. {_marked(block.described)}"
    if isinstance(block, Note):
        quoted = "\n".join(f"> {_marked(line)}".rstrip() for line in block.text.split("\n"))
        return f"### {_marked(block.title)}\n\n{quoted}"
    return _marked(block)


def _marked(text: str) -> str:
    """Give a text so that none of its signs mean anything."""
    return _MARKS.sub(r"\\\g<0>", text.strip())
