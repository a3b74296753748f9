"""Across pages: who is the same person, and who was where with whom.  The public door is :mod:`cnbulletin.roster`."""
