"""What extractors and character recognition do to a page: every known quirk, and what becomes of it here."""
