"""A folder in memory with content to publish, and what publishes it or shows how quick publishing could be."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from measuring import measured
from places import TOWNSHIPS

BENCHMARKS = Path(__file__).resolve().parent
PACKAGE = BENCHMARKS.parent
DEBIANS_HUGO = "hugo"
# The numbers of the generated reports are typed, and Gongbao says so in one note of two lines.
TYPED_NUMBERS = r"\S+ note\[typed-numbers\] .*\n .*\n\n?"


class Bench:
    """Each program writes into a folder of its own name, which it finds empty."""

    def __init__(self, folder, jobs, hugo):
        self.folder, self.content, self.jobs = folder, folder / "content", str(jobs)
        self.hugo_program = hugo
        self.gongbao = release_build()
        self.templates = self.complete_templates()

    # What is published

    def complete_templates(self):
        """The benchmark's templates, and an empty one for each kind of page that it does not measure: Gongbao wants one for every kind."""
        folder = self.folder / "templates"
        shutil.copytree(BENCHMARKS / "templates", folder)
        fields = subprocess.run([self.gongbao, "fields"], check=True, stdout=subprocess.PIPE, text=True).stdout
        for name in re.findall(r"^templates/(.*)$", fields, re.MULTILINE):
            if not (folder / name).exists():
                shutil.copy(BENCHMARKS / "empty.mustache", folder / name)
        return folder

    def generate(self, reports, townships=len(TOWNSHIPS)):
        """Writes the content; returns how many bytes of reports it holds. By a program of its own, because of its memory."""
        self.empty("content")
        words = [sys.executable, "-B", BENCHMARKS / "generate.py", "--reports", reports, "--townships", townships, "--output", self.content]
        return int(subprocess.run([str(word) for word in words], check=True, stdout=subprocess.PIPE, text=True).stdout)

    def edit(self, report, number):
        """Puts a sentence before the text of a report: its page, its summary in lists, the feed and the search index change."""
        path = self.content / "reports" / f"r{report:05d}.md"
        source = self.folder / "unedited.md"
        if not source.exists():
            shutil.copy(path, source)
        front_matter, section, text = source.read_text(encoding="utf-8").partition("走访的经过\n\n")
        path.write_text(f"{front_matter}{section}这是第{'一二三四五六七八九十'[number % 10]}次补充的一句话。{text}", encoding="utf-8")

    def empty(self, name):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    # Who publishes it

    def build(self, name, search=True, jobs=None, again=False):
        """Gongbao builds `name`/site, where nothing is, or, `again`, where the last site is."""
        folder = self.folder / name if again else self.empty(name)
        configuration = self.content / "site.yaml"
        lines = [line for line in configuration.read_text(encoding="utf-8").splitlines() if not line.startswith("search:")]
        configuration.write_text("\n".join(lines + ([] if search else ["search: false"])) + "\n", encoding="utf-8")
        return measured([
            self.gongbao, "build", "--content", self.content, "--templates", self.templates, "--output", folder / "site",
            "--jobs", jobs or self.jobs], self.folder, accepted=TYPED_NUMBERS)

    def leaves_out_search(self):
        """Whether a site may do without the search index."""
        folder = self.empty("configuration")
        (folder / "site.yaml").write_text("title: 站\nsearch: false\n", encoding="utf-8")
        command = [self.gongbao, "check", "--content", folder, "--templates", self.templates]
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def hugo(self, name):
        # Hugo has as many threads as processors, or as GOMAXPROCS says.
        source, site = self.hugo_source(), self.empty(name) / "site"
        return measured(["env", f"GOMAXPROCS={self.jobs}", self.hugo_program, "--quiet", "--destination", site], self.folder, cwd=source)

    def hugo_source(self):
        """Hugo's site beside the content: its templates, and a page for each township, which Hugo wants as a file."""
        source = self.folder / "hugo-source"
        if not source.exists():
            shutil.copytree(BENCHMARKS / "hugo", source)
            titles = {"statistics/_index.md": "数据", "regions/_index.md": "各乡镇", "topics/_index.md": "主题", "reports/_index.md": "调研报告"}
            titles |= {f"statistics/{name}.md": name for name in TOWNSHIPS}
            for name, title in titles.items():
                path = source / "content" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")
        return source

    def floor(self, allocator):
        return measured([self.compiled("floor.c"), self.content / "reports", self.jobs, allocator], self.folder)

    def writing(self, name):
        """Writes files of the names and sizes of the site `name`."""
        site = self.folder / name / "site"
        files = sorted(path for path in site.rglob("*") if path.is_file())
        manifest = self.folder / "manifest"
        manifest.write_text("".join(f"{path.stat().st_size} {path.relative_to(site)}\n" for path in files))
        return measured([self.compiled("writefloor.c"), manifest, self.empty("written") / "site", self.jobs], self.folder)

    def compiled(self, source):
        program = self.folder / Path(source).stem
        if not program.exists():
            flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, stdout=subprocess.PIPE, text=True).stdout
            subprocess.run(["cc", "-O2", "-o", program, BENCHMARKS / source, *shlex.split(flags), "-pthread"], check=True)
        return program

    # What they published

    def extent(self, name):
        """How many files, and how many bytes."""
        files = [path for path in (self.folder / name / "site").rglob("*") if path.is_file()]
        return len(files), sum(path.stat().st_size for path in files)

    def require_same(self, name, other, why):
        """Ends the benchmark unless two sites have the same files with the same bytes."""
        found = subprocess.run(["diff", "-rq", self.folder / name / "site", self.folder / other / "site"], stdout=subprocess.PIPE, text=True)
        if found.returncode:
            sys.exit(f"{why}, the site is another one:\n" + "\n".join(found.stdout.splitlines()[:20]))


@contextmanager
def bench(jobs, keep=False, hugo=DEBIANS_HUGO):
    """Disks differ far more than processors do: the bench stands in memory where there is such a folder, and is taken away afterwards."""
    # So that an interrupted run, too, takes its folder with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="gongbao-benchmark-", dir=memory))
    try:
        yield Bench(folder, jobs, hugo)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def install_hugo(program):
    if shutil.which(program):
        return
    if program != DEBIANS_HUGO:
        sys.exit(f"{program} is no program")
    print("Hugo is not installed: apt-get install hugo", file=sys.stderr)
    command = (["sudo"] if os.getuid() else []) + ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "hugo"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def release_build():
    """The program as the Makefile builds it, which takes SWIFT and BUILD_PATH from the environment, too; or the one that GONGBAO names."""
    if "GONGBAO" in os.environ:
        return Path(os.environ["GONGBAO"]).absolute()
    subprocess.run(["make", "--no-print-directory", "gongbao"], cwd=PACKAGE, check=True, stdout=sys.stderr)
    return PACKAGE / os.environ.get("BUILD_PATH", ".build") / "release" / "gongbao"
