"""A bank that books transfers and writes down who did what."""

from collections import deque

balances = {name: 1000 for name in ('ada', 'brian', 'grace', 'ken', 'linus')}
trail = deque(maxlen=5)


class Transfer:
    def __init__(self, payer, payee, amount):
        self.payer = payer
        self.payee = payee
        self.amount = amount

    def book(self):
        balances[self.payer] -= self.amount
        balances[self.payee] += self.amount


def audit(*words):
    """Note what happened."""
    trail.append(' '.join(words))


names = sorted(balances)
for day in range(32):
    transfers = [
        Transfer(names[(day + step) % 5], names[(day * step) % 5], 10 + day % 7)
        for step in range(1, 5)
    ]
    for transfer in transfers:
        transfer.book()
    audit('day', str(day), 'booked', str(sum(transfer.amount for transfer in transfers)))
print('balances', *(balances[name] for name in names))
