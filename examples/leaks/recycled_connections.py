"""A client whose connections are not closed but go back to their pool."""

HOSTS = {f'host{number}.example': f'10.0.0.{number}' for number in range(16)}


class Pool:
    def __init__(self):
        self.idle = []

    def connection(self, host, port):
        """An idle connection to that address, or else a new one."""
        for connection in self.idle:
            if connection.address == (HOSTS[host], port):
                self.idle.remove(connection)
                return connection
        return Connection(self, HOSTS[host], port)


class Connection:
    def __init__(self, pool, host, port):
        self.pool = pool
        self.address = (host, port)
        self.received = bytearray(256)

    def ask(self, question):
        self.received[: len(question)] = question
        return sum(self.received) % 100

    def __del__(self):
        self.pool.idle.append(self)  # leaks: no other request has that port


pool = Pool()
answers = 0
for number in range(30):
    answers += pool.connection(f'host{number % 16}.example', 50_000 + number).ask(b'status?')
print('answers', answers)
