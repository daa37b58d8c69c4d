"""Other programs that look for faults: where they lie, how they are asked, which of their findings count."""
