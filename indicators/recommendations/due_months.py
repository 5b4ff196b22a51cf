"""In which months recommendations are due, and how many of those are done or late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indicators.recommendations.recommendation import Recommendation
from indicators.recommendations.standing import CLOSED, DONE
from indicators.wording import month


@dataclass(frozen=True)
class DueMonth:
    """One month: its first day, how many are due in it by the dates that hold now, and how many are done or late."""

    start: date
    total: int
    settled: int
    late: int

    @property
    def middle(self) -> date:
        """Where it stands on an axis of days."""
        return self.start.replace(day=15)

    @property
    def words(self) -> str:
        """The month in words."""
        late = f", {self.late:,} late" if self.late else ""
        return f"{month(self.start)}: {self.total:,} due, {self.settled:,} of them done{late}"


def compute(found: Iterable[Recommendation]) -> tuple[DueMonth, ...]:
    """The months in which a recommendation is due that the host has not turned down or given up, earliest first."""
    by_month: dict[date, list[Recommendation]] = {}
    for each in found:
        if each.current_due_on and each.status not in CLOSED:
            by_month.setdefault(each.current_due_on.replace(day=1), []).append(each)
    return tuple(
        DueMonth(start, len(held), sum(each.status in DONE for each in held), sum(each.late for each in held))
        for start, held in sorted(by_month.items())
    )
