"""Colours and type of everything drawn, in one place, for a light and a dark screen.

The palette is the one the Government Analysis Function publishes for accessible charts; on dark the same hues are
used in lighter tones. Ratios against the background: ink 15.6 (light) and 14.9 (dark), muted 6.4 and 8.3.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Mode = Literal["light", "dark"]

FONT = "'Public Sans', system-ui, sans-serif"


@dataclass(frozen=True)
class Theme:
    """The colour of each part a mark or a word can play.

    `better`, `worse` and `attention` come as mark (3:1 at least, for shapes), text (4.5:1) and tint; none is ever used
    without its word. `own` is the authority in question, one a view. `context` is everything it is seen against.
    """

    background: str
    panel: str
    ink: str
    muted: str
    line: str
    grid: str
    context: str
    own: str
    link: str
    better_mark: str
    better_text: str
    better_tint: str
    worse_mark: str
    worse_text: str
    worse_tint: str
    attention_mark: str
    attention_text: str
    attention_tint: str
    illustrative_mark: str
    illustrative_text: str
    illustrative_tint: str


LIGHT = Theme(
    background="#FFFFFF", panel="#F4F6F8", ink="#1A2433", muted="#566070", line="#D5DAE1", grid="#E8ECF0",
    context="#8A94A3", own="#12436D", link="#12436D",
    better_mark="#28A197", better_text="#17756D", better_tint="#E3F3F1",
    worse_mark="#801650", worse_text="#801650", worse_tint="#F8E8F0",
    attention_mark="#F46A25", attention_text="#B5440C", attention_tint="#FEEFE6",
    illustrative_mark="#A285D1", illustrative_text="#5E3F94", illustrative_tint="#F3EEFA",
)  # fmt: skip
DARK = Theme(
    background="#121A26", panel="#1B2534", ink="#E9EDF3", muted="#A9B4C3", line="#354255", grid="#243042",
    context="#8391A5", own="#7DB5E8", link="#9CC8F0",
    better_mark="#3FBFB3", better_text="#5FD0C5", better_tint="#12373A",
    worse_mark="#E58BB5", worse_text="#F0A6C8", worse_tint="#42203A",
    attention_mark="#F98B4E", attention_text="#FFA671", attention_tint="#41291F",
    illustrative_mark="#BBA4E0", illustrative_text="#CDBBEA", illustrative_tint="#2B2741",
)  # fmt: skip


def theme(mode: str | None) -> Theme:
    """The theme for what the browser shows; light when it does not say."""
    return DARK if mode == "dark" else LIGHT


def css_variables(colours: Theme, dark: Theme | None = None) -> str:
    """The colours as CSS variables named as the fields are, with hyphens; given two themes, of the one shown."""
    other = asdict(dark) if dark else {}
    return ";".join(
        f"--{name.replace('_', '-')}:{f'light-dark({value},{other[name]})' if dark else value}"
        for name, value in asdict(colours).items()
    )


def plotly_layout(colours: Theme, *, height: int) -> dict[str, Any]:
    """Layout shared by all plotly figures: no background, no legend, nothing that can be dragged.

    Parameters
    ----------
    height
        In pixels.
    """
    axis = {"fixedrange": True, "zeroline": False, "tickangle": 0, "tickfont": {"size": 12, "color": colours.muted}}
    return {
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "font": {"family": FONT, "size": 12, "color": colours.ink},
        "hoverlabel": {
            "bgcolor": colours.panel,
            "bordercolor": colours.line,
            "font": {"family": FONT, "size": 13, "color": colours.ink},
        },
        "xaxis": {**axis, "showgrid": False},
        "yaxis": {**axis, "gridcolor": colours.grid, "gridwidth": 1},
    }
