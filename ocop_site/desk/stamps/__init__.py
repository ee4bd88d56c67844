"""Sheets of stamps: what fits a label, laid out, drawn, read back, and only then entered in the print register."""
