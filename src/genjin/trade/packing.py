"""How much of a product a container holds, from the size and weight of its export carton."""

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
