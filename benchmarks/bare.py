"""The least that can say something every so often: the baseline of the cues and of the processor.

``python bare.py SECONDS`` prints a line whenever that many seconds are over, on one clock, waiting
for its input in between, as a session does.
"""

import select
import sys
import time


def main(seconds: float) -> None:
    """Print lines until it is ended."""
    began = time.monotonic()
    number = 0
    while True:
        print(number, flush=True)
        number += 1
        while (left := began + number * seconds - time.monotonic()) > 0:
            select.select([0], [], [], left)


if __name__ == "__main__":
    main(float(sys.argv[1]))
