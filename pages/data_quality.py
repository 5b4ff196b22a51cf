"""Data quality"""

from __future__ import annotations

import streamlit as st

from indicators.quality import awaiting, freshness
from indicators.quality import sentences as says
from pages.parts import blocks, store
from pages.parts.awaiting_figures import draw_awaiting, draw_disputes
from pages.parts.load_checks import draw_checks
from pages.parts.loaded_data import draw_collections, draw_register
from pages.parts.map_tracker import draw_tracker
from pages.parts.preview_block import draw_previews
from pages.parts.sent_back import draw_sent_back
from pages.parts.upload_file import draw_upload

NAV = 80
GROUP = "Data"
EYEBROW = "What is loaded, and what the checks found"


def page() -> None:
    """What is loaded, from whom and how fresh; what every check found; and the way in for a new file."""
    collections = freshness.compute(store.rows("collections_loaded"), store.today())
    figures = awaiting.compute(store.rows("awaiting_comment"))
    disputes = store.rows("disputes_open")
    elsewhere = store.rows("warnings_elsewhere").iloc[0]
    observations = int(store.rows("figures_known").iloc[0]["figures"])
    head, way_in = st.columns([600, 472], gap="large")
    with head:
        blocks.opening(
            EYEBROW,
            says.headline(len(figures), len(disputes), bool(collections)),
            says.lead(collections, observations, int(elsewhere["figures"])),
        )
    with way_in:
        draw_upload()
    draw_tracker()
    draw_previews()
    draw_disputes(disputes)
    draw_awaiting(figures)
    draw_collections(collections)
    draw_register()
    draw_checks()
    draw_sent_back()
