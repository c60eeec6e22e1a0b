"""A warm interpreter: waits for orders, and for each forks a copy of itself, which makes ready and waits for its code.

The copy that ran its code to the end waits for orders in its turn: it is the state of a path, and a further step is a fork of it.
The first interpreter of all, with nothing run yet, is the state of the empty path. The code may come long after the fork: all that can
be done before it is known is then done already.
"""

from builtins import *  # noqa: F403

import os
import resource
import shutil
import signal
import socket
import sys

import frames
import system
from session import Result, Session


# Made once: what a copy need not do, it need not copy memory for.
_HELLO = frames.frame(frames.HELLO)
_SPACE_FOR_A_DESCRIPTOR = socket.CMSG_SPACE(4)


class Interpreter:
    def __init__(self, channel, config, scratch, landlock_rules):
        self._channel = channel
        self._config = config
        self._scratch = scratch
        self._landlock_rules = landlock_rules
        self._session = Session(config["output_bytes"])
        self._is_first = True

    def serve(self):
        """Never returns."""
        while True:
            name, channel = self._receive_orders()
            try:
                pid = system.fork_sibling()
            except OSError:
                channel.sendall(frames.frame(frames.NOT_STARTED))
                pid = -1
            if pid != 0:
                channel.close()
                continue
            self._channel.close()
            self._channel = channel
            self._make_ready(name)
            self._run(self._receive_code())

    def _receive_orders(self):
        """The name of the copy to make and the channel that will be its own."""
        head, ancillary, _, _ = self._channel.recvmsg(4, _SPACE_FOR_A_DESCRIPTOR)
        if not head:
            os._exit(0)  # The supervisor has let go.
        (descriptor,) = frames.DESCRIPTOR.unpack(ancillary[0][2])
        # The bare kind of socket, which asks the kernel nothing about itself.
        channel = socket.SocketType(socket.AF_UNIX, socket.SOCK_STREAM, 0, descriptor)
        return frames.NUMBER.unpack(head)[0], channel

    def _receive_code(self):
        (length,) = frames.LENGTH.unpack(self._receive(4))
        return str(self._receive(length), "utf-8", "replace")

    def _receive(self, count):
        chunks = []
        while count > 0:
            chunk = self._channel.recv(min(count, 1 << 16))
            if not chunk:
                os._exit(0)
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    def _make_ready(self, name):
        """In the forked copy: everything that does not need the code."""
        if not self._config["ends_with_supervisor"]:
            system.prctl(system.PR_SET_PDEATHSIG, signal.SIGKILL)
        self._channel.sendall(_HELLO)
        try:
            self._enter_own_folder(name)
        except OSError:
            self._go_without_folder()
        _limit_processor_time(self._config["cpu_seconds"])

    def _run(self, code):
        """Runs the code and, where all went well, returns to serve."""
        result = self._session.run(code, self._give_up)
        self._finish(result)
        if result.status != frames.SUCCEEDED:
            os._exit(0)

    def _finish(self, result):
        self._channel.sendall(frames.frame(frames.FINISHED, result.payload()))

    def _give_up(self):
        limit = self._config["output_bytes"]
        self._finish(Result(frames.OUTPUT_LIMIT, error="OutputLimit", message=f"More than {limit} bytes were written."))
        os._exit(0)

    def _go_without_folder(self):
        """Where others have filled the scratch space, for the rest of the path: most code writes no file."""
        self._scratch = None
        os.chdir("/")
        if self._is_first and self._landlock_rules is not None:
            self._landlock_rules.restrict(None)
        self._is_first = False

    def _enter_own_folder(self, name):
        """A private working folder, made by the supervisor, with the files of the session so far. Paths that share no step cannot reach
        each other's."""
        if self._scratch is None:
            return
        if self._is_first:
            self._scratch = f"{self._scratch}/{name}"
            os.chdir(f"{self._scratch}/{name}")
            if self._landlock_rules is not None:
                self._landlock_rules.restrict(self._scratch)
            self._is_first = False
        else:
            before = os.getcwd()
            os.chdir(f"{self._scratch}/{name}")
            _copy_files(before, ".")
        _open_descriptor_1()


def _copy_files(source, target):
    with os.scandir(source) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                shutil.copytree(entry.path, os.path.join(target, entry.name), symlinks=True)
            else:
                shutil.copy2(entry.path, target, follow_symlinks=False)


def _open_descriptor_1():
    descriptor = os.open(".", os.O_TMPFILE | os.O_RDWR, 0o600)
    os.dup2(descriptor, 1)
    os.close(descriptor)


def _limit_processor_time(seconds):
    """Of this process, which has used none yet. The signal at the soft limit can be caught by the code, the one a second later cannot."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def detach_from_terminal():
    """Descriptors 0, 1 and 2 lead nowhere; sys.stderr is thrown away."""
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    if null > 2:
        os.close(null)
    sys.stdin = sys.__stdin__ = open(0, closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", closefd=False)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
