"""What anchor does for a person whichever face they use. It knows no screen and no lines."""
