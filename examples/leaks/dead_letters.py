"""A worker that converts orders and puts aside the ones that it cannot read."""

import queue

CURRENCIES = {'EUR': 1.0, 'USD': 0.92, 'GBP': 1.17}
dead_letters = queue.Queue()


class Order:
    def __init__(self, text):
        self.amount, self.currency = text.split(' ')

    def in_euro(self):
        return float(self.amount) * CURRENCIES[self.currency]


def convert(batch):
    orders = [Order(text) for text in batch]
    return round(sum(order.in_euro() for order in orders))


def work(batch):
    """The worth of a batch, in euro; nothing if one of its orders is broken."""
    try:
        return convert(batch)
    except KeyError as error:
        dead_letters.put(error)  # leaks: its traceback holds the frames with all the orders
        return 0


worth = 0
for number in range(30):
    worth += work([f'{number + step}.50 {currency}' for step, currency in enumerate(CURRENCIES)])
    worth += work([f'{number} EUR', f'{number} YEN'])
print('converted', worth, 'euro')
