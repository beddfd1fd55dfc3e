"""A photo viewer with thumbnails that live as long as something shows them."""

import random
import weakref

PHOTOS = [bytes((number * step) % 256 for step in range(200)) for number in range(10)]


class Thumbnail:
    def __init__(self, photo):
        self.pixels = PHOTOS[photo][::8]


class Album:
    def __init__(self, seed):
        self.thumbnails = weakref.WeakValueDictionary()
        self.sample = []
        self.random = random.Random(seed)

    def show(self, number):
        thumbnail = Thumbnail(number % len(PHOTOS))
        self.thumbnails[number] = thumbnail
        position = int(self.random.random() * (number + 1))
        if position < len(self.sample):
            self.sample[position] = thumbnail
        self.sample.append(thumbnail)  # leaks: a sample of four was meant to stay at four
        return sum(thumbnail.pixels) % 1000


album = Album(seed=7)
shown = sum(album.show(number) for number in range(30))
print('shown', shown)
