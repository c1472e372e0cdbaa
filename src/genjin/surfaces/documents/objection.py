"""The document of `objection`: the verdict, the evidence with its rows, and what to say."""

from typing import Any

from genjin.buyers.objection.diagnosis import Diagnosis
from genjin.buyers.objection.piece import Piece
from genjin.buyers.objection.saying import Saying, sayings
from genjin.surfaces.wording.catalogue import Words, words_in

Document = dict[str, Any]


def objection_document(found: Diagnosis, words: Words) -> Document:
    """What `objection --json` prints. `points` are the weights of the evidence for each verdict.

    Prices are in US dollars for one `unit`, in which those of weighed goods are per kilogram.
    """
    asked = found.asked
    return {
        "verdict": found.verdict.value,
        "confidence": found.confidence.value,
        "because": words.reason_document(found.because),
        "points": {verdict.value: weight for verdict, weight in found.points.items()},
        "evidence": [_piece(piece, words) for piece in found.pieces],
        "say": [_saying(saying, words) for saying in sayings(found)],
        "unit": asked.unit,
        "basis": asked.basis,
        "quote_usd": asked.quote_usd,
        "target_usd": asked.target_usd,
        "as_of": asked.as_of.isoformat(),
    }


def _piece(piece: Piece, words: Words) -> Document:
    return {
        "topic": piece.topic,
        "source": piece.source.value,
        "speaks_for": piece.speaks_for.value if piece.speaks_for else None,
        "weight": piece.weight,
        **words.reason_document(piece.reason),
    }


def _saying(saying: Saying, words: Words) -> Document:
    """One thing to say, in the language of the run and in both."""
    return {
        "id": saying.id,
        "kind": "draft" if saying.is_draft else "advice",
        "text": words(saying.id),
        "zh": words_in("zh")(saying.id),
        "en": words_in("en")(saying.id),
    }
