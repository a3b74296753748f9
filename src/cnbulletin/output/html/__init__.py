"""A page as HTML to look at: objects → marks → pieces that nest → blocks, notes and style.

What is made is one string without scripts, links to other places or anything to load.  ``Page.to_html`` is the
way in; the modules stand in the order of the data: kinds, marks, blocks, nesting, characters, notes, the
stylesheet, and the document that puts them together.
"""
