"""Which of several cases is better, and is it luck?"""
