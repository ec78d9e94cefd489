"""What a person has settled about how anchor is with them: ``config.toml``."""

from anchor.settings.model import Question, Scale, Settings
from anchor.settings.reading import Fault, read_settings

__all__ = ["Fault", "Question", "Scale", "Settings", "read_settings"]
