"""Text read in the wrong encoding: put right where that is certain, said to be lost where it is not."""

import pytest

from data.mappings.mended_text import mended_text
from tests.trackers import misread


@pytest.mark.parametrize(
    "meant", ["It’s £5", "“quoted” – and …", "café naïve", "Ysgol Gŵyr", "5 °C, ½ a day", "日本", "😀 done", "Łódź"]
)
def test_what_was_read_wrongly_is_put_right_once_or_twice(meant: str) -> None:
    for given in (misread(meant), misread(misread(meant))):
        found = mended_text(given)
        assert (found.text, found.mended, found.lost) == (meant, True, False)


@pytest.mark.parametrize(
    "text", ["It’s £5", "café", "naïve – “so”", "Ä Ö Ü ß", "ÂGE", "SÃO Paulo", "plain words", "100 %"]
)
def test_what_was_read_well_stays_as_it_is(text: str) -> None:
    found = mended_text(text)
    assert (found.text, found.mended, found.lost) == (text, False, False)


def test_marks_of_the_usual_encoding_come_back_from_the_older_one() -> None:
    assert mended_text("\x93so\x94 it\x92s\x85").text == "“so” it’s…"
    assert mended_text("It’s £5".encode().decode("latin-1")).text == "It’s £5"


def test_only_what_was_read_wrongly_of_a_text_is_changed() -> None:
    assert mended_text("It’s " + misread("£5")).text == "It’s £5"


@pytest.mark.parametrize("text", ["the council\ufffds plan", "â€ without its end", "so\x9d", misread("\ufffd")])
def test_letters_that_are_lost_are_said_to_be(text: str) -> None:
    assert mended_text(text).lost


def test_lines_stay_lines_and_what_cannot_be_seen_goes() -> None:
    assert mended_text("one_x000D_\ntwo\r\n\r\n three\u00a0 \u200bfour\ufeff").text == "one\ntwo\nthree four"
