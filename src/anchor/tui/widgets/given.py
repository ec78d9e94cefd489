"""What a widget says when a person has answered."""

from textual.message import Message


class Given(Message):
    """An answer, perhaps an empty one: Enter was pressed."""

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer
