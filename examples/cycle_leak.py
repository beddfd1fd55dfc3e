"""A leak in two acts: a listener that nobody removed, and a cycle that only the garbage collector can free.

A folder of documents is opened, each document with a view of it. Views register with the application, so that they
hear of changes, and know their document; the document knows its views. When the folder is closed everything should go.
"""

import gc

import heapreel


class Document:
    def __init__(self, name):
        self.name = name
        self.views = []


class View:
    def __init__(self, document):
        self.document = document  # up ...
        document.views.append(self)  # ... and down: a cycle
        listeners.append(self.document_changed)  # a bound method holds its object

    def document_changed(self, document):
        return document is self.document


def alive():
    kinds = [type(thing) for thing in gc.get_objects()]
    return f'{kinds.count(Document)} documents, {kinds.count(View)} views'


gc.disable()  # the story should depend on nothing but itself
listeners = []

folder = [Document(f'chapter {number}') for number in range(1, 4)]
for document in folder:
    View(document)
heapreel.mark('opened', folder[0])
print('opened:           ', alive())

leaked = folder[0]
heapreel.mark('closing', leaked)
del document, leaked
folder.clear()
heapreel.mark('closed')
print('folder closed:    ', alive(), '- held by the list of listeners')

listeners.clear()
heapreel.mark('listeners removed')
print('listeners removed:', alive(), '- held by one another')

found = gc.collect()
heapreel.mark('collected')
print('collected:        ', alive(), f'- {found} objects found in cycles')
