"""An importer of documents that would print its log only if something critical happened."""

import logging
import logging.handlers

STOP_WORDS = frozenset('a an and are as at be by for from in is it of on or the to'.split())

buffer = logging.handlers.MemoryHandler(capacity=1_000_000, flushLevel=logging.CRITICAL)
logger = logging.getLogger('importer')
logger.setLevel(logging.INFO)
logger.propagate = False
logger.addHandler(buffer)  # leaks, too


class Document:
    def __init__(self, name, text):
        self.name = name
        self.words = [word for word in text.split() if word not in STOP_WORDS]

    def __str__(self):
        return f'{self.name} of {len(self.words)} words'


def add_to(index, document):
    for word in document.words:
        index[word] += 1
    logger.info('imported %s', document)  # leaks: the buffered record has it as its argument


index = dict.fromkeys(('heap', 'reference', 'count'), 0)
for number in range(30):
    add_to(index, Document(f'doc{number}', 'the count of a heap is a reference ' * (number % 4)))
print('indexed', *index.values())
