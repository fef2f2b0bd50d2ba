"""Prices, costs, profit, and what an account is worth."""
