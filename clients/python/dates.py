"""The dates of the API."""

import calendar
import re
from datetime import date


class PartialDate(str):
    """A year, a month or a day: "2017", "2017-05" or "2017-05-03". It stands for all the days that it may mean.

    >>> [f"{d.first} {d.last}" for d in map(parse_date, ["2017", "2016-02", "2017-12", "2017-05-03"])]
    ['2017-01-01 2017-12-31', '2016-02-01 2016-02-29', '2017-12-01 2017-12-31', '2017-05-03 2017-05-03']
    """

    __slots__ = ()

    @property
    def first(self) -> date:
        """The first day that the date may mean."""
        return date.fromisoformat(self + "-01-01"[: len("2017-05-03") - len(self)])

    @property
    def last(self) -> date:
        """The last day that the date may mean."""
        first = self.first
        month = first.month if len(self) > len("2017") else 12
        day = first.day if len(self) > len("2017-05") else calendar.monthrange(first.year, month)[1]
        return date(first.year, month, day)


def parse_date(text: str) -> PartialDate:
    """Parses a date, which must be one of the calendar.

    >>> parse_date("2017-5")
    Traceback (most recent call last):
    ValueError: '2017-5' is not a date: want a year, a month or a day
    >>> parse_date("2017-02-29")
    Traceback (most recent call last):
    ValueError: day is out of range for month
    """
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        raise ValueError(f"{text!r} is not a date: want a year, a month or a day")
    parsed = PartialDate(text)
    parsed.first  # raises ValueError for a day that there is not
    return parsed


def text_of_date(value: PartialDate) -> str:
    return str(value)
