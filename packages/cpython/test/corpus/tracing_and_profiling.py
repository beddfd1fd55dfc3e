"""sys.settrace, sys.setprofile and, where there is one, sys.monitoring: events, locals,
changing the flow, leaving.
"""

import sys


def sample(n):
    total = 0
    for i in range(n):
        total += i
    try:
        total += {}['x']
    except KeyError:
        total += len('abc')
    return total


def generator():
    yield 1
    yield 2


def consumer():
    return [value * 2 for value in generator()]


class Tracer:
    def __init__(self):
        self.events = []
        self.seen = {}

    def __call__(self, frame, event, argument):
        if frame.f_code.co_filename != __file__:
            return None
        self.events.append((event, frame.f_code.co_name))
        self.seen[frame.f_code.co_name] = dict(frame.f_locals)
        if event == 'exception':
            self.seen['exception'] = argument[0].__name__
        return self


def traced(function, *arguments):
    tracer = Tracer()
    sys.settrace(tracer)
    try:
        result = function(*arguments)
    finally:
        sys.settrace(None)
    return result, tracer


result, tracer = traced(sample, 3)
kinds = {}
for event, name in tracer.events:
    if name == 'sample':
        kinds[event] = kinds.get(event, 0) + 1
print(
    result,
    kinds['call'],
    kinds['line'] > 8,
    kinds['return'],
    tracer.seen['sample']['total'],
    tracer.seen['exception'],
)
result, tracer = traced(consumer)
print(result, sum(name == 'generator' and event == 'call' for event, name in tracer.events))
del tracer


def failing_tracer(frame, event, argument):
    if event == 'line' and frame.f_code.co_name == 'sample':
        raise RuntimeError('from the tracer')
    return failing_tracer


sys.settrace(failing_tracer)
try:
    sample(2)
except RuntimeError as error:
    print(error, sys.gettrace())
sys.settrace(None)


def opcode_tracer(frame, event, argument):
    frame.f_trace_opcodes, frame.f_trace_lines = True, False
    opcodes.append(event)
    return opcode_tracer


opcodes = []
sys.settrace(opcode_tracer)
sample(1)
sys.settrace(None)
print(opcodes[0])  # the rest is the version's own

calls = []


def profiler(frame, event, argument):
    calls.append((event, argument.__name__ if event.startswith('c_') else frame.f_code.co_name))


sys.setprofile(profiler)
sample(2)
sorted([3, 1], key=lambda n: -n)
consumer()
sys.setprofile(None)
print(
    ('c_call', 'len') in calls,
    ('call', 'sample') in calls,
    ('c_call', 'sorted') in calls,
    calls.count(('call', '<lambda>')),
    calls[-1],
)
calls.clear()


def jump(frame, event, argument):
    if (
        frame.f_code.co_name == 'jumped'
        and event == 'line'
        and frame.f_lineno == frame.f_code.co_firstlineno + 2
    ):
        frame.f_lineno = frame.f_code.co_firstlineno + 3
    return jump


def jumped():
    out = ['first']
    out.append('skipped')
    out.append('last')
    return out


sys.settrace(jump)
print(jumped())
sys.settrace(None)
print(jumped())
stack = []


def deep(n):
    if n == 0:
        sys.setprofile(lambda frame, event, argument: stack.append(event))
        return 0
    return 1 + deep(n - 1)


print(deep(30))
sys.setprofile(None)
print(stack.count('return') >= 30, len(stack) < 45)

monitored = 3
if hasattr(sys, 'monitoring'):
    monitoring = sys.monitoring
    events = []
    monitoring.use_tool_id(3, 'corpus')
    for event in ('PY_START', 'PY_RETURN', 'RAISE'):
        monitoring.register_callback(
            3,
            getattr(monitoring.events, event),
            lambda code, *rest, event=event: events.append((event, code.co_name)) and None,
        )
    monitoring.set_events(3, monitoring.events.PY_START | monitoring.events.RAISE)
    monitoring.set_local_events(3, sample.__code__, monitoring.events.PY_RETURN)
    sample(2)
    monitoring.set_events(3, 0)
    monitoring.set_local_events(3, sample.__code__, 0)
    for event in ('PY_START', 'PY_RETURN', 'RAISE'):
        monitoring.register_callback(3, getattr(monitoring.events, event), None)
    monitoring.free_tool_id(3)
    monitored = len({event for event, name in events if name == 'sample'})
print(monitored)
