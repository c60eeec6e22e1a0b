"""The process between .NET and the interpreters: passes orders and results on, grants forks, kills and reaps.

It runs no code of others and is the parent of every interpreter: a number that it kills cannot have been given to another process, since
only itself can reap it. With a process namespace it is that namespace's first process, so that its end is the end of all.

An interpreter that is forked again and again has a spare: a copy forked ahead of its code, so that the next step need not wait for the
fork. A spare is the same as a copy forked on demand. Code is only sent to a copy that is known by its number.
"""

import errno
import fcntl
import os
import selectors
import signal
import socket
import struct

import folders
import frames
import seccomp

_FIRST = 0  # the number of the interpreter that has run nothing
_FORKS_BEFORE_A_SPARE = 2  # A state extended once may be one link of a chain; extended twice, it is one where paths part.
_MAX_SPARES = 4
_CREDENTIALS = struct.Struct("=iii")
_NOTIFICATION = struct.Struct("=QIIiIQ6Q")
_GRANT = 1  # SECCOMP_USER_NOTIF_FLAG_CONTINUE: let the kernel carry the call out


class Child:
    """An interpreter: a spare without a run, running a step, or waiting as the state of a path."""

    def __init__(self, channel, family, folder, longest_frame):
        self.number = None  # of its run
        self.channel = channel
        self.family = family  # the folder that Landlock confines it to
        self.folder = folder
        self.incoming = frames.Incoming(longest_frame)
        self.outgoing = bytearray()
        self.parent = None
        self.pid = None
        self.forks_ordered = 0
        self.forks_granted = 0
        self.threads_granted = 0
        self.finished = False
        self.condemned = False  # to die as soon as its number is known
        self.deaf = False  # its channel is closed


