"""Exception groups and except*: splitting, deriving, nesting, unmatched rests, raising in handlers."""


class Tagged(ExceptionGroup):
    def __new__(cls, message, errors, tag=None):
        group = super().__new__(cls, message, errors)
        group.tag = tag
        return group

    def __init__(self, message, errors, tag=None):
        super().__init__(message, errors)

    def derive(self, errors):
        return Tagged(self.message, errors, self.tag)


def names(group):
    if isinstance(group, BaseExceptionGroup):
        return [names(error) for error in group.exceptions]
    return type(group).__name__


def make():
    return ExceptionGroup(
        'all',
        [
            ValueError(1),
            ExceptionGroup('inner', [TypeError(2), ValueError(3), ExceptionGroup('deep', [OSError(4)])]),
            KeyError('five'),
        ],
    )


def handle(group):
    log = []
    try:
        try:
            raise group
        except* ValueError as matched:
            log.append(('value', names(matched)))
        except* (OSError, KeyError) as matched:
            log.append(('os or key', names(matched)))
    except* TypeError as rest:
        log.append(('rest', names(rest)))
    return log


for line in handle(make()):
    print(line)
print(handle(ExceptionGroup('only', [TypeError()])))

tagged = Tagged('mine', [ValueError(1), OSError(2), Tagged('sub', [ValueError(3)], tag='s')], tag='t')
matching, rest = tagged.split(ValueError)
print(type(matching).__name__, matching.tag, names(matching), names(rest))
print(names(tagged.subgroup(lambda error: error.args == (2,))), tagged.subgroup(KeyError))
print(matching.exceptions[1].tag)

try:
    try:
        raise ExceptionGroup('two', [ValueError('a'), TypeError('b')])
    except* ValueError:
        raise LookupError('raised in the handler')
except ExceptionGroup as group:
    print(names(group), repr(group.exceptions[0].__context__))

try:
    try:
        raise ValueError('naked')
    except* ValueError as group:
        print(type(group).__name__, names(group))
        raise
except* ValueError as group:
    print('again', names(group))

for errors in ([], [1], 'no'):
    try:
        ExceptionGroup('bad', errors)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    type(BaseExceptionGroup('base', [KeyboardInterrupt()])).__name__,
    type(BaseExceptionGroup('plain', [ValueError()])).__name__,
)


def collect(functions):
    errors = []
    for function in functions:
        try:
            function()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup(f'{len(errors)} failed', errors)


def loop():
    for number in range(3):
        try:
            collect([lambda: int('x'), lambda: {}[number], dict])
        except* ValueError:
            if number == 1:
                print('value error in round 1')
        except* KeyError as group:
            print(group.exceptions[0].args)


loop()
