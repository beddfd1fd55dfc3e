"""A tool that opens one store after the other and makes sure that each gets closed."""

import atexit

SCHEMA = {f'column{number}': ('int', 'text')[number % 2] for number in range(30, 42)}


class Store:
    def __init__(self, number):
        self.rows = [dict.fromkeys(SCHEMA, number * row) for row in range(3)]
        self.closed = False
        atexit.register(self.close)  # leaks: also the stores that are closed long ago

    def total(self):
        return sum(value for row in self.rows for value in row.values())

    def close(self):
        if not self.closed:
            self.rows.clear()
            self.closed = True


total = 0
for number in range(30):
    store = Store(number)
    total += store.total()
    store.close()
print('total', total)
