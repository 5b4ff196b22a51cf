"""Remarks: said once, counted, located, and refused all together."""

import pytest

from data.errors import UnreadableFile
from data.remarks import Remarks


def test_a_remark_is_said_once_with_its_rows() -> None:
    remarks = Remarks()
    for number in range(2, 7):
        remarks.add("Rows of an odd kind", f"line {number}")
    remarks.add("Rows of another", "line 9")
    assert list(remarks.counted()) == ["Rows of an odd kind: 5.", "Rows of another: 1."]
    assert list(remarks.located()) == [
        "Rows of an odd kind (line 2, line 3, line 4 and 2 more)", "Rows of another (line 9)",
    ]  # fmt: skip


def test_nothing_said_refuses_nothing() -> None:
    Remarks().refuse("Never said.", "a.csv", expected="", action="")
    assert not Remarks()


def test_all_are_refused_at_once_and_long_lists_end() -> None:
    remarks = Remarks()
    for number in range(30):
        remarks.add(f"fault {number}", f"line {number}")
    with pytest.raises(UnreadableFile) as refused:
        remarks.refuse("There are faults.", "a.csv", expected="none", action="Mend them.")
    assert "fault 19 (line 19)" in refused.value.where
    assert "fault 20" not in refused.value.where
    assert "and 10 more of the kind" in refused.value.where
