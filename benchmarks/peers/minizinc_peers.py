"""Solvers behind the two MiniZinc models: Gecode of a native MiniZinc, Chuffed of the WebAssembly one from npm."""

import json
import re
import subprocess
import time
from pathlib import Path

from peers.answer import Answer, Status

HERE = Path(__file__).resolve().parent
NATIVE = ["minizinc", "--json-stream"]
WEB_ASSEMBLY = ["node", str(HERE / "minizinc_wasm.cjs")]
MINIZINC_PEERS = {
    "gecode": [*NATIVE, "--solver", "gecode", "-p", "2"],
    "chuffed-wasm": [*WEB_ASSEMBLY, "--solver", "chuffed", "-f"],
    "highs-wasm": [*WEB_ASSEMBLY, "--solver", "highs"],
}
MODELS = {"participants": HERE / "b2b_participants.mzn", "meetings": HERE / "b2b_meetings.mzn"}


def solve_minizinc(peer: str, model: str, instance: Path) -> Answer:
    """Run `peer` on a model of the paper; its seconds are those of the solver alone, without flattening."""
    command = [*MINIZINC_PEERS[peer], "--statistics", str(MODELS[model]), str(instance)]
    started_at = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started_at
    if done.returncode:
        raise RuntimeError(f"{peer}: {done.stderr.strip()[-400:] or done.stdout.strip()[-400:]}")
    messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    flat = sum(message.get("statistics", {}).get("flatTime", 0.0) for message in messages)
    statuses = [message["status"] for message in messages if message["type"] == "status"]
    found = [
        re.search(r"slots((?: \d+)+)", message["output"]["default"]) for message in messages if "output" in message
    ]
    slots = tuple(int(slot) - 1 for slot in found[-1][1].split()) if found and found[-1] else ()
    if "UNSATISFIABLE" in statuses:
        status = Status.INFEASIBLE
    else:
        status = Status.OPTIMAL if "OPTIMAL_SOLUTION" in statuses else Status.UNPROVED
    return Answer(status, _version(peer), seconds - flat, slots)


def _version(peer: str) -> str:
    """The solver's line of `--solvers`, as "Chuffed 0.14.0"."""
    said = subprocess.run([*MINIZINC_PEERS[peer][:2], "--solvers"], capture_output=True, text=True, check=False).stdout
    solver = peer.removesuffix("-wasm")
    match = re.search(rf"\b({solver} [\w.]+)", said, re.IGNORECASE)
    return match[1] if match else "unknown"
