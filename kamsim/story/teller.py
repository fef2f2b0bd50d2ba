"""From a line of the cause ledger to a sentence: names, roles, numbers and causes put into words."""

from kamsim.theory.events import DEPARTURES, EVENTS, TOLD_AS_CAUSE
from kamsim.theory.words import Role, Side

from .phrases import (
    ACTS,
    BETRAYALS,
    GOALS,
    LEVERS,
    PROJECTS,
    RATIONINGS,
    REASONS,
    ROLES,
    SHAPES,
    TIERS,
    TOPICS,
    TROUBLES,
    WITHDRAWALS,
)

TURNS_AWAY = ("decline_began", "ended")
BROKEN = ("betrayal", "misconduct", "distrust")  #: reasons that say themselves that trust is low
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
REMEMBERED_MONTHS = 18  #: how long the loss of a person is named as a cause


def listed(names):
    """``A``, ``A and B``, ``A, B and C``."""
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def possessive(name):
    """``Arkona Pumps'``, ``Celsus Wind's``."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def spoken(word):
    """A word of a table, or the name of an option, as one says it: ``tender lost``."""
    return str(word).replace("_", " ")


def money(amount, currency):
    """An amount as one says it.

    >>> money(4_240_000, "EUR"), money(340_000, "EUR"), money(800, "EUR")
    ('4.2 million EUR', '340 thousand EUR', '800 EUR')
    """
    if abs(amount) >= 999_500.0:
        return f"{amount / 1e6:.1f} million {currency}"
    return f"{amount / 1e3:,.0f} thousand {currency}" if abs(amount) >= 1000.0 else f"{amount:,.0f} {currency}"


def weighed_causes(event):
    """The causes of a line as (word, weight), heaviest first; those that are worth telling."""
    named = (
        (event.cause, event.cause_weight),
        (event.second_cause, event.second_weight),
        (event.third_cause, event.third_weight),
    )
    worth_telling = [(name_of(cause), weight) for cause, weight in named if weight >= TOLD_AS_CAUSE and name_of(cause)]
    return sorted(worth_telling, key=lambda cause: -cause[1])


def clause(reasons):
    """``, because A, and partly because B``; empty without reasons."""
    reasons = [reason for reason in dict.fromkeys(reasons) if reason][:2]
    return f", because {', and partly because '.join(reasons)}" if reasons else ""


def name_of(value):
    """A name, or nothing where the column has none."""
    return "" if value is None or value != value else str(value)


class Teller:
    """Puts lines of one run into words; remembers who has gone and what came to light, to name them as causes."""

    def __init__(self, run):
        self.names, self.seats = run.scenario.names, run.scenario.layout.world.contacts
        self.currency = run.scenario.currency
        self.bids = {(row.month, row.buyer, row.incumbent): name_of(row.winner) for row in run.bids.itertuples()}
        self.gone, self.betrayals, self.vacant, self.turned, self.said = {}, {}, {}, {}, set()

    def notice(self, event):
        """Remember what later sentences may point back to."""
        if event.kind in DEPARTURES:
            self.vacant[event.contact] = (event.month, event.who)
            self.gone.setdefault(event.relationship, []).append((event.month, event.size, event.who))
        elif event.kind == "act_detected":
            self.betrayals[event.relationship] = event.detail
        elif event.kind == "decline_began":
            self.turned[event.relationship] = self.remembered(event)["gone"]
        elif event.kind in ("decline_halted", "ended"):
            self.turned.pop(event.relationship, None)

    def remembered(self, event):
        """Who had gone and what the betrayal was, for the causes of an event."""
        leavers = [one for one in self.gone.get(event.relationship, ()) if event.month - one[0] <= REMEMBERED_MONTHS]
        now = [one for one in leavers if one[0] == event.month]
        _, _, who = max(now or leavers, key=lambda one: one[1], default=(0, 0.0, "a contact"))
        betrayal = BETRAYALS.get(self.betrayals.get(event.relationship), "the betrayal")
        return {"gone": self.turned.get(event.relationship, who), "betrayal": betrayal}

    def causes(self, event):
        """What is worth telling of a line's causes; not that trust was low where it was broken, nor all of it twice."""
        named = [cause for cause, _ in weighed_causes(event)]
        if event.kind == "ended" and event.relationship in self.turned:
            return named[:1]
        broken = event.detail in BROKEN or "act_detected" in named
        return [cause for cause in named if cause != "trust_low" or not broken]

    def reasons(self, event):
        """Why, as clauses: what the line's own word says first, then its causes, heaviest first."""
        kind, told = str(event.kind), []
        if kind in TURNS_AWAY:
            told = [REASONS[event.detail]]
        elif kind == "status_withdrawn":
            told = [WITHDRAWALS[event.detail]]
        behind = [EVENTS[kind].behind.get(cause, EVENTS[cause].because) for cause in self.causes(event)]
        told += behind[1:] if kind in TURNS_AWAY else behind
        return [reason.format(**self.remembered(event)) for reason in told]

    def sentence(self, events, times=1):
        """One sentence for lines of one kind that belong together, and that happened so many times."""
        event = events[0]
        lost = [one for one in events if one.kind == "knowledge_lost" and one.kind != event.kind]
        if lost:
            most = max(lost, key=lambda one: one.size)
            return self.sentence([one for one in events if one not in lost]) + f"; {self.sentence([most])}"
        told = EVENTS[str(event.kind)].sentence.format(**self.words(event, events))
        if event.kind == "ended" and event.detail.endswith(("_failed", "_merged")) and event.detail != "trial_failed":
            return told
        paid = sum(one.size for one in events)
        cost = f"; it cost {event.supplier} {money(paid, self.currency)}" if event.kind == "ended" else ""
        why = clause(self.reasons(event))
        decisive = EVENTS[str(event.kind)].importance >= 7
        again = not decisive and (event.kind, event.relationship, why) in self.said
        self.said.add((event.kind, event.relationship, why))
        often = f" (the first of {number(times)} times)" if times > 1 else ""
        return told + ("" if again else why) + (cost if paid >= 1000.0 else "") + often

    def words(self, event, events):
        """Everything a sentence may mention."""
        supplier, buyer = name_of(event.supplier), name_of(event.buyer)
        suppliers = [name for one in events if (name := name_of(one.supplier))]
        buyers = [name for one in events if (name := name_of(one.buyer))]
        pair = {"supplier": supplier, "buyer": buyer}
        return {
            **pair,
            **self.person(event, events),
            **self.act(event, supplier, buyer),
            "suppliers": listed(suppliers or [""]),
            "buyers": listed(buyers or [""]),
            "suppliers_s": possessive(listed(suppliers or [""])),
            "firm": supplier or buyer,
            "other": event.detail if event.kind == "merger" else "",
            "grew": "grew" if event.size > 0 else "shrank",
            "percent": percent([abs(one.size) for one in events]),
            "short": parts(events, "buyer", "orders", "of") if event.kind == "rationed" else "",
            "exposed": f", with {event.size:.0%} of its sales at one account" if event.size >= 0.3 else "",
            "size": event.size,
            "count": number(round(event.size)),
            "money": money(event.size, self.currency),
            "goal": GOALS.get(event.detail, ""),
            "stage": event.detail,
            "trust": f"{event.trust:.2f}",
            "commitment": f"{event.commitment:.2f}",
            "tier": several(TIERS.get(event.detail, ""), len(events)),
            "shape": SHAPES.get(event.detail, "").format(**pair) if event.kind == "shape_changed" else "",
            "lever": LEVERS.get(event.detail, ""),
            "rationing": RATIONINGS.get(event.detail, ""),
            "winner": self.winner(event),
            **self.together(event, supplier, buyer),
            **self.remembered(event),
            "trouble": TROUBLES.get(event.detail, "").format(percent=percent([abs(event.size)])),
            "topic": TOPICS.get(event.detail, ""),
            "parting": self.parting(event, listed(suppliers or [""]), listed(buyers or [""]), len(events)),
        }

    def person(self, event, events):
        """Who, in which role and house; what the person held; whose seat a newcomer takes."""
        seat = int(event.contact)
        if seat < 0:
            return {}
        supplies = self.seats["side"][seat] == Side.SUPPLIER
        firm = self.seats["firm"][seat]
        month, before = self.vacant.get(seat, (event.month, ""))
        return {
            "who": event.who,
            "role": ROLES[Role(int(self.seats["role"][seat])).name.lower()],
            "house": (self.names.suppliers if supplies else self.names.buyers)[firm],
            "held": parts(events, "buyer" if supplies else "supplier", "ties", "to") + put_off(events),
            "joined": name_of(event.joined) or "a rival",
            "knows": f", and knows {event.joined} from before" if name_of(event.joined) else "",
            "after": f" in place of {before}, after {months(event.month - month)}" if before else "",
        }

    @staticmethod
    def act(event, supplier, buyer):
        """What an opportunist did, when it does it and when it is found out."""
        if event.kind not in ("act_committed", "act_detected"):
            return {}
        now, then = ACTS[event.detail]
        now = now.format(buyer=buyer, buyers_s=possessive(buyer))
        return {"act": f"{supplier} {now}", "act_then": f"{supplier} {then}"}

    def together(self, event, supplier, buyer):
        """What two firms begin together, and who stands by whom."""
        begun, known = PROJECTS.get(event.detail, ("", ""))
        stander, shamed = (buyer, supplier) if event.initiator == "buyer" else (supplier, buyer)
        return {"project": begun, "project_s": known, "stander": stander, "shamed": shamed,
                "money": money(event.size, self.currency), "finely": f"{event.size:.1%}"}  # fmt: skip

    def winner(self, event):
        """Who won what the incumbent lost."""
        won = self.bids.get((event.month, event.buyer, event.supplier)) if event.kind == "tender_lost" else ""
        return f" to {won}" if won else ""

    @staticmethod
    def parting(event, suppliers, buyers, count):
        """How the two parted and who ended it."""
        if event.detail == "buyer_failed":
            return f"with {buyers} gone, {suppliers} lost the account"
        if event.detail == "buyers_merged":
            owner = "its new owner's account" if getattr(event, "planned", False) else "nothing"
            return f"with {buyers} taken over, {suppliers} {'was' if count == 1 else 'were'} left with {owner}"
        if event.detail == "supplier_failed":
            return f"with {suppliers} gone, {buyers} needed another supplier"
        plan = ", along an agreed plan" if getattr(event, "planned", False) else ""
        if event.initiator == "supplier":
            return f"{suppliers} gave up {buyers} as {several('a customer', count)}{plan}"
        whose = "its relationship" if count == 1 else "their relationships"
        return f"{buyers} ended {whose} with {suppliers}{plan}"


