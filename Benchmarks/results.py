"""What the benchmark found, as a table for people."""

import os
import platform
import re
import subprocess
from datetime import date
from pathlib import Path

from measuring import least_visible_memory, median

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
# The table stands between these lines of RESULTS.md; what people write around it stays.
BEGIN, END = "<!-- measured by Benchmarks/run -->", "<!-- end of what was measured -->"


def table(runs, floor, subject):
    """A row for each program; ratios are to the floor and to the subject."""
    header = ["", "wall s", "CPU s", "peak MiB", f"wall ÷ {subject}", f"CPU ÷ {subject}", f"CPU ÷ {floor}"]
    rows = [[
        name, f"{median(own, 'wall'):.2f}", f"{median(own, 'cpu'):.2f}", memory(own), *(
            f"{median(own, field) / median(runs[other], field):.2f}" for other, field in ((subject, "wall"), (subject, "cpu"), (floor, "cpu")))
    ] for name, own in runs.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, ["---"] + ["--:"] * (len(header) - 1)] + rows)


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


def write(lines):
    """Puts `lines` in the place of the last measurement in RESULTS.md."""
    text = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else f"# Results\n\n{BEGIN}\n{END}\n"
    measured = "\n".join([BEGIN, "", f"Taken on {date.today().isoformat()}.", ""] + lines + ["", END])
    before, after = text.split(BEGIN)[0], text.split(END)[-1]
    RESULTS.write_text(before + measured + after, encoding="utf-8")
