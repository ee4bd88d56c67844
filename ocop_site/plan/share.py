"""Plain links that pass a page's address on. Nothing is asked of anybody until a reader follows one.

Facebook and Zalo take the address by their own pages (Zalo: JSON in base64, as its button does); mail is a link that the
template writes. The script adds the phone's own ways and a button that copies; without it the address can be copied.
"""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

from ocop_site.plan import views
from ocop_site.plan.desk import Desk, asset_url

SCRIPT = "share.js"
FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u="
ZALO = "https://button-share.zalo.me/share_external?d="


def of(desk: Desk, shell: views.Shell) -> views.Share:
    """The links for the page of `shell`."""
    address = shell.canonical
    data = json.dumps({"url": quote(address, safe="")}, separators=(",", ":")).encode()
    return views.Share(
        address=address,
        facebook=FACEBOOK + quote(address, safe=""),
        zalo=ZALO + quote(base64.b64encode(data).decode(), safe=""),
        script=asset_url(SCRIPT, desk.settings.assets),
    )
