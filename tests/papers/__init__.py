"""The papers of a closed round, read back by readers that are not ours."""
