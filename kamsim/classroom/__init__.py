"""The classroom: playing step by step."""
