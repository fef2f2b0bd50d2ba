"""Published regularities, computed from simulated histories exactly as they are defined (docs/validation.md)."""

from collections import namedtuple

import numpy as np

from .market import QUICK_SEEDS, market, window, yearly

Pattern = namedtuple("Pattern", "id tier statement low high mark compute")
"""A regularity: its band, the mark of its evidence, and the function that measures it on one run."""
RELIABILITY = 0.8  # of survey measures of what cannot be seen


def observed(values, luck):
    """A survey's view of a hidden quantity: with measurement error of the stated reliability."""
    noise = np.std(values) * np.sqrt(1.0 / RELIABILITY - 1.0)
    return values + luck.normal(0.0, noise, len(values))


def link_survival(run):
    """C05: relationships active in a year that are active in the next."""
    active = run.years[run.years["active"]]
    return float(active["survives"].mean())


def value_churn(run):
    """C06: yearly loss weighted by revenue, over the loss by count."""
    rows = run.years[run.years["active"]].dropna(subset="survives")
    lost = 1.0 - rows["survives"]
    return float(np.average(lost, weights=rows["revenue"]) / lost.mean())


def tenure_skew(run):
    """C09: mean over median of the age of living relationships, every fifth year."""
    rows = run.years[run.years["active"] & (run.years["year"] % 5 == 0)]
    return float((rows["age"].mean() + 1.0) / (rows["age"].median() + 1.0))


def contact_loss(run):
    """C12: change of revenue in the year after the supplier's main contact left, against like relationships."""
    left = run.events[run.events["kind"].isin(["contact_left", "contact_retired", "contact_promoted"])]
    left = left[(left["relationship"] >= 0) & (left["size"] > 0.35) & left["contact"].isin(run.sellers)]
    had, expected = 0.0, 0.0
    for event in left.itertuples():
        before, after = slice(event.month - 12, event.month), slice(event.month, event.month + 12)
        paths = run.revenue
        if event.month <= run.start + 12 or event.month + 12 > paths.shape[0]:
            continue
        own, others = paths[before, event.relationship].sum(), paths[before].sum(axis=0)
        like = (others > 0.6 * own) & (others < 1.6 * own)
        like[event.relationship] = False
        if own > 0 and like.any():
            usual = paths[after][:, like].sum() / others[like].sum()
            if usual > 0:
                had += paths[after, event.relationship].sum()
                expected += own * usual
    return had / expected - 1.0 if expected else float("nan")


def trust_and_age(run):
    """C14: correlation of the customer's trust with age, as a survey would see it."""
    rows = run.years[run.years["active"]]
    rows = rows[rows["year"] == rows["year"].max()]
    return float(np.corrcoef(observed(rows["buyer_trust"].to_numpy(), run.luck), rows["age"])[0, 1])


def top_fifth(run):
    """C20: share of a supplier's yearly revenue from its largest fifth of customers, 8 customers or more."""
    shares = []
    for _, rows in run.years[run.years["active"]].groupby(["supplier", "year"], observed=True):
        if len(rows) >= 8:
            sales = np.sort(rows["revenue"])[::-1]
            whole, part = divmod(0.2 * len(sales), 1.0)
            shares.append((sales[: int(whole)].sum() + part * sales[int(whole)]) / sales.sum())
    return float(np.mean(shares)) if shares else float("nan")


def recession_share(run):
    """C24: share of months in which the economy contracts."""
    return float(run.table.groupby("month")["in_recession"].first().mean())


def demand_amplitude(run):
    """C25: fall of all orders over the fall of output, recession by recession, peak to trough."""
    falls = run.events[run.events["kind"] == "recession_began"]
    orders = run.orders
    ratios = []
    for event in falls.itertuples():
        if event.month > 6 and event.month + 24 < len(orders) and event.size > 0.005:
            peak = orders[event.month - 6 : event.month].mean()
            trough = orders[event.month : event.month + 24].min()
            ratios.append((1.0 - trough / peak) / event.size)
    return float(np.mean(ratios)) if ratios else float("nan")


def key_accounts_trust(run):
    """C28: standardised difference of trust, key minus ordinary accounts of like size and age."""
    return key_difference(run, "buyer_trust")


def key_accounts_commitment(run):
    """C28: standardised difference of commitment, key minus ordinary accounts of like size and age."""
    return key_difference(run, "buyer_commitment")


def key_difference(run, column):
    """Cohen's d of a hidden quantity within strata of size and age."""
    rows = run.years[run.years["active"]].copy()
    rows["size"] = rows["revenue"].rank(pct=True).mul(5).astype(int)
    rows["old"] = rows["age"].rank(pct=True).mul(3).astype(int)
    rows["seen"] = observed(rows[column].to_numpy(), run.luck)
    means = rows.groupby(["size", "old", "key_account"])["seen"].mean().unstack().dropna()
    return float((means[True] - means[False]).mean() / rows["seen"].std()) if len(means) else float("nan")


