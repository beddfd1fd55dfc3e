"""A blog that renders its articles to HTML, for each visitor in turn."""

from functools import lru_cache

ARTICLES = [' '.join(f'word{number * step}' for step in range(15)) for number in range(6)]


class Page:
    def __init__(self, title, paragraphs):
        self.title = title
        self.paragraphs = paragraphs

    def __str__(self):
        return f'<h1>{self.title}</h1>' + ''.join(f'<p>{text}</p>' for text in self.paragraphs)


@lru_cache(maxsize=8)
def render(article, visitor):
    """The page of an article, with a greeting."""
    return Page(f'Hello, {visitor}', ARTICLES[article].split(' '))


def visit(visitor):
    page = render(len(visitor) % len(ARTICLES), visitor)
    return len(str(page))


sent = sum(visit(f'visitor-{number ** 3}') for number in range(40))
print('sent', sent, 'characters')
