"""The progress line says the stage, how much is done, how fast it goes and how long it takes."""

from genjin.surfaces.cli.progress import Pace, progress_text
from genjin.surfaces.wording.catalogue import words_in


def test_rate_and_time_left_are_measured_from_the_first_figure():
    pace = Pace()
    assert pace.of(0, None, 90.0) == (None, None)
    assert pace.of(0, 10_000, 100.0) == (None, None)
    assert pace.of(2_000, 10_000, 100.5) == (None, None)
    assert pace.of(4_000, 10_000, 102.0) == (2_000.0, 3.0)
    assert pace.of(10_000, 10_000, 105.0) == (2_000.0, 0.0)


def test_the_next_file_is_measured_anew():
    pace = Pace()
    pace.of(0, None, 100.0)
    pace.of(10_000, 10_000, 110.0)
    assert pace.of(0, 9_000, 111.0) == (None, None)
    assert pace.of(3_000, 9_000, 112.0) == (3_000.0, 2.0)


def test_without_a_total_there_is_a_rate_and_no_time_left():
    pace = Pace()
    pace.of(1, None, 0.0)
    assert pace.of(501, None, 5.0) == (100.0, None)


def test_the_line_leaves_out_what_is_not_known():
    words = words_in("en")
    whole = progress_text(words, 4_000, 10_000, "reading", (2_000.0, 3.0))
    assert whole == "Reading · 4,000 of 10,000 · 2,000 rows/s · about 3 seconds left"
    assert progress_text(words, 0, None, None, (None, None)) == ""
    assert progress_text(words_in("zh"), 4_000, None, "writing", (1_000.4, None)) == (
        "写入 · 4,000 行 · 每秒 1,000 行"
    )


def test_long_times_are_told_in_minutes():
    line = progress_text(words_in("en"), 1, 100, None, (1.0, 200.0))
    assert line.endswith("about 3 minutes left")
