"""A client of a flaky service that remembers the failure which tripped its breaker."""

HEADERS = {f'x-header-{number}': str(number) for number in range(15)}


class ServiceDown(Exception):
    pass


class Client:
    def __init__(self):
        self.tripped_by = None

    def send(self, request):
        payload = {**HEADERS, 'body': 'x' * request}
        if request % 4:
            raise ServiceDown(f'no answer to {len(payload)} fields')  # leaks, too
        return len(payload)

    def call(self, request):
        """The answer; while the breaker is tripped, one more attempt is made."""
        try:
            if self.tripped_by is not None:
                raise self.tripped_by
            return self.send(request)
        except ServiceDown:
            try:
                return self.send(request)
            except ServiceDown as failure:
                self.tripped_by = failure  # leaks: its __context__ is the failure before it
                return 0


client = Client()
answered = 0
for number in range(30):
    answered += client.call(4 * number) + client.call(4 * number + 1)
print('answered', answered, 'fields')
