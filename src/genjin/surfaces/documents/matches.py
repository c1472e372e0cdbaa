"""The document of `match`: the buyers who fit a product of ours."""

from typing import Any

from genjin.surfaces.documents.evidence import as_day, rounded
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.match_buyers import HORIZON_DAYS, MatchesFound, MatchFound

Document = dict[str, Any]

_DIGITS = 4


def matches_document(found: MatchesFound, words: Words) -> list[Document]:
    """What `match --json` prints, the best first. Factors that can't be told of a buyer are null."""
    return [_match(one, found, words) for one in found.matches]


def _match(one: MatchFound, found: MatchesFound, words: Words) -> Document:
    buyer, expected = one.match.buyer, one.expected
    return {
        "company_id": buyer.company_id,
        "name": buyer.name,
        "country": buyer.country,
        "score": rounded(one.match.score, _DIGITS),
        "factors": {
            factor.value: {
                "weight": weight,
                "score": rounded(one.match.factors[factor].score, _DIGITS)
                if factor in one.match.factors
                else None,
            }
            for factor, weight in found.weights.items()
        },
        "reasons": words.reason_documents(one.match.because),
        "next_date": as_day(expected.next_date) if expected else None,
        "p_buy": rounded(expected.p_buy, _DIGITS) if expected else None,
        "p_buy_days": HORIZON_DAYS,
        "product": found.product.code,
        "words": found.goods.words,
    }