class Supervisor:
    def __init__(self, config, scratch, first_channel, first_pid, fork_gate):
        self._config = config
        self._scratch = scratch
        self._fork_gate = fork_gate
        self._selector = selectors.DefaultSelector()
        self._children = set()
        self._runs = {}  # the children by the number of their run
        self._by_pid = {}
        self._spares = {}  # by what they are copies of, the one used longest ago first
        self._last_name = 0
        self._orders = frames.Incoming(longest=1 << 30)
        self._must_end = False
        first = Child(first_channel, None, None, config["frame_bytes"])
        first.number = _FIRST
        first.pid = first_pid
        first.finished = True
        self._add(first)
        self._runs[_FIRST] = first
        self._by_pid[first_pid] = first

    def serve(self):
        """Returns when .NET or the first interpreter has gone, or where a process may run that is not known by its number."""
        woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._selector.register(0, selectors.EVENT_READ, self._read_orders)
        self._selector.register(woken, selectors.EVENT_READ, lambda: self._reap(woken))
        if self._fork_gate is not None:
            self._selector.register(self._fork_gate, selectors.EVENT_READ, self._answer_gate)
        while 0 in self._selector.get_map() and not self._is_ending():
            for key, events in self._selector.select():
                if isinstance(key.data, Child):
                    if events & selectors.EVENT_WRITE:
                        self._flush(key.data)
                    if events & selectors.EVENT_READ:
                        self._read_child(key.data)
                elif key.fd in self._selector.get_map():
                    key.data()
        for child in list(self._children):
            self._kill(child)

    def _is_ending(self):
        return self._must_end or _FIRST not in self._runs

    # Orders of .NET.

    def _read_orders(self):
        chunk = os.read(0, 1 << 16)
        if not chunk:
            self._selector.unregister(0)
            return
        self._orders.add(chunk)
        while (order := self._orders.take()) is not None:
            kind, payload = order
            (number,) = frames.NUMBER.unpack_from(payload)
            if kind == frames.EXECUTE:
                (parent,) = frames.NUMBER.unpack_from(payload, 4)
                self._execute(number, parent, payload[8:])
            elif kind == frames.KILL and number != _FIRST and number in self._runs:
                self._end(self._runs[number])

    def _execute(self, number, parent_number, code):
        parent = self._runs.get(parent_number)
        child = None
        if parent is not None and parent.finished and not parent.outgoing:
            child = self._take_spare(parent) or self._fork(parent)
        if child is None:
            # Without the first interpreter all ends, and .NET does better to learn that than to try again here.
            if not self._is_ending():
                self._report(frames.NOT_STARTED, number)
            return
        child.number = number
        self._runs[number] = child
        child.outgoing += frames.LENGTH.pack(len(code)) + code
        if child.pid is not None:
            self._flush(child)
        if parent_number == _FIRST or parent.forks_ordered >= _FORKS_BEFORE_A_SPARE:
            self._fork_spare(parent)

    def _take_spare(self, parent):
        """The spare; None where there is none, or where it or what it is a copy of has died and is not reaped yet."""
        spare = self._spares.pop(parent, None)
        if spare is None or _is_alive(parent) and _is_alive(spare):
            return spare
        self._end(spare)
        return None

    def _fork_spare(self, parent):
        spare = self._fork(parent)
        if spare is None:
            return
        self._spares[parent] = spare
        if len(self._spares) > _MAX_SPARES:
            self._end(self._spares.pop(next(iter(self._spares))))

    def _fork(self, parent):
        """Orders a copy; None where the parent does not take orders."""
        self._last_name += 1
        family = parent.family or os.path.join(self._scratch, str(self._last_name))
        folder = os.path.join(family, str(self._last_name))
        folders.make(family, folder)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        # The kernel then vouches for the number of the process that speaks.
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        try:
            # These few bytes go out whole or not at all.
            socket.send_fds(parent.channel, [frames.NUMBER.pack(self._last_name)], [theirs.fileno()])
        except OSError as error:
            ours.close()
            _remove_folder(family, folder)
            if parent.number == _FIRST and error.errno != errno.EAGAIN:
                self._must_end = True  # It is about to end: a process closes its channels some time before it can be reaped.
            return None
        finally:
            theirs.close()
        parent.forks_ordered += 1
        parent.forks_granted += 1
        child = Child(ours, family, folder, self._config["frame_bytes"])
        child.parent = parent
        self._add(child)
        return child

    def _report(self, kind, number, payload=b""):
        if number is None:
            return  # A spare's doings concern nobody.
        message = memoryview(frames.frame(kind, frames.NUMBER.pack(number) + payload))
        try:
            while message:
                message = message[os.write(1, message):]
        except BrokenPipeError:
            self._must_end = True  # .NET has gone.

    # Interpreters.

    def _add(self, child):
        child.channel.setblocking(False)
        self._children.add(child)
        self._selector.register(child.channel, selectors.EVENT_READ, child)

    def _flush(self, child):
        """Sends what the child will take, without ever waiting for it."""
        try:
            sent = child.channel.send(child.outgoing)
            del child.outgoing[:sent]
        except BlockingIOError:
            pass
        except OSError:
            child.outgoing.clear()
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if child.outgoing else 0)
        if not child.deaf:
            self._selector.modify(child.channel, events, child)

    def _read_child(self, child):
        """True where there may be more to read."""
        if child.deaf or child not in self._children:
            return False
        try:
            chunk, ancillary, _, _ = child.channel.recvmsg(1 << 16, socket.CMSG_SPACE(_CREDENTIALS.size))
        except BlockingIOError:
            return False
        except OSError:
            chunk, ancillary = b"", []
        if not chunk:
            # It has closed its end: it is dead, or cannot be heard any more.
            self._stop_listening(child)
            self._kill(child)
            if child.pid is None:
                self._forget(child)
                self._report(frames.NOT_STARTED, child.number)
            return False
        pid = _sender(ancillary)
        child.incoming.add(chunk)
        try:
            while child in self._children and (message := child.incoming.take()) is not None:
                self._heed(child, pid, *message)
        except ValueError:
            if child.pid is None:
                # The parent answered in its copy's name: code that ran there has learnt our messages, and the copy may hide.
                self._must_end = True
            self._kill(child)
            return False
        return True

    def _end(self, child):
        """Ends a run or a state, whatever it is doing."""
        if child.pid is not None:
            self._kill(child)
            return
        # Not heard of since its parent was told to fork: the copy dies as soon as it is known. A parent that has not forked is stuck.
        child.condemned = True
        parent = child.parent
        if child.number is not None and parent.number != _FIRST and parent.forks_granted > 0 and self._fork_gate is not None:
            self._kill(parent)

    def _heed(self, child, pid, kind, payload):
        if kind == frames.HELLO and child.pid is None and pid is not None and pid not in self._by_pid:
            child.pid = pid
            child.parent = None
            self._by_pid[pid] = child
            _lead_a_group(pid)
            if child.condemned:
                self._kill(child)
            elif child.outgoing and _is_alive(child):
                self._flush(child)
            elif child.outgoing:
                self._give_back(child)
        elif kind == frames.FINISHED and child.number is not None and child.pid is not None and not child.finished and payload:
            child.finished = True
            kept = payload[0] == frames.SUCCEEDED
            self._report(frames.FINISHED, child.number, bytes([kept]) + payload)
            if not kept:
                self._kill(child)
        elif kind == frames.NOT_STARTED and child.pid is None:
            self._forget(child)
            self._report(frames.NOT_STARTED, child.number)
        else:
            raise ValueError("not a message that is due")

    def _give_back(self, child):
        """Gives back the run of a copy that died before it got its code: another can do it, and the copy's end concerns nobody."""
        self._report(frames.NOT_STARTED, child.number)
        self._runs.pop(child.number)
        child.number = None
        child.outgoing.clear()

    def _stop_listening(self, child):
        if not child.deaf:
            child.deaf = True
            self._selector.unregister(child.channel)

    def _kill(self, child):
        if self._by_pid.get(child.pid) is not child:
            return
        for send in (os.killpg, os.kill):
            try:
                send(child.pid, signal.SIGKILL)
            except OSError:
                pass

    def _reap(self, woken):
        os.read(woken, 4096)
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            self._read_everything()
            child = self._by_pid.pop(pid, None)
            if child is None:
                continue  # An orphan of a process that had forked on its own.
            self._forget(child)
            code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)
            self._report(frames.ENDED, child.number, struct.pack("<id", code, usage.ru_utime + usage.ru_stime))

    def _read_everything(self):
        """So that what a process said before its end counts, and a process just forked is known by its number."""
        for child in list(self._children):
            while self._read_child(child):
                pass

    def _forget(self, child):
        self._children.remove(child)
        self._runs.pop(child.number, None)
        self._stop_listening(child)
        child.channel.close()
        if child.folder is not None:
            _remove_folder(child.family, child.folder)
        spare = self._spares.pop(child, None)
        if spare is not None:
            self._end(spare)
        for parent in [parent for parent, spare in self._spares.items() if spare is child]:
            del self._spares[parent]

    # The gate of forks.

    def _answer_gate(self):
        request = bytearray(_NOTIFICATION.size)
        try:
            fcntl.ioctl(self._fork_gate, seccomp.NOTIFICATION_RECEIVE, request)
        except OSError:
            return  # The caller was killed while it waited.
        identity, pid, _, _, _, _, flags, *_ = _NOTIFICATION.unpack(request)
        granted = self._grant(pid, flags)
        # A thread too many is a want of resources, a process is against the rules.
        refusal = errno.EAGAIN if flags & seccomp.CLONE_THREAD else errno.EPERM
        answer = bytearray(struct.pack("=QqiI", identity, 0, 0 if granted else -refusal, _GRANT if granted else 0))
        try:
            fcntl.ioctl(self._fork_gate, seccomp.NOTIFICATION_SEND, answer)
        except OSError:
            pass

    def _grant(self, pid, flags):
        if pid not in self._by_pid:
            self._read_everything()
        child = self._by_pid.get(pid)  # The main thread's number is the process's; other threads start none.
        if child is None:
            return False
        if flags & seccomp.CLONE_THREAD:
            child.threads_granted += 1
            return child.threads_granted <= self._config["threads"]
        if child.forks_granted > 0:
            child.forks_granted -= 1
            return True
        return False


def _sender(ancillary):
    pid = None
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
            pid = _CREDENTIALS.unpack(data[:_CREDENTIALS.size])[0]
        elif level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            for (descriptor,) in struct.iter_unpack("=i", data[:len(data) // 4 * 4]):
                os.close(descriptor)
    return pid


def _remove_folder(family, folder):
    folders.remove(folder)
    folders.remove_if_empty(family)


def _is_alive(child):
    if child.pid is None:
        return True  # It has not said its number yet.
    try:
        return os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    except ChildProcessError:
        return False


def _lead_a_group(pid):
    try:
        os.setpgid(pid, pid)
    except OSError:
        pass  # It is dead already.
