"""The figures this project promises, each measured beside a baseline: ``python -m benchmarks``."""
