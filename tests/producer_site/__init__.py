"""Producers' own small sites: what stands on them, and what can be taken away."""
