"""From whom a buyer buys, and how one gets in."""
