"""People and services that can help, and a person's own things that do. Offline, read in a moment."""
