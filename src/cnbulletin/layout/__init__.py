"""Second stage: the reading → printed lines → blocks → article drafts, captions, furniture."""
