"""The places of the app, in the order of the side bar."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation. Its text is the message `web-nav-<id>`."""

    id: str
    route: str
    icon: str
    prefixes: tuple[str, ...]
    key: str  # after `g`
    on_phone: bool = True


PLACES: tuple[Place, ...] = (
    Place("today", "today", "list-check", ("/plan/",), "t"),
    Place("customers", "customers", "users", ("/customers/", "/quotes/"), "c"),
    Place("buyers", "buyers", "search", ("/buyers/", "/companies/"), "b"),
    Place("products", "products", "package", ("/products/",), "d", on_phone=False),
    Place("import", "import", "file-import", ("/import/",), "i"),
    Place("playbook", "playbook", "book", ("/playbook/",), "p", on_phone=False),
    Place("report", "report", "chart-bar", ("/report/",), "r", on_phone=False),
    Place("settings", "settings", "settings", ("/settings/", "/people/"), "s", on_phone=False),
)


def current_place(path: str) -> str:
    """The id of the place that a path belongs to, or an empty text."""
    if path == "/":
        return "today"
    for place in PLACES:
        if path.startswith(place.prefixes or ("\0",)):
            return place.id
    return ""
