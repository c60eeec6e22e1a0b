"""Makes the folders of runs and removes them, whatever the code has made of them: closed folders, trees deeper than a path can name."""

import os
import stat


def make(family, folder):
    """Makes the folder and the one around it, as far as there is space. What is not there, its run does without."""
    for path in (family, folder):
        try:
            os.mkdir(path, 0o700)
        except OSError:
            pass


def remove(folder):
    for _ in range(3):
        try:
            os.rmdir(folder)  # Nearly always empty.
            return
        except FileNotFoundError:
            return
        except OSError:
            try:
                os.chmod(folder, 0o700)
                _flatten(folder)
            except OSError:
                pass


def _flatten(folder):
    # Folders are emptied upwards into this one, so that no path grows longer than two names.
    unique = 0
    while names := os.listdir(folder):
        for name in names:
            path = os.path.join(folder, name)
            if not stat.S_ISDIR(os.lstat(path).st_mode):
                os.unlink(path)
                continue
            os.chmod(path, 0o700)
            for inner in os.listdir(path):
                unique += 1
                inner_path = os.path.join(path, inner)
                if stat.S_ISDIR(os.lstat(inner_path).st_mode):
                    os.chmod(inner_path, 0o700)  # A folder can only be moved by who may write to it.
                os.rename(inner_path, os.path.join(folder, f"{unique}.{os.urandom(8).hex()}"))
            os.rmdir(path)


def remove_if_empty(folder):
    try:
        os.rmdir(folder)
    except OSError:
        pass
