"""Who reviewed whom, drawn: a matrix at a desk, and on a narrow screen the same as a list by authority."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

import streamlit as st

from indicators.programme.exposure import Visit, roles
from indicators.wording import count, listed
from pages.parts import choices
from pages.parts.blocks import Html, words

Pairs = Mapping[tuple[str, str], Sequence[Visit]]


def draw_matrix(pairs: Pairs, names: Mapping[str, str], short: Mapping[str, str]) -> None:
    """The matrix: a reviewing authority a row, a host a column; a cell opens the dates behind its number.

    Parameters
    ----------
    names, short
        The authorities by code, in their order, and how their names are shortened over a narrow column.
    """
    heads = "".join(
        f'<th scope="col" role="columnheader"><abbr title="{html.escape(names[code])}">{words(label)}</abbr></th>'
        for code, label in short.items()
    )
    body = "".join(_row(code, pairs, names) for code in names)
    st.html(
        '<div class="matrix"><table role="table">'
        "<caption>Reviewers in rows, hosts in columns; numbers open dates.</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">People from</th>'
        f'{heads}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def draw_list(pairs: Pairs, names: Mapping[str, str]) -> None:
    """The same by authority, for a screen too narrow for the matrix."""
    items = "".join(_item(code, pairs, names) for code in names)
    st.html(f'<ul class="matrix-list">{items}</ul>')


def visit_link(visit: Visit, text: str = "") -> Html:
    """A link to the record of a visit, named by when it was."""
    link = choices.address("authority-profile", authority=visit.host_code, challenge=visit.challenge_id)
    return f'<a target="_self" href="{html.escape(link, quote=True)}">{words(text or visit.when)}</a>'


def _row(reviewer: str, pairs: Pairs, names: Mapping[str, str]) -> Html:
    cells = "".join(_cell(reviewer, host, pairs, names) for host in names)
    return f'<tr role="row"><th scope="row" role="rowheader">{words(names[reviewer])}</th>{cells}</tr>'


def _cell(reviewer: str, host: str, pairs: Pairs, names: Mapping[str, str]) -> Html:
    if reviewer == host:
        return '<td role="cell" class="self"><span class="unseen">its own</span></td>'
    visits = pairs.get((reviewer, host), ())
    if not visits:
        return '<td role="cell" class="none"><span class="unseen">none on record</span></td>'
    lines = "".join(f"<li>{visit_link(visit)}, {words(', '.join(roles(visit.of(reviewer))))}</li>" for visit in visits)
    times = "once" if len(visits) == 1 else f"{count(len(visits))} times"
    told = f"{len(visits)}: {names[reviewer]} at {names[host]}, {times}"
    dates = f'<div class="dates"><p>{words(names[reviewer])} at {words(names[host])}</p><ul>{lines}</ul></div>'
    summary = f'<summary aria-label="{html.escape(told, quote=True)}">{len(visits)}</summary>'
    return f'<td role="cell"><details name="times">{summary}{dates}</details></td>'


def _item(code: str, pairs: Pairs, names: Mapping[str, str]) -> Html:
    came: dict[str, tuple[Visit, list[str]]] = {}
    for (reviewer, host), visits in pairs.items():
        for visit in visits if host == code else ():
            came.setdefault(visit.challenge_id, (visit, []))[1].append(names[reviewer])
    went = sorted((names[host], visits) for (reviewer, host), visits in pairs.items() if reviewer == code)
    lines = [f"Reviewed {visit_link(visit)} by {words(listed(sorted(homes)))}" for visit, homes in came.values()]
    if went:
        links = [f"{words(host)} ({', '.join(visit_link(visit) for visit in visits)})" for host, visits in went]
        lines.append(f"Went to {', '.join(links)}")
    told = "".join(f"<p>{line}</p>" for line in lines) or '<p class="small">nothing on record</p>'
    return f"<li><h3>{words(names[code])}</h3>{told}</li>"
