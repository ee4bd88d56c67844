"""Drawn maps: where things stand, and that nothing covers anything else."""
