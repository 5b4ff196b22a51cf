"""A mapping as TOML: written and read, and every fault of one said in words."""

from pathlib import Path

import pytest

from data.errors import BAD_DEFINITION, BadDefinition
from data.mappings.record import as_toml, read_mapping, version_of
from tests.trackers import MAPPING, mapping_file

SMALLEST = """
mapping = "plan"
fills = "recommendations"
[columns]
recommendation_id = "Ref"
authority_code = "Council"
text = ["What was asked"]
"""


def test_what_is_written_is_read() -> None:
    assert read_mapping(as_toml(MAPPING)) == MAPPING


def test_the_smallest_has_what_is_usual() -> None:
    found = read_mapping(SMALLEST)
    assert found.columns["recommendation_id"] == ("Ref",)
    assert (found.bad_rows, found.date_order, found.heading_rows) == ("refuse", "day_first", 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('sheets = "x"', "'sheets' is not known"),
        ('fills = "ratings"', "'fills' is 'ratings'"),
        ('mapping = "Our Plan"', "'mapping' is its name"),
        ('bad_rows = "skip"', "'bad_rows' is 'skip'"),
        ("heading_rows = 3", "'heading_rows' is '3'"),
        ("heading_rows = true", "'heading_rows' is 'True'"),
        ('id_from = "Ref"', "'id_from' has to be a list"),
        ('id_from = ["Ref"]', "take one of the two out"),
        ('id_prefix = "x"', "no 'id_from'"),
        ('[columns]\nstate = "RAG"', "'state' is no column"),
        ('[columns]\ndue_on = ["Due", "Revised"]', "one of their columns only"),
        ('[columns]\ntext = "!!"', "neither letters nor digits"),
        ('[columns]\ncomment = ["what was-asked"]', "two spellings"),
        ('[constants]\nauthority_code = "Atlantis"', "no place called 'Atlantis'"),
        ('[constants]\nstatus = "purple"', "'status': 'purple' is not in the list"),
        ('[constants]\ndue_on = "soon"', "'due_on': 'soon' is not a date"),
        ('[words.status]\nGreen = "finished"', "'words.status': 'finished' is not in the list"),
        ('[words.status]\nGreen = "done"\n"green." = "done"', "twice, in two spellings"),
        ('[where_status.finished]\nreason = "x"', "[where_status.finished] names no state"),
        ("[words]\nstatus = 3", "has to have a table for each name"),
    ],
)
def test_a_fault_is_said_in_words(change: str, said: str) -> None:
    with pytest.raises(BadDefinition) as caught:
        read_mapping(_with(change))
    assert said in str(caught.value)
    assert caught.value.exit_code == BAD_DEFINITION


def _with(change: str) -> str:
    """The smallest mapping with a change: lines of its own at the top, columns among its columns, tables at the end."""
    key = change.partition(" ")[0]
    if change.startswith("[columns]\n"):
        line = change.partition("\n")[2]
        own = line.partition(" ")[0]
        return "\n".join(it for it in SMALLEST.splitlines() if not it.startswith(own)) + f"\n{line}\n"
    if change.startswith("["):
        return SMALLEST + change
    return "\n".join([change, *(it for it in SMALLEST.splitlines() if not it.startswith(f"{key} "))])


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(BadDefinition) as caught:
        read_mapping('mapping = "A"\nfills = "b"\ncolumns = 1\nextra = 2')
    assert str(caught.value).count("\n  ") == 4


def test_what_nothing_fills_is_named() -> None:
    with pytest.raises(BadDefinition, match="Nothing fills 'text'"):
        read_mapping(SMALLEST.replace('text = ["What was asked"]', 'note = "Note"'))


def test_what_is_no_toml_says_where() -> None:
    with pytest.raises(BadDefinition, match="line 1"):
        read_mapping("mapping = plan")


def test_a_version_changes_with_every_byte(tmp_path: Path) -> None:
    path = mapping_file(tmp_path)
    before = version_of(path)
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert before.startswith("action-plan@")
    assert version_of(path) != before
