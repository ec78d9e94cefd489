"""Words for how it is: the ones packs use, and others that people type for them."""

from anchor.words import N_

FEELINGS = {
    "panicky": (
        N_("panicky"),
        N_("panic, panicking, anxious, anxiety, shaking, cant breathe, can't breathe"),
    ),
    "overwhelmed": (
        N_("overwhelmed"),
        N_(
            "flooded, too much, overwhelm, bad, not ok, not okay, help, suicidal, suicide, "
            "want to die, want to end it, kill myself, end my life, self-harm, self harm, "
            "hurt myself, hurting myself"
        ),
    ),
    "racing": (N_("racing"), N_("racing thoughts, worried, worry, thoughts, nervous")),
    "tense": (N_("tense"), N_("tight, stressed, stress, stiff")),
    "wound-up": (N_("wound-up"), N_("wound up, on edge, jumpy, wired, edgy")),
    "restless": (N_("restless"), N_("fidgety, agitated")),
    "angry": (N_("angry"), N_("anger, furious, irritated, rage, mad")),
    "afraid": (
        N_("afraid"),
        N_("scared, fear, frightened, terrified, flashback, nightmare, bad dream, triggered"),
    ),
    "numb": (N_("numb"), N_("empty, nothing, frozen, shut down, flat")),
    "far-away": (N_("far-away"), N_("far away, unreal, dissociated, spaced out, foggy")),
    "low": (N_("low"), N_("down, depressed, hopeless")),
    "sad": (N_("sad"), N_("sadness, grief, crying, tearful")),
    "lonely": (N_("lonely"), N_("alone, isolated")),
    "ashamed": (N_("ashamed"), N_("shame, guilty, guilt, embarrassed")),
    "hurt": (N_("hurt"), N_("rejected, wounded")),
    "tired": (N_("tired"), N_("exhausted, worn out, drained")),
    "sleepless": (N_("sleepless"), N_("cannot sleep, can't sleep, cant sleep, awake, insomnia")),
    "urge": (N_("urge"), N_("craving, tempted, urges")),
    "steady": (N_("steady"), N_("calm, okay, ok, fine, good")),
}

# Words around a feeling that say nothing of it: "I feel a bit numb".
LITTLE_WORDS = N_("i feel feeling am i'm im and a bit very so really to just like")
