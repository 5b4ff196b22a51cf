"""How long a load takes and what it costs, in one run: `python -m benchmarks.load WORKBOOK`.

Prints seconds for orientation and ratios for comparison: seconds depend on the machine, ratios hardly do.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from checks.submit import judge
from data import build
from data.home import Home
from data.load import Change
from data.sources import source_for
from data.verdict import Judge
from tests.support import waved_through


def timed(action: Callable[[], object]) -> float:
    """Seconds an action takes."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def main(workbook: Path) -> None:
    """Measure and print."""

    def import_gate() -> None:
        from checks import gate

        assert gate

    importing = timed(import_gate)
    source = source_for(workbook)
    reading = median(timed(lambda: source.parse(workbook)) for _ in range(5))
    with tempfile.TemporaryDirectory() as folder:
        change = Change(workbook, source, "data_steward", published_on=date(2026, 1, 23))
        homes = [Home(Path(folder, str(number))) for number in range(10)]

        def load(home: Home, gate: Judge) -> float:
            return timed(lambda: build.publish([change], gate, home=home))

        ungated = median(load(home, waved_through) for home in homes[:5])
        gated = median(load(home, judge) for home in homes[5:])
        again = median(load(homes[-1], judge) for _ in range(5))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"importing the gate      {importing:6.2f} s")
    print(f"reading the workbook    {reading:6.2f} s")
    print(f"load without a gate     {ungated:6.2f} s")
    print(f"load through the gate   {gated:6.2f} s   {gated / ungated:.1f} times the load without")
    print(f"the same file again     {again:6.3f} s   1/{gated / again:.0f} of a load")
    print(f"most memory held        {memory:6.0f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    sys.stdout.flush()
    os._exit(0)
