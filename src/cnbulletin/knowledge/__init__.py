"""Beside the stages: what the rules know of words, names and titles."""
