"""HTML pages as the plain text that a browser would copy: every block a line, furniture and all."""

from __future__ import annotations

from lxml import etree, html

_HIDDEN = frozenset({"head", "iframe", "noscript", "script", "select", "style", "svg", "textarea"})
_BLOCKS = frozenset(
    {
        *("article", "aside", "blockquote", "br", "button", "dd", "div", "dt", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main"),
        *("nav", "ol", "option", "p", "section", "table", "td", "time", "tr", "ul"),
    }
)


def flatten(tree: html.HtmlElement) -> str:
    r"""The text of `tree`, a line for each block.

    >>> flatten(html.document_fromstring("<nav>Home</nav><p>Rain <b>fell</b>.</p>"))
    'Home\nRain fell.'
    """
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        started = event == "start"
        if event in {"start", "end"}:
            hidden += (1 if started else -1) if element.tag in _HIDDEN else 0
            pieces.append("\n" if element.tag in _BLOCKS else "")
        text = element.text if started else element.tail
        if text and not hidden and (started or element is not tree):
            pieces.append(text.replace("\n", " "))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)
