"""The exercise engine. Pure: it knows no file, no clock and no terminal."""
