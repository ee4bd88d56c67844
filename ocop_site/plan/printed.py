"""Every address that was ever printed must have its page: in the plan, and on the disk that is about to be published."""

from __future__ import annotations

from collections.abc import Container, Iterator

from ocop_site.diagnostics import Code, Finding
from ocop_site.model.catalogue import Catalogue, RecordKey
from ocop_site.model.ledger import FOLDER, PrintKind
from ocop_site.plan import codes, urls


def lost(catalogue: Catalogue, targets: Container[str]) -> Iterator[Finding]:
    """The printed addresses whose page no job makes."""
    return _lost(codes.PRINTED_ADDRESS_LOST, catalogue, targets, "")


def unpublished(catalogue: Catalogue, targets: Container[str], *, site: str) -> Iterator[Finding]:
    """The printed addresses whose page is not among the files of a built `site`."""
    return _lost(codes.PRINTED_ADDRESS_UNPUBLISHED, catalogue, targets, site)


def _lost(
    code: Code, catalogue: Catalogue, targets: Container[str], site: str
) -> Iterator[Finding]:
    for book, line, named, product, address, target in _printed(catalogue):
        if target not in targets:
            values = {
                "code": named,
                "product": product,
                "address": address,
                "target": target,
                "site": site,
            }
            path = catalogue.paths[RecordKey("ledger", book)]
            yield Finding(code=code, path=path, route=(line, "code"), values=values)


def _printed(catalogue: Catalogue) -> Iterator[tuple[str, int, str, str, str, str]]:
    """Each printed address once: in which file and line it stands, whose it is, and the file that answers it."""
    seen: set[str] = set()
    for entry in catalogue.ledger.standing.values():
        target = urls.target(urls.trace(entry.code))
        seen.add(target)
        yield "codes", entry.line, entry.code, entry.product, entry.address, target
    for run in catalogue.ledger.prints:
        target = _target(run.address)
        if run.kind is PrintKind.PRINTED and target and target not in seen:
            seen.add(target)
            yield "prints", run.line, run.code, run.product, run.address, target


def _target(address: str) -> str:
    """The file that answers a printed trace address; empty for one of another kind."""
    _, _, rest = address.partition("#")[0].partition(FOLDER)
    return urls.target(f"{FOLDER}{rest.strip('/')}/") if rest else ""
