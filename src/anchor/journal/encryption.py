"""SQLCipher: a journal that is read with its passphrase, or not at all.

Its file is what SQLCipher 4 makes of a passphrase by itself, so SQLCipher's own tools open it too.
The key is derived here as SQLCipher would do it, once and not for every connection again.
"""

import os
import sqlite3  # noqa: TID253 - whoever loads this is about to use the journal
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from anchor.errors import AnchorError, Status
from anchor.words import passphrase as words
from anchor.words import tr

SALT_BYTES = 16
"""So many bytes at the beginning of the file are not encrypted, and random."""

_ROUNDS = 256_000
_KEY_BYTES = 32
_PAGE = 4096
_ENOUGH_VALUES = 240
"""A page of random bytes has nearly all of the 256 values; text, zeros and the like have not."""


class Key:
    """What opens one encrypted file. It never says what it is."""

    def __init__(self, passphrase: str, salt: bytes | None = None) -> None:
        """Derive the key to the file with a salt; without one, the key to a new file.

        That takes a tenth of a second or two, on purpose: whoever guesses has to wait as well.
        """
        import hashlib
        import unicodedata

        # However a keyboard puts an é together.
        typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        self.salt = os.urandom(SALT_BYTES) if salt is None else salt
        self._secret = hashlib.pbkdf2_hmac("sha512", typed, self.salt, _ROUNDS, _KEY_BYTES)

    def connect(self, address: str, **options: Any) -> sqlite3.Connection:
        """Connect to a file as ``sqlite3.connect`` does. A wrong key is noticed by what reads."""
        connection: sqlite3.Connection = sqlcipher().connect(
            address, factory=_connection_class(), **options
        )
        # It would write to standard error. No value can be bound here; this one is of hex digits.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{self._secret.hex()}{self.salt.hex()}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")
        return connection


def salt_of(path: Path) -> bytes | None:
    """Give the salt of an encrypted file; ``None``: it looks like none. Raises ``OSError``.

    Only for a file that this process does not have open: on POSIX, to close it is to let go of all
    locks on it.
    """
    with path.open("rb") as file:
        page = file.read(_PAGE)
    looks_random = len(page) == _PAGE and len(set(page)) >= _ENOUGH_VALUES
    return page[:SALT_BYTES] if looks_random else None


def sqlcipher() -> ModuleType:
    """Give the module that opens encrypted files. Raises ``AnchorError`` if it is not installed."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        python = sys.executable or "python"
        raise AnchorError(tr(words.NOT_INSTALLED, python=python), Status.STORAGE) from None
    module: ModuleType = dbapi2
    return module


@cache
def _connection_class() -> type[Any]:
    class Encrypted(sqlcipher().Connection):  # type: ignore[misc]
        """A connection that can be known of, as long as it is open."""

        is_open = True

        def close(self) -> None:
            self.is_open = False
            super().close()

    return Encrypted
