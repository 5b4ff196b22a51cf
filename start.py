"""Start Peer Challenge Impact from a checkout, with nothing but Python 3.11 or newer and pip.

python3 start.py             makes .venv beside this file if needed, then starts the web app
python3 start.py test        the whole check; words after `test` go to pytest, and then only pytest runs
python3 start.py lock        writes both lock files again (add --upgrade for newer versions)
python3 start.py WORD ...    any other word is a command of `impact`, for example `build` or `status`
"""

# Kept to words that Python 3.6 can read, so that an older Python is told what is needed instead of failing to read.

import hashlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
TOOLS = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = TOOLS / ("python.exe" if os.name == "nt" else "python")
STAMP = HOME / "installed"
RUN, TEST = ROOT / "requirements.lock", ROOT / "requirements-test.lock"
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports", "--no-logo"),
    # A file's tests share what they have built, so files are dealt out whole. There is one process more than there are
    # processors, because tests in a browser wait more than they work; two more made them wait for each other.
    ("pytest", "-n", str(min(4, (os.cpu_count() or 1) + 1)), "--dist", "loadfile", "--no-loadscope-reorder"),
)


def main(words: "list[str]") -> int:
    """Do what the words ask for; the exit code is that of whatever was run."""
    if sys.version_info < (3, 11):  # noqa: UP036
        return _refuse("Python 3.11 or newer is needed; this is {}.{}.".format(*sys.version_info))
    if words[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    word, *rest = words if words and not words[0].startswith("-") else ["serve", *words]
    fault = _prepare(TEST if word == "test" else RUN)
    if fault:
        return fault
    if word == "test":
        return _check(rest)
    if word == "lock":
        return _lock(rest)
    return _become("impact", word, *rest)


def _prepare(lock: Path) -> int:
    """Make the environment, unless what a lock asks for is there; the test lock holds all of the other."""
    good = {_fingerprint(TEST), _fingerprint(lock)}
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") in good:
        return 0
    pip = importlib.util.find_spec("pip") is not None
    if not pip and importlib.util.find_spec("ensurepip") is None:
        return _refuse("pip is missing from this Python. On Debian or Ubuntu: sudo apt install python3-pip")
    print(f"Preparing {HOME.name}; the first time some 220 MB are fetched.", file=sys.stderr, flush=True)
    # Debian's Python cannot put pip into an environment without a further package, so none is asked for.
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=not pip).create(HOME)
    installer = HOME / "uv.txt"
    installer.write_text(_entry(lock, "uv"), encoding="utf-8")
    target = ["--python", str(PYTHON)]
    steps = (
        [sys.executable if pip else PYTHON, "-m", "pip", *(target if pip else []), "--quiet",
         "install", "--no-warn-script-location", "--require-hashes", "-r", installer],
        # Compiling costs seconds once; where Python keeps no compiled files, every start would cost them again.
        [TOOLS / "uv", "pip", "sync", *_quietly(), *target, "--no-build", "--compile-bytecode", "--require-hashes",
         lock],
        # The builder is in the lock too: nothing is installed whose hash is not known.
        [TOOLS / "uv", "pip", "install", "--quiet", *target, "--no-deps", "--no-build-isolation", "-e", ROOT],
    )  # fmt: skip
    for step in steps:
        fault = _run(*step)
        if fault:
            return _refuse("The environment is not ready; the lines above say why. Run this again.", fault)
    STAMP.write_text(_fingerprint(lock), encoding="utf-8")
    return 0


def _fingerprint(lock: Path) -> str:
    """What an environment depends on: the lock, the project's own metadata, and where it stands."""
    metadata = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[tool.")[0]
    parts = (lock.read_text(encoding="utf-8"), metadata, str(ROOT))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _entry(lock: Path, name: str) -> str:
    found = re.search(rf"^{name}==[^\n]*\n(?: +[^\n]*\n)*", lock.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise SystemExit(f"{lock.name} has no entry for {name}. Take the file from the repository again.")
    return found[0]


def _check(pytest_words: "list[str]") -> int:
    steps = [("pytest", *pytest_words)] if pytest_words else CHECKS
    faults = []
    for name, *words in steps:
        if len(steps) > 1:
            print("$", name, *words, flush=True)
        code = _run(TOOLS / name, *words)
        if code:
            faults.append((code, " ".join((name, *words))))
    if len(steps) > 1 and faults:
        print("Failed:", ", ".join(name for _, name in faults), file=sys.stderr)
    return faults[0][0] if faults else 0


def _lock(words: "list[str]") -> int:
    common = ["uv", "pip", "compile", "pyproject.toml", "--group", "setup", "--universal", "--python-version",
              "3.11", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate",
              "--custom-compile-command", "python3 start.py lock", "--quiet", *words]  # fmt: skip
    first = _run(TOOLS / common[0], *common[1:], "-o", RUN.name)
    # The tests run on exactly what the product runs on.
    return first or _run(TOOLS / common[0], *common[1:], "--extra", "test", "-c", RUN.name, "-o", TEST.name)


def _quietly() -> "list[str]":
    return [] if sys.stderr.isatty() else ["--quiet"]


def _environment() -> "dict[str, str]":
    env = {**os.environ, "PATH": f"{TOOLS}{os.pathsep}{os.environ.get('PATH', '')}", "VIRTUAL_ENV": str(HOME)}
    if os.name == "nt" or sys.platform == "darwin":
        # Councils' networks often re-sign traffic with a certificate that only the operating system knows.
        env.setdefault("UV_SYSTEM_CERTS", "1")
    return env


def _run(*command: object) -> int:
    return subprocess.call([str(word) for word in command], cwd=ROOT, env=_environment())


def _become(name: str, *words: str) -> int:
    if os.name != "nt":
        # The process that a service manager stops is then the server itself.
        os.execve(TOOLS / name, [name, *words], _environment())
    # Ctrl-C reaches the command too, and it is the one to answer.
    signal.signal(signal.SIGINT, lambda *_: None)
    return subprocess.call([str(TOOLS / name), *words], env=_environment())


def _refuse(sentence: str, code: int = 2) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
