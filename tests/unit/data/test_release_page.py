"""Which edition is the newest, against a server that answers like GOV.UK's content API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from data.errors import FetchFailed
from data.release_page import Edition, newest_edition, told
from data.releases import release_called
from data.web import Web
from tests.publisher import ODS, PAGE, File, Site, site

TODAY = date(2026, 11, 25)
OLD, NEW = File(b"the edition of 2024-25"), File(b"the edition of 2025-26")
COLLECTION = "/government/collections/adult-social-care-outcomes-framework"


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as made:
        yield made


def newest(server: Site, today: date = TODAY) -> Edition:
    return newest_edition(release_called("ascof"), Web([], server.address), server.address, today)


def test_the_edition_there_is(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    edition = newest(server)
    assert edition.url == f"{server.address}/media/2024-to-2025/ascof-time-series-2024-to-2025.ods"
    assert (edition.filename, edition.size) == ("ascof-time-series-2024-to-2025.ods", len(OLD.content))
    assert edition.updated_on == date(2025, 12, 18)
    assert edition.page == server.address + PAGE.format("2024-to-2025")
    assert "page last changed on 18 December 2025" in told(edition)
    # The year that ended in March is asked for first, and nothing of a year that is not over.
    assert [path[-12:] for path, _ in server.asked] == ["2025-to-2026", "2024-to-2025"]


def test_a_newer_edition_is_taken_once_it_is_there(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    server.publish("2025-to-2026", NEW)
    assert newest(server).size == len(NEW.content)
    # Its year is not over before April.
    assert newest(server, date(2026, 3, 31)).size == len(OLD.content)


@pytest.mark.parametrize(
    "changes",
    [{"document_type": "official_statistics_announcement", "schema_name": "statistics_announcement"},
     {"withdrawn_notice": {"explanation": "wrong"}}],
)  # fmt: skip
def test_an_announced_or_withdrawn_edition_is_none(server: Site, changes: dict[str, object]) -> None:
    server.publish("2024-to-2025", OLD)
    server.publish("2025-to-2026", NEW, **changes)
    assert newest(server).size == len(OLD.content)


def test_a_page_that_was_taken_away_is_none(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    server.answers["/api/content" + PAGE.format("2025-to-2026")] = 410
    assert newest(server).size == len(OLD.content)


def test_a_page_that_moved_is_followed(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    path = PAGE.format("2024-to-2025")
    moved = "/government/statistics/ascof-2024-to-2025"
    server.answers[f"/api/content{moved}"] = server.answers[f"/api/content{path}"]
    redirects = [{"path": path, "type": "exact", "destination": moved}]
    server.answers[f"/api/content{path}"] = {
        "schema_name": "redirect",
        "document_type": "redirect",
        "redirects": redirects,
    }
    assert newest(server).page == server.address + moved
    # Round and round ends, too.
    server.answers[f"/api/content{moved}"] = {
        "schema_name": "redirect",
        "redirects": [{"path": moved, "destination": path}],
    }
    with pytest.raises(FetchFailed, match="no page of a release since 2024-25"):
        newest(server)


def test_a_newer_edition_under_an_unexpected_name_is_found_in_its_collection(server: Site) -> None:
    server.publish("2024-to-2025", OLD, links={"document_collections": [{"base_path": COLLECTION}]})
    server.publish("2025-to-2026", NEW)
    path = PAGE.format("2025-to-2026")
    renamed = path.replace("-england-", "-")
    server.answers[f"/api/content{renamed}"] = server.answers.pop(f"/api/content{path}")
    documents = [
        {"base_path": PAGE.format("2024-to-2025")},
        {"base_path": renamed, "withdrawn": False},
        {"base_path": "/government/statistics/adult-social-care-activity-2029-to-2030"},
        {"base_path": PAGE.format("2027-to-2028"), "withdrawn": True},
    ]
    server.answers[f"/api/content{COLLECTION}"] = {"links": {"documents": documents}}
    edition = newest(server)
    assert (edition.page, edition.size) == (server.address + renamed, len(NEW.content))


def test_a_collection_that_is_gone_hinders_nothing(server: Site) -> None:
    server.publish("2024-to-2025", OLD, links={"document_collections": [{"base_path": COLLECTION}]})
    assert newest(server).size == len(OLD.content)


def test_nothing_older_stands_in_for_a_newest_edition_that_cannot_be_read(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    server.publish("2025-to-2026", NEW, details={"attachments": server.attachments("/x", NEW)[:2]})
    with pytest.raises(FetchFailed, match="no workbooks whose title says 'time series'") as caught:
        newest(server)
    assert "outcomes and demographic data tables" in str(caught.value)
    assert "2025-to-2026" in str(caught.value)


def test_two_workbooks_of_that_title_are_not_chosen_between(server: Site) -> None:
    both = server.attachments("/x", OLD) + server.attachments("/y", OLD)
    server.publish("2024-to-2025", OLD, details={"attachments": both})
    with pytest.raises(FetchFailed, match="2 workbooks"):
        newest(server)


@pytest.mark.parametrize("details", [{}, {"attachments": []}])
def test_a_page_without_files_says_so(server: Site, details: dict[str, object]) -> None:
    server.publish("2024-to-2025", OLD, details=details)
    with pytest.raises(FetchFailed, match="no workbooks") as caught:
        newest(server)
    assert "no files at all" in str(caught.value)


@pytest.mark.parametrize(
    ("filename", "plain"),
    [("a b/../c.ods", "a_b_.._c.ods"), ("..\\x.ods", "_x.ods"), (".hidden", "hidden"), (None, "workbook.ods"),
     ("", "workbook.ods")],
)  # fmt: skip
def test_a_name_means_no_folder(server: Site, filename: str | None, plain: str) -> None:
    attachment = {"attachment_type": "file", "title": "Time series", "content_type": ODS, "filename": filename,
                  "url": f"{server.address}/x"}  # fmt: skip
    server.publish("2024-to-2025", OLD, details={"attachments": [attachment]})
    edition = newest(server)
    assert edition.filename == plain
    assert edition.size is None


def test_an_address_within_the_site_is_completed(server: Site) -> None:
    server.publish("2024-to-2025", OLD)
    page = server.answers["/api/content" + PAGE.format("2024-to-2025")]
    page["details"]["attachments"][2]["url"] = "/media/x.ods"
    assert newest(server).url == f"{server.address}/media/x.ods"


def test_a_page_without_a_day_says_nothing_of_it(server: Site) -> None:
    server.publish("2024-to-2025", OLD, public_updated_at=None)
    assert newest(server).updated_on is None
    assert "last changed" not in told(newest(server))
