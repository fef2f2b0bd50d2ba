"""The words a history is told in: one sentence for every kind of event, one clause for every cause.

A sentence comes with its importance, 0 (a detail) to 9 (it decides an account's fate), and says what it tells in
braces; {suppliers}, {buyers} and {held} may stand for several, where one thing happened to several at once.
"""

SENTENCES = {
    # market and shocks
    "recession_began": (6, "a recession began, which will cost {percent} of output at its deepest"),
    "recession_ended": (3, "the recession ended"),
    "scandal": (4, "{firm} was hit by a public scandal"),
    "internal_trouble": (4, "internal trouble took {percent} off the quality of {firm}"),
    "shortage": (5, "{firm} ran short: {percent} of its capacity was missing"),
    "merger": (4, "{firm} took over {other} and grew by {percent}"),
    "buyer_grows": (4, "{firm} {grew} by {percent} at one stroke"),
    # people
    "contact_left": (6, "{who}, {role} of {house}, left, and held {held}"),
    "contact_poached": (8, "{who}, {role} of {house}, joined {joined}, and held {held}"),
    "contact_retired": (6, "{who}, {role} of {house}, retired, and held {held}"),
    "contact_promoted": (6, "{who}, {role} of {house}, was promoted away, and held {held}"),
    "contact_joined": (1.2, "{who} became {role} of {house}{after}{knows}"),
    "knowledge_lost": (3, "{percent} of what {supplier} knew of {buyer} was in one head and is lost"),
    "window_opened": (1, "the change of people at {buyer} opened a door to {suppliers}"),
    "prior_tie": (0.5, "the newcomer at {buyer} had worked with {supplier} before, and brought that tie along"),
    "poor_fit": (1, "the people of {supplier} and {buyer} did not get on"),
    "overload": (2, "{who}, {role} of {house}, had more accounts than one person can look after"),
    # meetings
    "access_refused": (4, "{buyer} closed its doors to {supplier} for {size:.0f} months"),
    "access_granted": (1, "{buyer} let {supplier} see its people again"),
    "tie_formed": (1, "people of {supplier} and {buyer} met for the first time"),
    "shape_changed": (2, "{shape}"),
    "contradiction": (1.5, "{suppliers_s} people told {buyer} contradictory things"),
    # service
    "service_failed": (2, "{suppliers} failed {buyer} badly"),
    "problem_solved": (1, "{supplier} solved the open problem at {buyer}"),
    "rationed": (3, "{supplier} left {percent} of the orders of {buyers} undelivered{rationing}"),
    "prioritised": (2, "{supplier} served {buyer} first"),
    # opportunism
    "act_committed": (6, "{act}"),
    "act_detected": (8, "{buyer} found out that {act_then}"),
    "misconduct_committed": (3, "unseen so far, {buyer} treated {supplier} unethically"),
    "misconduct_detected": (6, "{supplier} found out that {buyer} had treated it unethically"),
    "suspicion": (2, "{buyer} began to suspect {supplier}"),
    # expectation and value
    "disappointed": (4, "{buyer} was bitterly disappointed by {supplier}"),
    "delighted": (2, "{buyer} was delighted by {supplier}"),
    "status_announced": (3, "{supplier} announced to {buyers} that it is a key account"),
    "treated_as_one_of_many": (5, "{buyer} noticed that {supplier} calls it key and treats it as one of many"),
    "wrong_people": (5, "{buyer} noticed that {supplier} had put the wrong people on its account"),
    "unrealistic_aims": (5, "{buyer} noticed that {supplier} had promised it more than it could keep"),
    "survey_held": (1, "{supplier} asked {buyers} what it values"),
    "value_forgotten": (1, "{buyer} forgot what {supplier} does for it"),
    # sourcing
    "trial_began": (5, "{buyer} gave {suppliers} a first order, on trial"),
    "trial_passed": (2, "{supplier} passed its trial at {buyer}"),
    "trial_failed": (0, "{supplier} failed its trial at {buyer}"),
    "listed": (1.5, "{buyer} put {suppliers} on its list of preferred suppliers"),
    "delisted": (2, "{buyer} took {suppliers} off its list of preferred suppliers"),
    "tender_won": (3, "{supplier} defended its contract with {buyers} in a tender"),
    "tender_lost": (6, "{supplier} lost its contract with {buyers} in a tender{winner}"),
    "vendor_cut": (6, "{firm} cut its suppliers by {size:.0f}"),
    "accredited": (1, "{buyer} accredited {suppliers}"),
    "accreditation_lapsed": (3, "{suppliers_s} accreditation at {buyer} lapsed"),
    "entered": (4, "{supplier} got in at {buyer}"),
    "audit_failed": (3, "{supplier} failed the audit of {buyer}, and what it had spent on it is lost"),
    "site_visit": (1, "people of {buyer} came to see how {suppliers} works"),
    "prospect_spotted": (1.5, "{supplier} took {buyers} for a coming key account"),
    "rebuy_opened": (2.5, "{buyer} looked at its suppliers again because {suppliers} would fit it better"),
    "scope_widened": (2, "{buyer} took another product line from {suppliers}"),
    "sole_sourced": (4, "{buyer} made {supplier} the only source of a product line, {percent} of what it buys"),
    "second_sourced": (4, "{buyer} looked for a second source beside {supplier}"),
    # service levers
    "priority_changed": (1, "{firm} began an initiative, and {lever} now matters more to it"),
    "need_found": (4, "by asking, {supplier} found out that {buyer} badly needs {lever}"),
    "dispute_opened": (1, "{supplier} and {buyers} began to dispute a bill"),
    "dispute_settled": (1.5, "{supplier} and {buyer} settled a dispute after {size:.0f} months"),
    "technology_bought": (2, "{supplier} put systems in for {buyers}, which pay off only if it stays"),
    "technology_stranded": (4, "what {supplier} had put into systems for {buyer} was lost"),
    "customer_annoyed": (1.5, "{buyer} did not like {supplier} going to its customers"),
    "site_failed": (1, "a site of {buyer} was badly served by {supplier}"),
    "group_joined": (4, "{buyers} joined a group that buys together"),
    "group_left": (4, "{buyers} left the group with which it bought together"),
    # money
    "concession": (2, "{buyer} pressed {supplier} to a discount of {percent}"),
    "distress": (6, "{firm} ran out of cash{exposed}"),
    "insolvent": (9, "{firm} failed"),
    "overdue": (2, "{buyer} paid {supplier} late"),
    "price_round": (1, "{supplier} and {buyer} settled a new price"),
    "recovered": (4, "{firm} was solvent again"),
    # life cycle
    "stage_rose": (5, "{supplier} and {buyer} became {stage}, on trust of {trust} and commitment of {commitment}"),
    "stage_fell": (5, "{supplier} and {buyer} fell back to {stage}"),
    "consent_refused": (2.5, "{buyer} was not ready to go deeper with {supplier}"),
    "status_given": (4, "{supplier} made {buyers} {tier}"),
    "status_withdrawn": (5, "{supplier} took key status away from {buyers}"),
    "decline_began": (7, "{buyer} began to turn away from {suppliers}"),
    "decline_halted": (6, "{supplier} and {buyer} mended their relationship"),
    "exit_planned": (4, "{buyer} and {supplier} agreed how to part"),
    "ended": (9, "{parting}"),
    "returned": (7, "{buyer} came back to {supplier}"),
    "reengineered": (3, "{supplier} made {buyers} cheaper to serve"),
    "rival_conflict": (4, "{suppliers_s} tie to a rival of {buyer} barred the way to anything deeper"),
    "board_review": (1.5, "the board of {supplier} took {buyers} in hand"),
    # the buying centre
    "contacts_blocked": (1.2, "the procurement calendar of {buyer} turned {supplier} away {size:.0f} times in a year"),
    "senior_access_granted": (2, "{buyer} let {supplier} see its senior management"),
    "senior_access_lost": (2, "{buyer} took {suppliers_s} access to its senior management away"),
    "escalated": (1.5, "a word from the top solved a problem at {buyer} that {supplier} had carried for {size:.0f} months"),
    # coverage
    "manager_reassigned": (3, "{supplier} put another manager on {buyer}"),
    "claim_refused": (3, "other departments of {supplier} refused {percent} of what {buyers} needed of them"),
    "leader_lost": (3, "without its leader the team of {supplier} for {buyer} lost its way"),
    "bad_word": (1.5, "{buyer} spoke badly of {supplier}"),
    # joint value and conduct
    "project_began": (4, "{supplier} and {buyer} began {project}, which will cost them {money}"),
    "project_succeeded": (5, "{project_s} of {supplier} and {buyer} succeeded, and yields {finely} of their trade"),
    "project_failed": (5, "{project_s} of {supplier} and {buyer} came to nothing, after {money}"),
    "project_stopped": (4, "{supplier} and {buyer} stopped {project_s}, after {money}"),
    "stood_by": (4, "{stander} stood by {shamed} in its scandal"),
    "distanced": (6, "{stander} kept its distance from {shamed}"),
    "brand_spilled": (7, "the scandal of {shamed} reached {stander} through their joint brand"),
}  # fmt: skip

