"""What a browser kept of a draft: read where it is one, and shown as far as its fields can still hold it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from indicators.forms.kept import Kept, as_kept, fitting, read

TODAY = date(2026, 3, 2)


def test_what_was_kept_comes_back():
    values = {"comment": "Half done.", "effective_on": TODAY, "areas": ["Safety"], "due_on": None, "lag": 12}
    kept = read(json.dumps({"key": "abcdefgh", "values": as_kept(values), "at": 1}))
    assert kept == Kept("abcdefgh", {**values, "effective_on": "2026-03-02"})
    assert fitting(kept.values["effective_on"], None, is_day=True) == TODAY


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "[]", '{"key": "abcdefgh"}', '{"key": "abcdefgh", "values": []}',
        '{"key": "../../x", "values": {}}', '{"key": 7, "values": {}}', '{"key": "abcdefghi", "values": {}}',
    ],
)  # fmt: skip
def test_anything_else_is_no_draft(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("value", "default", "more", "expected"),
    [
        ("Half done.", "", {}, "Half done."),
        ("Half done.", "", {"longest": 4}, "Half"),
        (7, "", {}, ""),
        ("yes", False, {}, False),
        (True, False, {}, True),
        # To the language, a truth value is a number.
        (True, 12, {"between": (0, 72)}, 12),
        (30, 12, {"between": (0, 72)}, 30),
        (73, 12, {"between": (0, 72)}, 12),
        (-1, 12, {"between": (0, None)}, 12),
        ("done", "planned", {"options": ["planned", "done"]}, "done"),
        ("gone", "planned", {"options": ["planned", "done"]}, "planned"),
        (["done"], "planned", {"options": ["planned", "done"]}, "planned"),
        (["b", "x", "a"], [], {"options": ["a", "b"]}, ["b", "a"]),
        ("a", [], {"options": ["a", "b"]}, []),
        ([{}], [], {"options": ["a"]}, []),
        ("2026-03-02", None, {"is_day": True}, TODAY),
        ("2 March", TODAY, {"is_day": True}, TODAY),
        ("2 March", None, {"is_day": True}, None),
        (5, None, {"is_day": True}, None),
        ("2027-01-01", TODAY, {"is_day": True, "between": (None, TODAY)}, TODAY),
        ("1850-01-01", None, {"is_day": True, "between": (date(1990, 1, 1), None)}, None),
        (None, "", {}, ""),
    ],
)
def test_a_field_shows_what_it_can_hold(value, default, more, expected):
    found = fitting(value, default, **more)
    assert found == expected
    assert type(found) is type(expected)
