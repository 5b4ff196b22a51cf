"""The web app: frame, navigation, and the page asked for."""

import streamlit as st

from pages.parts import first_start, frame, register, store

st.set_page_config(page_icon=str(frame.MARK), layout="wide", initial_sidebar_state="collapsed")
navigation = st.navigation(
    [
        st.Page(entry.page, title=entry.title, url_path=entry.address, default=at == 0)
        for at, entry in enumerate(register.entries())
    ],
    position="top",
)
frame.draw_frame()
if first_start.store_is_ready():
    store.pin()
    navigation.run()
