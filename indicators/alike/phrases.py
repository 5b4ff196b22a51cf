"""What people do or find who are counted in a measure, for sentences that say where it is more likely."""

from __future__ import annotations

# Who, and what they are more likely to do; a measure without a phrase is said to be higher or lower.
LIKELY: dict[str, tuple[str, str]] = {
    "ascof_1d": ("People", "be satisfied with their care"),
    "ascof_1e": ("Carers", "be satisfied with social services"),
    "ascof_2d_1": ("Older people", "be at home 12 weeks after hospital and reablement"),
    "ascof_2d_2": ("Older people", "get reablement after hospital"),
    "ascof_2e_1": ("Adults with a learning disability", "live at home or with family"),
    "ascof_2e_2a": ("Adults under 65 with support", "live at home or with family"),
    "ascof_2e_2b": ("Older people with support", "live at home or with family"),
    "ascof_3a": ("People", "have enough control over their daily life"),
    "ascof_3b": ("Carers", "be included in discussions"),
    "ascof_3c_1": ("People", "find information easily"),
    "ascof_3c_2": ("Carers", "find information easily"),
    "ascof_4a": ("People", "feel safe"),
    "ascof_5a_1": ("People", "have as much social contact as they want"),
    "ascof_5a_2": ("Carers", "have as much social contact as they want"),
}
