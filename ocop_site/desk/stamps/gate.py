"""The gate: whether a symbol's modules are wide enough on a stamp of a given side, and which level it may have.

Pure arithmetic: module = side ÷ (modules + 2 × quiet zone). Enters: the stamp's side in millimetres with the quiet zone, and the
smallest symbol of each level. Leaves: the symbol to print, perhaps with a warning; or Refused.

GS1 General Specifications 26.0, QR code with a GS1 Digital Link at retail: X-dimension 0,396 mm at least, 0,495 mm as the target.
ISO/IEC 18004: quiet zone of 4 modules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from ocop_site import vietnamese
from ocop_site.desk.refused import Refused
from ocop_site.diagnostics import Text
from ocop_site.model.ledger import Symbol

FLOOR, TARGET = Decimal("0.396"), Decimal("0.495")
QUIET_ZONE = 4
SMALLEST, LARGEST = Decimal(12), Decimal(40)
"""The sides of a stamp, in millimetres."""
LEVELS = ("M", "Q", "H")
"""Error correction from low to high; L is never printed."""
TOO_FINE = Text(
    "ô của mã quá nhỏ: {sum}. Địa chỉ {address} ({length} ký tự) cần cạnh tem từ {enough} mm.",
    "the code's modules are too fine: {sum}. The address {address} ({length} characters) needs a side of {enough} mm or more.",
)
FINE = Text(
    "ô của mã hơi nhỏ: {sum}; máy đọc được nhưng kém dễ. Từ cạnh {enough} mm là tốt.",
    "the code's modules are rather fine: {sum}; it reads, but less easily. A side of {enough} mm is good.",
)
_SIZE = Text(
    "cạnh tem phải từ {least} đến {most} mm, không phải {read} mm.",
    "a stamp's side is {least} to {most} mm, not {read} mm.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """What may be printed: the symbol, the width of its modules in mm, and a warning with its values."""

    symbol: Symbol
    module: Decimal
    warning: Refused | None = None


def modules(symbol: Symbol) -> int:
    """Modules along one side, without the quiet zone (ISO/IEC 18004: 21 for version 1, 4 more for each)."""
    return 17 + 4 * symbol.version


def module(side: Decimal, symbol: Symbol) -> Decimal:
    """The width of one module in millimetres."""
    return side / (modules(symbol) + 2 * QUIET_ZONE)


def enough(width: Decimal, symbol: Symbol) -> Decimal:
    """The smallest side, in tenths of a millimetre, that gives modules of this width."""
    side = width * (modules(symbol) + 2 * QUIET_ZONE)
    return side.quantize(Decimal("0.1"), rounding=ROUND_CEILING)


def passed(side: Decimal, symbols: Mapping[str, Symbol], address: str) -> Passed:
    """The symbol for a stamp of this side: the highest level whose modules reach the target, otherwise M.

    Raises Refused for a side that no stamp has, and for modules under the floor.
    """
    if not SMALLEST <= side <= LARGEST:
        raise Refused(_SIZE, least=_number(SMALLEST), most=_number(LARGEST), read=_number(side))
    wide = [symbols[level] for level in LEVELS if module(side, symbols[level]) >= TARGET]
    if wide:
        return Passed(symbol=wide[-1], module=module(side, wide[-1]))
    symbol = symbols["M"]
    width = module(side, symbol)
    if width < FLOOR:
        raise Refused(
            TOO_FINE,
            sum=_sum(side, symbol, FLOOR),
            address=address,
            length=str(len(address)),
            enough=_number(enough(FLOOR, symbol)),
        )
    values = {"sum": _sum(side, symbol, TARGET), "enough": _number(enough(TARGET, symbol))}
    return Passed(symbol=symbol, module=width, warning=Refused(FINE, **values))


def _sum(side: Decimal, symbol: Symbol, limit: Decimal) -> str:
    """The arithmetic: "12 mm ÷ (29 + 8) = 0,324 mm < 0,396 mm"."""
    width = vietnamese.format_decimal(_cut(module(side, symbol)), places=3)
    return (
        f"{_number(side)} mm ÷ ({modules(symbol)} + {2 * QUIET_ZONE}) = {width} mm"
        f" < {vietnamese.format_decimal(limit, places=3)} mm"
    )


def _cut(width: Decimal) -> Decimal:
    """To thousandths, downwards, so that a width under a limit never shows as the limit."""
    return width.quantize(Decimal("0.001"), rounding="ROUND_FLOOR")


def _number(measure: Decimal) -> str:
    return vietnamese.format_decimal(measure)
