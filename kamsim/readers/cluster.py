"""Workers on a Dask cluster: looked at before any work is sent, so that what is wrong is a sentence and not a wait."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from kamsim.errors import KamsimError
from kamsim.results.run import kamsim_version
from kamsim.theory.fingerprints import theory_mark

PATIENCE_SECONDS = 10


def version_mark():
    """What must be the same everywhere: the version of kamsim and the mark of its theory."""
    return kamsim_version(), theory_mark()


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the workers of a Dask scheduler, and the number of runs it can play at the same time.

    Parameters
    ----------
    address : str
        E.g. ``"tcp://10.0.0.5:8786"``.

    Yields
    ------
    (Executor, int)
        What `kamsim.simulate`, `kamsim.sweep` and `kamsim.compare` take as `executor` and `workers`.

    Raises
    ------
    KamsimError
        The scheduler cannot be reached, has no workers, or scheduler or workers lack this kamsim.

    Examples
    --------
    >>> import kamsim as kam
    >>> with cluster("tcp://10.0.0.5:8786") as (executor, slots):  # doctest: +SKIP
    ...     kam.simulate("life_cycle", seeds=10_000, executor=executor, workers=slots)
    """
    try:
        from distributed import Client
    except ImportError:
        raise KamsimError(
            "a cluster needs Dask's distributed, which is not installed",
            advice='Install it: pip install "kamsim[cluster]"',
        ) from None
    try:
        client = Client(address, timeout=PATIENCE_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as mistake:
        raise KamsimError(
            "the scheduler cannot be reached",
            where=str(address),
            advice=f"Is it running, and is the address right, such as tcp://10.0.0.5:8786? ({type(mistake).__name__})",
        ) from None
    with client:
        preflight(client, address)
        yield client.get_executor(pure=False), sum(client.nthreads().values())


def preflight(client, address):
    """Every part of the cluster can import this very kamsim; a KamsimError that names those that cannot."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
    except TimeoutError:
        raise KamsimError(
            "the scheduler has no workers", where=address, advice=f"Start some: dask worker {address}"
        ) from None
    answers = {"scheduler": answer_of(lambda: client.run_on_scheduler(version_mark))}
    for name in client.scheduler_info(n_workers=-1)["workers"]:
        answers[name] = answer_of(lambda name=name: client.run(version_mark, workers=[name])[name])
    here = version_mark()
    wrong = {name: answer for name, answer in answers.items() if answer != here}
    if wrong:
        lines = [f"  {name}: {in_words(answer, here)}" for name, answer in wrong.items()]
        raise KamsimError(
            "\n".join(
                [
                    f"{address}: every part of the cluster must have this kamsim, {here[0]}",
                    *lines,
                    "  Install the same kamsim in the environment of each.",
                ]
            )
        )


def answer_of(question):
    """The answer, or the error in its place."""
    try:
        return tuple(question())
    except Exception as mistake:  # whatever keeps a worker from answering is told in its place
        return mistake


def in_words(answer, here):
    """What is wrong with one part of a cluster."""
    if isinstance(answer, Exception):
        return f"cannot import it ({type(answer).__name__}: {str(answer).splitlines()[0] if str(answer) else ''})"
    if answer[0] != here[0]:
        return f"has version {answer[0]}"
    return "has the same version with other rules"
