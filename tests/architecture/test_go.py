"""`go.py` says what is missing and how to get it, whatever it is started with."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from architecture.sources import ROOT

SCRIPT = ROOT / "go.py"
OLDEST_THAT_CAN_READ_IT = (3, 7)


@pytest.fixture
def go(tmp_path: Path) -> ModuleType:
    """The script as a module whose repository is an empty folder."""
    spec = importlib.util.spec_from_file_location("go", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT, module.VENV = tmp_path, tmp_path / ".venv"
    module.SCRIPTS = module.VENV / ("Scripts" if os.name == "nt" else "bin")
    module.PYTHON = module.SCRIPTS / "python"
    return module


def test_any_python_can_read_the_script() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=OLDEST_THAT_CAN_READ_IT)


def test_an_old_python_is_told_which_one_is_needed(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    go.OLDEST = go.NEWEST = (3, 99)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(go.Stop, match=r"it needs Python 3\.99 to 3\.99, and this is 3\.\d+\.\d+.*(?s:\nInstall one)"):
        go.check_python()


def test_an_environment_whose_python_is_gone_is_made_anew(go: ModuleType) -> None:
    go.SCRIPTS.mkdir(parents=True)
    (go.VENV / "pyvenv.cfg").touch()
    go.PYTHON.symlink_to("/nowhere/python")
    go.remove_broken_environment()
    assert not go.VENV.exists()


def test_a_folder_that_is_no_environment_is_left_alone(go: ModuleType) -> None:
    go.VENV.mkdir()
    (go.VENV / "letter.txt").write_text("mine")
    with pytest.raises(go.Stop, match="is in the way"):
        go.remove_broken_environment()
    assert (go.VENV / "letter.txt").read_text() == "mine"


def test_a_working_environment_is_kept(go: ModuleType) -> None:
    go.SCRIPTS.mkdir(parents=True)
    go.PYTHON.symlink_to(sys.executable)
    go.remove_broken_environment()
    assert go.PYTHON.exists()


@pytest.mark.parametrize(
    ("output", "remedy"),
    [
        ("cause: dns error: failed to lookup address information", "Connect and run this again"),
        ("ERROR: No matching distribution found for uv==0.13.9", "Connect and run this again"),
        ("invalid peer certificate: UnknownIssuer", "set SSL_CERT_FILE"),
        ("write failed: No space left on device (os error 28)", "Free about 2 GB"),
        ("failed to create file `/srv/x`: Permission denied (os error 13)", "set UV_CACHE_DIR"),
        ("Read-only file system (os error 30)", "set UV_CACHE_DIR"),
        ("ortools can't be installed: no wheels for the current platform", "Linux with glibc"),
        ("something nobody foresaw", "Delete the folder .venv"),
    ],
)
def test_a_failed_set_up_names_the_remedy(go: ModuleType, output: str, remedy: str) -> None:
    assert remedy in go.remedy_for(output)


def test_an_unknown_command_is_named_and_nothing_is_set_up(tmp_path: Path) -> None:
    copy = tmp_path / "go.py"
    copy.write_bytes(SCRIPT.read_bytes())
    run = subprocess.run([sys.executable, copy, "agenda"], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stdout.startswith("There is no command 'agenda'.")
    assert list(tmp_path.iterdir()) == [copy]


def test_the_readmes_show_only_commands_that_exist(go: ModuleType) -> None:
    for readme in (ROOT / "README.md", ROOT / "README.it.md"):
        shown = set(re.findall(r"python3 go\.py (\w+)", readme.read_text(encoding="utf-8")))
        assert {"demo", "test"} <= shown
        assert shown - {*go.COMMANDS, "test", "help"} == set()


def test_continuous_integration_runs_the_test_command() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("exec python3 go.py test")


def test_compiled_code_is_thrown_away_when_any_of_its_sources_has_changed(go: ModuleType, tmp_path: Path) -> None:
    backends = tmp_path / "src" / "fondaco" / "scheduling" / "backends"
    compiled = backends / "__pycache__" / "caller.nbi"
    compiled.parent.mkdir(parents=True)
    go.VENV.mkdir()
    callee, mark = backends / "callee.py", go.VENV / "planner-compiled"
    callee.write_text("a = 1")
    go.forget_stale_code()
    for file in (compiled, mark):
        file.touch()
    go.forget_stale_code()
    assert (compiled.exists(), mark.exists()) == (True, True)
    callee.write_text("a = 2")
    go.forget_stale_code()
    assert (compiled.exists(), mark.exists()) == (False, False)
