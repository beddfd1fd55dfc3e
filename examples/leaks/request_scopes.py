"""A web framework whose variables are looked up in the scope of the current request."""

import threading
from collections import ChainMap

DEFAULTS = {f'option{number}': number for number in range(20, 60, 2)}
local = threading.local()
local.scope = ChainMap(DEFAULTS)


class Request:
    def __init__(self, number):
        self.user = f'user{number % 7}'
        self.overrides = {f'option{20 + number % 40}': -1, 'request': self}


def enter(request):
    local.scope = local.scope.new_child(request.overrides)  # leaks: the scope before is its parent


def options():
    return [local.scope[f'option{number}'] for number in range(20, 60, 4)]


def handle(request):
    enter(request)
    return sum(options()) + len(local.scope['request'].user)


total = sum(handle(Request(number)) for number in range(30))
print('total', total)