CAUSES = {
    "recession_began": "of the recession", "recession_ended": "the recession was over",
    "scandal": "of the scandal", "internal_trouble": "of its internal trouble",
    "shortage": "supply ran short", "merger": "of the merger", "buyer_grows": "it had grown",
    "contact_left": "{gone} had gone", "contact_poached": "{gone} had gone to a rival",
    "contact_retired": "{gone} had retired", "contact_promoted": "{gone} had moved up",
    "contact_joined": "of the newcomer", "knowledge_lost": "what was known had been lost",
    "window_opened": "new people there opened the door", "prior_tie": "of an old acquaintance",
    "poor_fit": "the people did not fit", "overload": "its people had too much to do",
    "access_refused": "access was refused", "access_granted": "access was open", "tie_formed": "people had met",
    "shape_changed": "who meets whom had changed", "contradiction": "it heard contradictory things",
    "service_failed": "promises were broken", "problem_solved": "problems got solved", "rationed": "of the rationing",
    "prioritised": "it was served first", "act_committed": "somebody noticed", "act_detected": "of {betrayal}",
    "misconduct_committed": "of its conduct", "misconduct_detected": "of the misconduct", "suspicion": "of suspicion",
    "disappointed": "it was disappointed", "delighted": "the service is good",
    "status_announced": "key status had raised its hopes", "treated_as_one_of_many": "it felt like one of many",
    "wrong_people": "the wrong people looked after it", "unrealistic_aims": "aims were out of reach",
    "survey_held": "it was asked", "value_forgotten": "the benefits had been forgotten",
    "trial_began": "of the trial", "trial_passed": "the trial went well", "trial_failed": "the trial went badly",
    "listed": "it is a preferred supplier", "delisted": "it was no longer preferred", "tender_won": "it won a tender",
    "tender_lost": "the tender was lost", "vendor_cut": "the number of suppliers was cut",
    "accredited": "it is accredited", "accreditation_lapsed": "its accreditation had lapsed", "entered": "it got in",
    "concession": "of the discounts", "distress": "it had been out of cash too long", "insolvent": "one of them failed",
    "overdue": "of late payment", "price_round": "of the new price", "recovered": "it had recovered",
    "stage_rose": "the tie had deepened", "stage_fell": "the tie had loosened", "consent_refused": "it was refused",
    "status_given": "of its status", "status_withdrawn": "it had lost its status",
    "decline_began": "of the decline", "decline_halted": "it was mended", "exit_planned": "a plan stood",
    "ended": "it was over", "returned": "it had come back", "reengineered": "it had become cheaper to serve",
    "rival_conflict": "", "board_review": "the board pressed", "bad_word": "of what others say",
    "contacts_blocked": "its calendar kept people apart", "senior_access_granted": "the top was open",
    "senior_access_lost": "the top was closed", "escalated": "the top had been called",
    "manager_reassigned": "the manager had changed", "claim_refused": "other departments refused their help",
    "leader_lost": "nobody led the team",
    "drift": "their interests drifted apart", "neglect": "too little is done for it", "trust_low": "trust was low",
    "price_high": "the price was high", "dependence": "one side depends on the other", "power": "it has the power to",
    "benefit_low": "the benefit was small", "ceiling": "it never wanted more", "referral": "others recommended it",
    "complacency": "nobody saw a need to act", "selection": "",
    "priority_changed": "its priorities had changed", "need_found": "its need had been found",
    "dispute_opened": "of a dispute", "dispute_settled": "the dispute was settled",
    "technology_bought": "systems are joined", "technology_stranded": "the systems were lost",
    "customer_annoyed": "somebody had gone to its customers", "site_failed": "a site was badly served",
    "audit_failed": "it failed an audit", "criteria_unmet": "it does not meet the criteria",
    "site_visit": "of what was seen on site", "prospect_spotted": "it looks promising",
    "rebuy_opened": "another would fit better",
    "scope_widened": "it delivered more lines", "sole_sourced": "there was no other source",
    "second_sourced": "there was a second source",
    "project_began": "of their project", "project_succeeded": "the project had succeeded",
    "project_failed": "their project had failed", "project_stopped": "their project was stopped",
    "stood_by": "it was stood by", "distanced": "the other kept its distance", "brand_spilled": "of the joint brand",
    "group_joined": "it buys together with others", "group_left": "it buys alone again",
    "rival_purchase": "it bought from a rival", "unprofitable": "it lost money", "bonds": "changing would be costly",
}  # fmt: skip

