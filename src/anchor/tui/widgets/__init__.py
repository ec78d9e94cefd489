"""Parts of screens. None of them has a clock; each shows what it is given."""
