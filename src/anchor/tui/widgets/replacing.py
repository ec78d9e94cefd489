"""Other widgets in the place of those there were."""

from textual.widget import Widget


async def replace_children(container: Widget, *widgets: Widget) -> bool:
    """Put widgets in the place of what a container holds; tell whether they are there.

    They are not where anchor is just ending: Textual would make an error of it.
    """
    await container.remove_children()
    if not container.is_attached:
        return False
    await container.mount(*widgets)
    return True
