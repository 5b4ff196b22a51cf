"""A reader of calendar files for tests, written from RFC 5545 and not from our writer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Component:
    """A component of a calendar: its name, its properties as written, and the components in it."""

    name: str
    properties: list[tuple[str, str]] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def value(self, name: str) -> str:
        """The one value of a property, as written; its parameters belong to its name."""
        (found,) = (value for key, value in self.properties if key == name)
        return found

    def text(self, name: str) -> str:
        """The one value of a property that is text, as meant."""
        return "".join(_meant(self.value(name)))


def read(file: bytes) -> Component:
    """The calendar in a file; fails on whatever the format forbids."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert b"\r" not in file.replace(b"\r\n", b"")
    raw = file.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 for line in raw)
    # Each line by itself is text: no character was cut.
    unfolded: list[str] = []
    for line in (each.decode() for each in raw):
        if line[0] in " \t":
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    top = Component("")
    open_ones = [top]
    for line in unfolded:
        name, value = line.split(":", 1)
        if name == "BEGIN":
            open_ones[-1].parts.append(Component(value))
            open_ones.append(open_ones[-1].parts[-1])
        elif name == "END":
            assert open_ones.pop().name == value
        else:
            open_ones[-1].properties.append((name, value))
    assert open_ones == [top]
    (calendar,) = top.parts
    assert not top.properties
    assert calendar.name == "VCALENDAR"
    return calendar


def _meant(value: str) -> Iterator[str]:
    letters = iter(value)
    for letter in letters:
        assert letter not in ";,"
        assert letter == "\t" or letter >= " "
        if letter == "\\":
            marked = next(letters)
            assert marked in "\\;,nN"
            yield "\n" if marked in "nN" else marked
        else:
            yield letter
