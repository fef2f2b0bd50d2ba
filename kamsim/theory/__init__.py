"""What kamsim claims: words, quantities, rules, the order of a month, strategies; knows numpy at most."""
