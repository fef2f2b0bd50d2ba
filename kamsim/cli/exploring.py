"""Asking many futures from the shell: sentences on the screen, tables and figures in a folder."""

import json
import tomllib
from contextlib import contextmanager, nullcontext
from pathlib import Path

from kamsim.errors import KamsimError
from kamsim.scenario.scenario import load_scenario

from .bars import progress_bars
from .running import scenario_of, screen

FIGURE_DOTS = 150  #: per inch


@contextmanager
def work(workers, scheduler, compiles=True):
    """Keyword arguments for whatever plays runs: workers here or on a cluster, and progress bars."""
    if scheduler:
        from kamsim.readers.cluster import cluster

        place = cluster(scheduler)
    else:
        place = nullcontext((None, workers))
    with place as (executor, count), progress_bars() as (progress, compile_progress):
        yield {"executor": executor, "workers": count, "progress": progress, "compile_progress": compile_progress}


def say(sentences):
    """Sentences, one below the other."""
    for sentence in sentences:
        screen.print(sentence, soft_wrap=True, markup=False)


def save_figure(axes, path):
    """A figure as a file."""
    axes.figure.savefig(path, dpi=FIGURE_DOTS)


def play_futures(name, seeds, keep, workers, scheduler, out, force):
    """An ensemble: bands, survival, moves."""
    from kamsim import plots
    from kamsim.readers.ensemble import simulate
    from kamsim.results.run import new_folder

    from .running import show_futures

    scenario = scenario_of(name)
    with new_folder(out, force) if out else nullcontext() as inside:
        with work(workers, scheduler) as how:
            futures = simulate(scenario, seeds, keep, **how)
        if futures.has_tables:
            show_futures(futures)
        show_brief(futures)
        if inside:
            futures.write_into(inside)
            save_figure(plots.plot_bands(futures.years), inside / "profit.png")
            save_figure(plots.plot_survival(futures), inside / "survival.png")
    if out:
        screen.print(f"\nWritten to {out}: tables, profit.png, survival.png, run.json.", soft_wrap=True)


def show_brief(futures):
    """What many futures come to, from their brief alone."""
    table = futures.outcomes.groupby("supplier", sort=False, observed=True)
    screen.print(f"[bold]{len(futures.seeds):,} futures[/bold] of {futures.scenario.title}")
    for firm, rows in table:
        low, middle, high = rows["last_profit"].quantile([0.05, 0.5, 0.95]) / 1e3
        say([
            f"  {firm}: profit of the last year {middle:,.0f} thousand EUR ({low:,.0f} to {high:,.0f}), "
            f"{rows['lost'].mean():.1f} accounts lost and {rows['won'].mean():.1f} won on the way; "
            f"distress in {rows['distressed'].mean():.1%}, failure in {rows['failed'].mean():.1%} of futures"
        ])  # fmt: skip
    stays = futures.dwell.set_index("state")["mean"].round(0).dropna()
    say(["  Months in a stage, of stays that ended: "
         + ", ".join(f"{state.replace('_', ' ')} {months:.0f}" for state, months in stays.items())])  # fmt: skip


def options_from(strategies, changes, others):
    """The options of a comparison, as `compare` takes them."""
    told = {}
    if strategies:
        told["strategies"] = [name.strip() for name in strategies.split(",") if name.strip()]
    if changes:
        told["changes"] = dict(change_from(text) for text in changes)
    if others:
        told["scenarios"] = [load_scenario(name) for name in others]
    return told


def change_from(text):
    """``name: path = value, path = value`` as a name and a dict.

    Examples
    --------
    >>> change_from("bold: suppliers.north.growing = 0.9")
    ('bold', {'suppliers.north.growing': 0.9})
    """
    label, _, told = text.partition(":")
    try:
        pairs = tomllib.loads("all = {" + ", ".join(quoted(part) for part in told.split(",")) + "}")["all"]
    except tomllib.TOMLDecodeError:
        pairs = {}
    if not label.strip() or not pairs:
        raise KamsimError(
            "must be 'name: path = value, path = value'", got=text, where="--change",
            advice="Such as 'more people: suppliers.north.growing = 0.9'; words in quotation marks.",
        )  # fmt: skip
    return label.strip(), pairs