#: Where a cause reads differently behind one kind of event.
CAUSES_BEHIND = {
    ("tender_won", "delighted"): "its benefits were remembered",
    ("act_committed", "dependence"): "the customer could hardly leave",
    ("act_committed", "distress"): "it needed the money",
    ("act_detected", "act_committed"): "",
    ("misconduct_committed", "power"): "the supplier depends on it",
    ("concession", "dependence"): "the supplier needs it more",
    ("distress", "dependence"): "so much hung on one account",
    ("distress", "unprofitable"): "it spent more than it earned",
    ("knowledge_lost", "contact_left"): "", ("knowledge_lost", "contact_poached"): "",
    ("knowledge_lost", "contact_retired"): "", ("knowledge_lost", "contact_promoted"): "",
    ("window_opened", "contact_left"): "", ("prior_tie", "contact_joined"): "", ("rationed", "shortage"): "",
    ("treated_as_one_of_many", "status_announced"): "", ("wrong_people", "status_announced"): "",
    ("unrealistic_aims", "status_announced"): "", ("treated_as_one_of_many", "neglect"): "",
    ("project_began", "delighted"): "", ("project_began", "bonds"): "",
    ("wrong_people", "poor_fit"): "", ("stage_rose", "delighted"): "", ("stage_rose", "bonds"): "",
    ("rebuy_opened", "benefit_low"): "", ("scope_widened", "delighted"): "",
    ("group_left", "rival_conflict"): "a rival sat in it",
    ("sole_sourced", "delighted"): "it trusts it", ("sole_sourced", "bonds"): "",
}  # fmt: skip

