"""A report that reads the first rows of many query results."""

from contextlib import contextmanager

TABLE = [(number, number * 37 % 101, f'row {number}') for number in range(60)]


class Cursor:
    def __init__(self, remainder):
        self.rows = [row for row in TABLE if row[1] % 5 == remainder]
        self.position = 0

    def fetch(self):
        self.position += 1
        return self.rows[self.position - 1]


@contextmanager
def query(remainder):
    cursor = Cursor(remainder)
    try:
        yield cursor
    finally:
        cursor.rows.clear()


def first_rows(remainder):
    with query(remainder) as cursor:
        return [cursor.fetch(), cursor.fetch()]


total = 0
for page in range(30):
    total += sum(row[0] for row in first_rows(page % 5))
print('first rows', total)
