"""A web service that looks up the user behind each session token."""

SETTINGS = {f'feature-{number}': number % 3 == 0 for number in range(50)}
USERS = [f'user{number}@example.org' for number in range(12)]
sessions = {}


class Session:
    def __init__(self, token, user):
        self.token = token
        self.user = user
        self.flags = [name for name, enabled in SETTINGS.items() if enabled]


def session_of(token):
    """The session of a token, looked up once."""
    if token not in sessions:
        user = USERS[len(token) % len(USERS)]
        sessions[token] = Session(token, user)  # leaks: logging out never removes it
    return sessions[token]


def handle(path, token):
    session = session_of(token)
    body = [f'{path}?{flag}&user={session.user}' for flag in session.flags]
    return sum(len(line) for line in body)


sent = 0
for login in range(30):
    token = f'token-{login * 7919:06d}'
    for path in ('/', '/inbox', '/logout'):
        sent += handle(path, token)
print('sent', sent, 'characters')
