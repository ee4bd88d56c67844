"""A producer's contact as a card for the address books of telephones: vCard 3.0 (RFC 2426), which Android and iOS both read.

Enters: a producer, and its contact while the consent to publish it holds; without one there is no card. Leaves: text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ocop_site.model.producer import Producer
from ocop_site.plan import urls, views
from ocop_site.plan.desk import Desk
from ocop_site.plan.machine import identities
from ocop_site.plan.open_data import people

LONGEST = 75
"""Octets of a line (RFC 2426, 2.6); a longer one goes on in the next, which begins with a space."""
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def text(desk: Desk, maker: Producer, contact: views.Contact) -> str:
    """The card. The same producer keeps its UID, so that a telephone takes a later card for the same one."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(desk, maker, contact))


def _lines(desk: Desk, maker: Producer, contact: views.Contact) -> Iterator[str]:
    name = _escaped(maker.name)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{_escaped(identities.producer(desk, maker.id))}"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    yield f"ORG:{name}"
    # Apple's address book takes a card without a person's name for a person all the same.
    yield "X-ABSHOWAS:COMPANY"
    if maker.place:
        yield f"ADR;TYPE=WORK:;;{';'.join(map(_escaped, _address(desk, maker)))}"
    if contact.phone:
        yield f"TEL;TYPE=WORK,VOICE:{contact.phone_link}"
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_escaped(contact.email)}"
    if contact.web:
        yield f"URL:{contact.web}"
    if contact.zalo:
        yield f"item1.URL:https://zalo.me/{contact.zalo}"
        yield "item1.X-ABLABEL:Zalo"
    yield f"item2.URL:{identities.page(desk, urls.producer(maker.id))}"
    yield "item2.X-ABLABEL:OCOP"
    yield f"NOTE:{_escaped(_note(desk, contact))}"
    if maker.updated:
        yield f"REV:{maker.updated.isoformat()}"
    yield "END:VCARD"


def _address(desk: Desk, maker: Producer) -> tuple[str, str, str, str, str]:
    """Street, locality, region, postal code, country; the street of a body alone, since any other's is a home."""
    street = (maker.street or "") if maker.kind in people.BODIES else ""
    province = desk.catalogue.site.province_name
    return street, desk.place_name(maker.place), province, "", "Việt Nam"


def _note(desk: Desk, contact: views.Contact) -> str:
    words = desk.settings.words.get("contact.consent", "{date}").replace("\u00a0", " ")
    consent = words.replace("{date}", contact.consent)
    return f"{contact.name}\n{consent}" if contact.name else consent


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line in pieces of at most LONGEST octets, none of which parts a letter."""
    pieces, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST:
            pieces.append("")
            size = 1
        pieces[-1] += letter
        size += octets
    return "\r\n ".join(pieces)
