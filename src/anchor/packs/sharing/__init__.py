"""Packs that people hand on: taken from files and archives, looked at, added, kept, given away."""
