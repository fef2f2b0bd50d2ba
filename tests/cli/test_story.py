"""`kamsim story`: sentences, all of them or those of one customer."""

import re

DEALS = """account,sales_agent,deal_stage,engage_date,close_date,close_value
Acme,Ann,Won,2016-11-01,2017-03-01,1000
Bolt,Bob,Won,2016-11-01,2017-05-01,2000
"""


def test_story_names_the_leaver_and_the_share_of_ties(kamsim):
    done = kamsim("story", "bow_tie", "--seed", 7)
    assert done.code == 0 and done.out.splitlines()[0] == "The bow-tie: one contact leaves, seed 7"
    quarter = done.out.split("Year 4, January to March (months 37 to 39)\n")[1]
    line = quarter.splitlines()[0]
    assert line.startswith("  January: Anna Berg")
    assert "Anna Berg, key account manager of North Bearings, left, and held" in line and "Arkona Pumps" in line


def test_small_things_are_told_on_request(kamsim):
    """All that is usually told, without its causes and numbers: a cause that was just named is not named again."""
    usual, minor = (
        {re.split(r", because| \(the first of", line)[0].removesuffix(".") for line in told.splitlines()}
        for told in (kamsim("story", "bow_tie").out, kamsim("story", "bow_tie", "--minor").out)
    )
    assert usual < minor


def test_one_customer_alone(kamsim, refused):
    told = kamsim("story", "life_cycle", "--account", "Brenta Rail").out
    assert "Brenta Rail" in told and "Celsus Wind" not in told
    assert refused("story", "bow_tie", "--account", "Arkona").endswith("Got 'Arkona'. Did you mean 'Arkona Pumps'?\n")
    assert refused("story", "bow_tie", "--account", "Zeno").endswith("Got 'Zeno'. Known: Arkona Pumps.\n")


def test_a_folder_of_tables_is_played_and_what_was_assumed_is_told(kamsim, tmp_path):
    (tmp_path / "deals.csv").write_text(DEALS)
    done = kamsim("story", tmp_path)
    assert done.code == 0 and done.out.startswith("The tables leave ")
    assert f"what was assumed: kamsim scenarios {tmp_path}\n\nOur firm: 2 accounts from its CRM, seed 7\n" in done.out


def test_one_year_alone(kamsim, refused):
    told = kamsim("story", "bow_tie", "--year", 4).out
    quarters = [line for line in told.splitlines() if line.startswith("Year ")]
    assert quarters and all(line.startswith("Year 4, ") for line in quarters) and "Anna Berg" in told
    assert "must be a year of the scenario, 1 to 6. Got 7." in refused("story", "bow_tie", "--year", 7)


def test_a_story_ends_with_what_to_do_next(kamsim):
    assert kamsim("story", "bow_tie").out.endswith("\nNext: kamsim run bow_tie --seed 7\n")
