"""What is built carries rules, templates and compiled data, and runs where no checkout is near."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = (
    "audit/_data/words.marisa",
    "audit/_data/rules.jsonl",
    "audit/_shipped/recipes/github.yml",
    "audit/_shipped/rules/profiles/strict.toml",
    "audit/_shipped/reports/schemas/report-1.json",
)


def build(source: Path, kind: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


def assert_it_runs(folder: Path, elsewhere: Path) -> None:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(
        [sys.executable, "-m", "audit", "check", "-", "--output", "report.html", "--format", "jsonl"],
        input=b"The Ukranian minister will arrive on Teusday, the goverment said .\n",
        cwd=elsewhere,
        env=environment | {"PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(elsewhere / "cache")},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 1, result.stderr.decode()
    assert len(result.stdout.splitlines()) == 4
    assert "goverment" in (elsewhere / "report.html").read_text(encoding="utf-8")
    # A wheel's rules are compiled when it is built: a run writes nothing.
    assert not (elsewhere / "cache").exists()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_runs_from_its_own_files(wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    assert all((unpacked / name).is_file() for name in NEEDED)
    assert_it_runs(unpacked, tmp_path)


def test_a_wheel_built_from_the_source_distribution_runs(tmp_path: Path) -> None:
    with tarfile.open(build(ROOT, "sdist", tmp_path / "sdist")) as archive:
        # Python 3.11 has filters from its fourth patch on.
        archive.extractall(tmp_path / "source", **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    (source,) = (tmp_path / "source").iterdir()
    made = build(source, "wheel", tmp_path / "wheel")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "unpacked")
    assert_it_runs(tmp_path / "unpacked", tmp_path)


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name.rpartition("licenses/")[2] for name in archive.namelist() if "licenses/" in name}
    assert {"LICENSE", "NOTICE", "LICENSES/CC-BY-SA-4.0.txt"} <= names
