"""A game that loads the textures of one level after the other into video memory."""

import weakref

PALETTE = [(red, green, 128) for red in range(0, 256, 64) for green in range(0, 256, 64)]


class Texture:
    def __init__(self, handle, size):
        self.handle = handle
        self.pixels = [PALETTE[(handle + number) % 16] for number in range(size)]


class VideoMemory:
    def __init__(self):
        self.used = 0
        self.watched = {}

    def load(self, texture):
        def released(_):
            self.used -= len(texture.pixels)
            del self.watched[texture.handle]

        self.used += len(texture.pixels)
        self.watched[texture.handle] = weakref.ref(texture, released)  # leaks: released holds it


memory = VideoMemory()
brightness = 0
for level in range(30):
    texture = Texture(level, 16 + level % 4)
    memory.load(texture)
    brightness += sum(red + green + blue for red, green, blue in texture.pixels) // 100
print('brightness', brightness)
