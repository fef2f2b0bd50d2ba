"""`kamsim story`: sentences, all of them or those of one customer."""


def test_story_names_the_leaver_and_the_share_of_ties(kamsim):
    done = kamsim("story", "bow_tie", "--seed", 7)
    assert done.code == 0 and done.out.splitlines()[0] == "The bow-tie: one contact leaves, seed 7"
    line = next(line for line in done.out.splitlines() if line.startswith("Month 37"))
    assert "Anna Berg, key account manager of North Bearings, left, and held" in line and "Arkona Pumps" in line


def test_one_customer_and_small_things(kamsim, refused):
    whole, minor = (kamsim("story", "life_cycle", *more).out.splitlines() for more in ((), ("--minor",)))
    one = kamsim("story", "life_cycle", "--account", "Arvo Press").out.splitlines()
    assert 1 < len(one) < len(whole) < len(minor)
    assert refused("story", "bow_tie", "--account", "Arkona").endswith("Got 'Arkona'. Did you mean 'Arkona Pumps'?\n")
