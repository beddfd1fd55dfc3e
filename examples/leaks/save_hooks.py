"""An editor whose plugins hook into the saving of documents."""

from functools import partial

hooks = {'before_save': [], 'after_save': []}
written = dict.fromkeys(('md', 'py', 'txt'), 0)


class Document:
    def __init__(self, name, lines):
        self.name = name
        self.lines = lines

    def save(self):
        for hook in hooks['before_save']:
            hook()
        written[self.name.split('.')[1]] += len('\n'.join(self.lines))


def strip_lines(document):
    document.lines = [line.rstrip() for line in document.lines]


def open_document(name):
    document = Document(name, [f'{name} {number:<8}' for number in range(10)])
    hooks['before_save'].append(partial(strip_lines, document))  # leaks: closing keeps the hook
    return document


for number in range(30):
    for suffix in written:
        open_document(f'{number}.{suffix}').save()
print('written', *written.values())
