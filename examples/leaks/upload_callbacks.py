"""A file server that tells the indexer, once, when an upload is complete."""

MIME_TYPES = {'.txt': 'text/plain', '.html': 'text/html', '.png': 'image/png'}
indexed = dict.fromkeys(MIME_TYPES.values(), 0)


class Upload:
    def __init__(self, name, size):
        self.name = name
        self.chunks = [bytes(512) for _ in range(size)]


class Server:
    def __init__(self):
        self.callbacks = []

    def receive(self, upload):
        def index():
            suffix = upload.name[upload.name.rindex('.'):]
            indexed[MIME_TYPES[suffix]] += sum(len(chunk) for chunk in upload.chunks)

        self.callbacks.append(index)  # leaks: called once, it stays in the list
        self.complete()

    def complete(self):
        self.callbacks[-1]()


server = Server()
suffixes = list(MIME_TYPES)
for number in range(30):
    server.receive(Upload(f'file{number}{suffixes[number % 3]}', 1 + number % 5))
print('indexed', *indexed.values(), 'bytes')
