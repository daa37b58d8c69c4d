"""Which of the files to audit have changed, by what git knows."""

import os
import subprocess
from collections.abc import Collection, Iterable

from audit.model.errors import AuditError
from audit.model.report import Failure
from audit.text.inputs import STANDARD_INPUT, files_in

HEAD = "HEAD"
_FETCH = "fetch it, or more of the history (`git fetch --unshallow`; in CI a fetch depth of 0)"


def divided(paths: Iterable[str], since: str, *, exclude: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Return the files of `paths` that differ from where the branch left a revision, or are untracked, and the others.

    What is no file that git could know (standard input, a path that is not there) counts as changed. Raises
    AuditError where git is missing, knows no such revision, or a file is in no working tree.
    """
    changed: dict[str, frozenset[str]] = {}
    wanted: list[str] = []
    others: list[str] = []
    for file in files_in(paths, exclude=exclude):
        if isinstance(file, Failure) or file == STANDARD_INPUT:
            wanted.append(file.doc if isinstance(file, Failure) else file)
            continue
        real = os.path.realpath(file)
        folder = os.path.dirname(real)
        if folder not in changed:
            changed[folder] = _changed(folder, since, changed)
        (wanted if real in changed[folder] else others).append(file)
    return wanted, others


def _changed(folder: str, since: str, known: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return the real paths of all changed files of the working tree around a folder; of one tree they are `known`."""
    tree = _git(folder, "rev-parse", "--show-toplevel").removesuffix("\n")
    if tree not in known:
        differing = _git(tree, "diff", "--name-only", "--diff-filter=d", "-z", _base(tree, since))
        untracked = _git(tree, "ls-files", "--others", "--exclude-standard", "-z")
        names = f"{differing}{untracked}".split("\0")
        known[tree] = frozenset(os.path.realpath(os.path.join(tree, name)) for name in names if name)
    return known[tree]


def _base(tree: str, since: str) -> str:
    """Return the commit at which the branch left a revision; the tree of no files before the first commit."""
    revision = _commit(tree, since)
    if since == HEAD and not revision:
        return _git(tree, "hash-object", "-t", "tree", os.devnull).strip()
    if not revision:
        raise AuditError(f"--since {since}: git knows no such commit in {tree}; {_FETCH}")
    base = _run(tree, "merge-base", revision, HEAD)
    if base.returncode:
        raise AuditError(f"--since {since}: has no commit in common with this branch in {tree}; {_FETCH}")
    return os.fsdecode(base.stdout).strip()


def _commit(tree: str, revision: str) -> str:
    """Return the name of a commit, empty where there is none."""
    asked = _run(tree, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return os.fsdecode(asked.stdout).strip()


def _git(folder: str, *arguments: str) -> str:
    done = _run(folder, *arguments)
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines() or ["no reason given"]
        raise AuditError(f"--changed and --since: git {arguments[0]} in {folder}: {said[-1]}")
    return os.fsdecode(done.stdout)


def _run(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)
    except OSError as reason:
        raise AuditError(f"--changed and --since need git, which cannot be run ({reason.strerror})") from None
