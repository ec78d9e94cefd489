"""What is typed at a prompt: thin commands that import what they need when they run."""
