#!/usr/bin/env python3
"""Sets Fondaco up on this computer and runs it: `python3 go.py help`.

Standard library only. Written so that any Python from 3.6 on can read it and say which Python is needed.
"""

import contextlib
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)
UV = "0.13.9"
OLDEST_UV = (0, 6)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
PLANNING = ("plan", "replan", "bench", "plan-demo")
PLATFORM = ("demo", "serve", "work", "doctor", "backup", "restore", "manage")
COMMANDS = (*PLATFORM, "template", "verify", *PLANNING, "territory")
COMPILE_MOVES = "from fondaco.scheduling.backends.local_search import compile_moves; compile_moves()"
COMPILE_AREAS = "from fondaco.territory.labour_systems.valid import compile_areas; compile_areas()"
FONDACO = "import sys; from fondaco.cli import main; sys.exit(main())"
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
CHECKS = (
    ("ruff check", ("-m", "ruff", "check", "--quiet")),
    ("ruff format", ("-m", "ruff", "format", "--check", "--quiet")),
    ("mypy", ("-m", "mypy")),
    ("import rules", ("-c", LINT_IMPORTS)),
    ("deptry", ("-m", "deptry", ".")),
    ("codespell", ("-m", "codespell_lib")),
    ("djlint", ("-m", "djlint", "src/fondaco_web", "--lint", "--quiet")),
)
HELP = """Fondaco: runs a bilateral economic forum, and plans its sessions.

  python3 go.py demo                        the demo forum on this computer, in the browser; --fresh builds it anew
  python3 go.py template session.xlsx       an empty workbook to fill in
  python3 go.py plan session.xlsx --out DIR
  python3 go.py plan-demo                   plan a session with invented participants and open the report
  python3 go.py territory demo              local labour systems, districts, counterparts; the report in the browser
  python3 go.py serve | doctor | backup | restore | work | manage | replan | verify | bench
                                            as `python3 go.py <command> --help` says
  python3 go.py test                        every check and test; further words go to pytest

The first run sets everything up in the folder .venv beside this file (about 930 MB, a few minutes, needs the network).
Should something in there be damaged: delete .venv and run again."""


class Stop(Exception):
    """What keeps Fondaco from running, and the remedy, for reading."""


def main(words: "list[str]") -> int:
    """Run the command in `words`; returns the exit code."""
    command, rest = (words[0], words[1:]) if words else ("help", [])
    if command in ("help", "-h", "--help"):
        say(HELP)
        return 0
    if command not in (*COMMANDS, "test"):
        say(f"There is no command '{command}'.\n\n{HELP}")
        return 2
    try:
        check_python()
        prepare(for_tests=command == "test")
    except Stop as stop:
        say(f"\nFondaco cannot start: {stop}")
        return 1
    forget_stale_code()
    if command in PLANNING:
        compile_once("planner", COMPILE_MOVES)
    if command == "territory":
        compile_once("territory", COMPILE_AREAS)
    return run_checks(rest) if command == "test" else run_fondaco([command, *rest])


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    print(text, flush=True)


# --- which Python -------------------------------------------------------------------------------------------------


def check_python() -> None:
    """Raise Stop unless the running Python can carry Fondaco."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        found = other_python()
        raise Stop(
            f"it needs Python {as_text(OLDEST)} to {as_text(NEWEST)}, and this is {platform.python_version()}"
            f" ({sys.executable}).\n"
            + (f"This computer has a fitting one. Run:  {found} go.py demo" if found else how_to_install_python())
        )
    if sys.maxsize < 2**32:
        raise Stop("this is a 32-bit Python.\nInstall the 64-bit one from https://www.python.org/downloads/")


def as_text(version: "tuple[int, int]") -> str:
    """3.11 for (3, 11)."""
    return ".".join(str(part) for part in version)


def other_python() -> str:
    """The name of an interpreter on this computer that would do, else an empty string."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if os.name == "nt" and shutil.which("py") and answers(["py", f"-3.{minor}"]):
            return f"py -3.{minor}"
        if shutil.which(f"python3.{minor}") and answers([f"python3.{minor}"]):
            return f"python3.{minor}"
    return ""