def quoted(part):
    """``a.b = 1`` with the path as one key."""
    path, _, value = part.partition("=")
    return f"{json.dumps(path.strip())} = {value.strip()}"


def show_comparison(name, options, measure, supplier, seeds, precision, grid, where, out, force):
    """A comparison in sentences; tables and figures on request."""
    from kamsim.experiments.comparison.compare import compare
    from kamsim.results.run import new_folder

    scenario = scenario_of(name)
    if "scenarios" in options:
        options["scenarios"] = {one.name: one for one in (scenario, *options["scenarios"])}
    space, n = grid
    with new_folder(out, force) if out else nullcontext() as inside:
        with work(*where) as how:
            found = compare(scenario, **options, measure=measure, supplier=supplier, seeds=seeds, precision=precision,
                            **how)  # fmt: skip
            regret = found.regret(space, n=n or 20, **how) if space else None
        sentences = found.sentences() + (regret.sentences() if regret else [])
        say([f"{found.supplier}, {len(found.seeds):,} seeds of {scenario.title}", *sentences])
        if inside:
            write_comparison(found, regret, sentences, inside)
    if out:
        screen.print(f"\nWritten to {out}: tables, figures, findings.txt, run.json.", soft_wrap=True)


def write_comparison(found, regret, sentences, folder):
    """Tables, figures and sentences of a comparison."""
    from kamsim import plots

    tables = {"outcomes": found.outcomes, "pairs": found.pairs, "frontier": found.frontier, "settling": found.settling}
    figures = {"differences": plots.plot_differences, "settling": plots.plot_settling, "frontier": plots.plot_frontier}
    for name, draw in figures.items():
        save_figure(draw(found), folder / f"{name}.png")
    if regret:
        tables["regret"] = regret.table
        save_figure(plots.plot_regret(regret), folder / "regret.png")
    for name, table in tables.items():
        table.to_parquet(folder / f"{name}.parquet", compression="zstd")
    (folder / "findings.txt").write_text("\n".join(sentences) + "\n", encoding="utf-8")
    (folder / "run.json").write_text(json.dumps(found.describe(), indent=2), encoding="utf-8")


def play_sweep(name, space, design, n, seeds, design_seed, where, out):
    """A sweep into a folder."""
    from kamsim.experiments.sweep.sweep import sweep

    with work(*where) as how:
        found = sweep(scenario_of(name), space, design, n, seeds, out, design_seed, **how)
    failed = len(found.failures)
    screen.print(
        f"{found.told['points'] * len(found.told['seeds']):,} runs at {found.told['points']:,} points in {out}"
        + (f"; {failed:,} of them failed, and why stands in the column failure." if failed else "."),
        soft_wrap=True,
    )
    screen.print(f'Read it: kam.load_sweep("{out}").means("profit"), or: kamsim discover {out}', soft_wrap=True)


def show_sensitivity(name, space, method, n, seeds, measure, supplier, where, out):
    """Indices in sentences; the table and the figure beside the sweep."""
    from kamsim import plots
    from kamsim.experiments.factors.sensitivity import sensitivity

    with work(*where) as how:
        found = sensitivity(scenario_of(name), space, method, n, seeds, measure, supplier, out=out, **how)
    say(found.sentences())
    stem = Path(out) / f"{method}-{measure}"
    found.table.to_csv(stem.with_suffix(".csv"), index=False)
    save_figure(plots.plot_sensitivity(found), stem.with_suffix(".png"))
    screen.print(f"\nWritten to {out}: {stem.name}.csv, {stem.name}.png, and the runs.", soft_wrap=True)


def show_discovery(folder, measure, above, below, supplier, boxes):
    """Boxes in sentences; the table and the figure beside the sweep."""
    from kamsim import plots
    from kamsim.experiments.factors.discovery import discover
    from kamsim.experiments.sweep.result import load_sweep

    found = discover(load_sweep(folder), measure, above, below, supplier, boxes)
    say(found.sentences())
    stem = Path(folder) / f"boxes-{measure}"
    found.table.to_csv(stem.with_suffix(".csv"), index=False)
    save_figure(plots.plot_boxes(found), stem.with_suffix(".png"))
    screen.print(f"\nWritten to {folder}: {stem.name}.csv, {stem.name}.png.", soft_wrap=True)
