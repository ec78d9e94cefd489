"""The folders packs are in, and the files in them."""

import os
from pathlib import Path

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.words import finding as words
from anchor.words import tr


def builtin_folder() -> Path:
    """Give the folder of the built-in packs: in the package, else in the source tree."""
    package = Path(__file__).parent.parent
    packaged = package / "exercises"
    return packaged if packaged.is_dir() else package.parent.parent / "exercises"


def toml_files(folder: Path) -> list[Path]:
    """List the pack files of a folder, which may not exist. Raises ``AnchorError``."""
    try:
        # Editors put hidden files of their own beside the ones they have open.
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix == ".toml" and not path.name.startswith(".")
        )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        message = tr(words.FOLDER_UNREADABLE, folder=one_line(str(folder)), reason=error.strerror)
        raise AnchorError(message, Status.STORAGE) from None


def leads_out(path: Path) -> bool:
    """Tell whether a pack is a link to somewhere outside its folder."""
    if not path.is_symlink():  # asked first: to follow every part of a path takes longer
        return False
    folder, led_to = os.path.realpath(path.parent), os.path.realpath(path)
    return Path(folder) not in Path(led_to).parents
