"""Questions to other computers: whom they go to, through what, and what is said when it fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.errors import FetchFailed, Interrupted
from data.web import Web
from tests.publisher import Site, site


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as made:
        yield made


def asked(server: Site, path: str) -> object:
    return Web([], server.address).json(f"{server.address}{path}")


def test_an_object_comes_as_it_is_and_says_who_asked(server: Site) -> None:
    server.answers["/x"] = {"title": "Räume"}
    assert asked(server, "/x") == {"title": "Räume"}
    assert server.asked_for("/x")[0]["user-agent"].startswith("peer-challenge-impact/")
    assert asked(server, "/nothing") is None


def test_a_redirect_within_the_site_is_followed(server: Site) -> None:
    server.answers["/x"] = (302, {"Location": "/y"}, b"")
    server.answers["/y"] = {"found": True}
    assert asked(server, "/x") == {"found": True}


def test_a_redirect_without_end_is_given_up(server: Site) -> None:
    server.answers["/x"] = (301, {"Location": "/y"}, b"")
    server.answers["/y"] = (301, {"Location": "/x"}, b"")
    with pytest.raises(FetchFailed, match="without end"):
        asked(server, "/x")


def test_no_other_computer_is_asked_for_anything(server: Site) -> None:
    with site() as other:
        server.answers["/x"] = (302, {"Location": f"{other.address}/y"}, b"")
        other.answers["/y"] = {"found": True}
        with pytest.raises(FetchFailed, match=f"leads to {other.address}") as caught:
            asked(server, "/x")
        assert other.asked == []
    assert f"Expected: {server.address}" in str(caught.value)


@pytest.mark.parametrize("url", ["http://www.gov.uk/x", "https://www.gov.uk.evil.example/x", "ftp://www.gov.uk/x"])
def test_a_publisher_is_asked_by_its_own_name_and_in_an_encrypted_way_alone(url: str) -> None:
    with pytest.raises(FetchFailed, match="which is not asked for anything"):
        Web(["www.gov.uk"]).json(url)


@pytest.mark.parametrize("mirror", ["mirror.example", "ftp://mirror.example", "https://", "/x"])
def test_an_address_that_is_none_is_refused(mirror: str) -> None:
    with pytest.raises(FetchFailed, match="no address of a site"):
        Web([], mirror)


@pytest.mark.parametrize(
    "body", [b"<!doctype html><title>Sign in to the network</title>", b"", b"[1]", b"\xff\xfe", b'{"a": ']
)
def test_a_page_instead_of_data_is_said_to_be_one(server: Site, body: bytes) -> None:
    server.answers["/x"] = (200, {"Content-Type": "text/html"}, body)
    with pytest.raises(FetchFailed, match="sign-in page of your network"):
        asked(server, "/x")


@pytest.mark.parametrize(
    ("status", "words"), [(401, "asks for a password"), (403, "does not allow it"), (418, "not known here")]
)
def test_a_refusal_is_said_in_words(server: Site, status: int, words: str) -> None:
    server.answers["/x"] = status
    with pytest.raises(FetchFailed, match=words):
        asked(server, "/x")


def test_a_server_that_is_busy_may_be_asked_again(server: Site) -> None:
    server.answers["/x"] = 503
    with pytest.raises(Interrupted, match="cannot answer now"):
        asked(server, "/x")


def test_a_computer_that_is_not_there(server: Site) -> None:
    address = server.address.rpartition(":")[0] + ":1"
    with pytest.raises(Interrupted, match="cannot be reached"):
        Web([], address).json(f"{address}/x")


def test_a_packed_answer_that_is_none_is_said_to_be_unreadable(server: Site) -> None:
    server.answers["/x"] = (200, {"Content-Encoding": "gzip"}, b"not packed")
    with pytest.raises(FetchFailed, match="cannot be read"):
        asked(server, "/x")


def test_the_proxy_of_the_environment_is_used(server: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # The site answers for any address, as a proxy does.
    monkeypatch.setenv("HTTP_PROXY", server.address)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.answers["/x"] = {"through": "the proxy"}
    assert Web([], "http://publisher.example").json("http://publisher.example/x") == {"through": "the proxy"}
    assert server.asked[0][1]["host"] == "publisher.example"


def test_a_proxy_that_lets_nothing_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(FetchFailed, match="proxy of this network"):
        Web(["www.gov.uk"]).json("https://www.gov.uk/x")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody has signed, made for this run."""
    path = tmp_path_factory.mktemp("tls") / "own.pem"
    _write_certificate(path)
    return path


def _write_certificate(path: Path) -> None:
    import ipaddress
    from datetime import UTC, datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a site of a test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(written + made.public_bytes(serialization.Encoding.PEM))


def test_a_certificate_nobody_vouches_for_is_refused_and_the_way_out_named(certificate: Path) -> None:
    with site(certificate) as server:
        server.answers["/x"] = {"found": True}
        with pytest.raises(FetchFailed, match="certificate is not trusted") as caught:
            asked(server, "/x")
        assert "REQUESTS_CA_BUNDLE" in str(caught.value)
        assert server.asked == []


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"])
def test_a_certificate_the_network_or_the_system_vouches_for_is_trusted(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    # SSL_CERT_FILE is how OpenSSL is told where the system keeps what it trusts.
    monkeypatch.setenv(variable, str(certificate))
    with site(certificate) as server:
        server.answers["/x"] = {"found": True}
        assert asked(server, "/x") == {"found": True}
