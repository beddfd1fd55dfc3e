"""A tagger that marks the names, numbers and shouted words of headlines."""

NAMES = frozenset(('Ada', 'Brian', 'Grace', 'Guido', 'Ken', 'Linus'))


class Tag:
    def __init__(self, word, kind):
        self.word = word
        self.kind = kind


def kind_of(word):
    if word in NAMES:
        return 'name'
    if word.isdigit():
        return 'number'
    return 'shout' if word.isupper() else None


def tags_of(headline, tags=[]):  # leaks, too
    """The tags of a headline, after those that it already has."""
    for word in headline.split():
        kind = kind_of(word)
        if kind:
            tags.append(Tag(word, kind))  # leaks: the default list is the same in each call
    return tags


kinds = set()
for number in range(30):
    tags = tags_of(f'Ada and Grace met {number} people in the LAB')
    kinds.update(tag.kind for tag in tags)
print('kinds', *sorted(kinds))
