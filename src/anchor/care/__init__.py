"""People and services that can help, and a person's own things that do. All offline."""
