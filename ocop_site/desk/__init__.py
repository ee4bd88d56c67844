"""The editor's desk: new records and manual pages, all from the models. Reads models, writes content.

May import: the rooms, model, ground floor.
"""
