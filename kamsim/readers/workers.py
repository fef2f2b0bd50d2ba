"""Work shared out among processes: one seam, a `concurrent.futures.Executor`, here or on a cluster.

A worker that dies costs time, not results: its task is given out again, and a task that kills its worker time
and again is handed back as `Lost` so that the rest goes on.
"""

import os
import signal
import threading
import time
from collections import deque, namedtuple
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, wait

from kamsim.errors import KamsimError, notice

Lost = namedtuple("Lost", "reason")
"""A task that could not be done because its worker died again and again."""


def lost(task):
    """The error about a task that could not be done."""
    return KamsimError(task.reason, advice="Is there too little memory? Take fewer workers, or keep='brief'.")


ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"}
TRIES = 3
MOST_A_CORE = 8  #: worker processes for each core of this machine, whatever is asked for
IDLE_SECONDS = 60


def cores():
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def local_pool(workers=None):
    """Worker processes on this machine; used again by the next call, renewed after one has died."""
    from joblib.externals.loky import get_reusable_executor

    return get_reusable_executor(
        max_workers=min(workers or cores(), MOST_A_CORE * cores()),
        timeout=IDLE_SECONDS,
        env=ONE_THREAD,
        initializer=end_with,
        initargs=(os.getpid(),),
    )


def end_with(parent):
    """Let this process end when its parent is gone, however it went; interrupts from the keyboard are the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=watch, args=(parent,), daemon=True).start()


def watch(parent):
    """Look every second whether the parent is there."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


def no_pool(workers):
    """Why there can be no worker processes on this machine, in words; empty if there can."""
    try:
        local_pool(workers)
    except (OSError, ImportError, NotImplementedError) as mistake:  # no shared memory, no semaphores
        return str(mistake) or type(mistake).__name__
    return ""


def is_death(mistake):
    """Whether an error says that a worker died, here or on a cluster."""
    return isinstance(mistake, BrokenExecutor) or type(mistake).__name__ == "KilledWorker"


def gather(function, tasks, executor=None, workers=None):
    """Do tasks in worker processes and yield ``(number, result)`` as they finish, a few in flight at a time.

    Parameters
    ----------
    function : function
        Called with the values of one task.
    tasks : iterable of (number, tuple)
    executor : concurrent.futures.Executor, optional
        Default: processes on this machine.
    workers : int, optional
        Number of processes; default all cores.
    """
    trouble = "" if executor else no_pool(workers)
    if trouble:
        notice(f"there can be no worker processes on this machine ({trouble}); one core plays")
        yield from ((number, function(*values)) for number, values in tasks)
        return
    shift = Shift(function, iter(tasks), executor, workers)
    try:
        while shift.fill():
            yield from shift.collect()
    except BaseException:
        shift.stop()
        raise


class Shift:
    """The state of one `gather`: what is in flight, what has to be done again, one at a time, after a death."""

    def __init__(self, function, tasks, executor, workers):
        self.function, self.tasks, self.executor, self.workers = function, tasks, executor, workers
        self.flying, self.again, self.tries = {}, deque(), {}

    def pool(self):
        """The executor to use now."""
        return self.executor or local_pool(self.workers)

    def most(self):
        """How many tasks may be in flight: two for each worker, one while looking for what kills workers."""
        return 1 if self.again or any(number in self.tries for number, _ in self.flying.values()) else self.room

    @property
    def room(self):
        """Tasks in flight that keep every worker busy."""
        return 2 * (self.workers or getattr(self.executor, "_max_workers", None) or max(cores(), 8))

    def fill(self):
        """Hand out tasks; false when nothing is left to wait for."""
        while len(self.flying) < self.most():
            task = self.again.popleft() if self.again else next(self.tasks, None)
            if task is None:
                break
            self.flying[self.submit(task[1])] = task
        return bool(self.flying)

    def submit(self, values):
        """Hand one task to the pool; to a new one if the old has just broken."""
        try:
            return self.pool().submit(self.function, *values)
        except BrokenExecutor:
            if self.executor is not None:
                raise
            return self.pool().submit(self.function, *values)

    def collect(self):
        """What has finished; tasks of dead workers are put back."""
        finished, _ = wait(self.flying, return_when=FIRST_COMPLETED)
        for future in finished:
            number, values = self.flying.pop(future)
            try:
                yield number, future.result()
            except Exception as mistake:
                if not is_death(mistake):
                    raise
                yield from self.mourn(number, values)

    def mourn(self, number, values):
        """A worker died with this task: try again, alone; give it up after `TRIES` deaths."""
        self.tries[number] = self.tries.get(number, 0) + 1
        if self.tries[number] > TRIES:
            yield number, Lost(f"the worker process died {self.tries[number]} times at this task")
        else:
            self.again.append((number, values))

    def stop(self):
        """Leave nothing running behind."""
        for future in self.flying:
            future.cancel()
        if self.executor is None:
            local_pool(self.workers).shutdown(wait=False, kill_workers=True)
