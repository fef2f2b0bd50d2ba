"""The phrases that stand for words of the ledger inside a sentence: reasons, acts, roles, levers, projects, shapes."""

REASONS = {
    "none": "", "neglect": "too little was done for it", "drift": "their interests had drifted apart",
    "betrayal": "of {betrayal}", "failure": "promises had been broken", "contact_lost": "{gone} had gone",
    "tender_lost": "the tender was lost", "vendor_cut": "the number of suppliers was cut",
    "unprofitable": "it lost money and could not be made to pay", "buyer_failed": "", "supplier_failed": "",
    "buyers_merged": "it was merged into another firm",
    "misconduct": "of the misconduct", "trial_failed": "the trial went badly",
    "recession": "of the recession", "trouble": "of trouble inside the supplier",
    "shortage": "too little of what it ordered arrived", "scandal": "of the scandal",
    "dissatisfied": "it was not content with what it got", "distrust": "it did not trust it any more",
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
TROUBLES = {
    "quality": "its quality fell by {percent}", "restructuring": "a restructuring", "cash": "a hole in its cash",
    "strategy": "a new strategy",
}  # fmt: skip
TOPICS = {"forecast": "its forecasts", "cost": "its costs", "new_products": "its new products"}
TIERS = {"standard": "a standard account", "key": "a key account", "strategic": "a strategic account"}
SHAPES = {
    "none": "{supplier} and {buyer} no longer meet",
    "bow_tie": "{supplier} and {buyer} now hang on one pair of people (a bow-tie)",
    "fan": "one person of {supplier} now meets several of {buyer} (a fan)",
    "lattice": "several people of {supplier} and {buyer} now meet",
    "diamond": "people of {supplier} and {buyer} now meet at all levels (a diamond)",
}  # fmt: skip
GOALS = {
    "none": "its goals", "growth": "its goal of growth", "margin": "its goal of profit",
    "largest_share": "its goal to depend less on one account",
}  # fmt: skip
RATIONINGS = {"alike": ", like everybody's", "proportional": ", in proportion to orders", "priority": ""}
