"""Lots: how they are read, what is wrong with them, and what their pages show."""
