"""The words of the product."""

from __future__ import annotations

from indicators.about.glossary import WORDS


def test_every_word_is_explained_once_in_whole_sentences() -> None:
    words = [word for word, _ in WORDS]
    assert len(set(words)) == len(words) > 15
    for _, meaning in WORDS:
        assert meaning[0].isupper()
        assert meaning.endswith(".")
        assert "'" not in meaning


def test_a_word_is_not_explained_by_itself_alone() -> None:
    for word, meaning in WORDS:
        assert not meaning.lower().startswith(word.lower())
