"""Words for how it is: the ones packs use, and others that people type for them."""

from anchor.words import N_

FEELINGS = {
    "panicky": (
        N_("panicky"),
        N_(
            "panic, panicking, panic attack, panic attacks, anxious, anxiety, shaking, shaky, "
            "can't breathe, cannot breathe, can not breathe, heart racing, dizzy, lightheaded, "
            "light-headed"
        ),
    ),
    "overwhelmed": (
        N_("overwhelmed"),
        N_(
            "flooded, too much, everything is too much, it's all too much, it is all too much, "
            "overwhelm, overwhelming, awful, terrible, bad, not ok, not okay, help, desperate, "
            "trapped, can't cope, cannot cope, can't do this, meltdown, falling apart"
        ),
    ),
    "racing": (N_("racing"), N_("racing thoughts, worried, worry, thoughts, nervous")),
    "tense": (N_("tense"), N_("tight, stressed, stress, stiff")),
    "wound-up": (N_("wound up"), N_("wound-up, on edge, jumpy, wired, edgy")),
    "restless": (N_("restless"), N_("fidgety, agitated")),
    "angry": (N_("angry"), N_("anger, furious, irritated, rage, mad")),
    "afraid": (
        N_("afraid"),
        N_(
            "scared, fear, frightened, terrified, flashback, flashbacks, nightmare, bad dream, "
            "triggered"
        ),
    ),
    "numb": (
        N_("numb"),
        N_("empty, nothing, frozen, freeze, shut down, shutdown, shutting down, blank, flat"),
    ),
    "far-away": (
        N_("far away"),
        N_("far-away, unreal, not real, dissociated, dissociating, spaced out, floaty, foggy"),
    ),
    "low": (
        N_("low"),
        N_("down, depressed, depression, hopeless, worthless, hate myself"),
    ),
    "sad": (N_("sad"), N_("sadness, grief, crying, tearful")),
    "lonely": (N_("lonely"), N_("alone, isolated")),
    "ashamed": (N_("ashamed"), N_("shame, guilty, guilt, embarrassed")),
    "hurt": (N_("hurt"), N_("rejected, wounded")),
    "tired": (N_("tired"), N_("exhausted, worn out, drained")),
    "sleepless": (N_("sleepless"), N_("cannot sleep, can't sleep, awake, insomnia")),
    "urge": (N_("urge"), N_("craving, tempted, urges")),
    "steady": (N_("steady"), N_("calm, okay, ok, fine, good")),
}

# Words of danger. Wherever one of them stands in what a person says of how it is, people and lines
# come first. Missing one is worse than naming help where it was not meant.
DANGER = {
    "ending-life": N_(
        "suicidal, suicide, want to die, wanna die, wish i was dead, wish i were dead, "
        "want to be dead, rather be dead, better off dead, better off without me, going to die, "
        "ready to die, kill myself, killing myself, end my life, ending my life, take my life, "
        "end it, end it all, ending it all, end everything, end myself, kms, "
        "don't want to live, do not want to live, not want to live, can't live, "
        "don't want to be here, do not want to be here, not want to be here, "
        "don't want to be alive, do not want to be alive, don't want to exist, "
        "don't want to wake up, never wake up, not wake up, no reason to live, "
        "nothing to live for, not worth living, can't go on, cannot go on, can not go on, "
        "can't go on living, no way out, can't see a way out, goodbye everyone"
    ),
    "self-harm": N_(
        "self-harm, self harm, self-harming, selfharm, hurt myself, hurting myself, harm myself, "
        "harming myself, cut myself, cutting myself, cutting, burn myself, burning myself, "
        "hang myself, shoot myself, drown myself, jump off, punish myself, i am bleeding, "
        "i'm bleeding"
    ),
    "overdose": N_(
        "overdose, overdosed, overdosing, took pills, taken pills, take pills, took all my pills, "
        "took some pills, took my pills, too many pills, all my pills, all the pills, "
        "took tablets, taken tablets, too many tablets, took something, taken something, "
        "poison, poisoned myself"
    ),
    "others": N_(
        "hitting me, hits me, hit me, beats me, beating me, beat me, hurting me, hurts me, "
        "hurt me, abuses me, abusing me, being abused, abused, raped, rape, assaulted, attacked, "
        "strangled me, choked me, choking me, threatens me, threatening me, threatened me, "
        "kill me, going to hurt me, afraid of him, afraid of her, scared of him, scared of her, "
        "unsafe, not safe, in danger, hurt someone, kill someone, hurt somebody, kill somebody"
    ),
}

# Words around a feeling that say nothing of it: "I feel a bit numb".
LITTLE_WORDS = N_(
    "i feel feeling felt am i'm im and a bit very so really too to just like now right having have "
    "got"
)
