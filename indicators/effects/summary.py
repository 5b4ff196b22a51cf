"""The mean of authorities' effects and how sure it is: an authority is the unit, whatever its size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import comb, copysign, inf, sqrt

import numpy as np


@dataclass(frozen=True)
class Summary:
    """One horizon's effects together, in the unit of the outcome.

    Attributes
    ----------
    n
        How many authorities have an effect.
    estimate, median
        Mean and median of their effects; None when there is none.
    se, lower95, upper95, p
        Standard error, 95% t interval (n - 1 degrees of freedom) and two-sided p; None with fewer than two.
    share_positive
        Which share of the effects is above 0.
    sign_p
        Two-sided p of the sign test, effects of exactly 0 left out.
    leave_one_out
        The mean without each authority, in their order; empty with fewer than two.
    """

    n: int
    estimate: float | None = None
    se: float | None = None
    lower95: float | None = None
    upper95: float | None = None
    p: float | None = None
    median: float | None = None
    share_positive: float | None = None
    sign_p: float | None = None
    leave_one_out: tuple[float, ...] = ()

    @property
    def excludes_zero(self) -> bool | None:
        """Whether the interval leaves out 0; None without one."""
        return None if self.lower95 is None or self.upper95 is None else not self.lower95 <= 0 <= self.upper95


def summarise(effects: Sequence[float]) -> Summary:
    """The effects of some authorities at one horizon, together.

    Raises
    ------
    ValueError
        An effect is missing or not finite: who has none is left out before.
    """
    values = np.asarray(effects, dtype=float)
    if not np.isfinite(values).all():
        raise ValueError("effects have to be numbers; leave out the authorities without one")
    n = int(values.size)
    if not n:
        return Summary(0)
    mean = float(values.mean())
    described = Summary(
        n=n,
        estimate=mean,
        median=float(np.median(values)),
        share_positive=float((values > 0).mean()),
        sign_p=sign_p(int((values > 0).sum()), int((values < 0).sum())),
    )
    if n == 1:
        return described
    se = float(values.std(ddof=1)) / sqrt(n)
    half = t_quantile(n - 1) * se
    return replace(
        described,
        se=se,
        lower95=mean - half,
        upper95=mean + half,
        p=t_p(t_ratio(mean, se), n - 1),
        leave_one_out=tuple(float(left) for left in (values.sum() - values) / (n - 1)),
    )


def sign_p(above: int, below: int) -> float:
    """Two-sided p of the sign test: how odd so uneven a split of fair coins would be."""
    n = above + below
    as_uneven = 2 * sum(comb(n, k) for k in range(min(above, below) + 1))
    return min(1.0, as_uneven / float(2**n))


def t_ratio(mean: float, se: float) -> float:
    """Mean over standard error; 0 where both are 0, without end where only the error is."""
    if se == 0:
        return 0.0 if mean == 0 else copysign(inf, mean)
    return mean / se


def t_quantile(degrees: int, share: float = 0.975) -> float:
    """The quantile of Student's t below which such a share lies."""
    # Costs a tenth of a second, which only a page that estimates should pay.
    from scipy import special

    return float(special.stdtrit(degrees, share))


def t_p(t: float, degrees: int) -> float:
    """Two-sided p of Student's t."""
    from scipy import special

    return float(2 * special.stdtr(degrees, -abs(t)))
