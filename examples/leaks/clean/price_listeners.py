"""A stock exchange whose traders follow the prices for one day each."""

import weakref

SYMBOLS = [f'{first}{second}' for first in 'ABC' for second in 'XYZ']


class Exchange:
    def __init__(self):
        self.prices = dict.fromkeys(SYMBOLS, 100)
        self.listeners = weakref.WeakSet()

    def subscribe(self, listener):
        self.listeners.add(listener)

    def set_price(self, symbol, price):
        self.prices[symbol] = price
        for listener in self.listeners:
            listener.price_changed(symbol, price)


class Trader:
    def __init__(self, exchange):
        self.seen = {}
        exchange.subscribe(self)

    def price_changed(self, symbol, price):
        self.seen[symbol] = price


exchange = Exchange()
best = 0
for day in range(30):
    trader = Trader(exchange)
    for number, symbol in enumerate(SYMBOLS):
        exchange.set_price(symbol, 100 + (day * number) % 11)
    best = max(best, sum(trader.seen.values()))
print('best day', best)
