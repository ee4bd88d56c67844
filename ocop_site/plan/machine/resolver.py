"""What /.well-known/gs1resolver says of a host that serves GS1 Digital Link addresses as files and answers nothing else."""

from __future__ import annotations

from ocop_site.plan.desk import Desk
from ocop_site.plan.machine.text import Json, given, say


def description(desk: Desk) -> Json:
    """The file. Its name says that it describes files; it claims nothing that a static host cannot do."""
    site = desk.catalogue.site
    phone = site.publisher.phone
    return {
        "name": say(desk, "resolver-name", name=site.name),
        "resolverRoot": site.stamp_url.rstrip("/"),
        "supportedPrimaryKeys": ["01"],
        "supportedLinkType": [{"namespace": "https://ref.gs1.org/voc/", "prefix": "gs1:"}],
        "linkTypeDefaultCanBeAll": False,
        "supportsLanguageVariants": False,
        "validatesAIcombinations": False,
        "contact": given(
            fn=site.publisher.name, hasTelephone=f"tel:{phone.e164}" if phone else None
        ),
    }
