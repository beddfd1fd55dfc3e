"""A calendar that reminds of meetings, unless they are called off."""

import heapq


class Clock:
    def __init__(self):
        self.time = 0
        self.timers = []

    def call_at(self, time, serial, callback):
        heapq.heappush(self.timers, (time, serial, callback))  # leaks: even if called off

    def tick(self):
        self.time += 1
        while self.timers and self.timers[0][0] <= self.time:
            heapq.heappop(self.timers)[2]()


class Meeting:
    def __init__(self, serial, clock):
        self.room = f'room {serial % 8}'
        self.guests = [f'guest {number}' for number in range(serial % 6)]
        self.cancelled = False
        clock.call_at(1_000_000 + serial, serial, self.remind)  # leaks, too

    def remind(self):
        if not self.cancelled:
            print('now in', self.room, *self.guests)


clock = Clock()
invited = 0
for serial in range(36):
    meeting = Meeting(serial, clock)
    invited += len(meeting.guests)
    meeting.cancelled = True
    clock.tick()
print('invited', invited, 'guests')
