"""Load: disk to records. The only room that opens content files, the only door to yaml; every fault has its place.

Enters: the content folder. Leaves: Loaded(catalogue, diagnostics). May import: model, ground floor, yaml.
"""

from ocop_site.load.codes import CODES
from ocop_site.load.folder import Loaded, catalogue
from ocop_site.load.locate import located

__all__ = ["CODES", "Loaded", "catalogue", "located"]
