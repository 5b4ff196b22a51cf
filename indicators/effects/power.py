"""How large a change has to be before so few authorities can show it: said before any result is looked at."""

from __future__ import annotations

from indicators.effects.summary import t_quantile


def minimum_detectable_effect(n: int, sd: float, *, alpha: float = 0.05, power: float = 0.8) -> float | None:
    """The smallest mean effect that a two-sided t test of so many authorities finds with such a power.

    Parameters
    ----------
    n
        Authorities with an effect.
    sd
        How much their mean effect varies where there is none, such as over placebo draws, in the unit of the outcome.

    Returns
    -------
    float or None
        In the unit of the outcome; None with fewer than two authorities.

    Raises
    ------
    ValueError
        The spread is negative or missing, or a probability is none.
    """
    if not sd >= 0 or not 0 < alpha < 1 or not 0 < power < 1:
        raise ValueError("a spread is 0 or more, and the level and the power lie between 0 and 1")
    if n < 2:
        return None
    return (t_quantile(n - 1, 1 - alpha / 2) + t_quantile(n - 1, power)) * sd
