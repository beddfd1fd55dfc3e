"""A stock ticker that answers which quotes a customer asked for have changed."""

from collections import defaultdict

LISTED = {f'{first}{second}': 50 + ord(first) for first in 'ABCD' for second in 'XY'}


class Ticker:
    def __init__(self):
        self.history = defaultdict(list)
        for symbol, price in LISTED.items():
            self.history[symbol].extend([price, price])

    def record(self, symbol, price):
        self.history[symbol][:] = [self.history[symbol][-1], price]

    def change(self, symbol):
        quotes = self.history[symbol]  # leaks: a lookup of what is not listed adds it
        return quotes[-1] - quotes[0] if quotes else 0


ticker = Ticker()
changes = 0
for minute in range(30):
    for number, symbol in enumerate(LISTED):
        ticker.record(symbol, LISTED[symbol] + minute * number % 13)
    asked = [*LISTED, f'MISSPELT{minute}']
    changes += sum(abs(ticker.change(symbol)) for symbol in asked)
print('changes', changes)
