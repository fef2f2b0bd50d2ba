"""C10 to C19 by hand."""

import numpy as np
import pytest

from kamsim.theory.events import Kind
from kamsim.theory.words import Act, Destination, Role
from kamsim.validation.patterns import people, statistics, trust
from tests.validation.histories import ledger, make, tenders


@pytest.fixture
def exact(monkeypatch):
    """Surveys without error, so that numbers can be reckoned."""
    monkeypatch.setattr(trust, "observed", lambda values, luck: np.asarray(values, float))


def test_exit_rates_leave_promotions_out():
    """Two sales seats over two years: one leaves, one is promoted; one of two years of a key manager ends."""
    buyer, key = Role.PURCHASER, Role.KEY_ACCOUNT_MANAGER
    role = [Role.ACCOUNT_MANAGER, buyer, Role.SERVICE, buyer, key, buyer]
    seen = make(years=2, seats=6, role=role)
    seen.departed[5, 0], seen.departed[9, 2] = Destination.ELSEWHERE, Destination.PROMOTION
    seen.departed[7, 4] = Destination.RIVAL
    assert people.seller_turnover(seen) == (0.25, 0.5)


def test_primary_buyer_contact_changes():
    """Two relationships for two years: one loses its primary contact once, a promotion; a lesser one does not count."""
    seen = make(years=2, events=ledger(
        month=[6, 8], kind=[Kind.CONTACT_PROMOTED, Kind.CONTACT_LEFT], relationship=[0, 1], contact=[1, 0],
    ))  # fmt: skip
    assert people.buyer_turnover(seen) == (0.25,)


def left(month, rows, destination=Destination.ELSEWHERE, **more):
    """The primary seller contact (seat 0) leaves some relationships."""
    count = len(rows)
    return ledger(month=np.full(count, month), kind=np.full(count, int(Kind.CONTACT_LEFT)), relationship=rows,
                  contact=np.zeros(count), detail=np.full(count, int(destination)), **more)  # fmt: skip


def test_contact_loss_against_controls():
    """Ten lose their contact after month 13, one in each class of size; eight of them go on with 0.9, two end.

    The forty others stay as they were.  Eight of ten live on at 0.9: 0.72 of what controls have, a loss of 28%.
    """
    revenue, active, lose = np.ones((36, 50)), np.ones((36, 50), bool), np.arange(0, 50, 5)
    revenue[12:, lose[:8]] = 0.9
    revenue[13:, lose[8:]], active[13:, lose[8:]] = 0.0, False
    seen = make(years=3, rows=50, monthly__revenue=revenue, monthly__active=active, yearly__age=36,
                events=left(13, lose))  # fmt: skip
    assert people.contact_loss(seen)[0] == pytest.approx(-0.28, abs=0.005)


def test_defections_are_no_plain_losses():
    seen = make(years=3, rows=50, monthly__revenue=1.0, yearly__age=36,
                events=left(13, np.arange(10), Destination.RIVAL))  # fmt: skip
    assert np.isnan(people.contact_loss(seen)[0])


def test_moved_business():
    """The rival (supplier 1, row 1) goes from 0.1 to 0.2 of the wallet; the old supplier held 0.4: a quarter moved."""
    share = np.tile([0.4, 0.1], (36, 1))
    share[20:, 1] = 0.2
    seen = make(years=3, suppliers=2, supplier=[0, 1], buyer=[0, 0], monthly__share_of_wallet=share,
                events=left(13, [0], Destination.RIVAL, supplier=[1]))  # fmt: skip
    assert people.moved_business(seen)[0] == pytest.approx(0.25)


def test_trust_and_age(exact):
    seen = make(years=1, rows=5, yearly__age=[12, 24, 36, 48, 60], yearly__buyer_trust=[0.1, 0.2, 0.3, 0.4, 0.5])
    assert trust.trust_and_age(seen)[0] == pytest.approx(1.0)


def test_a_survey_attenuates_by_the_root_of_reliability():
    luck, truth = np.random.default_rng(0), np.random.default_rng(1).normal(size=200_000)
    seen = statistics.observed(truth, luck)
    assert np.corrcoef(seen, truth)[0, 1] == pytest.approx(np.sqrt(0.8), abs=0.003)


