#!/usr/bin/env python3
"""Writes Markdown reports whose sentences do not repeat: what is hardest for the search index, and nearer to real articles than forms are.

    Benchmarks/search/generate.py FOLDER [REPORTS]

Words of 1 to 6 letters are made of 4,500 Han characters, and sentences of 40,000 words, both as unevenly spread as in a language. The same
number of reports is always the same bytes.
"""

import itertools
import random
import sys
from pathlib import Path

LETTERS, WORDS, CHARACTERS = 4500, 40_000, 2650


def main():
    folder, reports = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(5)
    letters = [chr(letter) for letter in dice.sample(range(0x4E00, 0x9FA0), LETTERS)]
    letter_weights = list(itertools.accumulate(1 / (rank + 15) for rank in range(LETTERS)))
    lengths = dice.choices([1, 2, 3, 4, 6], [8, 60, 17, 12, 3], k=WORDS)
    words = ["".join(dice.choices(letters, cum_weights=letter_weights, k=length)) for length in lengths]
    word_weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(WORDS)))

    def clause(shortest, longest):
        return "".join(dice.choices(words, cum_weights=word_weights, k=dice.randint(shortest, longest)))

    def sentence():
        return "，".join(clause(2, 9) + (str(dice.randint(1, 5000)) if dice.random() < 0.1 else "") for _ in range(dice.randint(2, 4))) + "。"

    for number in range(reports):
        date = f"{dice.randint(2015, 2024)}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}"
        paragraphs = [f"---\ntitle: \"{clause(4, 6)}第{number:05d}号\"\ndate: {date}\n---\n"]
        while sum(map(len, paragraphs)) < CHARACTERS:
            paragraphs.append("".join(sentence() for _ in range(dice.randint(1, 5))))
        (folder / f"r{number:05d}.md").write_text("\n\n".join(paragraphs) + "\n", "utf-8")


if __name__ == "__main__":
    main()
