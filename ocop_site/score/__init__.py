"""Score: sheets and criteria to scorecards. Pure arithmetic, no file, no clock.

Enters: a Catalogue. Leaves: Scored(scorecards, findings). May import: model, ground floor.
"""

from ocop_site.score.codes import CODES
from ocop_site.score.next_star import NextStar, Step, next_star
from ocop_site.score.rounds import Scored, catalogue, earned

__all__ = ["CODES", "NextStar", "Scored", "Step", "catalogue", "earned", "next_star"]
