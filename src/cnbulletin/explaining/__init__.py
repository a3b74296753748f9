"""Why each object of a page is there: the rule that claimed it, its evidence, and what came second."""
