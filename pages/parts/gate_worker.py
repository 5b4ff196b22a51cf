"""The web app's end of the gate worker: asks it to load or build, and hears how far it is."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, cast

import streamlit as st

from data.errors import ImpactError
from data.home import CHECKOUT


class GateWorker:
    """One worker process, started at the first request and again if it has died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._turn = threading.Lock()

    def ask(self, request: dict[str, Any], progress: Callable[[str, float], None]) -> list[dict[str, Any]]:
        """Send one request and wait for its answer; requests of several visitors take turns.

        Raises
        ------
        ImpactError
            What the worker says went wrong, or that it stopped.
        """
        with self._turn:
            process = self._running()
            assert process.stdin is not None
            assert process.stdout is not None
            answered = False
            try:
                print(json.dumps(request), file=process.stdin, flush=True)
                for line in process.stdout:
                    message = json.loads(line)
                    if "what" in message:
                        progress(message["what"], message["share"])
                        continue
                    answered = True
                    if "error" in message:
                        raise ImpactError(message["error"])
                    return cast("list[dict[str, Any]]", message["answer"])
            finally:
                # A visitor who left half way must not leave the rest of the answer to the next one.
                if not answered:
                    process.kill()
                    process.wait()
        raise ImpactError(
            "The process that checks files stopped before it was done.",
            expected="an answer; nothing was published",
            action="Try again. If it stops again, look at the messages in the window the dashboard was started from.",
        )

    def warm(self) -> None:
        """Start the worker for somebody who may soon need it, without waiting for it."""
        if self._turn.acquire(blocking=False):
            try:
                self._running()
            finally:
                self._turn.release()

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            # The worker ends when its standard input closes, that is, with this process.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "checks.worker"],
                cwd=CHECKOUT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
        return self._process


@st.cache_resource(show_spinner=False)
def gate_worker() -> GateWorker:
    """The one worker of this server."""
    return GateWorker()
