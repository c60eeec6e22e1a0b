"""The frames between .NET, the supervisor and the interpreters.

A frame is its length (4 bytes, little-endian, of what follows), a letter for its kind, and a payload. Between .NET and the supervisor
the payload starts with the number of the run (4 bytes). A text is its length in bytes and its UTF-8.
"""

import struct

EXECUTE = b"X"  # to run: the number of the state to fork, then the code
KILL = b"K"  # to end a run or let go of a state
READY = b"R"  # from the supervisor, once: what is in force, as JSON
HELLO = b"H"  # from an interpreter just forked
FINISHED = b"F"  # the result
NOT_STARTED = b"N"  # there is no such parent, or it could not fork
ENDED = b"E"  # the process has gone: its exit code, or minus the signal

# The status of a result.
SUCCEEDED, RAISED, MEMORY_LIMIT, OUTPUT_LIMIT, FORBIDDEN = range(5)

LENGTH = struct.Struct("<I")
NUMBER = struct.Struct("<I")
DESCRIPTOR = struct.Struct("=i")


def frame(kind, payload=b""):
    return LENGTH.pack(len(kind) + len(payload)) + kind + payload


def text(value):
    encoded = value.encode("utf-8", "backslashreplace")
    return LENGTH.pack(len(encoded)) + encoded


class Incoming:
    """Bytes as they arrive, cut into frames."""

    def __init__(self, longest):
        self._bytes = bytearray()
        self._longest = longest

    def add(self, chunk):
        self._bytes += chunk

    def take(self):
        """The next whole frame as (kind, payload), or None. ValueError where the sender breaks the rules."""
        if len(self._bytes) < 4:
            return None
        (length,) = LENGTH.unpack_from(self._bytes)
        if not 1 <= length <= self._longest:
            raise ValueError(f"a frame of {length} bytes; at most {self._longest} are allowed")
        if len(self._bytes) < 4 + length:
            return None
        kind, payload = bytes(self._bytes[4:5]), bytes(self._bytes[5:4 + length])
        del self._bytes[:4 + length]
        return kind, payload
