"""What the page of themes says: which came up most widely, what became of them, what experts raised."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.themes.asked import WITHOUT, Theme
from indicators.themes.experts import FEWEST, FEWEST_AUTHORITIES, MORE, Share, Shares
from indicators.themes.matrix import Matrix
from indicators.themes.progress import Progress
from indicators.wording import count, listed

NOTHING = (
    "No recommendation to any of the 14 is on record, so nothing can come up again",
    "The published register holds none, and none has been loaded. Action plans are seldom published, so this does not "
    "mean that nothing was recommended.",
)
BANNER = (
    "**Illustrative data.** Recommendations on this page are made up to show how it works, and say nothing about any "
    "authority. They are never counted with those on record."
)


def headline(matrix: Matrix, counted_as: str = "") -> str:
    """The page's sentence: the theme that came up in most authorities, and then most often.

    Parameters
    ----------
    counted_as
        The count they are narrowed by, in words; empty for all.
    """
    k = len(matrix.with_list)
    asked = matrix.to_authorities
    among = f"Among the {len(asked):,} counted as {counted_as}, " if counted_as else ""
    if not asked:
        what = f"is counted as {counted_as}" if counted_as else f"to any of the 14 is {matrix.on_record}"
        return f"No recommendation {what}, so nothing can come up again"
    if k == 1:
        return f"Only {matrix.with_list[0].name} has recommendations {matrix.on_record}, so nothing can come up again"
    if not (named := _themes(matrix)):
        return f"None of the {len(asked):,} recommendations on record is given {_a(matrix.grouping.one)}"
    widest = max(len(matrix.where(theme)) for theme in named)
    if widest == 1:
        return _first_upper(f"{among}no {matrix.grouping.one} comes up in more than one authority")
    top = _top(matrix, named)
    n = matrix.count(top[0])
    if len(top) > 2:
        text = f"{count(len(top))} {matrix.grouping.many} come up equally widely: in {widest:,} {_of_those(matrix)}"
        return among + text if among else _first_upper(text)
    comes = "come up equally widely" if len(top) > 1 else "comes up most widely"
    each = " each" if len(top) > 1 else ""
    names = listed([theme.label for theme in top])
    noun = "recommendation" if n == 1 else "recommendations"
    return f"{among}{names} {comes}: {n:,} {noun}{each} in {widest:,} {_of_those(matrix)}"


def lead(matrix: Matrix) -> str:
    """How much is counted, what else comes up widely, what is said to the region, and who has no list."""
    asked = matrix.to_authorities
    k = len(matrix.with_list)
    parts = []
    if asked:
        parts.append(_counted(matrix))
    if k > 1 and (named := _themes(matrix)):
        parts.append(_others(matrix, named, k))
    if own := len(matrix.found) - len(asked):
        parts.append(f"{_first_upper(count(own))} more {_are(own)} addressed to the region as a whole.")
    if without := len(matrix.places) - k:
        who = "one authority has" if without == 1 else f"{count(without)} authorities have"
        text = f"{'the other ' if asked else ''}{who} no list {matrix.on_record}, which is not the same as none."
        parts.append(_first_upper(text))
    return " ".join(part for part in parts if part)


def _counted(matrix: Matrix) -> str:
    asked, k, places = matrix.to_authorities, len(matrix.with_list), len(matrix.places)
    n = f"**{len(asked):,} recommendation{'' if len(asked) == 1 else 's'}**"
    m = len({each.authority_code for each in asked})
    if m == k:
        of_them = f"all {places:,} authorities" if k == places else f"{k:,} of the {places:,} authorities"
        return f"{n} to **{of_them}** {_are(len(asked))} counted."
    whom = f"{m:,} {'authority' if m == 1 else 'authorities'}"
    return f"{n} to **{whom}** {_are(len(asked))} counted, of {k:,} with a list {matrix.on_record}."


def matrix_title(matrix: Matrix) -> str:
    """What the matrix finds: how many themes came up in at least half of the authorities."""
    named = _themes(matrix)
    wide = [theme for theme in named if _is_wide(matrix, theme)]
    if len(matrix.with_list) < 2 or not named or not matrix.to_authorities:
        return f"Recommendations by {matrix.grouping.one} and authority"
    if not wide:
        return f"No {matrix.grouping.one} comes up in half of the authorities with a list"
    how_many = "All" if len(wide) == len(named) else _first_upper(count(len(wide)))
    noun = matrix.grouping.one if len(wide) == 1 else matrix.grouping.many
    return f"{how_many} {noun} {'comes' if len(wide) == 1 else 'come'} up in half of the authorities or more"


def matrix_subtitle(matrix: Matrix, counted_as: str) -> str:
    """What a cell is, of which challenges, and how those in several themes or none are counted."""
    of = f" {matrix.on_record}" if matrix.period else ""
    what = f"Number of recommendations{of}{f' counted as {counted_as}' if counted_as else ''}"
    several = sum(len(matrix.grouping.of(each)) > 1 for each in matrix.to_authorities)
    twice = (
        f" A recommendation can be in more than one {matrix.grouping.one} ({several:,} {_are(several)}): it is counted "
        "in each, so that columns can add up to more than there are."
        if several
        else f" A recommendation in more than one {matrix.grouping.one} would be counted in each; here none is."
    )
    return f"{what}; each opens its list. A dash means none on record. Authorities A to Z.{twice}"


def progress_title(found: Sequence[Progress], matrix: Matrix) -> str:
    """What became of them, each counted once."""
    asked = matrix.to_authorities
    n, done = len(asked), sum("done" in each.counts for each in asked)
    verified = sum("verified" in each.counts for each in asked)
    if all(not each.answered for each in found):
        return "What became of them is not on record"
    if not done:
        return f"None of {n:,} recommendations is done yet"
    peers = f"peers have verified {verified:,} of them" if verified else "peers have verified none of them yet"
    return f"{done:,} of {n:,} recommendations {_are(done)} done, and {peers}"


def experts_title(shares: Shares) -> str:
    """How many of all recommendations experts by experience raised, and in which area the largest share."""
    total = shares.total
    if total.raised is None or total.known is None:
        return {
            "unknown": "Whether experts by experience raised any of these is not on record",
        }.get(total.reason, "Too few are on record to say what experts by experience raised")
    text = f"Experts by experience raised {total.raised:,} of {total.known:,} recommendations"
    top = _largest(shares.lines)
    return f"{text}, most often in {listed([each.label for each in top])}" if 0 < len(top) <= 2 else text


def experts_subtitle() -> str:
    """Of what the shares are, and why there is no interval."""
    return (
        "By area of the self-assessment; of all recommendations to authorities, whatever their year and state. They "
        "are all there are, not a sample, so there is no interval."
    )


def experts_note() -> str:
    """The rule by which shares are kept back, and how lines are counted."""
    return (
        f"A share is given only where at least {count(FEWEST)} recommendations to at least {count(FEWEST_AUTHORITIES)} "
        "authorities say whether an expert by experience raised them, so that what a few people said stays theirs. For "
        "the same reason it is given by area alone, never for one year or state, and a recommendation in more than one "
        "area has a line of its own. “Not known” is never counted as no."
    )


def source(*, made_up: bool, as_at: str) -> str:
    """Where what is shown comes from, and as at which day states are."""
    kind = "Illustrative data, made up" if made_up else "Source: recommendations, findings and status events as loaded"
    return f"{kind}. States as at {as_at}. Authorities are listed by name and never ranked."


def _of_those(matrix: Matrix) -> str:
    k = len(matrix.with_list)
    return (
        f"of {k:,} authorities"
        if k == len(matrix.places)
        else f"of the {k:,} authorities with a list {matrix.on_record}"
    )


def _themes(matrix: Matrix) -> list[Theme]:
    return [theme for theme in matrix.themes if theme.name != WITHOUT]


def _top(matrix: Matrix, named: Sequence[Theme]) -> list[Theme]:
    def key(theme: Theme) -> tuple[int, int]:
        return len(matrix.where(theme)), matrix.count(theme)

    most = max(map(key, named))
    return [theme for theme in named if key(theme) == most]


def _is_wide(matrix: Matrix, theme: Theme) -> bool:
    m = len(matrix.where(theme))
    return m > 1 and 2 * m >= len(matrix.with_list)


def _others(matrix: Matrix, named: Sequence[Theme], k: int) -> str:
    top = _top(matrix, named)
    others = [theme for theme in named if theme not in top]
    wide = [theme for theme in others if _is_wide(matrix, theme)]
    if not others or not any(_is_wide(matrix, theme) for theme in named):
        return ""
    if len(wide) == len(others) > 1:
        return f"The other {matrix.grouping.many} also come up in half of them or more."
    if not wide:
        return f"No other {matrix.grouping.one} comes up in half of them."
    return f"Also in half of them or more: {listed([f'{t.label} ({len(matrix.where(t)):,} of {k:,})' for t in wide])}."


def _largest(lines: Sequence[Share]) -> list[Share]:
    given = [each for each in lines if each.raised and each.known and each.name not in (MORE, WITHOUT)]
    if len(given) < 2:
        return []
    most = max((each.raised or 0) / (each.known or 1) for each in given)
    return [each for each in given if (each.raised or 0) / (each.known or 1) == most]


def _are(how_many: int) -> str:
    return "is" if how_many == 1 else "are"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
