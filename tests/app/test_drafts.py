"""The fields of a form: what each shows at first, also when the page is drawn again before a browser has shown it."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest


def fields() -> None:
    """A form with one field of each kind, none of which begins with what its widget begins with."""
    from datetime import date

    import streamlit as st

    from pages.parts import drafts

    form = drafts.form("made")
    form.ask("lag", st.number_input, "Months", 12, min_value=0, max_value=72, step=1)
    form.ask("state", st.selectbox, "State", "done", options=["planned", "done"])
    form.ask("areas", st.multiselect, "Areas", ["b"], options=["a", "b"])
    form.ask("note", st.text_area, "Note", "As before.")
    form.ask("name", st.text_input, "Name", "A plan")
    form.ask("day", st.date_input, "Day", date(2025, 3, 1))


def test_each_field_brings_what_it_shows_at_first() -> None:
    app = AppTest.from_function(fields).run()
    for _ in range(2):
        assert not app.exception
        assert not app.warning
        assert app.number_input[0].proto.default == 12
        assert app.selectbox[0].proto.default == 1
        assert list(app.multiselect[0].proto.default) == [1]
        assert app.text_area[0].proto.default == "As before."
        assert app.text_input[0].proto.default == "A plan"
        assert list(app.date_input[0].proto.default) == ["2025-03-01"]
        app = app.run()


def test_what_is_chosen_stays() -> None:
    app = AppTest.from_function(fields).run()
    app.number_input[0].set_value(30)
    app.selectbox[0].set_value("planned")
    app.date_input[0].set_value(date(2025, 4, 2))
    app = app.run()
    assert (app.number_input[0].value, app.selectbox[0].value) == (30, "planned")
    assert app.date_input[0].value == date(2025, 4, 2)
    assert not app.warning
