"""The one module that speaks to another computer, and only for `impact fetch`.

It asks the addresses it was given and no other, whatever they send it on to, and says in plain words what went wrong.
Proxies are those the environment names (HTTPS_PROXY, NO_PROXY); certificates are trusted that the operating system
trusts, as councils' networks often need it, or the file that REQUESTS_CA_BUNDLE names.
"""

from __future__ import annotations

import contextlib
import json
import ssl
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter

from data.errors import FetchFailed, Interrupted
from data.store import code_version

# Seconds to wait for an answer to begin, and for the next bytes of one.
PATIENCE = (15, 30)
MOST_REDIRECTS = 5
LARGEST_PAGE = 10_000_000
_BUSY = (408, 425, 429, 500, 502, 503, 504)


class Web:
    """Asks the computers of one release.

    Parameters
    ----------
    hosts
        Asked through https only.
    mirror
        The address of another computer that stands in for the site, as it is given: http is its owner's choice.
    """

    def __init__(self, hosts: Collection[str], mirror: str | None = None) -> None:
        self._allowed = {("https", host) for host in hosts}
        if mirror:
            parts = urlsplit(mirror)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise FetchFailed(
                    f"'{mirror}' is no address of a site.",
                    expected="such as https://mirror.example.org",
                    action="Correct --site, or leave it out.",
                )
            self._allowed.add((parts.scheme, parts.netloc))
        self._session = requests.Session()
        self._session.headers["User-Agent"] = f"peer-challenge-impact/{code_version()}"
        self._session.mount("https://", _SystemTrust())

    @contextlib.contextmanager
    def answer(self, url: str, headers: Mapping[str, str] | None = None) -> Iterator[requests.Response]:
        """The answer to one question, its content still to be read; whatever goes wrong until then is said in words.

        Raises
        ------
        Interrupted
            It may work when asked again: no answer, a cut line, a server that is busy.
        FetchFailed
        """
        with _in_words(url), contextlib.closing(self._asked(url, headers or {})) as response:
            if response.status_code in _BUSY:
                raise Interrupted(
                    f"{_host(url)} answers that it cannot answer now ({response.status_code}).", where=url
                )
            yield response

    def _asked(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        for _ in range(MOST_REDIRECTS + 1):
            self._refuse_others(url)
            # Bytes as they are: a packed answer could not be gone on with after an interruption.
            given = {"Accept-Encoding": "identity", **headers}
            response = self._session.get(url, headers=given, stream=True, allow_redirects=False, timeout=PATIENCE)
            if not response.is_redirect:
                return response
            response.close()
            url = urljoin(response.url, response.headers["Location"])
        raise FetchFailed(
            f"{_host(url)} sends every question on to another address, without end.",
            where=url,
            action="Try again later, or download the file in a browser and give it to `impact load FILE`.",
        )

    def _refuse_others(self, url: str) -> None:
        parts = urlsplit(url)
        if (parts.scheme, parts.netloc) not in self._allowed:
            raise FetchFailed(
                f"The publisher's page leads to {parts.scheme}://{parts.netloc}, which is not asked for anything.",
                where=url,
                expected=" or ".join(sorted(f"{scheme}://{host}" for scheme, host in self._allowed)),
                action="Look at the page in a browser. If the address is right, download the file there and give it to "
                "`impact load FILE`.",
            )

    def json(self, url: str) -> dict[str, Any] | None:
        """The JSON object at an address; None where there is none (404 or 410).

        Raises
        ------
        Interrupted, FetchFailed
        """
        with self.answer(url, {"Accept": "application/json"}) as response:
            if response.status_code in (404, 410):
                return None
            refuse_unless(response, 200)
            content = b""
            for piece in response.iter_content(65536):
                content += piece
                if len(content) > LARGEST_PAGE:
                    break
        try:
            found = json.loads(content)
        except ValueError as error:
            raise _not_json(url) from error
        if not isinstance(found, dict):
            raise _not_json(url)
        return found


class _SystemTrust(HTTPAdapter):
    """Trusts what the operating system trusts, beside the library's own list."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> Any:
        return super().init_poolmanager(*args, **kwargs, ssl_context=ssl.create_default_context())

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        return super().proxy_manager_for(proxy, **kwargs, ssl_context=ssl.create_default_context())


def refuse_unless(response: requests.Response, *statuses: int) -> None:
    """Say what an answer of another status means.

    Raises
    ------
    FetchFailed
    """
    if response.status_code in statuses:
        return
    what = {401: "asks for a password", 403: "does not allow it", 404: "has nothing there", 410: "has taken it away"}
    raise FetchFailed(
        f"{_host(response.url)} {what.get(response.status_code, 'gives an answer that is not known here')} "
        f"({response.status_code}).",
        where=response.url,
        action="Look at the publisher's page in a browser; if the file is there, download it and give it to "
        "`impact load FILE`.",
    )


@contextlib.contextmanager
def _in_words(url: str) -> Iterator[None]:
    """Turn the library's errors into ours; the order matters, for they are kinds of each other."""
    try:
        yield
    except requests.exceptions.ProxyError as error:
        raise FetchFailed(
            "The proxy of this network does not let the question through.",
            where=url,
            action="Check the variables HTTPS_PROXY and NO_PROXY, or ask whoever looks after the network.",
        ) from error
    except requests.exceptions.SSLError as error:
        raise FetchFailed(
            f"The identity of {_host(url)} cannot be confirmed: its certificate is not trusted here.",
            where=url,
            action="If your network inspects encrypted traffic, let REQUESTS_CA_BUNDLE name the file with its "
            "certificate. Nothing was downloaded.",
        ) from error
    except (requests.exceptions.Timeout, requests.exceptions.ConnectionError,
            requests.exceptions.ChunkedEncodingError) as error:  # fmt: skip
        raise Interrupted(
            f"{_host(url)} cannot be reached, or the line was cut.",
            where=url,
            action="Check the connection and run the same command again.",
        ) from error
    except requests.exceptions.RequestException as error:
        raise FetchFailed(f"{_host(url)} gave an answer that cannot be read: {error}.", where=url) from error


def _not_json(url: str) -> FetchFailed:
    return FetchFailed(
        f"{_host(url)} sent something other than the data of a page; it may be the sign-in page of your network.",
        where=url,
        expected="JSON, as GOV.UK's content API gives it",
        action="Open the address in a browser, sign in if the network asks for it, and try again.",
    )


def _host(url: str) -> str:
    return urlsplit(url).netloc or url
