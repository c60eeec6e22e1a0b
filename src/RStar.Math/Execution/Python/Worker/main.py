"""Started by .NET with its settings as the first frame on standard input.

Three kinds of processes come of it. This one stays as the janitor: it waits, then removes the private folder, even where .NET was
killed. Its child supervises. The supervisor's first child is the warm interpreter, which gives up every right it does not need and is
forked for each run.
"""

import json
import os
import platform
import shutil
import signal
import socket
import sys

# The modules beside this file, and nothing else of this folder, belong to the worker.
_FOLDER = sys.path.pop(0)
sys.path.insert(0, _FOLDER)
import containment  # noqa: E402
import frames  # noqa: E402
import interpreter  # noqa: E402
import landlock  # noqa: E402
import seccomp  # noqa: E402
import supervisor  # noqa: E402
import system  # noqa: E402
import warmup  # noqa: E402

sys.path.remove(_FOLDER)


def main():
    os.setsid()  # Keys pressed in .NET's terminal are not for us.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    config = json.loads(_read_first_frame())
    folder = os.path.realpath(config["folder"])
    report = containment.Report()
    not_imported = warmup.warm_up(config["modules"])
    memory = system.private_memory()  # Read here: there is no /proc later.
    readable = containment.library_paths()
    config["warm_bytes"] = containment.address_space()
    containment.enter_user_and_pid_namespaces(report)
    pid = os.fork()
    if pid == 0:
        _supervise(config, folder, readable, memory, report, not_imported)
        os._exit(0)
    os.close(0)
    os.close(1)
    os.waitpid(pid, 0)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _read_first_frame():
    # Byte by byte from the descriptor: what follows is not for this process.
    (length,) = frames.LENGTH.unpack(_read(4))
    return _read(length)


def _read(count):
    content = b""
    while len(content) < count:
        chunk = os.read(0, count - len(content))
        if not chunk:
            os._exit(0)
        content += chunk
    return content


def _supervise(config, folder, readable, memory, report, not_imported):
    system.prctl(system.PR_SET_PDEATHSIG, signal.SIGKILL)
    if "ProcessNamespace" in report.missing:
        system.prctl(system.PR_SET_CHILD_SUBREAPER, 1)
    identity = containment.unprivileged_identity(folder)
    scratch = containment.enter_private_root(folder, readable, config["scratch_bytes"], identity, report)
    containment.enter_other_namespaces(report)
    rules = _landlock_rules(readable, report)

    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    pid = os.fork()
    if pid == 0:
        ours.close()
        _interpret(theirs, config, scratch, rules, memory, identity, report)
    theirs.close()
    containment.become(identity, containment.Report())
    system.prctl(system.PR_SET_DUMPABLE, 0)
    system.prctl(system.PR_SET_PDEATHSIG, signal.SIGKILL)  # Becoming another user has cleared it.
    inner, descriptors, _, _ = socket.recv_fds(ours, 1 << 16, 1)
    if not inner:
        os._exit(1)
    ready = json.loads(inner)
    ready["not_imported"] = not_imported
    ready["python"] = platform.python_version()
    payload = json.dumps(ready).encode()
    os.write(1, frames.frame(frames.READY, frames.NUMBER.pack(0) + payload))
    supervisor.Supervisor(config, scratch, ours, pid, descriptors[0] if descriptors else None).serve()


def _landlock_rules(readable, report):
    try:
        return landlock.Rules(readable, containment.devices())
    except OSError as error:
        report.missing["Landlock"] = error.strerror
        return None


def _interpret(channel, config, scratch, rules, memory, identity, report):
    """In the first interpreter: gives up rights, from the most general to the filter that forbids giving up more. Never returns."""
    os.environ.clear()
    os.environ.update({"LC_ALL": "C.UTF-8", "PATH": "", "HOME": ".", "TMPDIR": "."})
    own_user = "UserNamespace" in report.in_force or identity[0] not in (os.geteuid(), 65534)
    containment.limit_resources(config, config["warm_bytes"], own_user, report)
    containment.become(identity, report)
    os.chdir(scratch)
    config["ends_with_supervisor"] = "ProcessNamespace" in report.in_force
    report.attempt("NoNewPrivileges", lambda: system.prctl(system.PR_SET_NO_NEW_PRIVS, 1))
    if rules is not None:
        report.attempt("Landlock", lambda: rules.restrict(scratch))
    warmup.seed()
    interpreter.detach_from_terminal()  # Late, so that until here an error reaches .NET's log.
    system.gather(memory)  # In this process, since what is shared with a parent falls apart again at the first write.
    gate = _filter_system_calls(report)
    content = json.dumps({"in_force": report.in_force, "missing": report.missing}).encode()
    socket.send_fds(channel, [content], [] if gate is None else [gate])
    if gate is not None:
        os.close(gate)
    interpreter.Interpreter(channel, config, scratch, rules if "Landlock" in report.in_force else None).serve()


def _filter_system_calls(report):
    gates = []
    if report.attempt("ForkGate", lambda: gates.append(seccomp.install(gate_forks=True))):
        report.in_force.append("SystemCallFilter")
        return gates[0]
    report.attempt("SystemCallFilter", lambda: seccomp.install(gate_forks=False))
    return None


if __name__ == "__main__":
    main()
