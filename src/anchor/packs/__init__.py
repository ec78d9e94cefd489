"""Exercise packs: TOML on disk to the core's model, with every problem told at its place."""
