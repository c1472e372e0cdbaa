"""What a product's export carton says of an order: its cartons, and how much a container holds."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from genjin.kernel.reason import Judged, ParamValue, Reason

_CM3_PER_M3 = 1_000_000
_SLACK = 1e-9  # 28 m³ of cartons of 0.07 m³ are 400, whatever binary fractions say


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of container: its inside, the volume and the weight that can be used."""

    kind: str
    inner_cm: tuple[float, float, float]
    usable_m3: float
    payload_kg: float


@dataclass(frozen=True, slots=True)
class Carton:
    """One export carton. None is what isn't known."""

    quantity: float | None
    length_cm: float | None
    width_cm: float | None
    height_cm: float | None
    gross_weight_kg: float | None

    @property
    def volume_m3(self) -> float | None:
        """Its volume; None where a side isn't known."""
        if not (self.length_cm and self.width_cm and self.height_cm):
            return None
        return self.length_cm * self.width_cm * self.height_cm / _CM3_PER_M3


@dataclass(frozen=True, slots=True)
class Packed:
    """An order of one product in its cartons; the last one may be part full. None isn't known."""

    cartons: int
    gross_weight_kg: float | None
    volume_m3: float | None


def packed(carton: Carton, quantity: float) -> Packed | None:
    """The cartons of a quantity, with their weight and volume; None where it isn't known how many go in.

    A carton that is part full counts as a full one: it takes its room all the same.
    """
    if not carton.quantity or quantity <= 0:
        return None
    cartons = math.ceil(quantity / carton.quantity - _SLACK)
    weight, volume = carton.gross_weight_kg, carton.volume_m3
    return Packed(
        cartons,
        round(cartons * weight, 2) if weight else None,
        round(cartons * volume, 3) if volume else None,
    )


def packed_together(parts: Iterable[Packed | None]) -> Packed | None:
    """All of an order; None, and each figure None, as soon as one part of it isn't known."""
    known = list(parts)
    if not known or any(part is None for part in known):
        return None
    each = [part for part in known if part is not None]
    weights = [part.gross_weight_kg for part in each if part.gross_weight_kg is not None]
    volumes = [part.volume_m3 for part in each if part.volume_m3 is not None]
    return Packed(
        sum(part.cartons for part in each),
        round(sum(weights), 2) if len(weights) == len(each) else None,
        round(sum(volumes), 3) if len(volumes) == len(each) else None,
    )


def quantity_per_container(carton: Carton, container: Container) -> Judged[float] | None:
    """How many units a container holds, in full cartons; None where the carton isn't known enough.

    The reason says whether volume or weight is the limit. How cartons are stowed isn't reckoned:
    the usable volume allows for it.
    """
    volume = carton.volume_m3
    if not carton.quantity or not volume or not carton.gross_weight_kg:
        return None
    by_volume = int(container.usable_m3 / volume + _SLACK) if _goes_in(carton, container) else 0
    by_weight = int(container.payload_kg / carton.gross_weight_kg + _SLACK)
    cartons = min(by_volume, by_weight)
    params: dict[str, ParamValue] = {
        "kind": container.kind,
        "cartons": cartons,
        "per": carton.quantity,
        "volume": round(cartons * volume, 2),
        "usable": container.usable_m3,
        "weight": round(cartons * carton.gross_weight_kg),
        "payload": container.payload_kg,
    }
    limit = "volume" if by_volume <= by_weight else "weight"
    return Judged(cartons * carton.quantity, (Reason(f"reason-packing-{limit}", params),))


@cache
def containers() -> dict[str, Container]:
    """The kinds of containers that are reckoned with, the smallest first."""
    import yaml  # noqa: PLC0415 - commands that pack nothing start without it

    text = (files("genjin.trade") / "containers.yaml").read_text(encoding="utf-8")
    return {
        kind: Container(kind, tuple(entry["inner_cm"]), entry["usable_m3"], entry["payload_kg"])
        for kind, entry in yaml.load(text, Loader=yaml.CSafeLoader).items()
    }


def _goes_in(carton: Carton, container: Container) -> bool:
    sides = sorted(side or 0 for side in (carton.length_cm, carton.width_cm, carton.height_cm))
    return all(side <= room for side, room in zip(sides, sorted(container.inner_cm), strict=True))
