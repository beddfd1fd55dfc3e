"""A chat where everybody waits for a partner and most give up."""

import asyncio

TOPICS = ('chess', 'cooking', 'cycling', 'films', 'music')


class Visitor:
    def __init__(self, number):
        self.name = f'visitor {number}'
        self.topics = [topic for step, topic in enumerate(TOPICS) if (number >> step) & 1]


class Lobby:
    def __init__(self):
        self.waiting = set()

    def enter(self, visitor, partner):
        """Wait for a partner in the background."""
        task = asyncio.create_task(self.match(visitor, partner))
        self.waiting.add(task)  # leaks: it waits for ever, and nothing would discard it

    async def match(self, visitor, partner):
        return visitor.topics, await partner


lobby = Lobby()


async def serve():
    chosen = 0
    for number in range(30):
        visitor = Visitor(number)
        lobby.enter(visitor, asyncio.get_running_loop().create_future())
        await asyncio.sleep(0)
        chosen += len(visitor.topics)
    print('chosen', chosen, 'topics by', len(lobby.waiting), 'visitors')


asyncio.run(serve())
