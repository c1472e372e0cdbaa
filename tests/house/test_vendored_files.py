"""The vendored front-end files are the ones that their README names, and need no loose policy."""

import hashlib
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

VENDOR = Path(__file__).resolve().parents[2] / "src/genjin/surfaces/web/static/vendor"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'"
)

PAGE = """<!doctype html><html lang="en"><head><title>kit</title>
<link rel="stylesheet" href="tabler.min.css">
<script src="echarts.min.js"></script><script src="htmx.min.js"></script>
<script src="tabler.min.js"></script><script src="page.js" defer></script></head><body>
<svg id="icon" class="icon"><use href="icons.svg#phone"></use></svg>
<button id="part" hx-get="part.html" hx-swap="innerHTML">part</button>
<div class="dropdown"><button id="menu" data-bs-toggle="dropdown">menu</button>
<div class="dropdown-menu"><a class="dropdown-item" id="item" href="#">item</a></div></div>
<div id="chart" class="card"></div></body></html>"""

SCRIPT = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.violatedDirective} ${event.sourceFile || ""} ${event.sample}`));
const place = document.getElementById("chart");
place.style.width = "400px";
place.style.height = "200px";
const chart = echarts.init(place, null, {renderer: "svg"});
chart.on("finished", () => { document.body.dataset.drawn = "yes"; });
chart.setOption({tooltip: {trigger: "axis", renderMode: "richText"}, legend: {}, dataZoom: [{}],
  xAxis: {type: "category", data: ["a", "b"]}, yAxis: {},
  series: [{type: "bar", name: "x", data: [1, 2]}, {type: "line", name: "y", data: [2, 1]}]});
chart.dispatchAction({type: "showTip", seriesIndex: 0, dataIndex: 0});
"""

OWN_PAGES = {"/page.html": PAGE, "/page.js": SCRIPT, "/part.html": "<b id=came>came</b>"}


class Site(SimpleHTTPRequestHandler):
    """The vendored files and one page, under the policy."""

    def do_GET(self):
        text = OWN_PAGES.get(self.path)
        if text is None:
            super().do_GET()
            return
        self.send_response(200)
        kind = "text/javascript" if self.path.endswith(".js") else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(text.encode())

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        """Keep the tests' output quiet."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, directory=VENDOR))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_files_are_the_ones_that_the_readme_names():
    text = (VENDOR / "README.md").read_text()
    rows = re.findall(r"^\| `(\S+)` .*`([0-9a-f]{64})` \|$", text, re.MULTILINE)
    here = {path.name for path in VENDOR.iterdir() if path.suffix in {".css", ".js", ".svg"}}
    assert {name for name, _ in rows} == here
    for name, digest in rows:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest, name


def test_nothing_points_at_a_source_map_or_another_host():
    for path in [*VENDOR.glob("*.css"), *VENDOR.glob("*.js")]:
        text = path.read_text()
        assert "sourceMappingURL" not in text, path.name
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", text), path.name


@pytest.mark.browser
def test_the_kit_works_under_a_strict_content_security_policy(site, chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{site}/page.html")
        page.wait_for_selector("[data-drawn]")
        page.click("#part")
        page.wait_for_selector("#came")
        page.click("#menu")
        page.wait_for_selector("#item", state="visible")
        icon = page.evaluate("document.getElementById('icon').getBBox().width")
        refused = page.evaluate("window.refused")
        browser.close()
    assert refused == []
    assert errors == []
    assert icon > 0
