"""`round open`: a round.yml ready to be filled in, with the council's rule and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ocop_site import vietnamese
from ocop_site.desk import writing
from ocop_site.desk.rounds.refused import Refused, round_of
from ocop_site.diagnostics import Text
from ocop_site.model.catalogue import Catalogue
from ocop_site.model.product import Level
from ocop_site.model.round import Council, CouncilRule, Member

BAD_ID = Text(
    "“{read}” không đặt tên đợt được; ví dụ: {expected}.", "“{read}” is no id; as: {expected}."
)
EXISTS = Text("đã có {read}.", "{read} exists.")
NO_DECISION = Text(
    "không có bộ tiêu chí “{read}”; các bộ: {expected}.",
    "no criteria “{read}”; there are: {expected}.",
)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

# QĐ 26/2026/QĐ-TTg does not say how sheets are averaged, which spread is allowed and what makes a quorum; provinces do,
# in the regulations of their councils (docs/decisions/0018-council-rules.md).
DEFAULT_SOURCE = (
    "Mặc định: QĐ 26/2026/QĐ-TTg không quy định; theo thực hành của hội đồng Tây Ninh (trung bình cộng, chênh không quá"
    " 10 điểm, có mặt 3/4). Thay bằng quy chế của Hội đồng."
)
# QĐ 26/2026/QĐ-TTg: who sits in the council of a province and of the ministry.
_PROVINCE = (
    *("Chủ tịch Hội đồng", "Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Y tế"),
    *("Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Cơ quan thường trực OCOP"),
)
_MINISTRY = ("Chủ tịch Hội đồng cấp trung ương", "Bộ Công Thương", "Bộ Y tế")


def open_round(
    catalogue: Catalogue,
    content_path: Path,
    round_id: str,
    *,
    criteria: str,
    level: str,
    name: str,
    opened: date,
    before: str = "",
) -> Path:
    """Write content/rounds/ID/round.yml; its path. `before` is a round whose council goes on.

    Raises Refused for an id that is none, a round that exists, an unknown decision or earlier round.
    """
    path = content_path / "rounds" / round_id / "round.yml"
    if not _ID.fullmatch(round_id):
        raise Refused(BAD_ID, read=round_id, expected=vietnamese.slug(round_id) or "2026-2")
    if path.parent.exists():
        raise Refused(EXISTS, read=path.parent.as_posix())
    if criteria not in catalogue.decisions:
        raise Refused(NO_DECISION, read=criteria, expected=", ".join(catalogue.decisions) or "—")
    council = round_of(catalogue, before).council if before else _council(level)
    head = [
        f"# Đợt đánh giá. Mọi khoá: python build.py explain round. Đóng đợt: round close {round_id}",
        f"name: {writing.scalar(name)}",
        f"criteria: {criteria}",
        f"level: {level}",
        f"opened: {vietnamese.format_date(opened)}",
        "closed: none",
    ]
    entries = [
        "# Mỗi sản phẩm dự đợt một dòng; kind: first lần đầu, upgrade nâng hạng, re-evaluation đánh giá lại.",
        "#   - {product: mien-dong-soi-vang, kind: first}",
        "entries: []",
    ]
    writing.write_all({path: "\n".join([*head, *_lines(council), *entries, ""])})
    return path


def _council(level: str) -> Council:
    roles = _MINISTRY if level == Level.MINISTRY else _PROVINCE
    members = tuple(Member(id=f"TV{n}", role=role) for n, role in enumerate(roles, 1))
    rule = CouncilRule.model_validate({"max_spread": "10", "quorum": "3/4"})
    return Council(rule=rule, source=DEFAULT_SOURCE, members=members)


def _lines(council: Council) -> Iterator[str]:
    rule = council.rule
    spread = vietnamese.format_decimal(rule.max_spread) if rule.max_spread is not None else ""
    yield "council:"
    yield "  # Quyết định không nói cách tính; ghi theo quy chế của Hội đồng và nguồn của nó."
    yield "  rule:"
    yield f"    average: {rule.average.value}   # per-item theo từng mục, per-total theo tổng điểm"
    yield f'    shown_to: "{vietnamese.format_decimal(rule.shown_to)}"   # chỉ để đọc, xếp hạng so số chính xác'
    yield f"    rounding: {rule.rounding.value}   # cut cắt bỏ, half-up làm tròn nửa lên"
    yield f"    minimum_on: {rule.minimum_on.value}   # average, majority, every-member"
    if spread:
        yield f'    max_spread: "{spread}"   # điểm, giữa hai thành viên'
    if rule.quorum:
        yield f"    quorum: {rule.quorum}   # số phiếu, hoặc phần của số thành viên"
    yield f"  source: {writing.scalar(council.source)}"
    yield "  # Thành viên ghi bằng mã và vai trò, không ghi tên người."
    yield "  members:" if council.members else "  members: []"
    for one in council.members:
        yield f"    - {{id: {writing.scalar(one.id)}, role: {writing.scalar(one.role)}}}"
