"""The one small tree of errors that a broken contract raises.

Each surface maps the tree once: the command line to exit codes (2 and 3), the web to
HTTP statuses. What is wrong with single rows of good input is a `Problem`, not an error.
"""

from genjin.kernel.problem import Problem


class GenjinError(Exception):
    """Something that stops the request, with the problem to show to the person."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.id, dict(problem.params))
        self.problem = problem


class UnusableInputError(GenjinError):
    """What was given can't be used at all: wrong usage, an unreadable file, an unknown option."""


class NotFoundError(UnusableInputError):
    """What was asked for by id isn't there."""


class NotAllowedError(GenjinError):
    """The person may not do or see this."""


class BrokenStoreError(GenjinError):
    """The home, the records database or the trade store is damaged or from a newer version."""
