"""Runs a program and tells what it took."""

import os
import re
import statistics
import subprocess
import sys
import time
from collections import namedtuple
from pathlib import Path

# Seconds, seconds of all threads, MiB, what it printed.
Run = namedtuple("Run", "wall cpu memory output")


def measured(command, folder, cwd=None, accepted=None):
    """Runs `command`; a failure, or anything said on standard error, ends the benchmark. `accepted` is a pattern of what may
    be said."""
    # Into files: a pipe that nobody empties would stop a program that says much.
    with open(folder / "output", "w+") as output, open(folder / "errors", "w+") as errors:
        start = time.perf_counter()
        child = subprocess.Popen([str(word) for word in command], stdout=output, stderr=errors, cwd=cwd)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        said = errors.read()
        if child.returncode != 0 or (said and not (accepted and re.fullmatch(accepted, said))):
            sys.exit(f"{said[:4000]}\n{Path(command[0]).name} ended with {child.returncode}; it should succeed, and say nothing.")
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read())


def median(runs, field):
    return statistics.median(getattr(run, field) for run in runs)


def least_visible_memory():
    """A child's peak is never less than this script's own, from which it was started."""
    return int(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))) / 1024
