"""Whose customs reported a file, and which way the goods went."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.headers import header_key
from genjin.sources.recognise import Recognised
from genjin.trade.shipment import Flow

CountryFrom = Literal["layout", "data", "option", "file_name"]
Unsaid = Literal["flow", "country"]
"""What a file may leave for a person to say."""

ValuesOf = Callable[[int], frozenset[str]]
"""The distinct printed values of a column, by position, without missing ones."""

_FLOW_WORDS = {Flow.IMPORT: ("IMPORT", "进口"), Flow.EXPORT: ("EXPORT", "出口")}
_CHINESE_WORDS = re.compile("进口|出口|海关|提单|数据|明细")
"""What stands beside a country in a Chinese file's name, without a blank."""

_MIN_NAME_LETTERS = 4
_MAX_NAME_WORDS = 3


@dataclass(frozen=True, slots=True)
class ReportingCountry:
    """An ISO 3166-1 alpha-2 code and where it was taken from."""

    code: str
    taken_from: CountryFrom


def unsaid_in(
    found: Recognised, values_of: ValuesOf, file: str, flow: Flow | None, country: str | None
) -> tuple[Unsaid, ...]:
    """What neither the file nor the person says, and without which it can't be imported.

    `flow` and `country` are what the person said. Raises UnusableInputError as `flow_of` and
    `reporting_country_of` do where the file says otherwise.
    """
    known = _find_flow(found, values_of, file, flow)
    countries = [
        _find_reporting_country(found, each, values_of, file, country)
        for each in ((known,) if known else Flow)
    ]
    lacks_flow: tuple[Unsaid, ...] = () if known else ("flow",)
    return lacks_flow if any(countries) else (*lacks_flow, "country")


def flow_of(found: Recognised, values_of: ValuesOf, file: str, option: Flow | None = None) -> Flow:
    """Whether the file's goods were imported or exported.

    Taken from the layout, a column that says it, or the headers; else from what the person said;
    last, from a word in the file's name. Raises UnusableInputError where nothing says it, a column
    says both, or the person says otherwise than the file.
    """
    flow = _find_flow(found, values_of, file, option)
    if flow is None:
        raise UnusableInputError(Problem("problem-import-flow", file=file))
    return flow


def _find_flow(
    found: Recognised, values_of: ValuesOf, file: str, option: Flow | None
) -> Flow | None:
    certain = _certain_flow(found, values_of)
    if certain is not None:
        if option is not None and option != certain:
            raise UnusableInputError(
                Problem(
                    "problem-import-flow-differs",
                    {"said": option.value, "found": certain.value},
                    file=file,
                )
            )
        return certain
    if option is not None:
        return option
    name = PurePath(file).stem.upper()
    named = [flow for flow, words in _FLOW_WORDS.items() if any(word in name for word in words)]
    return named[0] if len(named) == 1 else None


def _certain_flow(found: Recognised, values_of: ValuesOf) -> Flow | None:
    for rule in found.layout.flow:
        if rule.column is not None:
            for position in found.positions((rule.column,)):
                said = {_flow_in(value, rule.words) for value in values_of(position)}
                if len(said) == 1 and (flow := said.pop()):
                    return flow
        elif rule.flow is not None and (not rule.headers or found.positions(rule.headers)):
            return rule.flow
    return None


def reporting_country_of(
    found: Recognised, flow: Flow, values_of: ValuesOf, file: str, option: str | None
) -> ReportingCountry:
    """The country whose customs the file is from.

    Taken from the layout, else from the data where that is certain, else from what the person
    said, else from the file's name. Raises UnusableInputError where none says it, and where the
    person says another country than the layout or the data.
    """
    country = _find_reporting_country(found, flow, values_of, file, option)
    if country is None:
        raise UnusableInputError(Problem("problem-import-country", file=file))
    return country


def _find_reporting_country(
    found: Recognised, flow: Flow, values_of: ValuesOf, file: str, option: str | None
) -> ReportingCountry | None:
    certain = _from_layout(found) or _from_data(found, flow, values_of)
    if certain is not None:
        if option is not None and option != certain.code:
            raise UnusableInputError(
                Problem(
                    "problem-import-country-differs",
                    {"said": option, "found": certain.code},
                    file=file,
                )
            )
        return certain
    if option is not None:
        return ReportingCountry(option, "option")
    named = country_in_file_name(file)
    return None if named is None else ReportingCountry(named, "file_name")


def country_in_file_name(file: str) -> str | None:
    """The one country that the words of a file's name name, if there is exactly one."""
    apart = _CHINESE_WORDS.sub(" ", PurePath(file).stem)
    words = re.findall(r"[^\W\d_]+", apart)
    codes = {
        parse_country(" ".join(words[start : start + count]))
        for count in range(1, _MAX_NAME_WORDS + 1)
        for start in range(len(words) - count + 1)
        if len("".join(words[start : start + count])) >= _MIN_NAME_LETTERS
        or not words[start].isascii()
    } - {None}
    return codes.pop() if len(codes) == 1 else None


def _from_layout(found: Recognised) -> ReportingCountry | None:
    rules = found.layout.reporting_country
    if rules.code is not None:
        return ReportingCountry(rules.code, "layout")
    codes = [code for code, words in rules.header_words.items() if found.positions(words)]
    return ReportingCountry(codes[0], "layout") if len(codes) == 1 else None


def _from_data(found: Recognised, flow: Flow, values_of: ValuesOf) -> ReportingCountry | None:
    rules = found.layout.reporting_country
    if source := rules.columns.get(flow):
        for position in found.positions(source.headers):
            codes = {_country_in(value, source.pattern) for value in values_of(position)}
            if len(codes) == 1 and (code := codes.pop()):
                return ReportingCountry(code, "data")
    for position in found.positions(rules.office_columns):
        seen = {header_key(value) for value in values_of(position)}
        for code, offices in rules.offices.items():
            if seen and seen <= {header_key(office) for office in offices}:
                return ReportingCountry(code, "data")
    return None


def _flow_in(value: str, words: Mapping[str, Flow]) -> Flow | None:
    """The flow that the value names, whole or, in Chinese, among other words."""
    if flow := words.get(value.upper()):
        return flow
    within = {flow for word, flow in words.items() if not word.isascii() and word in value}
    return within.pop() if len(within) == 1 else None


def _country_in(value: str, pattern: str | None) -> str | None:
    match = re.match(pattern, value) if pattern else None
    return parse_country(match[1] if match else value)
