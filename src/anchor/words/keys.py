"""The keys of the full screen: which, what they are called in the line at the bottom, what they do.

The first part of a name says where it holds. ``[keys]`` in ``config.toml`` gives it other keys.
"""

from anchor.words import N_

KEYS: dict[str, tuple[str, str, str]] = {
    "leave": ("q,escape", N_("leave"), N_("Leave at once.")),
    "interrupt": ("ctrl+c,ctrl+q", N_("leave anchor"), N_("Leave anchor at once.")),
    "help-now": ("h", N_("help now"), N_("People and crisis lines.")),
    "hide": ("f12", N_("hide"), N_("Cover the screen; the same key brings it back.")),
    "keys": ("question_mark,f1", N_("keys"), N_("Every key that works here.")),
    "commands": ("ctrl+p", N_("find"), N_("Find anything by name.")),
    "suspend": ("ctrl+z", N_("to the shell"), N_("Go to the shell for a moment; fg comes back.")),
    "search": ("slash", N_("search"), N_("Search every exercise and routine.")),
    "choose.begin": ("enter", N_("begin"), N_("Begin what is marked.")),
    "choose.open": ("enter", N_("open"), N_("Open what is marked.")),
    "choose.change": ("right", N_("change"), N_("See more of it, and change how it goes.")),
    "choose.less": ("left,minus", N_("less"), N_("Less of what is marked.")),
    "choose.more": ("right,plus,equals_sign", N_("change"), N_("More of what is marked.")),
    "choose.favourite": ("f", N_("favourite"), N_("Keep it on the first page, or no longer.")),
    "home.ground": ("g", N_("ground"), N_("Look, listen, feel the floor.")),
    "home.breathe": ("b", N_("breathe"), N_("Slow, timed breathing.")),
    "home.touch": ("t", N_("touch"), N_("Hands on thighs, and other touch of your own.")),
    "home.move": ("m", N_("move"), N_("Slow walking, stretches, shaking out.")),
    "home.release": ("r", N_("release"), N_("Tense muscles a little, then release.")),
    "home.scan": ("s", N_("scan"), N_("Turn to the body, part by part.")),
    "home.words": ("w", N_("words"), N_("Pause before answering, and find words for it.")),
    "home.kindness": ("k", N_("kindness"), N_("A kind word, a small win, one good thing.")),
    "home.understand": ("u", N_("understand"), N_("Short pages to read.")),
    "home.routine": ("o", N_("a routine"), N_("A few exercises in a row.")),
    "home.feel": ("f", N_("I feel …"), N_("Two ideas for how it is.")),
    "home.check-in": ("c", N_("check in"), N_("A short note for yourself.")),
    "home.journal": ("j", N_("journal"), N_("Your check-ins.")),
    "home.look-back": ("l", N_("look back"), N_("What was lower, the same and higher.")),
    "home.packs": ("p", N_("packs"), N_("Every pack, and what is in it.")),
    "home.settings": ("comma", N_("settings"), N_("Everything that can be set.")),
    **{
        f"home.yours-{n}": (str(n), N_("yours"), N_("One of yours: a favourite, or begun lately."))
        for n in range(1, 6)
    },
    "home.take-off": ("delete", N_("take off"), N_("Take it off this page. It stays in its place.")),
    "help.region": ("r", N_("region"), N_("Numbers of another country.")),
    "help.message": ("enter", N_("message"), N_("Get a message ready. Nothing is sent.")),
    **{
        f"help.person-{n}": (str(n), N_("message"), N_("Get a message to this person ready."))
        for n in range(1, 10)
    },
    "help.choose-region": ("enter", N_("choose"), N_("Show the numbers of what is marked.")),
    "help.copy": ("c", N_("copy"), N_("Copy the message again.")),
    "packs.open": ("enter", N_("open"), N_("Open what is marked.")),
    "packs.read": ("t", N_("read"), N_("Read it step by step, with times.")),
    "session.pause": ("space", N_("pause"), N_("Stand still; again to go on.")),
    "session.next": ("enter", N_("go on"), N_("Go on to what comes next.")),
    "session.skip": ("s", N_("skip"), N_("Leave this step out.")),
    "session.skip-always": (
        "S", N_("leave out"), N_("Leave this part of the body out, here and from now on."),
    ),
    "session.not-helping": (
        "x", N_("not helping"), N_("Stop, with other things to try."),
    ),
    "session.not-helping-typing": (
        "ctrl+x", N_("not helping"), N_("The same, where letters are text."),
    ),
    "session.slower": ("minus", N_("slower"), N_("Make everything longer.")),
    "session.faster": ("plus,equals_sign", N_("faster"), N_("Make everything shorter.")),
    "session.stay": ("full_stop", N_("stay"), N_("Stay here longer.")),
    "session.back": ("b,left", N_("back"), N_("Back to where this step began, or the one before.")),
    "session.no-holds": ("n", N_("no holds"), N_("Leave holds out from here on.")),
    "session.picture": ("v", N_("picture"), N_("Another picture, or none.")),
    "session.numbers": ("c", N_("count"), N_("Show the seconds, or not.")),
    "after.close": ("enter", N_("close"), N_("Keep what was said, if anything, and close.")),
    "session.where": ("w", N_("here and now"), N_("Day, time and place.")),
    "checkin.keep": ("ctrl+s", N_("keep"), N_("Keep what is written.")),
    "checkin.pick": ("space,enter", N_("pick"), N_("Take this word into the line, or out.")),
    "form.next": ("tab,down", N_("next"), N_("Go on to the next question.")),
    "form.previous": ("shift+tab,up", N_("back"), N_("Back to the question before.")),
    "kept.close": ("enter", N_("close"), N_("Close this.")),
    "line.give": ("enter", N_("go on"), N_("Go on with what is typed.")),
    "passphrase.open": ("enter", N_("open"), N_("Open the journal with what is typed.")),
    "journal.open": ("enter", N_("open"), N_("Read it in full.")),
    "journal.earlier": ("pagedown,right", N_("earlier"), N_("The page before these.")),
    "journal.later": ("pageup,left", N_("later"), N_("The page after these.")),
    "journal.newest": ("home", N_("newest"), N_("Back to the newest ones.")),
    "journal.search": ("slash", N_("search"), N_("Look for a text.")),
    "journal.filter": ("f", N_("filter"), N_("Only some: a kind, a tag, a time.")),
    "journal.all": ("backspace", N_("all"), N_("Without the search and the filter.")),
    "journal.add": ("c", N_("check in"), N_("Make a check-in.")),
    "journal.undo": ("u", N_("undo"), N_("Take back the last change.")),
    "entry.edit": ("e", N_("edit"), N_("Change what is written.")),
    "entry.delete": ("D,delete", N_("delete"), N_("Delete it; u in the journal brings it back.")),
    "filter.take": ("enter", N_("show"), N_("Show the check-ins that fit.")),
    "trends.period": ("p", N_("period"), N_("Another time to look back on.")),
    "trends.by": ("b", N_("grouping"), N_("By exercise, trigger, time of day or week.")),
    "trends.try": ("t", N_("what else"), N_("What else could be tried.")),
    "trends.report": ("r", N_("report"), N_("Write it as a page to bring to someone.")),
}  # fmt: skip
"""The order is the order in which they are shown."""
