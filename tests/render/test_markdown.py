"""An editor's text becomes clean HTML, whatever it holds."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_site.render.markdown import html

_LINK = '<a rel="nofollow noopener">x</a>'

ATTACKS = {
    "script": ("<script>alert(1)</script>x", "\n<p>x</p>"),
    "script in capitals": ("a <ScRiPt >alert(1)</sCrIpT\t> b", "<p>a  b</p>"),
    "script in script": (
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<p>&lt;script&gt;</p>",
    ),
    "script after a back-slash": ("\\<script>alert(1)</script>", "<p>\\</p>"),
    "onerror": ("<img src=x onerror=alert(1)>x", "<p>x</p>"),
    "picture of another host": ("![x](https://evil.vn/a.png)", "<p></p>"),
    "event attributes": (
        '<p style="position:fixed" onclick="alert(1)" class="a" id="b">x</p>',
        "<p>x</p>",
    ),
    "javascript link": ("[x](javascript:alert(1))", f"<p>{_LINK}</p>"),
    "javascript in mixed case": ("[x](JaVaScRiPt:alert(1))", f"<p>{_LINK}</p>"),
    "javascript by an entity": ("[x](&#106;avascript:alert(1))", f"<p>{_LINK}</p>"),
    "javascript by a named entity": ("[x](javascript&colon;alert(1))", f"<p>{_LINK}</p>"),
    "javascript after a space": ("[x]( javascript:alert(1))", f"<p>{_LINK}</p>"),
    "javascript with a tab": ("[x](java\tscript:alert(1))", f"<p>{_LINK}</p>"),
    "javascript by reference": ("[x][1]\n\n[1]: javascript:alert(1)", f"<p>{_LINK}</p>"),
    "javascript in angle brackets": ("<javascript:alert(1)>", "<p></p>"),
    "tag, hexadecimal entity": ('<a href="&#x6A;avascript:alert(1)">x</a>', f"<p>{_LINK}</p>"),
    "tag, control character": ('<a href=" \x01javascript:alert(1)">x</a>', f"<p>{_LINK}</p>"),
    "tag, line break": ('<a href="java\nscript:alert(1)">x</a>', f"<p>{_LINK}</p>"),
    "vbscript": ("[x](vbscript:msgbox(1))", f"<p>{_LINK}</p>"),
    "data": ("[x](data:text/html;base64,PHNjcmlwdD4=)", f"<p>{_LINK}</p>"),
    "data in a tag": ('<a href="data:text/html,<script>1</script>">x</a>', f"<p>{_LINK}</p>"),
    "other host without a scheme": ('<a href="//evil.vn/">x</a>', f"<p>{_LINK}</p>"),
    "path that forgets the base": ("[x](/T/QN7K3M9Y/)", f"<p>{_LINK}</p>"),
    "fragment of no page": ("[x](#neo)", f"<p>{_LINK}</p>"),
    "new window": ('<a href="https://a.vn" target="_blank" rel="opener">x</a>',
        '<p><a href="https://a.vn" rel="nofollow noopener">x</a></p>'),
    "quotes that leave the title": (
        '[x](https://a.vn "t\\" onclick=\\"alert(1)")',
        '<p><a href="https://a.vn" title="t\\&quot; onclick=\\&quot;alert(1)" rel="nofollow noopener">x</a></p>',
    ),
    "style": ("<style>*{display:none}</style>x", "\n<p>x</p>"),
    "iframe": ('<iframe src="https://evil.vn"></iframe>x', "\n<p>x</p>"),
    "svg with script": ("<svg><script>alert(1)</script></svg>x", "<p>x</p>"),
    "svg with a link": ('<svg><a href="javascript:1"><text>t</text></a></svg>x', "<p>x</p>"),
    "math": ('<math><mi xlink:href="javascript:1">t</mi></math>', ""),
    "svg that hides a tag in an attribute": (
        '<svg></p><style><g title="</style><img src=x onerror=alert(1)>">',
        '<p></p>"&gt;<p></p>',
    ),
    "noscript that hides a tag in an attribute": (
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        '"&gt;',
    ),
    "template": ("<template><script>x</script></template>x", "<p>x</p>"),
    "form": ('<form action="https://evil.vn"><input name=a><button>b</button></form>', "b"),
    "frame of a plug-in": ("<object data=x></object><embed src=x>", "\n<p></p>"),
    "base": ('<base href="https://evil.vn/">x', "<p>x</p>"),
    "refresh": ('<meta http-equiv=refresh content="0;url=//evil.vn">', "<p></p>"),
    "style sheet": ("<link rel=stylesheet href=//evil.vn>", "<p></p>"),
    "film": ("<video src=x></video><audio src=x></audio>", "\n<p></p>"),
    "details": ("<details open ontoggle=alert(1)>x</details>", "x"),
    "text area": ("<textarea></textarea><script>alert(1)</script>", "\n"),
    "plain text": ("<plaintext>x", "<p></p>x&lt;/p&gt;"),
    "listing": ("<xmp><img src=x onerror=1></xmp>", "<p></p>&lt;img src=x onerror=1&gt;<p></p>"),
    "comment": ("a <!-- <script>alert(1)</script> --> b", "<p>a  b</p>"),
    "unclosed comment": ("<!-- x\n\ny", "<p>&lt;!-- x</p>\n<p>y</p>"),
    "unclosed tag": ("<b>x\n\ny", "<p>x</p>\n<p>y</p>"),
    "end of the page": ("</div></main></body></html>x", "<p>x</p>"),
    "code": ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
    "code block": ("    <script>", "<pre><code>&lt;script&gt;\n</code></pre>"),
    "template language": ("{{ view.shell }} {% x %}", "<p>{{ view.shell }} {% x %}</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "clean"), ATTACKS.values(), ids=list(ATTACKS))
def test_no_markup_that_can_act_comes_through(text: str, clean: str) -> None:
    assert html(text) == clean


def test_what_an_editor_may_write_comes_through() -> None:
    text = """\
