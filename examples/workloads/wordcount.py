"""Counting the words of a generated text with a dict and string methods. Argument: pages (default 500)."""

import sys

SYLLABLES = ('ka', 'lo', 'mi', 'ren', 'sta', 'tu', 'vel', 'xi', 'qua', 'po', 'dra', 'ne')
MARKS = (' ', ' ', ' ', ', ', '. ', '; ', '\n', ' ', ' - ', '! ')


def page(number):
    """About 2000 words from a linear congruence: the same text at every run."""
    state = number * 2654435761 % 2**32
    pieces = []
    for _ in range(2000):
        state = (state * 1103515245 + 12345) % 2**31
        word = SYLLABLES[(state >> 8) % 12] + SYLLABLES[(state >> 12) % 12]
        if state >> 18 & 1:
            word += SYLLABLES[(state >> 20) % 12]
        pieces.append(word.capitalize() if state >> 26 & 7 == 0 else word)
        pieces.append(MARKS[(state >> 16) % 10])
    return ''.join(pieces)


def main(pages):
    counts = {}
    longest = ''
    places = {}
    for number in range(pages):
        for row, line in enumerate(page(number).splitlines()):
            for word in line.replace('-', ' ').split():
                word = word.strip('.,;!').lower()
                if not word:
                    continue
                counts[word] = counts.get(word, 0) + 1
                if len(word) > len(longest):
                    longest = word
                if word.startswith('qua'):
                    places.setdefault(word, []).append((number, row))
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    top = ' '.join(f'{word}={count}' for word, count in common)
    placed = sum(map(len, places.values()))
    print(
        f'wordcount: {pages} pages, {sum(counts.values())} words, {len(counts)} distinct, {top}, {longest}, {placed}'
    )


main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
