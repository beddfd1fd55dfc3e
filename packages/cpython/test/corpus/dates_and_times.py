"""datetime, calendar and zones of one's own: arithmetic, parsing, formatting, folds, comparison,
subclassing.
"""

import calendar
import datetime as dt
import pickle
import time


class Zone(dt.tzinfo):
    """A fixed offset with a name, and an hour more in summer."""

    def __init__(self, hours, name, summer=False):
        self.hours, self.name, self.summer = dt.timedelta(hours=hours), name, summer

    def utcoffset(self, when):
        return self.hours + self.dst(when)

    def dst(self, when):
        return dt.timedelta(hours=int(self.summer and when is not None and 3 < when.month < 11))

    def tzname(self, when):
        return self.name + ('S' if self.dst(when) else '')

    def __getinitargs__(self):
        return self.hours.total_seconds() / 3600, self.name, self.summer


berlin, utc = Zone(1, 'BER', True), dt.timezone.utc
leap = dt.date(2024, 2, 29)
print(
    leap + dt.timedelta(days=366),
    leap.replace(day=1),
    leap.isocalendar()[:],
    leap.weekday(),
    leap.toordinal(),
    leap.strftime('%Y/%m/%d %j %U'),
)
print(
    [(leap + dt.timedelta(n)).isoformat() for n in (-1, 0, 1)],
    dt.date.fromisoformat('1999-12-31'),
    dt.date.fromisocalendar(2024, 9, 4),
    dt.date.min,
)
moment = dt.datetime(2024, 7, 1, 12, 30, 45, 678901, berlin)
print(
    moment,
    moment.astimezone(utc),
    moment.tzname(),
    moment.dst(),
    moment.timestamp(),
    moment.isoformat(timespec='minutes'),
    moment.utcoffset(),
)
print(
    moment.timetuple()[:8],
    moment.date(),
    moment.timetz(),
    moment.replace(tzinfo=None, fold=1).fold,
    dt.datetime.combine(leap, dt.time(23, 59)),
)
print(
    dt.datetime.strptime('29 02 2024 07:08:09', '%d %m %Y %H:%M:%S'),
    dt.datetime.fromisoformat('2024-02-29T01:02:03.5+05:30'),
    dt.datetime.fromtimestamp(0, utc),
)
print(
    moment == moment.astimezone(utc),
    hash(moment) == hash(moment.astimezone(utc)),
    moment > dt.datetime(2024, 7, 1, tzinfo=utc),
    sorted([leap, dt.date.min])[0],
)
span = moment - dt.datetime(2024, 1, 1, tzinfo=utc)
print(
    span,
    span.days,
    span.total_seconds(),
    span // dt.timedelta(hours=5),
    span % dt.timedelta(hours=5),
    -span,
    abs(-span) == span,
    span / 2,
    repr(dt.timedelta(weeks=1, milliseconds=1)),
)
print(
    sum([dt.timedelta(hours=n) for n in range(5)], dt.timedelta()),
    dt.timedelta.max > span,
    bool(dt.timedelta()),
    divmod(span, dt.timedelta(days=30))[0],
)
print(
    f'{leap:%d.%m.%y} {moment:%H:%M:%S.%f %z %%}',
    dt.time(1, 2, 3).isoformat(),
    dt.time.fromisoformat('04:05'),
    dt.timezone(dt.timedelta(hours=-3), 'X'),
    str(dt.timezone(dt.timedelta(minutes=90))),
)


class Day(dt.date):
    def __new__(cls, *args, note=None):
        made = super().__new__(cls, *args)
        made.note = note
        return made

    def __add__(self, other):
        return type(self)(*(super().__add__(other)).timetuple()[:3], note=self.note)


day = Day(2024, 2, 28, note=['kept'])
print(
    day + dt.timedelta(2),
    (day + dt.timedelta(1)).note is day.note,
    type(day.replace(year=2023)).__name__,
    day == dt.date(2024, 2, 28),
)
print([pickle.loads(pickle.dumps(x)) == x for x in (leap, moment, span, dt.time(1, 2, tzinfo=utc))])
naive = dt.datetime(2024, 1, 1)
for bad in (
    lambda: dt.date(2023, 2, 29),
    lambda: naive - moment,
    lambda: naive < moment,
    lambda: leap < naive,
    lambda: dt.datetime.strptime('x', '%Y'),
    lambda: dt.timedelta(days=10**10),
    lambda: dt.date.max + dt.timedelta(1),
    lambda: dt.datetime.fromisoformat('nope'),
    lambda: leap + 1,
    lambda: dt.timezone(dt.timedelta(days=2)),
):
    try:
        bad()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, end=' ')
print()
print(
    [int(n) for n in calendar.monthrange(2024, 2)],
    calendar.isleap(1900),
    len(calendar.Calendar().monthdayscalendar(2024, 9)),
    calendar.timegm((1970, 1, 2, 0, 0, 0)),
)
print(
    calendar.TextCalendar(6).formatmonth(2024, 2).splitlines()[1:3],
    len(calendar.HTMLCalendar().formatmonth(2024, 2)) > 500,
)
print(
    time.strftime('%Y-%m-%d', time.gmtime(0)),
    time.strptime('2024', '%Y').tm_yday,
    time.gmtime(86400 * 365)[:3],
)
days = {}
for n in range(1500):
    date = leap + dt.timedelta(days=n)
    days.setdefault((date.year, date.isocalendar().week), []).append(date)
print(len(days), max(map(len, days.values())), [d.isoformat() for d in days[2025, 9]][:2])
