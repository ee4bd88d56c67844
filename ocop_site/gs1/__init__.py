"""GS1 keys: GTINs and the paths of GS1 Digital Link URIs.

Enters: text. Leaves: text, verdicts; the only faults are `InvalidGtin` and `InvalidLot`. Any room
may call; this room knows nothing of the site.
"""

from ocop_site.gs1.digital_link import InvalidLot, path
from ocop_site.gs1.gtin import InvalidGtin, check_digit, is_demonstration, parse_gtin
from ocop_site.gs1.refusal import Reason, Refusal

__all__ = [
    "InvalidGtin",
    "InvalidLot",
    "Reason",
    "Refusal",
    "check_digit",
    "is_demonstration",
    "parse_gtin",
    "path",
]
