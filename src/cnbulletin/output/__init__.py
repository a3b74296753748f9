"""Last stage: objects → plain data, and back."""
