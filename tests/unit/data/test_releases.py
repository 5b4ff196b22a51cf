"""Where current files are found: the shipped definition, and faults in one."""

from pathlib import Path

import pytest

from data.errors import BadDefinition, ImpactError
from data.releases import HERE, release_called, releases

SOUND = (HERE / "ascof.toml").read_text(encoding="utf-8")


def test_ascof_is_asked_of_its_publisher_alone() -> None:
    ascof = release_called("ascof")
    assert ascof.layout == "ascof_time_series"
    assert ascof.hosts == ["www.gov.uk", "assets.publishing.service.gov.uk"]
    assert ascof.page.format(first=2024, last=2025) == (
        "/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025"
    )


def test_an_unknown_name_says_which_there_are() -> None:
    with pytest.raises(ImpactError, match="Nothing called 'oflog' can be fetched") as caught:
        release_called("oflog")
    assert "one of ascof" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('layout = "ascof_time_series"', 'layout = "nothing"', "no layout called 'nothing'"),
        ('site = "https://www.gov.uk"', 'site = "http://www.gov.uk"', "no.* https address|not an https address"),
        ('site = "https://www.gov.uk"', 'site = "https://other.example"', "not an https address of one of the hosts"),
        ("{first}", "2024", "does not name the years"),
        ('oldest = "2024-25"', 'oldest = "lately"', "'lately' is not a financial year"),
        ("largest_mb = 30", "", "largest_mb"),
        ("largest_mb = 30", "largest_mb = 30\nmore = 1", "more"),
        ("largest_mb = 30", "largest_mb = ", "value"),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in SOUND
    (tmp_path / "made.toml").write_text(SOUND.replace(old, new), encoding="utf-8")
    with pytest.raises(BadDefinition, match=words) as caught:
        releases(tmp_path)
    assert "made.toml" in str(caught.value)
    assert caught.value.exit_code == 4
