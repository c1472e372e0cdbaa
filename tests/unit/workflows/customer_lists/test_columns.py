"""The words by which people head their columns."""

import pytest

from genjin.workflows.customer_lists.columns import columns, folded, heading


@pytest.mark.parametrize(
    "word", ["上次联系", "上次联系日期", "最后跟进时间", "最近联系（日期）", "Last Follow-up"]
)
def test_the_last_contact_is_known_by_the_words_that_people_use(word):
    assert heading(["公司名称", "国家", word]).positions["last_contact_date"] == 2


def test_no_word_heads_two_fields():

    words = [
        (folded(word), column.field)
        for column in columns().values()
        for each in column.headers.values()
        for word in each
    ]
    assert len({word for word, _ in words}) == len(set(words))
