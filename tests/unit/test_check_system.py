"""What a computer lacks is said in one line, with the command that installs it."""

import ctypes
import importlib.util
import os
import platform
import socket
import sys
import tempfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "check_system.py"


def load_script():
    """Return the script as a module; it lives outside the package."""
    specification = importlib.util.spec_from_file_location("check_system", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


check_system = load_script()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch):
    """Return a function that hides shared libraries from the dynamic linker."""

    def hide(*hidden: str) -> None:
        def load(soname: str) -> None:
            if soname in hidden:
                raise OSError(f"{soname}: cannot open shared object file")

        monkeypatch.setattr(ctypes, "CDLL", load)

    return hide


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)


def test_only_the_missing_packages_are_named(without, on_linux, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    without("libEGL.so.1", "libxkbcommon.so.0", "libxcb-cursor.so.0")
    assert check_system.main([]) == 1
    assert capsys.readouterr().err == (
        "the window needs system libraries that are missing; "
        "run: sudo apt-get install -y libegl1 libxkbcommon0\n"
    )


def test_a_display_asks_for_its_own_libraries(without, on_linux, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", "elsewhere:0")
    without("libxcb-cursor.so.0")
    (problem,) = check_system.check_window_toolkit()
    assert problem.endswith("apt-get install -y libxcb-cursor0")


def test_one_whole_display_is_enough(without, on_linux, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(check_system, "is_dead", lambda path: False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("DISPLAY", "elsewhere:0")
    without("libwayland-cursor.so.0")
    assert check_system.check_window_toolkit() == []


def test_a_display_that_does_not_answer_needs_nothing(tmp_path: Path):
    dead = {"DISPLAY": ":987", "WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert check_system.display_libraries(dead) == []
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"{folder}/wayland-9")
        listening.listen()
        alive = {**dead, "XDG_RUNTIME_DIR": folder}
        assert check_system.display_libraries(alive) == [check_system.WAYLAND]


def test_without_a_display_none_of_its_libraries_is_needed():
    assert check_system.display_libraries({}) == []
    assert check_system.display_libraries({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}) == []


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 15, 0)])
def test_a_python_out_of_range_is_refused(version, monkeypatch):
    monkeypatch.setattr(sys, "version_info", version)
    (problem,) = check_system.check_python()
    assert "needs Python 3.11 to 3.14" in problem


def test_a_python_without_venv_is_told_the_package(monkeypatch, on_linux):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert check_system.check_python() == [
        "this Python cannot make environments; run: sudo apt-get install -y python3-venv"
    ]


@pytest.mark.parametrize(
    ("machine", "version", "problems"),
    [("x86_64", "2.34", 0), ("x86_64", "2.31", 1), ("aarch64", "2.36", 1), ("riscv64", "2.31", 0)],
)
def test_an_old_c_library_is_refused(machine, version, problems, monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: machine)
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", version))
    assert len(check_system.check_glibc()) == problems


def test_this_computer_has_everything(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert check_system.main([]) == 0
    assert check_system.main(["--python"]) == 0
