"""The page docs/checks.md, written from what the rules say of themselves: `python -m checks.reference`."""

from __future__ import annotations

from pathlib import Path

from checks.rule import name_of, rules

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"
_MEANS = {
    "critical": "refuses the whole file; store and archive stay as they were",
    "warning": "the file loads; figures are shown with the warning until somebody accepts them, and what is said of "
    "other rows stands until the file is loaded again",
    "info": "the file loads, and the number of figures is recorded",
}


def markdown() -> str:
    """The page, one section a severity and one line a rule."""
    lines = [
        "# What is checked before anything is published",
        "",
        "Every file passes these rules, all of them in one pass, inside the database and against everything published "
        "before. A rule that fails itself refuses the file and says so.",
        "",
        "Written from the rules: `python -m checks.reference`.",
    ]
    for severity, meaning in _MEANS.items():
        lines += ["", f"## {severity.capitalize()}: {meaning}", ""]
        lines += ["| rule | judges | what is expected | what it would change on screen |", "|---|---|---|---|"]
        lines += [
            f"| `{name_of(rule)}` | {', '.join(rule.TABLES)} | {rule.WHY} | {rule.EFFECT} |"
            for rule in rules()
            if severity == rule.SEVERITY
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(markdown(), encoding="utf-8", newline="\n")
