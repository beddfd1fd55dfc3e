"""A bank's nightly batch that prints one statement for each account."""

from functools import lru_cache

RATES = {f'branch-{number}': 0.01 + number / 1000 for number in range(10)}


class Account:
    def __init__(self, number):
        self.number = number
        self.branch = f'branch-{number % 10}'
        self.postings = [(number * step) % 97 for step in range(1, 41)]

    @lru_cache(maxsize=None)  # leaks, too
    def balance(self):
        return sum(self.postings) * (1 + RATES[self.branch])


def statement(account):
    balance = account.balance()  # leaks: the cache of the class keeps the account as its key
    lines = [f'{account.number:>6} {amount:>4}' for amount in account.postings]
    lines.append(f'{account.number:>6} {balance:.2f} of {account.balance():.2f}')
    return '\n'.join(lines)


printed = 0
for number in range(30):
    printed += len(statement(Account(number)).splitlines())
print('printed', printed, 'lines')
