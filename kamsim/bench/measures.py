"""What `kamsim bench` measures: ratios within one run, which depend little on the machine; never a test."""

from kamsim.experiments.sweep.sweep import sweep
from kamsim.readers.batch import Reader, batches, bytes_a_run
from kamsim.readers.ensemble import simulate
from kamsim.readers.interpreted import History
from kamsim.readers.workers import cores
from kamsim.scenario.load import load_scenario

from .clock import compile_times, seconds
from .floor import draw_asked, draw_by_numpy, luck_asked_for, pass_all, rows_as_numbers
from .markets import market_of, one_account
from .ordinary import check_equal, ordinary_runs

RUNS = 240


def bench(quick=False, cold=True, progress=None):
    """Measure everything; keys ending in ``_seconds`` depend on the machine, ratios hardly.

    Parameters
    ----------
    quick : bool
        Fewer runs and smaller worlds.
    cold : bool
        Compile everything anew in a folder of its own.
    progress : function, optional
        Told ``progress(done, total, name)`` before each part.
    """
    parts = [("readers", readers), ("ordinary Mesa", ordinary_mesa), ("floor", floor), ("workers", workers),
             ("scaling", scaling), ("sweep", sweep_overhead)]  # fmt: skip
    told = {}
    for place, (name, part) in enumerate(parts):
        if progress:
            progress(place, len(parts), name)
        told |= part(RUNS // 4 if quick else RUNS)
    return told | (compile_times() if cold else {})


def default_case():
    """The default scenario, with a warm reader."""
    scenario = load_scenario("life_cycle")
    Reader(scenario).play([(scenario, 1)])
    return scenario


def readers(runs):
    """The compiled reader against the interpreted one, on the default scenario."""
    scenario = default_case()
    interpreted = seconds(lambda: History(scenario, 1, every=12).play())
    compiled = seconds(lambda: simulate(scenario, runs, "brief", 1).outcomes) / runs
    return {
        "relationships": len(scenario.layout.world.relationships), "people": len(scenario.layout.world.contacts),
        "bytes_a_run": bytes_a_run(scenario), "interpreted_seconds": interpreted, "compiled_seconds": compiled,
        "compiled_over_interpreted": interpreted / compiled, "runs_per_second": 1.0 / compiled,
    }  # fmt: skip


def ordinary_mesa(runs):
    """Against `mesa.batch_run` over the same rules in ordinary Mesa, from call to table; histories are equal.

    Firms and relationships are shuffled where there is one account, and activated in order in the larger worlds,
    so that in all the same history comes out.  kamsim uses all cores, as it does by itself; batch_run one process,
    with which it is faster than with two.
    """
    told = {}
    for tail, scenario, some, shuffle in (
        ("", market_of(400, 60), runs // 4, False), ("_hundred", market_of(100, 180), runs // 2, False),
        ("_default", load_scenario("life_cycle"), runs, False), ("_one_account", one_account(), runs, True),
    ):  # fmt: skip
        check_equal(scenario, simulate(scenario, [1], "years", 1).records[0], shuffle)
        ordinary = seconds(lambda: ordinary_runs(scenario, [1, 2], shuffle)) / 2  # noqa: B023
        simulate(scenario, some, "years", cores()).firms  # noqa: B018  (starts and warms the workers)
        compiled = seconds(lambda: simulate(scenario, some, "years", cores()).firms) / some  # noqa: B023
        one_core = seconds(lambda: simulate(scenario, some, "years", 1).firms) / some  # noqa: B023
        told |= {
            f"compiled_over_ordinary_mesa{tail}": ordinary / compiled,
            f"one_core_over_ordinary_mesa{tail}": ordinary / one_core,
        }
    return told


def floor(runs):
    """How far a compiled run on one core is from the draws alone plus one pass over the rows in every month.

    Once with all luck by numpy's generators, and once with kamsim's own, which draws what rules ask for.
    """
    scenario = default_case()
    tables, seeds = rows_as_numbers(scenario), range(1, runs + 1)
    pass_all(scenario, 1, tables)
    asked = luck_asked_for(scenario)
    draw_asked(asked, [1])
    numpys = seconds(lambda: draw_by_numpy(scenario, seeds)) / runs
    own = seconds(lambda: draw_asked(asked, seeds)) / runs
    passes = seconds(lambda: pass_all(scenario, runs, tables)) / runs
    compiled = seconds(lambda: simulate(scenario, runs, "brief", 1)) / runs
    return {
        "draws_seconds": numpys, "own_draws_seconds": own, "pass_seconds": passes,
        "compiled_over_floor": compiled / (numpys + passes), "compiled_over_own_floor": compiled / (own + passes),
    }  # fmt: skip


def workers(runs):
    """Two worker processes against one."""
    scenario, many = default_case(), 8 * runs
    simulate(scenario, many, "brief", 2)
    two = seconds(lambda: simulate(scenario, many, "brief", 2))
    one = seconds(lambda: simulate(scenario, many, "brief", 1))
    return {"two_workers_over_one": one / two, "runs_per_second_two_workers": many / two}


def scaling(runs):
    """Cost of a relationship-month in worlds of other sizes, over more months, for more runs."""
    told = {}
    for relationships in (10, 100, 1000) if runs < RUNS else (10, 100, 1000, 10_000):
        told[f"microseconds_a_relationship_month_{relationships}"] = month_cost(market_of(relationships, 60))
    largest = max(told, key=lambda key: int(key.rsplit("_", 1)[1]))
    told["cost_largest_over_100"] = told[largest] / told["microseconds_a_relationship_month_100"]
    for months in (60, 180, 360):
        told[f"microseconds_a_relationship_month_over_{months}_months"] = month_cost(market_of(100, months))
    scenario = default_case()
    for many in (runs // 4, runs, 4 * runs):
        told[f"seconds_a_run_of_{many}"] = seconds(lambda: simulate(scenario, many, "brief", 1), 1) / many  # noqa: B023
    return told


def month_cost(scenario):
    """Microseconds of compiled time for one relationship-month."""
    reader, count = Reader(scenario), len(scenario.layout.world.relationships)
    reader.play([(scenario, 1)])
    spent = seconds(lambda: reader.play([(scenario, seed) for seed in range(1, reader.size + 1)]))
    return 1e6 * spent / reader.size / count / scenario.months


def sweep_overhead(runs):
    """What a sweep takes on top of playing its runs, on one core: varying, laying out, writing.

    The runs alone are the same ones, in the same batches, of scenarios made beforehand.
    """
    scenario, seeds = default_case(), range(1, 6)
    space = {"assumptions.trust_gain": (0.02, 0.3), "suppliers.north.quality": (0.6, 0.95)}
    points = max(20, 4 * runs // 5)
    played = []
    whole = seconds(lambda: played.append(sweep(scenario, space, n=points, seeds=seeds, workers=1)))
    made = [scenario.vary(**dict(zip(space, values, strict=True))) for values in played[0].points[list(space)].values]
    reader = Reader(made[0])
    cases = [(one, seed) for one in made if one.layout for seed in seeds]
    own = seconds(lambda: [reader.play(some) for some in batches(cases, reader.size)])
    return {"sweep_over_its_runs": whole / own}
