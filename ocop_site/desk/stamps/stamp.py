"""What one stamp says, and the words that are the same on all."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_site.render.qr import Drawn

BLACK = "#000000"
"""The only ink: scanners light with red, in which red print vanishes (ISO/IEC 15415, 660 nm)."""
INTERNAL = "Mã nội bộ"
"""What Decree 37/2026 art 28.4b asks to be said of a code that is not GS1's."""
CALL = "Quét mã để xem nguồn gốc"
DEMO = "MINH HOẠ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """One stamp. `address` is what its symbol holds; without stars, lot, series or number these are 0 or empty.

    `code` is in groups. `serial` is the running number in its series, `number` the one of a single packet.
    """

    address: str
    drawn: Drawn
    code: str
    name: str
    stars: int = 0
    lot: str = ""
    serial: str = ""
    number: str = ""
    is_demo: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The lines that must stand on the stamp in full."""
        said = (
            f"Số lô: {self.lot}" if self.lot else "",
            f"Sê-ri: {self.serial}" if self.serial else "",
            self.number,
            DEMO if self.is_demo else "",
        )
        return tuple(one for one in said if one)
