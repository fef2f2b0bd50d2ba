"""Names of fictional people and firms: a number always gives the same name."""

from math import gcd

FIRST_NAMES = (
    "Anna Bela Carla Dario Elsa Fabian Greta Hanno Ines Jonas Katja Lennart Mira Nils Olga Pavel Quirin Rosa Sven "
    "Tilda Ugo Vera Wanda Xenia Yusuf Zora Amir Birgit Cosmin Daria Emil Frida Gustav Helena Igor Julia Kasper Lucia "
    "Marek Nora Oskar Petra Rafael Selma Tomas Ulrike Viktor Wiebke Yara Zeno"
).split()
LAST_NAMES = (
    "Abend Berg Castell Dorn Eklund Falk Grabner Holt Ilves Jansson Kestrel Lund Moravec Novak Ostrow Pelz Quandt "
    "Reuter Sorel Thorn Uhlig Varga Winter Xander Ysker Zeller Aspen Birk Corvin Dahl Ember Forss Gallo Hartig Iser "
    "Jaro Krantz Lindqvist Maris Nagel Orban Poole Rask Sander Tamm Urban Vogt Wessel Yorke Zander Auer"
).split()
PLACES = (
    "Ash Brook Cedar Dale Elm Fern Glen Harbour Iron Juniper Kings Lake Marsh North Oak Pine Quarry River Stone "
    "Thorn Upper Vale Willow Yew Amber Birch Copper Down East Fox Grey Hollow"
).split()
ENDINGS = "ford field worth ham stead gate bridge wick mere bourne haven crest moor ridge well by".split()
SELLS = "Bearings Castings Controls Drives Fasteners Filters Hydraulics Seals Sensors Tooling Valves Coatings".split()
BUYS = "Pumps Rail Foods Turbines Lifts Motors Packaging Robotics Mining Paper Wind Marine Printing Dairy Glass".split()


def spread_over(number, count, stride=7919):
    """A place in ``0 ... count - 1`` such that neighbouring numbers fall far apart and none repeats in a round."""
    while gcd(stride, count) != 1:
        stride += 2
    return (number * stride + 17) % count


def person_name(number):
    """The name of the person who carries `number`; after 2550 names a Roman numeral tells namesakes apart.

    >>> person_name(0) == person_name(0) != person_name(1)
    True
    """
    count = len(FIRST_NAMES) * len(LAST_NAMES)
    at = spread_over(number, count)
    return numbered(f"{FIRST_NAMES[at % len(FIRST_NAMES)]} {LAST_NAMES[at // len(FIRST_NAMES)]}", number // count)


def firm_name(number, trades=SELLS):
    """The name of a drawn firm: a place that does not exist and a trade."""
    count = len(PLACES) * len(ENDINGS) * len(trades)
    at = spread_over(number, count)
    place, rest = at % len(PLACES), at // len(PLACES)
    name = f"{PLACES[place]}{ENDINGS[rest % len(ENDINGS)]} {trades[rest // len(ENDINGS)]}"
    return numbered(name, number // count)


def numbered(name, round_number):
    """The name itself in the first round; later rounds add II, III, 4, 5 …"""
    if round_number == 0:
        return name
    return f"{name} {('II', 'III')[round_number - 1] if round_number <= 2 else round_number + 1}"


class Names:
    """Names of the firms and people of a scenario, by row or number.

    Parameters
    ----------
    suppliers, buyers : sequence of str
        Names by row.
    people : sequence of str
        Names of those who hold the seats at the start, by seat.
    sites : sequence of sequences of str
        Names of the sites of listed buyers that have several.
    """

    def __init__(self, suppliers, buyers, people, sites=()):
        self.sites = tuple(sites)
        self.suppliers, self.buyers, self.people = tuple(suppliers), tuple(buyers), tuple(people)
        self._taken = frozenset(self.people)

    def site(self, buyer, place):
        """Name of one of a buyer's sites; those nobody named are numbered.

        >>> Names((), ("Arco",), (), [("Lyon", "Porto")]).site(0, 1)
        'Porto'
        """
        named = self.sites[buyer] if buyer < len(self.sites) else ()
        return named[place] if place < len(named) else f"site {place + 1}"

    def supplier(self, row):
        """Name of a selling firm."""
        return self.suppliers[row]

    def buyer(self, row):
        """Name of a buying firm."""
        return self.buyers[row]

    def contact(self, row):
        """Name of the person who held the seat at the start."""
        return self.people[row]

    def person(self, number):
        """Name of a person: of the first holders their own, of newcomers one made from the number."""
        if number < len(self.people):
            return self.people[number]
        name = person_name(number)
        return f"{name} jr." if name in self._taken else name
