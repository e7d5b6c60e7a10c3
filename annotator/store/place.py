"""Where a project file lies: on a network drive, in a folder that a service keeps in step, under two names.

What there is to say about it is said once for each project and person.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from annotator.domain.sentences import Message, message

from . import messages

_NETWORKS = frozenset(
    [
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "orangefs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
    ]
)
"""Types of file systems on which the locks and the shared memory of a write-ahead log cannot be trusted."""
_SERVICES = {
    "dropbox": "Dropbox", "onedrive": "OneDrive", "icloud drive": "iCloud", "icloud": "iCloud",
    "google drive": "Google Drive", "googledrive": "Google Drive", "my drive": "Google Drive",
    "mobile documents": "iCloud", "com~apple~clouddocs": "iCloud", "nextcloud": "Nextcloud",
    "owncloud": "ownCloud", "pcloud": "pCloud", "megasync": "MEGA", "seafile": "Seafile",
    "syncthing": "Syncthing", "yandex.disk": "Yandex.Disk",
}  # fmt: skip
"""Names of folders, small letters."""
_MARKS = {
    ".stfolder": "Syncthing", ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox", ".sync": "Resilio Sync",
    ".owncloudsync.log": "ownCloud", "._sync_1.db": "Nextcloud",
}  # fmt: skip
"""What services leave in their folder."""
_MOUNTS = Path("/proc/self/mountinfo")
_KEPT = 500
LASTING = frozenset(said.id for said in (messages.ON_NETWORK, messages.IN_SYNCED, messages.SECOND_NAME))
"""What is so of a place until the project is moved."""


def about(path: Path) -> tuple[Message, ...]:
    """Return what a person should know about the place of a project file."""
    found: list[Message] = []
    real = Path(os.path.realpath(path))
    if system := network_drive(real):
        found.append(message(messages.ON_NETWORK, project=path.name, system=system))
    if service := synced_by(real):
        found.append(message(messages.IN_SYNCED, project=path.name, service=service))
    with suppress(OSError):
        if real.stat().st_nlink > 1:
            found.append(message(messages.SECOND_NAME, project=path.name))
    return tuple(found)


def network_drive(path: Path, mounts: Iterable[str] | None = None) -> str | None:
    """Return the type of the network file system a path is on; None: it is on none, or that is not known."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        import ctypes

        drive = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return "network" if drive == 4 or str(path).startswith("\\\\") else None
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return None
    best, system = -1, ""
    for line in mounts:
        before, _, after = line.partition(" - ")
        parts = before.split()
        if len(parts) < 5 or not after:
            continue
        point = parts[4].encode().decode("unicode_escape") if "\\" in parts[4] else parts[4]
        # A later line of the same mount point lies over the earlier one.
        if len(point) >= best and path.is_relative_to(point):
            best, system = len(point), after.split()[0]
    return system if system in _NETWORKS else None


def synced_by(path: Path) -> str | None:
    """Return the service that keeps a file's folder in step with other computers, as far as names tell."""
    for folder in path.parents:
        name = folder.name.casefold()
        for known, service in _SERVICES.items():
            if name == known or name.startswith((f"{known} -", f"{known} (", f"{known}-")):
                return service
        for mark, service in _MARKS.items():
            if (folder / mark).exists():
                return service
    return None


# --- said once --------------------------------------------------------------------------------------------


def not_said_yet(path: Path, notices: Iterable[Message]) -> tuple[Message, ...]:
    """Return what was not said of a project yet to whoever runs the program, and remember that it is now."""
    keys = {_key(path, notice): notice for notice in notices}
    if not keys:
        return ()
    kept = _remembered()
    known = kept.read_text(encoding="ascii", errors="replace").split() if kept.is_file() else []
    fresh = [key for key in keys if key not in known]
    if fresh:
        with suppress(OSError):  # then it is said once more the next time
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text("\n".join([*known, *fresh][-_KEPT:]) + "\n", encoding="ascii")
    return tuple(keys[key] for key in fresh)


def _key(path: Path, notice: Message) -> str:
    said = f"{notice.id}\n{path.absolute()}\n{notice.values.get('service')}\n{notice.values.get('system')}"
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _remembered() -> Path:
    return state_folder() / "said-of-projects"


def state_folder() -> Path:
    """Return the folder where the program remembers things of the person who runs it, outside any project."""
    if sys.platform == "win32":  # pragma: no cover - Windows
        folder = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        folder = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(folder) / "annotator"