*nghiêng*, **đậm**, `mã`, [trang](https://htx.example.vn/a?b=1&c=2), [gọi](tel:+842033365214), <ocop@example.vn>

> Lời

3. ba
4. bốn

- gạch

| Tháng | Việc |
|---|---|
| 10 | Đào củ |

---
"""
    assert (
        html(text)
        == """\
<p><em>nghiêng</em>, <strong>đậm</strong>, <code>mã</code>, \
<a href="https://htx.example.vn/a?b=1&amp;c=2" rel="nofollow noopener">trang</a>, \
<a href="tel:+842033365214" rel="nofollow noopener">gọi</a>, \
<a href="mailto:ocop@example.vn" rel="nofollow noopener">ocop@example.vn</a></p>
<blockquote>
<p>Lời</p>
</blockquote>
<ol start="3">
<li>ba</li>
<li>bốn</li>
</ol>
<ul>
<li>gạch</li>
</ul>
<table>
<thead>
<tr>
<th>Tháng</th>
<th>Việc</th>
</tr>
</thead>
<tbody>
<tr>
<td>10</td>
<td>Đào củ</td>
</tr>
</tbody>
</table>
<hr>"""
    )


@pytest.mark.parametrize("first", ["#", "##"])
def test_headings_start_at_the_third_level(first: str) -> None:
    text = f"{first} Mùa\n\nx\n\n{first} Mùa"

    assert html(text) == "<h3>Mùa</h3>\n<p>x</p>\n<h3>Mùa</h3>"


def test_headings_end_at_the_sixth_level() -> None:
    text = "\n\n".join(f"{'#' * level} {level}" for level in range(2, 7))

    assert html(text) == "<h3>2</h3>\n<h4>3</h4>\n<h5>4</h5>\n<h6>5</h6>\n<h6>6</h6>"


def test_one_text_leaves_nothing_for_the_next() -> None:
    html("[x][1]\n\n[1]: https://a.vn\n\n# Một")

    assert html("[x][1]\n\n# Một") == "<p>[x][1]</p>\n<h3>Một</h3>"


class _Tags(HTMLParser):
    """What a page could do: its tags, attributes and schemes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.addresses += [value or "" for name, value in attrs if name == "href"]


_PIECES = st.sampled_from(
    [text for text, _ in ATTACKS.values()]
    + ["<", ">", '"', "'", "&", "`", "\n\n", "# ", "[", "](", ")", "<a href=", "<!--", "-->", "]]>"]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.text(max_size=5), max_size=6).map("".join))
def test_pieces_of_attacks_in_any_order_are_clean(text: str) -> None:
    found = _Tags(html(text))

    harmless = (
        "p br hr h3 h4 h5 h6 strong em blockquote code pre ul ol li a table thead tbody tr th td"
    )
    assert found.tags <= set(harmless.split())
    assert found.attributes <= {"href", "title", "rel", "start"}
    assert all(
        one.lower().startswith(("https:", "http:", "mailto:", "tel:")) for one in found.addresses
    )
