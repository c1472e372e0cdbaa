"""Which step of a cadence comes after so many unanswered touches (M5)."""

from dataclasses import dataclass

from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files import CadenceFile, Phase


@dataclass(frozen=True, slots=True)
class Step:
    """The next step: its phase, with the interval before it, and its purpose."""

    phase: Phase
    purpose: Purpose


def step_after(cadence: CadenceFile, unanswered: int) -> Step | None:
    """The step after so many unanswered touches, or None where the cadence has ended.

    The count begins anew with every reply of the buyer. The first touch after his words, our
    answer, is the first that counts. The last phase of an endless cadence goes round.
    """
    passed = unanswered
    for phase in cadence.phases:
        if phase.endless:
            return Step(phase, phase.steps[passed % len(phase.steps)])
        if passed < len(phase.steps):
            return Step(phase, phase.steps[passed])
        passed -= len(phase.steps)
    return None
