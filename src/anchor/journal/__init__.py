"""Check-ins: what a person notes, kept on their machine and nowhere else. Knows no terminal."""
