"""What the benchmark found, as a table for people."""

import os
import platform
import re
import subprocess
from datetime import date
from pathlib import Path

from measuring import least_visible_memory, median

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
# What a program measured stands between these lines of RESULTS.md; what people write around it stays.
BEGIN, END = "<!-- measured by Benchmarks/{} -->", "<!-- end of what was measured -->"


def table(runs, subject=None):
    """A row for each program, with the ratio of its time to that of the subject where there is one."""
    rows = [["", "wall s", "CPU s", "peak MiB"] + ([f"wall ÷ {subject}"] if subject else [])]
    rows.append(["---"] + ["--:"] * (len(rows[0]) - 1))
    for name, own in runs.items():
        ratio = [f"{median(own, 'wall') / median(runs[subject], 'wall'):.2f}"] if subject else []
        rows.append([name, f"{median(own, 'wall'):.2f}", f"{median(own, 'cpu'):.2f}", memory(own), *ratio])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def memory(runs):
    peak, visible = max(run.memory for run in runs), least_visible_memory()
    return f"{peak:.0f}" if peak > visible + 1 else f"< {visible:.0f}"


def machine():
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024**2
    return f"{len(os.sched_getaffinity(0))} processors ({model[1] if model else platform.machine()}), {memory:.0f} GiB, Linux {platform.release().split('-')[0]}"


def versions(commands):
    found = []
    for command in commands:
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        if said:
            found.append(said.splitlines()[0].split(" BuildDate")[0])
    return "; ".join(found)


def write(lines, program):
    """Puts `lines` in the place of the last measurement by `program`."""
    before, rest = RESULTS.read_text(encoding="utf-8").split(BEGIN.format(program) + "\n", 1)
    measured = "\n".join([BEGIN.format(program), "", f"Taken on {date.today().isoformat()}.", "", *lines, "", END])
    RESULTS.write_text(before + measured + rest.split(END, 1)[1], encoding="utf-8")
