"""Names that are made of numbers."""

import pytest

from kamsim.scenario.world import names

PEOPLE = len(names.FIRST_NAMES) * len(names.LAST_NAMES)
FIRMS = len(names.PLACES) * len(names.ENDINGS) * len(names.SELLS)


@pytest.mark.parametrize("count", [1, 12, 7919, PEOPLE, FIRMS])
def test_a_round_meets_every_place_once(count):
    """Also where the stride divides the count."""
    assert sorted(names.spread_over(number, count) for number in range(count)) == list(range(count))


def test_people_have_their_names_alone_until_a_round_is_over():
    """50 first and 51 last names make 2550; the second round counts on, the fourth in figures."""
    assert PEOPLE == 2550
    assert len({names.person_name(number) for number in range(PEOPLE)}) == PEOPLE
    first = names.person_name(3)
    again = [names.person_name(3 + PEOPLE * turn) for turn in (1, 2, 3)]
    assert again == [f"{first} II", f"{first} III", f"{first} 4"]


def test_firms_are_named_after_places_and_what_they_do():
    assert len({names.firm_name(number) for number in range(FIRMS)}) == FIRMS
    assert {names.firm_name(number).split()[-1] for number in range(FIRMS)} == set(names.SELLS)
    assert names.firm_name(5, names.BUYS).split()[-1] in names.BUYS


def test_newcomers_are_told_from_those_who_were_there():
    """The first holder bears the name that number 2 would get: number 2 is called junior."""
    known = names.Names(("North",), ("Harlow",), (names.person_name(2), "Anna Berg"))
    assert (known.person(0), known.person(1)) == (names.person_name(2), "Anna Berg")
    assert known.person(2) == f"{names.person_name(2)} jr." and known.person(3) == names.person_name(3)
    assert (known.supplier(0), known.buyer(0), known.contact(1)) == ("North", "Harlow", "Anna Berg")


def test_sites_that_nobody_named_are_numbered():
    known = names.Names((), ("Harlow", "Meridian"), (), [("Lyon", "Porto")])
    assert [known.site(0, 1), known.site(0, 2), known.site(1, 0)] == ["Porto", "site 3", "site 1"]