#: Why a relationship came apart, behind `decline_began` and `ended`.
REASONS = {
    "none": "", "neglect": "too little was done for it", "drift": "their interests had drifted apart",
    "betrayal": "of {betrayal}", "failure": "promises had been broken", "contact_lost": "{gone} had gone",
    "tender_lost": "the tender was lost", "vendor_cut": "the number of suppliers was cut",
    "unprofitable": "it lost money and could not be made to pay", "buyer_failed": "", "supplier_failed": "",
    "buyers_merged": "it was merged into another firm",
    "misconduct": "of the misconduct", "rival_conflict": "of a tie to a rival", "trial_failed": "the trial went badly",
    "price": "the price was high",
}  # fmt: skip

WITHDRAWALS = {
    "none": "", "not_significant": "it no longer matters enough", "buys_from_rival": "it buys more from a rival",
    "unstable": "its finances are shaky", "unethical": "of its conduct",
    "concessions": "it had wrung out too many concessions",
}  # fmt: skip

ACTS = {
    "none": ("did nothing", "had done nothing"),
    "price_hike": ("quietly pushed up {buyers_s} prices unfairly", "had pushed up its prices unfairly"),
    "leak": ("quietly passed {buyers_s} confidences to others", "had passed its confidences to others"),
    "rival_supply": ("quietly sold a rival what it had built for {buyer}", "had sold a rival what it had built for it"),
    "restriction": ("quietly held back supply from {buyer}", "had held back supply from it"),
    "buyer_misconduct": ("was quietly mistreated by {buyer}", "had been mistreated"),
}  # fmt: skip
BETRAYALS = {
    "price_hike": "the unfair prices", "leak": "the leak", "rival_supply": "the deal with its rival",
    "restriction": "the supply held back",
}  # fmt: skip

ROLES = {
    "account_manager": "account manager", "key_account_manager": "key account manager", "specialist": "specialist",
    "service": "head of service", "sponsor": "executive sponsor", "purchaser": "purchaser",
    "purchasing_head": "head of purchasing", "user": "plant manager", "engineer": "engineer", "executive": "executive",
    "account_director": "account director",
}  # fmt: skip

LEVERS = {
    "order_channel": "easy ordering", "availability": "stock at hand", "delivery": "delivery just as it wants it",
    "representative": "one representative for all sites", "service_desk": "a service desk of its own",
    "disputes": "quick settlement of disputes", "response": "quick answers", "technical_support": "technical support",
    "sponsorship": "access to the top", "pipeline": "an early look at new products",
    "market_insight": "insight into its market", "downstream": "help with its customers",
    "benefits": "benefits in numbers", "voice": "being asked",
}  # fmt: skip

PROJECTS = {
    "none": ("nothing", "nothing"), "quality": ("a project on quality", "the project on quality"),
    "cost_reduction": ("a project to cut costs", "the project to cut costs"),
    "new_product": ("a new product together", "the new product"), "co_brand": ("a joint brand", "the joint brand"),
    "venture": ("a venture beyond their present scope", "the venture"),
}  # fmt: skip
TIERS = {"standard": "a standard account", "key": "a key account", "strategic": "a strategic account"}
SHAPES = {
    "none": "{supplier} and {buyer} no longer meet",
    "bow_tie": "{supplier} and {buyer} now hang on one pair of people (a bow-tie)",
    "fan": "one person of {supplier} now meets several of {buyer} (a fan)",
    "lattice": "several people of {supplier} and {buyer} now meet",
    "diamond": "people of {supplier} and {buyer} now meet at all levels (a diamond)",
}  # fmt: skip
RATIONINGS = {"alike": ", like everybody's", "proportional": ", in proportion to orders", "priority": ""}
