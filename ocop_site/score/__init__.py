"""Score: sheets and criteria to scorecards. Pure arithmetic, no file, no clock.

Enters: a Catalogue. Leaves: Scored(scorecards, findings). May import: model, ground floor.
"""

from ocop_site.score.codes import CODES
from ocop_site.score.rounds import Scored, catalogue, earned

__all__ = ["CODES", "Scored", "catalogue", "earned"]
