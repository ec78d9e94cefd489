"""The screens. Each is small; what they do is done in the core and by the companion."""
