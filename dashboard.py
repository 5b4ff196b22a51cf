"""The web app: frame, navigation, and the page asked for."""

import streamlit as st

from pages.parts import choices, first_start, frame, page_listener, register

st.set_page_config(page_icon=str(frame.MARK), layout="wide", initial_sidebar_state="collapsed")
pages, groups = [], {}
for at, entry in enumerate(register.entries()):
    pages.append(st.Page(entry.page, title=entry.title, url_path=entry.address, default=at == 0))
    groups.setdefault(entry.group, []).append(pages[-1])
navigation = st.navigation(groups, position="top")
shown_in = next((menu for menu, held in groups.items() if navigation in held), "")
frame.draw_frame(found=navigation != pages[0], menu=shown_in)
if first_start.store_is_ready():
    page_listener.turn({page.url_path: page for page in pages})
    choices.carry_over(navigation.url_path)
    frame.choose_view()
    navigation.run()
