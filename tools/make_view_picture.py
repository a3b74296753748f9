"""Make docs/images/view.png: the view of examples/page.txt in Chromium, with the note of one attendee open.

Run from the top of the repository: ``python tools/make_view_picture.py``.  Needs Debian's chromium and fonts-noto-cjk.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import cnbulletin as cnb

TOP = Path(__file__).parent.parent
SIZE = (1080, 985)
# The mark whose note is open, by its path from the page.
FOCUSED = "articles[0].attendance[2].attendees[2]"


def main() -> None:
    """Write the picture."""
    page = cnb.parse_page((TOP / "examples" / "page.txt").read_text(encoding="utf-8"))
    html = page.to_html()
    tag = html[: html.index(">", html.index(f'data-path="{FOCUSED}"'))].rpartition("<")[2]
    target = tag.partition(' id="')[2].partition('"')[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "view.html"
        # a link to a mark scrolls to it; the picture begins at the top
        html = html.replace("</style>", "html{scroll-padding-top:100vh}</style>", 1)
        file.write_text(html, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
             f"--window-size={SIZE[0]},{SIZE[1]}", f"--screenshot={TOP / 'docs' / 'images' / 'view.png'}",
             f"{file.as_uri()}#{target}"],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


if __name__ == "__main__":
    main()
