"""The nouns of the auditor: plain, frozen values that every layer shares."""
