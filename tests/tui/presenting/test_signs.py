"""The few signs beside letters."""

import locale

import pytest
from rich.cells import cell_len

from anchor.settings import Settings
from anchor.tui.presenting.signs import FINE, PLAIN, everywhere, signs_for


def test_a_person_may_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signs_for(Settings(ascii=True)) == PLAIN
    assert signs_for(Settings(ascii=False)) == FINE


@pytest.mark.parametrize(
    ("encoding", "signs"),
    [("UTF-8", FINE), ("utf8", FINE), ("ISO-8859-1", PLAIN), ("ASCII", PLAIN)],
)
def test_else_it_is_as_the_terminal_can_show(
    monkeypatch: pytest.MonkeyPatch, encoding: str, signs: object
) -> None:
    monkeypatch.setattr(locale, "getpreferredencoding", lambda _: encoding)
    assert signs_for(Settings()) == signs


def test_the_plain_ones_are_in_every_terminal() -> None:
    assert "".join(PLAIN).isascii()


@pytest.mark.parametrize(
    "text", ["I feel …", "5:30 left · until 21:30", "│ ├──●──┤ ▏▊", "“so” – ‘or’"]
)
def test_finer_signs_give_way_to_others_as_wide(text: str) -> None:
    plainer = everywhere(text)
    assert plainer.isascii()
    assert cell_len(plainer) == cell_len(text)
    assert [c for c in plainer if c.isalnum()] == [c for c in text if c.isalnum()]
