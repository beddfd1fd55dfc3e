"""A shop where each customer fills a cart and pays."""

from dataclasses import dataclass, field

PRICES = {'apple': 0.4, 'bread': 2.8, 'cheese': 6.5, 'dates': 3.2, 'eggs': 2.2}


@dataclass
class Item:
    article: str
    quantity: int


@dataclass
class Cart:
    customer: str
    items: list = field(default_factory=list)

    def add(self, article, quantity):
        self.items.append(Item(article, quantity))

    def total(self):
        mine = self.items[-len(PRICES):]
        return round(sum(PRICES[item.article] * item.quantity for item in mine), 2)


def shop(number):
    cart = Cart(f'customer {number}')
    for step, article in enumerate(PRICES):
        cart.add(article, (number + step) % 4)
    return cart.total()


earned = sum(shop(number) for number in range(30))
print(f'earned {earned:.2f}')