def incumbent_wins(run):
    """C33: contested tenders that the incumbent wins."""
    return float(run.bids["incumbent_won"].mean()) if len(run.bids) else float("nan")


def rise_then_drop(run):
    """C02: how many of four features do not fall from stage to stage and drop sharply in decline."""
    order = ["basic", "cooperative", "interdependent", "integrated"]
    good = 0
    for feature in ("buyer_trust", "commitment", "information", "contact_intensity"):
        means = run.table[run.table["active"]].groupby("stage", observed=True)[feature].mean()
        steps = np.diff([means[stage] for stage in order if stage in means])
        drop = means.reindex([stage for stage in order if stage in means]).mean() - means.get("disintegrating", np.nan)
        good += bool((steps > -0.02).all() and drop > 0.0)
    return float(good)


PATTERNS = (
    Pattern("C02", 1, "Features rise with the stages and drop in decline (of 4)", 3.0, 4.0, "verified", rise_then_drop),
    Pattern("C05", 1, "Yearly link survival", 0.88, 0.95, "verified", link_survival),
    Pattern("C06", 1, "Value churns less than counts", 0.55, 0.95, "verified-2", value_churn),
    Pattern("C09", 1, "Elapsed tenure is skewed (mean over median)", 1.25, 1.75, "verified", tenure_skew),
    Pattern("C12", 1, "Revenue lost with the seller's contact", -0.22, -0.08, "verified", contact_loss),
    Pattern("C14", 1, "Trust hardly rises with age (correlation)", -0.05, 0.20, "recalled", trust_and_age),
    Pattern("C20", 1, "Revenue share of the top fifth", 0.55, 0.80, "verified", top_fifth),
    Pattern("C24", 1, "Share of months in recession", 0.07, 0.20, "verified", recession_share),
    Pattern("C25", 1, "Orders fall several times as far as output", 2.5, 6.0, "verified-2", demand_amplitude),
    Pattern("C28", 1, "Key accounts are no more trusting (d)", -0.20, 0.20, "verified", key_accounts_trust),
    Pattern("C28b", 1, "Key accounts are more committed (d)", 0.15, 0.70, "verified", key_accounts_commitment),
    Pattern("C33", 1, "Incumbents win tenders", 0.48, 0.78, "verified-2", incumbent_wins),
)


class Measured:
    """One run of the market, prepared for measuring: the window's rows, paths of revenue, events, tenders."""

    def __init__(self, ensemble, burn_in):
        self.start, self.table = burn_in, window(ensemble.relationships, burn_in)
        self.years = yearly(self.table)
        self.events, self.bids = window(ensemble.events, burn_in), window(ensemble.bids, burn_in)
        record = ensemble.records[0]
        self.revenue = record.relationships["revenue"][0]
        shares = record.relationships["share_of_wallet"][0]
        with np.errstate(divide="ignore", invalid="ignore"):
            volume = np.where(shares > 0, self.revenue / shares, np.nan)
        self.orders = np.nanmean(volume, axis=1)
        self.sellers = np.flatnonzero(ensemble.scenario.layout.world.contacts["side"] == 0)
        self.luck = np.random.default_rng(ensemble.seeds[0])


def validate(seeds=QUICK_SEEDS, progress=None, compile_progress=None, crowd=None):
    """Measure every pattern on seeds of the market.

    Returns
    -------
    list of dict
        id, tier, statement, low, high, mark, measured (mean over runs), lowest, highest, passed.
    """
    from ..ensemble import simulate

    scenario = market(crowd)
    burn_in = scenario.months // 2
    values = {pattern.id: [] for pattern in PATTERNS}
    for done, seed in enumerate(range(1001, 1001 + seeds)):
        run = Measured(simulate(scenario, [seed], keep="months", workers=1, compile_progress=compile_progress), burn_in)
        for pattern in PATTERNS:
            values[pattern.id].append(pattern.compute(run))
        if progress:
            progress(done + 1, seeds)
    return [verdict(pattern, np.array(values[pattern.id])) for pattern in PATTERNS]


def verdict(pattern, values):
    """Whether the mean over runs lies in the band."""
    known = values[~np.isnan(values)]
    mean = float(known.mean()) if known.size else None
    return {
        "id": pattern.id, "tier": pattern.tier, "statement": pattern.statement, "mark": pattern.mark,
        "passed": mean is not None and pattern.low <= mean <= pattern.high, "measured": mean,
        "low": pattern.low, "high": pattern.high,
        "lowest": float(known.min()) if known.size else None, "highest": float(known.max()) if known.size else None,
    }  # fmt: skip