def answers(python: "list[str]") -> bool:
    """Whether this interpreter runs and has a fitting version."""
    question = f"import sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    try:
        return subprocess.call([*python, "-c", question], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def how_to_install_python() -> str:
    """Where a newer Python comes from on this system."""
    if sys.platform == "darwin":
        return "Install one from https://www.python.org/downloads/ or with:  brew install python@3.13"
    if os.name == "nt":
        return "Install one from https://www.python.org/downloads/ and run:  py -3.13 go.py demo"
    return "Install one, for instance (Debian 12+, Ubuntu 24.04+):  sudo apt install python3 python3-venv"


# --- the environment ----------------------------------------------------------------------------------------------


def prepare(for_tests: bool) -> None:
    """Bring .venv in step with uv.lock. Without network or in a read-only folder, go on with what is installed."""
    try:
        if not is_writable(ROOT):
            raise Stop(
                f"the folder {ROOT} cannot be written.\nCopy it to a place of your own, for instance your home folder,"
                " or ask its owner for the right to write there."
            )
        remove_broken_environment()
        sync(find_uv() or install_uv(), [] if for_tests else ["--no-dev", "--inexact"])
    except Stop as stop:
        if not is_ready():
            raise
        say(f"Could not bring .venv up to date: {stop}\nGoing on with what is installed there.\n")


def is_writable(folder: Path) -> bool:
    """Whether a file can be made in `folder`."""
    try:
        with tempfile.TemporaryFile(dir=str(folder)):
            return True
    except OSError:
        return False


def remove_broken_environment() -> None:
    """Delete a .venv whose Python is gone or does not fit; leave anything that is not an environment alone."""
    if not os.path.lexists(str(VENV)) or answers([str(PYTHON)]):
        return
    if VENV.is_dir() and not any(VENV.iterdir()):
        return
    if not (VENV / "pyvenv.cfg").is_file():
        raise Stop(f"{VENV} is in the way: it is not a Python environment.\nMove or delete it and run this again.")
    say("The environment in .venv no longer works (its Python is gone or too old); making it anew.")
    try:
        shutil.rmtree(str(VENV))
    except OSError as error:
        raise Stop(f"{VENV} could not be deleted ({error}).\nClose the programs that use it and delete it.") from error


def is_ready() -> bool:
    """Whether .venv holds Fondaco and all it needs to run."""
    question = (
        "import importlib.metadata as m, re;"
        "[m.version(re.match('[A-Za-z0-9._-]+', r).group()) for r in m.requires('fondaco')]; import fondaco.cli"
    )
    return answers([str(PYTHON)]) and succeeds([str(PYTHON), "-c", question])


def succeeds(command: "list[str]") -> bool:
    """Whether the command ends well; says nothing."""
    return subprocess.call(command, cwd=str(ROOT), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def find_uv() -> str:
    """A uv that is new enough, on PATH or in .venv; else an empty string."""
    candidates = (shutil.which("uv"), shutil.which("uv", path=str(SCRIPTS)))
    return next((found for found in candidates if found and version_of_uv(found) >= OLDEST_UV), "")


def version_of_uv(uv: str) -> "tuple[int, int]":
    """Its (major, minor) version; (0, 0) where it does not run."""
    try:
        words = subprocess.check_output([uv, "--version"], stderr=subprocess.DEVNULL).decode().split()
        major, minor = words[1].split(".")[:2]
        return int(major), int(minor)
    except (OSError, subprocess.CalledProcessError, IndexError, ValueError):
        return 0, 0


def install_uv() -> str:
    """Install uv into .venv with that environment's own pip; returns its path."""
    say(f"Setting up: installing uv {UV} into .venv")
    if not PYTHON.exists():
        if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
            raise Stop(how_to_get_venv())
        run_setup([sys.executable, "-m", "venv", str(VENV)], otherwise=how_to_get_venv())
    elif not succeeds([str(PYTHON), "-m", "pip", "--version"]):
        run_setup([str(PYTHON), "-m", "ensurepip", "--upgrade"], otherwise=how_to_get_venv())
    run_setup([str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", f"uv=={UV}"])
    uv = shutil.which("uv", path=str(SCRIPTS))
    if uv is None:
        raise Stop(f"uv was installed but is not in {SCRIPTS}.\nDelete {VENV} and run this again.")
    return uv


def how_to_get_venv() -> str:
    """The remedy where Python came without its venv module."""
    text = f"this Python ({sys.executable}) lacks the modules venv and ensurepip.\n"
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if shutil.which("apt"):
        return text + f"Install them:  sudo apt install {package}   (or: sudo apt install python3-venv)"
    if shutil.which("dnf"):
        return text + "Install them:  sudo dnf install python3-pip python3-libs"
    return text + "Install Python from https://www.python.org/downloads/, or uv (https://docs.astral.sh/uv/)."


def sync(uv: str, options: "list[str]") -> None:
    """Install what uv.lock names, with the Python of .venv or else the running one."""
    environment = dict(os.environ, UV_PYTHON_DOWNLOADS="never", UV_PROJECT_ENVIRONMENT=str(VENV))
    environment["UV_PYTHON"] = str(PYTHON) if PYTHON.exists() else sys.executable
    environment.pop("VIRTUAL_ENV", None)
    is_first = not shutil.which("fondaco", path=str(SCRIPTS))
    if is_first:
        say("Setting up: downloading what Fondaco needs (once; a few minutes)")
    run_setup([uv, "sync", "--frozen", *options], environment)


def forget_stale_code() -> None:
    """Throw compiled loops away when their sources have changed: numba looks at the file of a function only, and not at
    those of the functions that it has taken into it."""
    digest = hashlib.sha256()
    for source in sorted((ROOT / "src" / "fondaco").glob("*/backends/*.py")):
        digest.update(source.read_bytes())
    stamp = VENV / "compiled-from"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return
    for pattern in ("*.nbi", "*.nbc"):
        for compiled in (ROOT / "src" / "fondaco").glob(f"*/backends/__pycache__/{pattern}"):
            compiled.unlink()
    for mark in VENV.glob("*-compiled"):
        mark.unlink()
    with contextlib.suppress(OSError):  # a folder that cannot be written: they are thrown away again next time
        stamp.write_text(digest.hexdigest())


def compile_once(engine: str, code: str) -> None:
    """Compile an engine before its first run, whose time it would take; later ones find it compiled."""
    done = VENV / f"{engine}-compiled"
    if not done.exists():
        say(f"Setting up: compiling the {engine} (once; half a minute)")
        if succeeds([str(PYTHON), "-c", code]):  # where this fails, the first run compiles it
            with contextlib.suppress(OSError):  # a folder that cannot be written: it is compiled again next time
                done.touch()


def run_setup(command: "list[str]", environment: "dict[str, str] | None" = None, otherwise: str = "") -> None:
    """Run a step of the set-up, showing what it downloads; raises Stop with the remedy when it fails."""
    output = []
    try:
        step = subprocess.Popen(
            command, cwd=str(ROOT), env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for raw in step.stdout or ():
            line = raw.decode("utf-8", "replace").rstrip()
            output.append(line)
            if line.lstrip().startswith(("Downloading", "Building", "Installed")):
                say("  " + line.strip())
        failed = step.wait() != 0
    except OSError as error:
        output.append(str(error))
        failed = True
    if failed:
        text = "\n".join(output)
        raise Stop(f"{otherwise or remedy_for(text)}\n\nWhat {Path(command[0]).name} said:\n{text[-2000:]}")


REMEDIES = (
    (
        "certificate|ssl:|invalid peer",
        "the network's certificate was not accepted.\nBehind a company proxy, set SSL_CERT_FILE to its certificate.",
    ),
    (
        "no space left|os error 28|errno 28",
        "the disk is full.\nFree about 2 GB (or set UV_CACHE_DIR to a folder on another disk) and run this again.",
    ),
    (
        "permission denied|read-only file system|access is denied|os error (13|30)|errno (13|30)",
        "a folder could not be written; its name stands below.\nIf it is uv's cache, set UV_CACHE_DIR to one of yours.",
    ),
    (
        "dns error|failed to fetch|sending request|name resolution|connection|timed out|distribution found for uv",
        "the network does not answer, and the first run needs it.\n"
        "Connect and run this again; behind a proxy, set HTTPS_PROXY to its address.",
    ),
    (
        "current platform|compatible wheel|no wheels",
        f"a part has no ready-made package for this system ({platform.platform()}).\n"
        "Fondaco runs on Linux with glibc (not Alpine), macOS and 64-bit Windows.",
    ),
)


def remedy_for(output: str) -> str:
    """What went wrong in the set-up and what to do, judged by its output."""
    for signs, remedy in REMEDIES:
        if re.search(signs, output, re.IGNORECASE):
            return remedy
    return "the set-up failed.\nDelete the folder .venv and run this again; if it fails again, report the lines below."


# --- running ------------------------------------------------------------------------------------------------------


def run_fondaco(words: "list[str]") -> int:
    """Run `fondaco` in the folder where the user stands. Ctrl-C is for it to answer (it keeps the best plan found)."""
    environment = dict(os.environ)
    if words[0] == "demo":
        environment.setdefault("FONDACO_DATA", str(ROOT / "data"))
    child = subprocess.Popen([str(PYTHON), "-c", FONDACO, *words], env=environment)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return child.wait()


def run_checks(pytest_words: "list[str]") -> int:
    """Run every check, then the tests, then those of the platform once more on PostgreSQL.

    A line each, what failed in full, and pytest's own last lines at the very end.
    """
    compiling = subprocess.Popen([str(PYTHON), "-c", f"{COMPILE_MOVES}; {COMPILE_AREAS}"], cwd=str(ROOT))
    failed = [name for name, words in CHECKS if not passes(name, words)]
    compiling.wait()  # beside the checks, since each of the tests' processes would compile for itself
    code, last_line = run_tests(["-m", "pytest"], pytest_words)
    if code != 0:
        failed.append("tests")
    if not pytest_words and os.name != "nt":
        say(f"{last_line}\n\nThe platform's tests on PostgreSQL")
        code, last_line_there = run_tests(["tests/on_postgres.py", "-m", "pytest"], ["tests/web"])
        if code != 0:
            failed.append("tests on PostgreSQL")
        last_line = f"PostgreSQL: {last_line_there}\n{last_line}"
    say("\n" + (f"FAILED: {', '.join(failed)}" if failed else "All checks passed."))
    say(last_line)
    return 1 if failed else 0


def passes(name: str, words: "tuple[str, ...]") -> bool:
    """Run one check and print its line, with its output when it fails."""
    start = time.perf_counter()
    check = subprocess.run(
        [str(PYTHON), *words], cwd=str(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    seconds = time.perf_counter() - start
    say(f"{name:<14}{'ok' if check.returncode == 0 else 'FAILED':<8}{seconds:5.1f} s")
    if check.returncode != 0:
        say(check.stdout.decode("utf-8", "replace"))
    return check.returncode == 0


def run_tests(runner: "list[str]", words: "list[str]") -> "tuple[int, str]":
    """Run pytest on all cores, showing its output except the last line; returns its exit code and that line."""
    cores = str(max(1, min(8, os.cpu_count() or 1)))
    command = [str(PYTHON), *runner, "-q", "-n", cores, "--dist", "loadfile", "--no-loadscope-reorder", *words]
    if sys.stdout.isatty():
        command.append("--color=yes")
    tests = subprocess.Popen(command, cwd=str(ROOT), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    held_back: list[str] = []  # the latest line, and blank ones after it
    for raw in tests.stdout or ():
        line = raw.decode("utf-8", "replace").rstrip()
        if line and held_back:
            say("\n".join(held_back))
            held_back = []
        held_back.append(line)
    return tests.wait(), "\n".join(held_back).strip()


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
