"""Third stage: one newsroom concept a module, each found inside one block."""
