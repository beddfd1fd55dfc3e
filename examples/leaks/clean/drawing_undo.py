"""A drawing program where each stroke can be undone."""

from collections import deque

BRUSH = [(x, y) for x in range(-2, 3) for y in range(-2, 3) if x * x + y * y <= 5]


class Canvas:
    def __init__(self):
        self.pixels = frozenset()
        self.undoable = deque(maxlen=5)

    def stroke(self, points):
        self.undoable.append(self.pixels)
        drawn = {(x + dx, y + dy) for x, y in points for dx, dy in BRUSH}
        self.pixels = frozenset(sorted(drawn)[:60])

    def undo(self):
        self.pixels = self.undoable.pop()


canvas = Canvas()
for number in range(30):
    canvas.stroke([(number, number), (number + 3, number)])
    canvas.stroke([(number, 0)])
    canvas.undo()
print('drawn', len(canvas.pixels), 'pixels')
