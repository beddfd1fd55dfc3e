"""A web service that keeps the current request in a context variable."""

from contextvars import ContextVar

ROUTES = {f'/{name}': len(name) for name in ('home', 'about', 'cart', 'checkout', 'help')}

current = ContextVar('current', default=None)
tokens = []


class Request:
    def __init__(self, path, number):
        self.path = path
        self.headers = {f'X-{step}': str(number * step) for step in range(8)}


def enter(request):
    tokens.append(current.set(request))  # leaks: nobody resets it, so the token stays


def cost():
    request = current.get()
    return ROUTES[request.path] + sum(len(value) for value in request.headers.values())


def handle(path, number):
    enter(Request(path, number))
    return cost()


total = 0
for number in range(30):
    for path in ROUTES:
        total += handle(path, number)
print('total cost', total)
