"""What a widget shows while the full screen is closed: nothing."""

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget as Mixed
else:
    Mixed = object  # Textual looks for the styles of a widget along its first widget base


class Parting(Mixed):
    """Shows nothing once it is taken away.

    Textual takes a widget's styles before its place on the screen: drawn once more between the
    two, a field that needs them would end in an error while somebody leaves.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines, or blank ones."""
        if self.is_attached:
            return super().render_lines(crop)
        return [Strip.blank(crop.width)] * crop.height
