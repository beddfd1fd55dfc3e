"""A publisher that outlives its subscribers: bound methods keep them alive, weak methods let them go."""

import weakref

import heapreel


class Publisher:
    def __init__(self):
        self.strong = []
        self.weak = []

    def publish(self, message):
        for receive in self.strong:
            receive(message)
        self.weak = [method for method in self.weak if method() is not None]
        for method in self.weak:
            method()(message)


class Subscriber:
    alive = 0

    def __init__(self):
        Subscriber.alive += 1
        self.inbox = bytearray(4096)
        self.received = 0

    def receive(self, message):
        self.inbox[: len(message)] = message
        self.received += 1

    def __del__(self):
        Subscriber.alive -= 1


def handle_requests(publisher, careful):
    """Each request makes a subscriber and forgets it; the careless ones stay subscribed."""
    for _ in range(100):
        subscriber = Subscriber()
        if careful:
            publisher.weak.append(weakref.WeakMethod(subscriber.receive))
        else:
            publisher.strong.append(subscriber.receive)
        publisher.publish(b'hello')


publisher = Publisher()

handle_requests(publisher, careful=True)
heapreel.mark('careful', publisher)
print('after 100 careful requests: ', Subscriber.alive, 'subscribers alive')

handle_requests(publisher, careful=False)
heapreel.mark('careless', publisher)
print('after 100 careless requests:', Subscriber.alive, 'subscribers alive')

publisher.strong.clear()
heapreel.mark('unsubscribed', publisher)
print('after unsubscribing them:   ', Subscriber.alive, 'subscribers alive')
