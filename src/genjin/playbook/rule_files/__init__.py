"""What the files of a playbook hold, field by field. The first check of every file is this one."""

from genjin.playbook.rule_files.before_purchase import BeforePurchaseCase, BeforePurchaseFile
from genjin.playbook.rule_files.cadences import (
    CadenceCase,
    CadenceExpectation,
    CadenceFile,
    Interval,
    Phase,
)
from genjin.playbook.rule_files.grades import Answer, GradeCase, GradeFile, GradeRule
from genjin.playbook.rule_files.likelihood import (
    ChanceFactor,
    LikelihoodCase,
    LikelihoodFile,
    OpenStage,
    Prior,
)
from genjin.playbook.rule_files.long_holidays import (
    Around,
    EveryYear,
    LongHoliday,
    LongHolidayCase,
    LongHolidaysFile,
    OrderBefore,
)
from genjin.playbook.rule_files.milestones import MilestoneCase, MilestoneFile
from genjin.playbook.rule_files.parts import Texts
from genjin.playbook.rule_files.profile import (
    ActiveLimit,
    DealSize,
    FirstAnswer,
    ProfileFile,
    Research,
    Urgency,
)
from genjin.playbook.rule_files.talk_tracks import Draft, TalkTrackCase, TalkTrackFile
from genjin.playbook.rule_files.windows import (
    Hours,
    Region,
    RegionCase,
    RegionsFile,
    WindowCase,
    WindowFile,
)

__all__ = [
    "ActiveLimit",
    "Answer",
    "Around",
    "BeforePurchaseCase",
    "BeforePurchaseFile",
    "CadenceCase",
    "CadenceExpectation",
    "CadenceFile",
    "ChanceFactor",
    "DealSize",
    "Draft",
    "EveryYear",
    "FirstAnswer",
    "GradeCase",
    "GradeFile",
    "GradeRule",
    "Hours",
    "Interval",
    "LikelihoodCase",
    "LikelihoodFile",
    "LongHoliday",
    "LongHolidayCase",
    "LongHolidaysFile",
    "MilestoneCase",
    "MilestoneFile",
    "OpenStage",
    "OrderBefore",
    "Phase",
    "Prior",
    "ProfileFile",
    "Region",
    "RegionCase",
    "RegionsFile",
    "Research",
    "TalkTrackCase",
    "TalkTrackFile",
    "Texts",
    "Urgency",
    "WindowCase",
    "WindowFile",
]
