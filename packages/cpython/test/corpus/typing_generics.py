"""typing: generics subscribed and cached, type variables, protocols, unions, overloads, hints read back,
typed dicts.
"""

import gc
import types
import typing
import weakref
from typing import (
    Annotated,
    Any,
    Callable,
    ClassVar,
    Generic,
    Literal,
    Optional,
    ParamSpec,
    Protocol,
    TypeVar,
    Union,
)

T = TypeVar('T')
K = TypeVar('K', bound='Base')
N = TypeVar('N', int, float)
P = ParamSpec('P')


class Base:
    pass


class Box(Generic[T]):
    made = 0

    def __init__(self, value: T) -> None:
        self.value = value

    def map(self, function: Callable[[T], K]) -> 'Box[K]':
        return Box(function(self.value))


class Pair(Box[T], Generic[T, K]):
    other: K


class IntBox(Box[int]):
    pass


print(
    Box[int],
    Box[int] == Box[int],
    Box[int](5).value,
    Box[int](5).__orig_class__ == Box[int],
    Pair[int, Base].__args__ == (int, Base),
)
print(
    IntBox.__orig_bases__ == (Box[int],),
    Pair.__parameters__ == (T, K),
    Box[T][str] == Box[str],
    Box[Box[T]][int] == Box[Box[int]],
)
print(
    list[int],
    dict[str, list[T]][int],
    tuple[int, ...],
    type[Base].__args__ == (Base,),
    isinstance(list[int], types.GenericAlias),
    list[int]([1]),
)
print(
    Optional[int] == Union[int, None],
    Union[int, Union[str, int]] == Union[int, str],
    (int | None) == Optional[int],
    isinstance(3, int | str),
    Union[int],
)
print(
    Callable[[int], str].__args__,
    Callable[P, T][[int, str], bytes].__args__,
    Literal[1, 'a', 1] == Literal[1, 'a'],
    Annotated[int, 'meta'].__metadata__,
)
print(
    typing.get_origin(dict[str, int]), typing.get_args(Callable[[int], str]), typing.get_args(Literal['x', 2])
)


@typing.runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Sized(Protocol[T]):
    size: T


class File:
    size = 1

    def close(self):
        pass


print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes))
try:
    isinstance(File(), Sized)
except TypeError:
    print('TypeError')


def hinted(
    a: 'int', b: 'Box[Later] | None' = None, *args: 'list[T]', key: Annotated['str', 1] = ''
) -> 'Later':
    """Refers to what is defined later."""


class Later:
    shared: ClassVar[int] = 1
    name: 'str'


hints = typing.get_type_hints(hinted)
print(
    hints['a'],
    hints['b'] == Optional[Box[Later]],
    hints['return'].__name__,
    typing.get_type_hints(hinted, include_extras=True)['key'].__metadata__,
    typing.get_type_hints(Later)['name'],
)


class Movie(typing.TypedDict, total=False):
    title: typing.Required[str]
    year: int


class Sequel(Movie):
    part: int


UserId = typing.NewType('UserId', int)
print(
    Movie(title='x', year=1),
    sorted(Sequel.__optional_keys__),
    Sequel.__total__,
    UserId(5) + 1,
    UserId.__name__,
    typing.cast('list', 3),
)


@typing.overload
def double(value: int) -> int: ...
@typing.overload
def double(value: str) -> str: ...
def double(value):
    return value * 2


print(
    double('ab'),
    len(typing.get_overloads(double)),
    typing.get_type_hints(typing.get_overloads(double)[0])['value'],
)
typing.clear_overloads()
for bad in (
    lambda: Box[int, str],
    lambda: Union[3, 4],
    lambda: Literal,
    lambda: T(),
    lambda: Box[()],
    lambda: isinstance(3, list[int]),
    lambda: Generic[int],
    lambda: typing.NamedTuple('X', [('a', 5)]),
    lambda: Optional[int, str],
    lambda: Any(),
):
    try:
        bad()
        print('fine', end=' ')
    except (TypeError, ValueError) as error:
        print(type(error).__name__, end=' ')
print()
refs = []
for n in range(60):
    made = types.new_class(f'G{n}', (Generic[T],))
    alias = made[int], list[made], Optional[made], Callable[[made], made]
    refs.append(weakref.ref(made))
del made, alias
gc.collect()
for cleanup in typing._cleanups:
    cleanup()
gc.collect()
print('classes left once the caches of typing are cleared:', sum(ref() is not None for ref in refs))
scope = {}
exec(
    'class Modern[A, *B]:\n    def m[C: int](self, x: A) -> C: ...\ntype Alias[X] = list[X] | None\nout = Modern[int, str, bytes], Alias[int].__origin__.__name__, Alias.__type_params__',
    scope,
) if hasattr(typing, 'TypeAliasType') else None
print(len(scope.get('out', 'xyz')))
