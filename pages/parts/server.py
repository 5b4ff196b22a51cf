"""Starts the dashboard's server: `python -m pages.parts.server`, followed by options of `streamlit run`.

Streamlit takes a folder named `pages` for scripts to be run by their files' names, until the first visitor's run tells
it of a navigation. That visitor would be shown "Page not found" on a good address, and a file without its frame on the
name of one. Here it is told before anybody comes.
"""

from __future__ import annotations

import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

from data.home import CHECKOUT


def main() -> None:
    """Serve until stopped."""
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(CHECKOUT / "dashboard.py"), *sys.argv[1:]]
    cli.main(prog_name="streamlit")


if __name__ == "__main__":
    main()
