"""The lock of an encrypted journal, and the key to it once that is known."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from anchor.errors import AnchorError, Status
from anchor.journal.database import (
    DatabaseError,
    connect,
    file_errors,
    how_to_look,
    is_no_database,
    is_plain,
    key_in_use,
    raised,
    storage_errors,
)
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.encryption import Key

Ask = Callable[[int], str | None]
"""Asks for the passphrase, told how many were wrong so far; gives ``None`` to give up."""


class Lock:
    """Whether a journal is encrypted, and what opens it. The file is there."""

    def __init__(self, path: Path, wait_seconds: float, ask: Ask | None) -> None:
        """Name the file, and who is asked for the passphrase once it is needed."""
        self._path = path
        self._wait_seconds = wait_seconds
        self._ask = ask
        self._key: Key | None = None

    def is_there(self) -> bool:
        """Tell whether the journal is encrypted. Raises ``AnchorError``."""
        return self._salt() is not None

    def is_open(self) -> bool:
        """Tell whether nobody has to be asked for a passphrase. Raises ``AnchorError``."""
        return not self.is_there() or self.known_key() is not None

    def key(self) -> "Key | None":
        """Give the key, asking for the passphrase if it is not known; ``None``: it needs none.

        Raises ``AnchorError`` where that leads to nothing, and what SQLite raises.
        """
        salt = self._salt()
        if salt is None:
            return None
        if key := self._known(salt):
            return key
        from anchor.journal.encryption import sqlcipher
        from anchor.words import passphrase as words

        sqlcipher()
        wrong = 0
        while self._ask and (passphrase := self._ask(wrong)) is not None:
            if key := self._opening(passphrase, salt):
                return key
            if self._salt() != salt:  # it was encrypted anew, or decrypted, while one typed
                return self.key()
            wrong += 1
        sentence = words.WRONG if wrong else words.LOCKED
        raise AnchorError(tr(sentence, path=self._path), Status.STORAGE)

    def change(self, key: "Key | None") -> None:
        """Note that the journal has another key now, or none."""
        self._key = key

    def known_key(self) -> "Key | None":
        """Give the key as far as it is known. Nobody is asked. Raises ``AnchorError``."""
        salt = self._salt()
        return None if salt is None else self._known(salt)

    def open_with(self, passphrase: str) -> bool:
        """Tell whether a passphrase opens the journal; then it is asked for no more."""
        salt = self._salt()
        with storage_errors(self._path):
            return salt is None or self._opening(passphrase, salt) is not None

    def _salt(self) -> bytes | None:
        """Give the salt of the journal's file; ``None``: it is not encrypted."""
        if key := key_in_use(self._path):
            return key.salt
        with file_errors(self._path):
            if is_plain(self._path):
                return None
            from anchor.journal.encryption import salt_of

            return salt_of(self._path)

    def _known(self, salt: bytes) -> "Key | None":
        known = (self._key, key_in_use(self._path))
        return next((key for key in known if key and key.salt == salt), None)

    def _opening(self, passphrase: str, salt: bytes) -> "Key | None":
        """Give the key that a passphrase makes, and remember it, if it opens the file."""
        from anchor.journal.encryption import Key

        key = Key(passphrase, salt)
        try:
            options = how_to_look(self._path)
            with closing(connect(self._path, options, self._wait_seconds, key)) as connection:
                connection.execute("PRAGMA application_id").fetchone()
        except raised(DatabaseError) as error:
            if not is_no_database(error):
                raise
            return None
        self._key = key
        return key
