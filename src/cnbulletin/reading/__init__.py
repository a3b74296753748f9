"""First stage: raw text → the characters that rules see, with an exact way back to the source."""
