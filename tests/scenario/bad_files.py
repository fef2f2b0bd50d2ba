"""Scenario files with one thing wrong each: what is changed, and what the message must say about it."""

GOOD = """
title = "Two sellers, one buyer"
teaches = "Nothing yet."
months = 24

[suppliers.north]
name = "North Bearings"
quality = 0.9

[suppliers.south]
name = "Southgate Drives"

[buyers.arkona]
name = "Arkona Pumps"
spend = 200_000.0

[people.anna]
name = "Anna Berg"
firm = "north"
role = "key_account_manager"

[people.amir]
name = "Amir Corvin"
firm = "arkona"
role = "purchaser"

[[relationships]]
supplier = "north"
buyer = "arkona"
team = ["anna"]
share_of_wallet = 0.5
ties = [{ supplier_person = "anna", buyer_person = "amir", strength = 0.8 }]

[[relationships]]
supplier = "south"
buyer = "arkona"
active = false

[[shocks]]
month = 12
kind = "contact_left"
who = "anna"
"""

#: name -> (text to replace, replacement, pieces the message must hold)
ONE_MISTAKE = {
    "percentage": (
        "quality = 0.9",
        "quality = 90.0",
        ["[suppliers.north] quality", "0..1", "Got 90.0", "Did you mean 0.9?"],
    ),
    "whole percentage": ("quality = 0.9", "quality = 85", ["Got 85.", "Did you mean 0.85?"]),
    "below range": ("quality = 0.9", "quality = -0.1", ["[suppliers.north] quality", "0..1", "Got -0.1"]),
    "not a number": ("quality = 0.9", "quality = nan", ["[suppliers.north] quality", "finite", "Got nan"]),
    "infinite": ("spend = 200_000.0", "spend = inf", ["[buyers.arkona] spend", "Got inf"]),
    "text for number": (
        "quality = 0.9",
        'quality = "0.9"',
        ["[suppliers.north] quality", "a number", "Got '0.9'", "Write 0.9 without quotes"],
    ),
    "yes/no for number": ("quality = 0.9", "quality = true", ["[suppliers.north] quality", "a number", "Got true"]),
    "number for yes/no": (
        "active = false",
        "active = 0",
        ["[[relationships]] 2 (south, arkona) active", "true or false"],
    ),
    "broken months": ("months = 24", "months = 24.0", ["months", "whole number", "Got 24.0", "Write 24"]),
    "half months": ("months = 24", "months = 24.5", ["months", "whole number", "Got 24.5"]),
    "no months": ("months = 24", "months = 0", ["months", "at least 1", "Got 0"]),
    "huge number": ("months = 24", f"months = {'9' * 400}", ["months", "at most 1200"]),
    "too huge a number": ("months = 24", f"months = {'9' * 5000}", []),
    "unknown key": (
        "quality = 0.9",
        "qualty = 0.9",
        ["[suppliers.north] qualty", "no such key", "Did you mean 'quality'?"],
    ),
    "key of the rules": ("quality = 0.9", "sales = 0.9", ["[suppliers.north] sales", "no such key"]),
    "unknown table": ("[buyers.arkona]", "[buyerz.arkona]", ["buyerz", "Did you mean 'buyers'?"]),
    "unknown key in a tie": ("strength = 0.8", "strenght = 0.8", ["tie 1 strenght", "Did you mean 'strength'?"]),
    "tie out of range": ("strength = 0.8", "strength = 8.0", ["(north, arkona), tie 1 strength", "Got 8.0"]),
    "unknown role": (
        'role = "purchaser"',
        'role = "purchasr"',
        ["[people.amir] role", "Got 'purchasr'", "Did you mean 'purchaser'?"],
    ),
    "role of the other side": ('role = "purchaser"', 'role = "sponsor"', ["[people.amir] role", "buyer's side"]),
    "unknown firm": ('firm = "north"', 'firm = "nort"', ["[people.anna] firm", "Got 'nort'", "Did you mean 'north'?"]),
    "unknown supplier": (
        'supplier = "south"',
        'supplier = "sout"',
        ["supplier", "Got 'sout'", "Did you mean 'south'?"],
    ),
    "unknown person in team": ('team = ["anna"]', 'team = ["ana"]', ["team", "Got 'ana'", "Did you mean 'anna'?"]),
    "person of another firm in team": ('team = ["anna"]', 'team = ["amir"]', ["team", "Got 'amir'"]),
    "person twice in team": ('team = ["anna"]', 'team = ["anna", "anna"]', ["team", "twice"]),
    "empty team": ('team = ["anna"]', "team = []", ["team", "at least one person"]),
    "unknown person in tie": (
        'buyer_person = "amir"',
        'buyer_person = "amr"',
        ["tie 1 buyer_person", "Did you mean 'amir'?"],
    ),
    "unknown strategy": (
        "quality = 0.9",
        'strategy = "by_potentail"',
        ["[suppliers.north] strategy", "Got 'by_potentail'", "Did you mean 'by_potential'?"],
    ),
    "same name of firms": (
        'name = "Southgate Drives"',
        'name = "North Bearings"',
        ["[suppliers.south] name", "differ"],
    ),
    "same name of people": ('name = "Amir Corvin"', 'name = "Anna Berg"', ["[people.amir] name", "[people.anna]"]),
    "same id": ("[buyers.arkona]", "[buyers.north]", ["[buyers.north]", "ids of firms must differ"]),
    "same pair": ('supplier = "south"', 'supplier = "north"', ["(north, arkona)", "must stand once", "See number 1"]),
    "shares too large": ("active = false", "share_of_wallet = 0.6", ["share_of_wallet", "add up", "Got 1.1"]),
    "unknown shock": (
        'kind = "contact_left"',
        'kind = "contact_leaves"',
        ["[[shocks]] 1", "kind", "Did you mean 'contact_left'?"],
    ),
    "shock without victim": ('who = "anna"', "", ["[[shocks]] 1", "contact_left must say who"]),
    "unknown person in shock": ('who = "anna"', 'who = "ana"', ["[[shocks]] 1", "who", "Did you mean 'anna'?"]),
    "no title": ('title = "Two sellers, one buyer"', "", ["title: must be given"]),
    "no name": ('name = "North Bearings"', "", ["[suppliers.north] name: must be given"]),
    "firm that is no table": (
        "[suppliers.south]",
        "[suppliers]\nsouth = 3\n[suppliers.west]",
        ["[suppliers.south]", "table"],
    ),
    "list for table": ("[[shocks]]", "[shocks]", ["shocks", "must be a list"]),
    "unknown assumption": (
        "[suppliers.north]",
        "[assumptions]\ntrust_gian = 0.1\n[suppliers.north]",
        ["trust_gian", "'trust_gain'"],
    ),
    "name of before": (
        "[suppliers.north]",
        "[assumptions]\ntone_usual = 0.4\n[suppliers.north]",
        ["[assumptions] tone_usual", "there is no such key here", "It is called 'usual_tone' now."],
    ),
    "unknown preset": (
        "[suppliers.north]",
        '[assumptions]\npreset = "x"\n[suppliers.north]',
        ["[assumptions] preset", "Got 'x'"],
    ),
    "key twice": ("months = 24", "months = 24\nmonths = 25", ["must be TOML", "line 5"]),
    "table twice": ("[suppliers.south]", "[suppliers.north]", ["must be TOML"]),
    "not TOML": ("months = 24", "months: 24", ["must be TOML", "line 4"]),
    "prospect with a share": (
        "active = false",
        "active = false\nshare_of_wallet = 0.1",
        ["[[relationships]] 2 (south, arkona) share_of_wallet", "active = false"],
    ),
    "buyer without suppliers": (
        "[people.anna]",
        '[buyers.lonely]\nname = "Lonely Pumps"\n[people.anna]',
        ["[buyers.lonely]", "at least one line"],
    ),
    "population without buyers": (
        "[suppliers.north]",
        "[population]\nsuppliers = 3\n[suppliers.north]",
        ["[population] buyers: must be given"],
    ),
}
