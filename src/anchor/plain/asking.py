"""Questions before and after an exercise, in complete lines."""

from collections.abc import Callable, Sequence

from anchor.plain.keywords import Action, action
from anchor.plain.lines import EndOfInput, PastedLines
from anchor.plain.page import Page
from anchor.words import session as words
from anchor.words import tr

_AWAY = ("leave", "not_helping")


def _listed(sentence: str) -> list[str]:
    return [word.strip().casefold() for word in tr(sentence).split(",")]


def whole_number(typed: str) -> int | None:
    """Give the whole number that was typed; ``None`` if it is none, or has over four digits."""
    return int(typed) if typed.isdecimal() and len(typed) < 5 else None


class Questions:
    """Asks one person. Whoever is asked can leave, or ask for help now, at any question."""

    def __init__(
        self, page: Page, lines: PastedLines, say_help: Callable[[], None], silent: bool = False
    ) -> None:
        """Ask on a page; ``silent`` asks nothing and takes every question as passed over."""
        self._page = page
        self._lines = lines
        self._say_help = say_help
        self.attended = lines.attended and not silent
        """Whether somebody is there to be asked."""
        self._silent = silent

    def ask(self, prompt: str) -> str | None:
        """Give what is typed: nothing, if nobody is there; ``None`` if the person left."""
        while True:
            if not self._silent:
                self._page.say(prompt)
            if not self.attended:
                return ""
            try:
                answer = self._lines.wait(None) or ""
            except (KeyboardInterrupt, EndOfInput):
                return None
            if action(answer, False) != "help_now":
                return answer
            self._say_help()

    def rest(self, answer: str) -> str:
        """Give an answer with the lines that were pasted after it: a shell would run them."""
        return "\n".join([answer, *self._lines.at_once()])

    def help(self) -> None:
        """Say who can help now."""
        self._say_help()

    def choose(self, options: Sequence[str], prompt: str, default: int) -> int | None:
        """Let the person choose by number, from 1, or by name; ``None``: they left."""
        names = [option.casefold() for option in options]
        while True:
            for number, option in enumerate(options, 1):
                self._page.say(tr(words.CHOICE, number=number, option=option))
            answer = self.ask(prompt)
            if answer is None or action(answer, False, options) in _AWAY:
                return None
            typed = answer.strip().casefold()
            if not typed:
                return default
            if typed in names:
                return names.index(typed) + 1
            chosen = whole_number(typed) or 0
            if 1 <= chosen <= len(options):
                return chosen

    def agrees(self, prompt: str) -> bool | None:
        """Let the person say yes, or no, which is also what silence says; ``None``: they left."""
        while (answer := self.ask(prompt)) is not None:
            typed = answer.strip().rstrip(".!").casefold()
            if typed in _listed(words.YES):
                return True
            if not typed or typed in _listed(words.NO) or action(answer, False) == "skip":
                return False
            if action(answer, False) in _AWAY:
                return None
        return None

    def goes_on(self, prompt: str) -> bool:
        """Let the person go on, with Enter say, or leave; where nobody is there, it goes on."""
        answer = self.ask(prompt)
        return answer is not None and action(answer, False) not in _AWAY

    def rating(self, prompt: str) -> int | None:
        """Let the person give a number from 0 to 10; ``None``: they say nothing, or left."""
        answer = self.rating_or_word(prompt)
        return answer if isinstance(answer, int) else None

    def rating_or_word(self, prompt: str) -> int | Action | None:
        """Let the person give a number from 0 to 10, or a word that is known; ``None``: neither."""
        while (answer := self.ask(prompt)) is not None:
            typed = answer.strip()
            if not typed:
                return None
            number = whole_number(typed)
            if number is not None and number <= 10:
                return number
            if wanted := action(answer, False):
                return wanted
            self._page.say(tr(words.HINT_SCALE))
        return "leave"
