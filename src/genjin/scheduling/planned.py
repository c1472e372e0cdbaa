"""The plan of one customer: one next touch, or why there is none."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel

ANSWER = "answer"
"""The phase, and the window, of an answer to the buyer."""

RESEARCH = "research"
"""The phase, and the window, of looking for somebody to write to."""

MILESTONE = "milestone"
"""The phase of a touch that a milestone of a sample, a quote or an order makes."""


class NotFollowedState(StrEnum):
    """Why a customer has no next touch."""

    DECLINED = "declined"
    WAITING = "waiting"  # for evidence from the buyer: a `b` that has been asked
    RELEASED = "released"  # every phase of the cadence has passed unanswered
    NO_ROOM = "no_room"  # the person follows as many as he can, and others are worth more
    DO_NOT_CONTACT = "do_not_contact"  # he, or we, want no contact


@dataclass(frozen=True, slots=True)
class Escalation:
    """A new inquiry's deadline, and the instants from which others see it if it is still unanswered.

    First a manager, then the person who stands in for the owner, else every manager.
    """

    answer_by: datetime
    manager_from: datetime
    others_from: datetime


@dataclass(frozen=True, slots=True)
class NextTouch:
    """The one next touch of a followed customer (M1).

    `due` is a date of the seller's. `opens` and `closes` bound the window as instants (aware,
    in the seller's zone); `earliest` and `latest` are the days that the cadence allows.
    `purpose` is the step, one of `playbook.purposes.Purpose`. An answer to the buyer is in the
    phase `answer` and has the window `answer`: the seller's next working hours up to its
    deadline. Looking for a contact is in the phase `research`, with the window `research` and
    without a channel: it is done at the seller's own desk. What a milestone asks for
    is in the phase `milestone`. `window_id` is otherwise a window of
    the playbook. `talk_track` is the id of the words for it. `factors` multiply to `value`; every
    one is shown. `protected` touches are never deferred. `missed_on` is the day of the seller's
    on which the touch was due until its hours had passed, if that is the day of planning.
    `escalation` is that of a new inquiry which waits for its first answer. `later` are the other
    days up to the latest on which it could be made, should its own be too full.
    """

    customer_id: str
    grade: str
    due: date
    earliest: date
    latest: date
    opens: datetime
    closes: datetime
    channel: Channel | None
    window_id: str
    phase: str
    purpose: str
    talk_track: str | None
    protected: bool
    value: float
    factors: tuple[Reason, ...]
    because: tuple[Reason, ...]
    missed_on: date | None = None
    escalation: Escalation | None = None
    later: tuple[date, ...] = ()

    @property
    def working_days_late(self) -> int:
        """How many days that both sides work have passed since the latest day; 0 if in time."""
        late = next((each for each in self.because if each.id == "reason-overdue"), None)
        return int(str(late.params["days"])) if late is not None else 0


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """No next touch, with the reasons and what would bring the customer back."""

    customer_id: str
    grade: str
    state: NotFollowedState
    because: tuple[Reason, ...]
    revives: tuple[Reason, ...] = ()


Plan = NextTouch | NotFollowed