def test_losses_weigh_more_than_gains():
    """Twenty of each in a size class: a surprise of -0.12 costs 0.03, one of +0.12 gains 0.01; calm ones 0."""
    monthly = {"buyer_trust": np.full((12, 60), 0.5), "delivered": np.full((12, 60), 0.5)}
    monthly["delivered"][6, :20], monthly["delivered"][6, 20:40] = 0.38, 0.62
    monthly["buyer_trust"][6:, :20], monthly["buyer_trust"][6:, 20:40] = 0.47, 0.51
    seen = make(years=1, rows=60, monthly__buyer_expectation=0.5, **{f"monthly__{k}": v for k, v in monthly.items()})
    assert trust.losses_and_gains(seen)[0] == pytest.approx(3.0, rel=1e-3)


def test_recovery_after_failure_and_deception():
    """Both fall from 0.6 to 0.4 in month 5; twelve good months bring the first to 0.6, the second to 0.5."""
    values = np.full((24, 2), 0.6)
    values[4:] = 0.4
    values[16:] = 0.6, 0.5
    seen = make(years=2, monthly__buyer_trust=values, events=ledger(
        month=[5, 5], kind=[Kind.SERVICE_FAILED, Kind.ACT_DETECTED], relationship=[0, 1], detail=[0, Act.LEAK],
    ))  # fmt: skip
    assert trust.recovery_and_scar(seen) == pytest.approx((1.0, 0.5, 1.0))


def test_recovery_needs_twelve_good_months():
    seen = make(years=2, monthly__buyer_trust=0.5, events=ledger(
        month=[5, 9], kind=[Kind.SERVICE_FAILED] * 2, relationship=[0, 0],
    ))  # fmt: skip
    assert np.isnan(trust.recovery_and_scar(seen)[0])


def test_constructs_go_together(exact):
    """In the first of four years trust is commitment, opportunism its opposite, and the least committed leave."""
    will = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    active = np.ones((48, 6), bool)
    active[20:, :3] = False
    seen = make(years=4, rows=6, yearly__buyer_commitment=will, yearly__buyer_trust=will,
                yearly__recent_betrayal=1.0 - will, monthly__active=active)  # fmt: skip
    seen.snapshots = np.array([0])
    wrong, trusting, exits = trust.construct_correlations(seen)
    assert (wrong, trusting) == pytest.approx((-1.0, 1.0)) and exits == pytest.approx(-0.878, abs=0.001)


def test_price_decides_a_tender_and_trust_the_intention(exact):
    luck = np.random.default_rng(3)
    count = 4000
    price, trusted = luck.normal(size=count), luck.uniform(size=count)
    won = luck.uniform(size=count) < 1.0 / (1.0 + np.exp(2.0 * price))
    bids = tenders(challengers=np.ones(count), incumbent=np.zeros(count), winner=np.where(won, 0, 1),
                   incumbent_price=1.0 + 0.05 * price, challenger_price=np.ones(count),
                   incumbent_performance=luck.uniform(size=count), incumbent_trust=trusted)  # fmt: skip
    belief = np.linspace(0.2, 0.8, 200)
    seen = make(years=1, rows=200, bids=bids, yearly__buyer_trust=belief,
                yearly__buyer_commitment=belief + 0.3 * luck.uniform(size=200))  # fmt: skip
    chosen, stays = trust.trust_and_choice(seen)
    assert abs(chosen) < 0.1 and stays > 1.0


def test_two_slips_cost_more_than_one():
    """In year 2 a hundred have one violation, a hundred two; 10 and 30 of them end in year 3: odds 3/7 over 1/9."""
    rows = np.concatenate((np.arange(100), np.repeat(np.arange(100, 200), 2)))
    month = np.concatenate((np.full(100, 15), np.tile([15, 18], 100)))
    active = np.ones((36, 240), bool)
    active[30:, :10], active[30:, 100:130] = False, False
    seen = make(years=3, rows=240, monthly__active=active,
                events=ledger(month=month, kind=np.full(300, int(Kind.SERVICE_FAILED)), relationship=rows))  # fmt: skip
    assert trust.slips(seen)[0] == pytest.approx((3 / 7) / (1 / 9))