def percent(sizes):
    """``45%``, or ``up to 74%`` where one thing hit several unequally."""
    return f"{'up to ' if max(sizes) - min(sizes) > 0.02 else ''}{max(sizes):.0%}"


def months(count):
    """``a month``, ``four months``."""
    return "a month" if count == 1 else f"{number(count)} months"


def number(count):
    """``seven``, ``13``: small numbers in words."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def parts(events, other, things, of):
    """``81% of the ties to A, and all those to B and C``, the largest first; small rests are counted."""
    largest = sorted(events, key=lambda one: -one.size)
    most = len(largest) if len(largest) <= 4 else 3
    shares = {}
    for one in largest[:most]:
        part = "all" if one.size > 0.995 else f"{one.size:.0%} of"
        shares.setdefault(part, []).append(name_of(getattr(one, other)))
    told = [f"{part} those {of} {listed(names)}" for part, names in shares.items()]
    told[0] = told[0].replace("all those", f"all {things}", 1).replace("those", f"the {things}", 1)
    if len(largest) > most:
        told.append(f"some of those {of} {number(len(largest) - most)} more")
    return listed(told) if len(told) == 1 or len(shares) == most else f"{', '.join(told[:-1])}, and {told[-1]}"


def put_off(events):
    """That nobody had seen a need to spread what one person held, where comfort had put it off."""
    return ", which nobody had seen a need to spread" if ("complacency" in dict(weighed_causes(events[0]))) else ""


def several(tier, count):
    """``a key account`` or ``key accounts``."""
    return tier if count == 1 or not tier else f"{tier.split(' ', 1)[1]}s"
