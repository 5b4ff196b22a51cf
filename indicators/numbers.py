"""How the statistical methods take numbers in: one or many, with gaps that stay gaps, and nothing impossible."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Many = Sequence[float | None] | NDArray[Any] | pd.Series | pd.Index


def floats(numbers: Any) -> Floats:
    """One or many numbers as an array of them; None, NaN and pandas' NA become NaN.

    Raises
    ------
    ValueError
        Something is no number, or is infinite.
    """
    try:
        given = _read(numbers)
    except TypeError as error:
        raise ValueError(f"expected numbers: {error}") from error
    refuse(np.isinf(given), "infinite")
    return given


def refuse(wrong: Any, what: str) -> None:
    """Raise where anything is wrong, with how many are.

    Raises
    ------
    ValueError
    """
    if how_many := int(np.count_nonzero(wrong)):
        raise ValueError(f"{how_many} of {np.size(wrong)} impossible: {what}")


def together(*numbers: Any) -> tuple[Floats, ...]:
    """Several ones or manys brought to one length; one number stands for as many as there are of the others.

    Raises
    ------
    ValueError
        They are not equally many, or something is no number.
    """
    try:
        return tuple(np.broadcast_arrays(*(floats(each) for each in numbers)))
    except ValueError as error:
        raise ValueError(f"expected equally many numbers: {error}") from error


def z_score(confidence: float) -> float:
    """How many standard errors of a normal distribution lie to either side for a confidence such as .95.

    Raises
    ------
    ValueError
        The confidence is not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"the confidence has to lie between 0 and 1, such as 0.95: {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def _read(numbers: Any) -> Floats:
    if isinstance(numbers, pd.Series | pd.Index):
        return np.asarray(numbers.astype("Float64").to_numpy(dtype=float, na_value=np.nan))
    if isinstance(numbers, np.ndarray) and numbers.dtype.kind in "fiu":
        return numbers.astype(float)
    if np.ndim(numbers) == 0:
        return np.array(np.nan if pd.isna(numbers) else float(numbers))
    return np.array([np.nan if pd.isna(number) else float(number) for number in numbers], dtype=float)
