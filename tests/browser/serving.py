"""A real server and a real Chromium for tests of pages."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from data.home import Home

ROOT = Path(__file__).parents[2]
QUIET_CHROMIUM = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@contextlib.contextmanager
def served(home: Home, *, bare: bool = False, port: int = 0) -> Iterator[str]:
    """The dashboard on a home, at the address given back, until the block ends.

    It is started as `impact serve` does, or `bare`, by Streamlit's own command; on a free port where none is given.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = port or free.getsockname()[1]
    start = ["streamlit", "run", "dashboard.py"] if bare else ["pages.parts.server"]
    command = [sys.executable, "-m", *start, "--server.port", str(port)]
    process = subprocess.Popen(
        [*command, "--server.headless", "true", "--server.fileWatcherType", "none"],
        cwd=ROOT,
        env={**os.environ, "IMPACT_HOME": str(home.root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"nothing answered at {address}")
