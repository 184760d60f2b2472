"""Work for engines: functions that a worker can be sent."""

import os
import signal
import time
from pathlib import Path

from dateline.errors import StopError


def ten() -> int:
    return 10


def slow_for_small(number: int, factor: int) -> int:
    if number < 4:
        time.sleep(0.02)
    return number * factor


def divide(number: int, by: int) -> float:
    return by / number


def joined(size: int, words: list[str]) -> str:
    return f"{size}:{','.join(words)}"


def plus(number: int, one: int) -> int:
    return number + one


def note(folder: str) -> int:
    (Path(folder) / str(os.getpid())).touch()
    return 1


def fail_to_set_up() -> int:
    raise StopError("it is missing", where="model", remedy="install it")


def die_at_once() -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def die_for_three(number: int, factor: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * factor


def die_the_first_time(number: int, folder: str) -> int:
    seen = Path(folder) / str(number)
    if number == 3 and not seen.exists():
        seen.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number
