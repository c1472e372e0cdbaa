"""The message catalogue: Fluent files in `zh/` and `en/`, and how reasons become sentences."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

import babel
import babel.dates
from fluent_compiler.bundle import FluentBundle

from genjin.kernel.bilingual import Bilingual, Language
from genjin.kernel.problem import Problem
from genjin.kernel.reason import ParamValue, Reason, Term

_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]*[ ]*=)|^#.*$", re.MULTILINE)
_ENTRY_ID = re.compile(r"(-?[a-zA-Z][\w-]*)[ ]*=")
_REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")
_CHINESE_NAMES = {"TW": "中国台湾", "HK": "中国香港", "MO": "中国澳门"}
"""Names that Chinese usage requires and the CLDR has in another form."""


class Words:
    """All texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._locale = babel.Locale.parse("zh_Hans_CN" if language == "zh" else "en")
        self._entries = _entries(language)
        # Compiling everything takes half a second, which a command of one message can't spend.
        self._compiled: dict[str, FluentBundle] = {}
        self._zones: dict[str, str] = {}

    def __call__(self, message_id: str, /, **params: ParamValue) -> str:
        """The text of a message. An unknown message or a missing parameter is a defect: it raises."""
        text, errors = self._bundle_of(message_id).format(message_id, self._rendered(params))
        if errors:
            raise LookupError(f"{self.language}: {message_id}: {errors[0]}")
        return str(text)

    def has(self, message_id: str) -> bool:
        """Whether the catalogue has the message."""
        return message_id in self._entries

    def reason(self, reason: Reason) -> str:
        """The reason as a sentence."""
        return self(reason.id, **reason.params)

    def reason_document(self, reason: Reason) -> dict[str, Any]:
        """The reason as the commands print it: id, params, text, rows; and what finds all rows."""
        return {
            "id": reason.id,
            "params": {name: self._plain(value) for name, value in reason.params.items()},
            "text": self.reason(reason),
            "rows": list(reason.rows),
            "selection": reason.selection.query() if reason.selection else None,
        }

    def reason_documents(self, reasons: Iterable[Reason]) -> list[dict[str, Any]]:
        """Several reasons as the commands print them."""
        return [self.reason_document(reason) for reason in reasons]

    def problem(self, problem: Problem) -> str:
        """The problem as one sentence that starts with where it is; a field may be an option.

        A detail that another program gave may be empty or end in a line break; the sentence
        ends without either.
        """
        place = ", ".join(
            self(f"place-{name}", at=value)
            for name, value in (
                ("file", problem.file),
                ("row", problem.row),
                ("option" if (problem.field or "").startswith("--") else "field", problem.field),
            )
            if value is not None
        )
        params: dict[str, ParamValue] = {"value": problem.value or "", **problem.params}
        text = self(problem.id, **params).rstrip()
        return self("problem-at", place=place, text=text) if place else text

    def term(self, term: Term) -> str:
        """A word of the vocabulary: countries, zones and months by the CLDR, others by the catalogue."""
        if term.kind == "country":
            return self.country(term.id)
        if term.kind == "zone":
            return self.zone(ZoneInfo(term.id))
        if term.kind == "year-month":
            return self.month(date.fromisoformat(f"{term.id}-01"))
        return self(f"{term.kind}-{term.id.replace('_', '-')}")

    def zone(self, zone: ZoneInfo) -> str:
        """The city that a time zone is named after, as the language writes it."""
        if zone.key not in self._zones:
            self._zones[zone.key] = babel.dates.get_timezone_location(
                zone, locale=self._locale, return_city=True
            )
        return self._zones[zone.key]

    def country(self, code: str) -> str:
        """The country's name as the reader's language requires."""
        if self.language == "zh" and code in _CHINESE_NAMES:
            return _CHINESE_NAMES[code]
        return str(self._locale.territories.get(code, code))

    def month(self, value: date) -> str:
        """A month of a year, by any of its days."""
        pattern = "y年M月" if self.language == "zh" else "MMM y"
        return babel.dates.format_date(value, pattern, locale=self._locale)

    def date(self, value: date) -> str:
        """A date as the language writes it."""
        return babel.dates.format_date(value, "medium", locale=self._locale)

    def instant(self, value: datetime) -> str:
        """An instant in its own zone: date and minute."""
        return babel.dates.format_datetime(
            value, "y-MM-dd HH:mm", tzinfo=value.tzinfo, locale=self._locale
        )

    def _bundle_of(self, message_id: str) -> FluentBundle:
        """The message compiled, with those that it refers to."""
        if message_id not in self._compiled:
            if message_id not in self._entries:
                raise LookupError(f"{self.language}: {message_id}: no such message")
            wanted = [message_id]
            for name in wanted:
                refers_to = _REFERENCE.findall(self._entries[name])
                wanted += [
                    each for each in refers_to if each in self._entries and each not in wanted
                ]
            self._compiled[message_id] = FluentBundle.from_string(
                "zh-Hans-CN" if self.language == "zh" else "en",
                "\n".join(self._entries[name] for name in wanted),
                use_isolating=False,
            )
        return self._compiled[message_id]

    def _rendered(self, params: Mapping[str, ParamValue]) -> dict[str, Any]:
        return {name: self._render(value) for name, value in params.items()}

    def _render(self, value: ParamValue) -> Any:
        match value:
            case Term():
                return self.term(value)
            case Bilingual():
                return value.in_language(self.language)
            case datetime():
                return self.instant(value)
            case date():
                return self.date(value)
            case bool():
                return "yes" if value else "no"
            case _:
                return value

    def _plain(self, value: ParamValue) -> Any:
        match value:
            case Term():
                return value.id
            case Bilingual():
                return value.in_language(self.language)
            case datetime() | date():
                return value.isoformat()
            case _:
                return value


@cache
def words_in(language: Language) -> Words:
    """The texts of a language, read once."""
    return Words(language)


def _entries(language: Language) -> dict[str, str]:
    """The source of each message and term, by its id."""
    folder = files("genjin.surfaces.wording") / language
    entries: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".ftl"):
            for source in _ENTRY.split(file.read_text(encoding="utf-8")):
                if match := _ENTRY_ID.match(source):
                    entries[match.group(1)] = source
    return entries
