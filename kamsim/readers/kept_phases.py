"""Where compiled phases are kept: the user's cache, or a folder of this process alone where that cannot be written."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from kamsim.errors import notice

PLACE = "KAMSIM_CACHE"
ROOM = 30_000_000  # bytes: what all phases take, a few times over


def cache_folder():
    """``KAMSIM_CACHE`` or the user's cache directory."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get(PLACE) or user_cache_dir("kamsim")).absolute() / "compiled"


def trouble_with_cache():
    """Why nothing can be kept in the cache, in words; empty if it can."""
    folder = cache_folder()
    if "~" in folder.parts:  # without a home the user's cache would come to lie wherever one stands
        return "there is no home directory"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
        return "" if shutil.disk_usage(folder).free > ROOM else "the disk is full"
    except OSError as mistake:
        return f"{folder}: {mistake.strerror}"


def make_sure_of_cache():
    """Take a folder of this process and of its workers where the cache cannot be written, with what lies in it."""
    trouble = trouble_with_cache()
    if not trouble:
        return
    try:
        own = tempfile.mkdtemp(prefix="kamsim-cache-")
    except OSError:
        notice(f"the rules are compiled in memory, for this process alone ({trouble}; no room for temporary files)")
        return
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    try:
        shutil.copytree(cache_folder(), Path(own) / "compiled")
    except OSError:
        pass
    os.environ[PLACE] = own
    notice(
        f"compiled rules are kept for this process alone ({trouble}). {PLACE} may name a folder that can be written."
    )
