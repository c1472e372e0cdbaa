"""The plan of one customer: one next touch, or why there is none."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel


class NotFollowedState(StrEnum):
    """Why a customer has no next touch."""

    DECLINED = "declined"
    WAITING = "waiting"  # for evidence from the buyer: a `b` that has been asked
    RELEASED = "released"  # every phase of the cadence has passed unanswered
    UNREACHABLE = "unreachable"  # no channel is known


@dataclass(frozen=True, slots=True)
class NextTouch:
    """The one next touch of a followed customer (M1).

    `due` is a date of the seller's. `opens` and `closes` bound the window as instants (aware,
    in the seller's zone); `earliest` and `latest` are the days that the cadence allows.
    `purpose` is the step, one of `playbook.purposes.Purpose`. An answer to the buyer is in the phase `answer` and has the window
    `answer`: the seller's next working hours up to its deadline. `window_id` is otherwise a
    window of the playbook. `talk_track` is the id of the words for it. `factors` multiply to
    `value`; every one is shown. `protected` touches are never deferred.
    """

    customer_id: str
    grade: str
    due: date
    earliest: date
    latest: date
    opens: datetime
    closes: datetime
    channel: Channel
    window_id: str
    phase: str
    purpose: str
    talk_track: str | None
    protected: bool
    value: float
    factors: tuple[Reason, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """No next touch, with the reasons and what would bring the customer back."""

    customer_id: str
    grade: str
    state: NotFollowedState
    because: tuple[Reason, ...]
    revives: tuple[Reason, ...] = ()


Plan = NextTouch | NotFollowed
