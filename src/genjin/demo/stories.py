"""The habits of those buyers of the trade whom the salesperson's book knows.

So that the evidence tells something: one buys from us as clockwork, one is changing his supplier,
one has bought the same model elsewhere for years and buys less of it each year.
"""

from collections.abc import Mapping

from genjin.demo.buyers import LOOSE, LUMPY, REGULAR, Habit
from genjin.demo.markets import BRAZIL, CHILE, PERU, Market
from genjin.demo.suppliers import CHINESE, FOREIGN, US

MARKETS: Mapping[str, Market] = {market.country: market for market in (PERU, CHILE, BRAZIL)}

_FLOODS = ("FL-100", "FL-50", "FL-200", "SL-100")
_PANELS = ("PL-6060-40", "SP-24S", "SP-18R")
_TUBES = ("T8-18W", "A60-9W")

HABITS: Mapping[str, Mapping[int, Habit]] = {
    "PE": {
        # Key accounts: they buy from us, in a steady rhythm, and more each year.
        0: Habit(43, REGULAR, 9, 1_030, 1_140, US, CHINESE[0], models=_FLOODS),
        1: Habit(61, REGULAR, 6, 1_060, 1_080, US, CHINESE[3], models=_PANELS),
        # At the sample stage: his supplier changed half a year ago, so he is open to another.
        2: Habit(38, LOOSE, 6, 1_010, 1_120, CHINESE[5], CHINESE[9], 190, models=_FLOODS),
        # An inquiry: buys from a trader in Spain and wants to import directly.
        3: Habit(52, LOOSE, 3, 1_120, 1_250, FOREIGN[3], CHINESE[2], models=("FL-50", "FL-100")),
        4: Habit(95, LUMPY, 1, 940, 1_000, CHINESE[7], CHINESE[8], models=("SFL-100", "SSL-300")),
        # Prospects: a large one with one supplier, a growing one, one who has stopped.
        5: Habit(26, REGULAR, 16, 960, 1_060, CHINESE[11], CHINESE[12], models=_FLOODS),
        6: Habit(33, LOOSE, 6, 1_090, 1_420, CHINESE[14], FOREIGN[0], models=_PANELS),
        7: Habit(48, REGULAR, 4, 1_000, 980, CHINESE[4], CHINESE[6], ended_days_ago=260),
        # The text's price-comparer where every row is a shipment: one model from one supplier for
        # years, far below what others pay, and less of it each year. The second is his opposite.
        8: Habit(34, REGULAR, 16, 850, 760, CHINESE[22], CHINESE[22], models=("FL-100",)),
    },
    "CL": {
        0: Habit(53, REGULAR, 9, 1_080, 1_160, US, CHINESE[1], models=("UFO-150", "FL-200")),
        1: Habit(57, LOOSE, 4, 1_020, 1_090, CHINESE[10], FOREIGN[3], 150, models=_FLOODS),
        2: Habit(36, REGULAR, 6, 1_040, 1_070, CHINESE[13], CHINESE[15], models=_PANELS),
        3: Habit(110, LUMPY, 3, 1_150, 1_100, FOREIGN[6], CHINESE[16], models=("UFO-150",)),
        4: Habit(30, LOOSE, 9, 930, 1_020, CHINESE[17], CHINESE[18], models=_TUBES),
    },
    "BR": {
        0: Habit(41, REGULAR, 9, 1_000, 1_110, US, CHINESE[19], models=_TUBES),
        1: Habit(50, LOOSE, 6, 1_050, 1_180, CHINESE[20], CHINESE[21], 120, models=("UFO-150",)),
        # The text's Brazilian: the same model in the same packing for years, less each year.
        2: Habit(34, REGULAR, 16, 870, 760, CHINESE[22], CHINESE[22], models=("T8-18W",)),
        3: Habit(28, LOOSE, 9, 1_010, 1_220, CHINESE[23], FOREIGN[0], models=_PANELS),
    },
}
