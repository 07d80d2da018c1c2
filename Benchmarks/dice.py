"""Choices that are the same on every version of Python and on every machine."""

from random import Random


class Dice:
    """Only `random()` is promised to stay the same."""

    def __init__(self, seed):
        self._random = Random(seed).random

    def number(self, low, high):
        return low + int(self._random() * (high - low + 1))

    def pick(self, choices):
        return choices[self.number(0, len(choices) - 1)]
