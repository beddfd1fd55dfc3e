"""A build server that keeps the log of each job apart and shows its last line."""

import io
import logging

STEPS = ('checkout', 'configure', 'compile', 'test', 'package')

logger = logging.getLogger('build')
logger.setLevel(logging.INFO)
logger.propagate = False


class Job:
    def __init__(self, number):
        self.number = number
        self.log = io.StringIO()

    def run(self):
        """Run all steps; the last line of the log."""
        handler = logging.StreamHandler(self.log)
        handler.setFormatter(logging.Formatter('%(name)s: %(message)s'))
        logger.addHandler(handler)  # leaks: the next job gets one more handler
        for step in STEPS:
            seconds = len(step) * (self.number % 9)
            logger.info('%s took %d seconds', step, seconds)
        return self.log.getvalue().splitlines()[-1]


characters = 0
for number in range(30):
    characters += len(Job(number).run())
print('last lines of', characters, 'characters')
