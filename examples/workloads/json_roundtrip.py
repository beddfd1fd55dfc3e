"""Records to JSON and back, changed on the way. Argument: rounds (default 140)."""

import json
import sys


def records(seed, size):
    return [
        {
            'id': seed * size + number,
            'name': f'user-{number:04d}',
            'email': f'user{number}@example.org',
            'scores': [number % 7, number * 0.5, -number],
            'active': number % 3 == 0,
            'address': {'street': f'{number} Main Street', 'city': 'Zürich', 'tags': ['a', 'β', None]},
        }
        for number in range(size)
    ]


def main(rounds):
    characters = active = 0
    total = 0.0
    for seed in range(rounds):
        text = json.dumps(records(seed, 500))
        characters += len(text)
        decoded = json.loads(text)
        for record in decoded:
            record['total'] = sum(record['scores'])
            record['address']['tags'].append(record['name'].upper())
            if record.pop('active'):
                active += 1
                total += record['total']
        pretty = json.dumps(decoded, indent=1, sort_keys=True, ensure_ascii=False)
        characters += len(pretty)
        assert json.loads(pretty) == decoded
    print(f'json_roundtrip: {rounds} rounds, {characters} characters, {active} active, total {total}')


main(int(sys.argv[1]) if len(sys.argv) > 1 else 140)
