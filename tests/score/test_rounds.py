"""Sheets, rounds and recognitions on disk: which finding, in which file, at which line, in which words.

Every case is the small content folder of tests/make.py with some edits; sheets there are 75, 76 and 74 points.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_site import load, score
from ocop_site.diagnostics import Finding, Severity
from ocop_site.model.product import Level
from ocop_site.score import codes
from ocop_site.score.rounds import Scored
from tests import make

ROUND = "rounds/2026-1/round.yml"
PRODUCT = "products/mien-dong.md"
TV1, TV2, TV3 = (f"rounds/2026-1/sheets/mien-dong/TV{number}.yml" for number in (1, 2, 3))
KEY = ("2026-1", "mien-dong")

MINISTRY = (
    make.ROUND.replace("level: province", "level: ministry")
    .replace("/6/2026", "/8/2026")
    .replace("closed: 15/8/2026", "closed: none")
)

Edit = Callable[[Path], object]


def edit(name: str, old: str, new: str) -> Edit:
    return lambda folder: make.edit(folder, name, old, new)


def put(name: str, text: str) -> Edit:
    return lambda folder: make.put(folder, name, text)


def remove(name: str) -> Edit:
    return lambda folder: (folder / name).unlink()


def scored(folder: Path) -> Scored:
    found = load.catalogue(folder).catalogue
    assert found is not None
    return score.catalogue(found)


def said(finding: Finding) -> str:
    """The place and the sentence of a finding."""
    (diagnostic,) = load.located([finding])
    assert "{" not in diagnostic.sentence("en")
    return f"{diagnostic.span}: {diagnostic.sentence('vi')}".removeprefix("content/")


def fault(code: object, name: str, /, *route: str | int, **values: str) -> Finding:
    at_key = code in (codes.MISSING_ITEM, codes.UNKNOWN_ITEM, codes.NO_SUCH_NOTE, codes.WIDE_SPREAD)
    fix = values.pop("fix", "")
    path = f"content/{name}"
    return Finding(code=code, path=path, route=route, values=values, fix=fix, at_key=at_key)  # type: ignore[arg-type]


def of_1048(folder: Path) -> None:
    """The round goes by 1048/QĐ-TTg, and the product is in what is set 9 today."""
    for name in ("groups/{}.yml", "criteria/{}/decision.yml", "criteria/{}/set-10.yml"):
        path = name.format("qd-1048-2019")
        make.put(folder, path, (make.ROOT / "content" / path).read_bytes())
    make.edit(folder, ROUND, "criteria: qd-26-2026", "criteria: qd-1048-2019")
    make.edit(folder, PRODUCT, "set: 6", "set: 9")


# What is edited; what is found, and what the editor reads; whether there is still a scorecard.
CASES: list[tuple[str, list[Edit], list[tuple[Finding, str]], bool]] = [
    ("a round without a fault", [], [], True),
    # S301 to S303, S309, S311: the sheet and its set. One wrong sheet, and the product has no scorecard; that its
    # recognition then has nothing to be compared with is not said a second time.
    ("S301 points outside the options",
     [edit(TV1, "A1.3: 3", "A1.3: 5")],
     [(fault(codes.POINTS_NOT_AN_OPTION, TV1, "marks", "A1.3",
             item="A1.3", name="Gia tăng giá trị", read="5", expected="1, 2, 3"),
       f"{TV1}:6:28: mục A1.3 (Gia tăng giá trị) không có mức 5 điểm; các mức: 1, 2, 3.")],
     False),
    ("S302 an item missing",
     [edit(TV2, "A1.3: 3, ", "")],
     [(fault(codes.MISSING_ITEM, TV2, "marks", items="A1.3"),
       f"{TV2}:5:1: phiếu chưa chấm: A1.3.")],
     False),
    ("S303 an item of another set",
     [edit(TV2, "A1.3: 3", "A1.3: 3, C15: 1")],
     [(fault(codes.UNKNOWN_ITEM, TV2, "marks", "C15", item="C15", set="6"),
       f"{TV2}:6:31: bộ sản phẩm 6 không có mục C15.")],
     False),
    ("S309 a case where there are none",
     [edit(TV3, "A1.3: 3", "A1.3: {points: 3, case: a}")],
     [(fault(codes.CHOICE_NEEDED, TV3, "marks", "A1.3", item="A1.3", what="case", expected="—"),
       f"{TV3}:6:28: mục A1.3 cần ghi rõ case: —.")],
     False),
    ("S311 an exclusion at an item that has no such condition",
     [lambda folder: make.put(folder, TV3, (folder / TV3).read_text() + "excluded: {A2.4: thiếu}\n")],
     [(fault(codes.NO_SUCH_NOTE, TV3, "excluded", "A2.4", item="A2.4"),
       f"{TV3}:9:12: mục A2.4 không có điều kiện loại hay dừng chấm.")],
     False),
    # S304: another set.
    ("S304 the sheet of another set is one fault, not one for each of its items",
     [edit(TV1, "set: 6", "set: 7")],
     [(fault(codes.WRONG_SET, TV1, "set", read="7", expected="6", fix="set: 6"),
       f"{TV1}:2:6: phiếu ghi bộ 7, nhưng sản phẩm thuộc bộ 6.")],
     False),
    # S305: the decision and the sheets. 74 + 75 + 76 = 225, / 3 = 75.
    ("S305 three stars by decision, four by the sheets",
     [edit(PRODUCT, "stars: 4", "stars: 3")],
     [(fault(codes.STAR_MISMATCH, PRODUCT, "recognitions", 0, "stars",
             read="3", round="2026-1", expected="4", total="75,00", unmet=""),
       f"{PRODUCT}:13:24: quyết định ghi 3 sao, nhưng phiếu chấm đợt 2026-1 cho 4 sao (75,00 điểm).")],
     True),
    # C9 of set 6 needs 3 for four stars: (1 + 3 + 3) / 3 = 7/3; the total is 225 - 2 = 223, / 3 = 74.333…
    ("S305 a minimum holds the stars down and is named",
     [edit(TV1, "C9: 3", "C9: 1")],
     [(fault(codes.STAR_MISMATCH, PRODUCT, "recognitions", 0, "stars",
             read="4", round="2026-1", expected="3", total="74,33", unmet="; C9 < 3"),
       f"{PRODUCT}:13:24: quyết định ghi 4 sao, nhưng phiếu chấm đợt 2026-1 cho 3 sao (74,33 điểm; C9 < 3).")],
     True),
    # A1.4 is 2 in all sheets; with 1 in one of them 224 / 3 = 74.666…, which must not read 74,67.
    ("S305 the total is cut off, not rounded",
     [edit(TV1, "A1.4: 2", "A1.4: 1"), edit(PRODUCT, "stars: 4", "stars: 5")],
     [(fault(codes.STAR_MISMATCH, PRODUCT, "recognitions", 0, "stars",
             read="5", round="2026-1", expected="4", total="74,66", unmet=""),
       f"{PRODUCT}:13:24: quyết định ghi 5 sao, nhưng phiếu chấm đợt 2026-1 cho 4 sao (74,66 điểm).")],
     True),
    ("S305 an excluded product has no star to be recognised with",
     [lambda folder, sheet=sheet: make.put(folder, sheet, (folder / sheet).read_text() + "excluded: {A2.1: giống hệt}\n")
      for sheet in (TV1, TV3)],
     [(fault(codes.STAR_MISMATCH, PRODUCT, "recognitions", 0, "stars",
             read="4", round="2026-1", expected="0", total="75,00", unmet=""),
       f"{PRODUCT}:13:24: quyết định ghi 4 sao, nhưng phiếu chấm đợt 2026-1 cho 0 sao (75,00 điểm).")],
     True),
    ("an exclusion by one of three changes nothing",
     [lambda folder: make.put(folder, TV2, (folder / TV2).read_text() + "excluded: {A2.1: giống hệt}\n")],
     [], True),
    ("a press report is not compared with the sheets",
     [edit(PRODUCT, "stars: 4, decision: 123/QĐ-UBND, date: 20/6/2026,", "stars: 3, source: press, year: 2026,")],
     [], True),
    ("a recognition without a round is not compared with the sheets",
     [edit(PRODUCT, "stars: 4", "stars: 3"), edit(PRODUCT, ", round: 2026-1", "")],
     [], True),
    ("an older recognition of another round is not compared with these sheets",
     [edit(PRODUCT, "round: 2026-1}", "round: 2026-1}, {stars: 3, decision: 9/QĐ-UBND, date: 1/6/2023, round: 2023-1}")],
     [], True),
    # S306: 76 and 74 differ by 2; a warning that names both.
    ("S306 two members too far apart",
     [edit(ROUND, "max_spread: 10", 'max_spread: "1,5"')],
     [(fault(codes.WIDE_SPREAD, TV2, "marks", high="TV2", low="TV3", read="2", expected="1,5"),
       f"{TV2}:5:1: TV2 và TV3 lệch nhau 2 điểm, quy chế cho phép 1,5.")],
     True),
    ("a spread of exactly the limit is allowed", [edit(ROUND, "max_spread: 10", "max_spread: 2")], [], True),
    ("without a limit any spread is allowed",
     [edit(ROUND, "max_spread: 10, ", ""), edit(TV1, "B5.1: 5, B5.2: 2, B5.3: 3", "B5.1: 5, B5.2: 0, B5.3: 1")],
     [], True),
    ("one sheet has no spread",
     [remove(TV2), remove(TV3), edit(ROUND, "max_spread: 10, quorum: 3", "max_spread: 0, quorum: 1")],
     [], True),
    # S307: too few sheets.
    ("S307 a closed round without the sheet that its quorum asks for",
     [remove(TV3)],
     [(fault(codes.TOO_FEW_SHEETS, ROUND, "entries", 0, "product", product="mien-dong", read="2", expected="3"),
       f"{ROUND}:10:21: đợt đã đóng nhưng mien-dong mới có 2 phiếu, cần ít nhất 3.")],
     True),
    ("S307 a closed round without any sheet",
     [remove(TV1), remove(TV2), remove(TV3)],
     [(fault(codes.TOO_FEW_SHEETS, ROUND, "entries", 0, "product", product="mien-dong", read="0", expected="3"),
       f"{ROUND}:10:21: đợt đã đóng nhưng mien-dong mới có 0 phiếu, cần ít nhất 3.")],
     False),
    ("S307 without a quorum a closed round needs one sheet",
     [remove(TV1), remove(TV2), remove(TV3), edit(ROUND, ", quorum: 3", "")],
     [(fault(codes.TOO_FEW_SHEETS, ROUND, "entries", 0, "product", product="mien-dong", read="0", expected="1"),
       f"{ROUND}:10:21: đợt đã đóng nhưng mien-dong mới có 0 phiếu, cần ít nhất 1.")],
     False),
    ("without a quorum one sheet is enough",
     [remove(TV1), remove(TV2), edit(ROUND, ", quorum: 3", "")], [], True),
    ("an open round may lack sheets", [remove(TV3), edit(ROUND, "closed: 15/6/2026", "closed: none")], [], True),
    ("an open round may lack all sheets",
     [remove(TV1), remove(TV2), remove(TV3), edit(ROUND, "closed: 15/6/2026", "closed: none")], [], False),
    # S308: sheets in the wrong place.
    ("S308 the product of the file's folder and of the field differ",
     [edit(TV1, "product: mien-dong", "product: mien-gao")],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1, "product", what="product", read="mien-gao", expected="mien-dong"),
       f"{TV1}:1:10: product “mien-gao” không khớp; ở đây phải là: mien-dong.")],
     False),
    ("S308 the member of the file's name and of the field differ",
     [edit(TV1, "member: TV1", "member: TV2")],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1, "member", what="member", read="TV2", expected="TV1"),
       f"{TV1}:3:9: member “TV2” không khớp; ở đây phải là: TV1.")],
     False),
    ("S308 a member who is not in the council",
     [put(TV1.replace("TV1", "TV9"), make.SHEET.format(member="TV9", last=2))],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1.replace("TV1", "TV9"), "member",
             what="member", read="TV9", expected="TV1, TV2, TV3"),
       f"{TV1.replace('TV1', 'TV9')}:3:9: member “TV9” không khớp; ở đây phải là: TV1, TV2, TV3.")],
     False),
    ("S308 a second sheet of a member under a name that is not in the council",
     [put(TV1.replace("TV1", "TV9"), make.SHEET.format(member="TV1", last=2))],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1.replace("TV1", "TV9"), "member",
             what="member", read="TV9", expected="TV1, TV2, TV3"),
       f"{TV1.replace('TV1', 'TV9')}:3:9: member “TV9” không khớp; ở đây phải là: TV1, TV2, TV3.")],
     False),
    ("S308 and S304 of one sheet are both said",
     [edit(TV1, "member: TV1", "member: TV2"), edit(TV1, "set: 6", "set: 7")],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1, "member", what="member", read="TV2", expected="TV1"),
       f"{TV1}:3:9: member “TV2” không khớp; ở đây phải là: TV1."),
      (fault(codes.WRONG_SET, TV1, "set", read="7", expected="6", fix="set: 6"),
       f"{TV1}:2:6: phiếu ghi bộ 7, nhưng sản phẩm thuộc bộ 6.")],
     False),
    ("S308 a product that the round does not list",
     [put("products/mien-gao.md", make.PRODUCT.replace("QN7K3M9Y", "QN33333" + "3").replace(", round: 2026-1", "")),
      put(TV1.replace("mien-dong", "mien-gao"), make.SHEET.format(member="TV1", last=2).replace("mien-dong", "mien-gao"))],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1.replace("mien-dong", "mien-gao"), "product",
             what="product", read="mien-gao", expected="entries"),
       f"{TV1.replace('mien-dong', 'mien-gao')}:1:10: product “mien-gao” không khớp; ở đây phải là: entries.")],
     True),
    ("S308 a round that does not exist",
     [put(TV1.replace("2026-1", "2026-9"), make.SHEET.format(member="TV1", last=2))],
     [(fault(codes.SHEET_NOT_EXPECTED, TV1.replace("2026-1", "2026-9"), "round",
             what="round", read="2026-9", expected="2026-1"),
       f"{TV1.replace('2026-1', '2026-9')}:1:1: round “2026-9” không khớp; ở đây phải là: 2026-1.")],
     True),
    # S310: no such set.
    ("S310 a set that the decision has not",
     [remove("criteria/qd-26-2026/set-06.yml")],
     [(fault(codes.UNKNOWN_SET, PRODUCT, "set", decision="26/2026/QĐ-TTg", set="6"),
       f"{PRODUCT}:5:6: quyết định 26/2026/QĐ-TTg không có bộ sản phẩm 6.")],
     False),
    # S312: 1048/QĐ-TTg numbers the sets in another way; what is set 9 today is its set 10.
    ("S312 today's number on the sheets of an old decision",
     [of_1048, *(edit(name, "set: 6", "set: 9") for name in (TV1, TV2, TV3))],
     [(fault(codes.RENUMBERED_SET, name, "set", read="9", expected="10", decision="1048/QĐ-TTg", present="9", fix="set: 10"),
       f"{name}:2:6: phiếu ghi bộ 9, nhưng bộ 9 hiện nay trong 1048/QĐ-TTg là bộ 10.")
      for name in (TV1, TV2, TV3)],
     False),
    # S320: the ministry takes what reached 90 points at the province.
    ("S320 at the ministry with 75 points",
     [put("rounds/2026-tw/round.yml", MINISTRY)],
     [(fault(codes.NOT_NINETY, "rounds/2026-tw/round.yml", "entries", 0, "product", product="mien-dong",
             read="75,00", clause="QĐ 26/2026, Điều 7 khoản 3 điểm e", clause_en="QĐ 26/2026, Điều 7 khoản 3 điểm e"),
       "rounds/2026-tw/round.yml:10:21: mien-dong dự đợt cấp trung ương, nhưng trước đó không có kết quả cấp tỉnh từ 90 điểm (có: 75,00) (QĐ 26/2026, Điều 7 khoản 3 điểm e).")],
     True),
    ("at the ministry after an unreadable sheet at the province",
     [put("rounds/2026-tw/round.yml", MINISTRY), put(TV1, "marks: [")], [], False),
    ("a file that was turned down needs no sheets and has no scorecard",
     [edit(ROUND, "kind: first", "kind: first, rejected: {reason: Thiếu giấy}"), remove(TV1), remove(TV2), remove(TV3)],
     [],
     False),
    # What cannot be read is load's matter and causes nothing here.
    ("an unreadable sheet is not missing, and the stars of the others are not compared",
     [put(TV1, "marks: ["), edit(PRODUCT, "stars: 4", "stars: 3")], [], False),
    ("unreadable sheets only",
     [put(name, "marks: [") for name in (TV1, TV2, TV3)], [], False),
    ("a sheet is still missing beside an unreadable one",
     [put(TV1, "marks: ["), remove(TV2)],
     [(fault(codes.TOO_FEW_SHEETS, ROUND, "entries", 0, "product", product="mien-dong", read="2", expected="3"),
       f"{ROUND}:10:21: đợt đã đóng nhưng mien-dong mới có 2 phiếu, cần ít nhất 3.")],
     False),
    ("an unreadable sheet of another product does not count here",
     [remove(TV1), put(TV1.replace("mien-dong", "mien-dong-2"), "marks: [")],
     [(fault(codes.TOO_FEW_SHEETS, ROUND, "entries", 0, "product", product="mien-dong", read="2", expected="3"),
       f"{ROUND}:10:21: đợt đã đóng nhưng mien-dong mới có 2 phiếu, cần ít nhất 3.")],
     True),
    ("an unreadable round", [put(ROUND, "name: [")], [], False),
    ("an unreadable product", [put(PRODUCT, "---\nname: [\n---\n")], [], False),
    ("an unreadable set", [put("criteria/qd-26-2026/set-06.yml", "num: [")], [], False),
    ("an unreadable decision", [put("criteria/qd-26-2026/decision.yml", "number: [")], [], False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("about_broken", "edits", "expected", "has_card"),
    [("unreadable" in case[0], *case[1:]) for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_is_found_and_where(
    content: Path,
    about_broken: bool,
    edits: list[Edit],
    expected: list[tuple[Finding, str]],
    has_card: bool,
) -> None:
    for change in edits:
        change(content)
    loaded = load.catalogue(content)
    # Only where a case is about what cannot be read, something is broken.
    assert loaded.catalogue is not None
    assert bool(loaded.catalogue.broken) == about_broken
    found = score.catalogue(loaded.catalogue)
    assert list(found.findings) == [finding for finding, _ in expected]
    assert [said(finding) for finding in found.findings] == [sentence for _, sentence in expected]
    assert (KEY in found.scorecards) == has_card


def test_only_a_wide_spread_is_a_warning() -> None:
    warnings = [code.id for code in score.CODES if code.severity is Severity.WARNING]
    assert warnings == ["S306"]


def test_every_code_of_the_room_is_met_by_a_case() -> None:
    met = {finding.code.id for _, _, expected, _ in CASES for finding, _ in expected}
    assert met == {code.id for code in score.CODES}


def test_of_equal_extremes_the_first_low_and_the_last_high_member_are_named(content: Path) -> None:
    make.edit(content, TV3, "C11: 1", "C11: 2")  # 75, 76, 75
    make.edit(content, ROUND, "max_spread: 10", "max_spread: 0")
    (finding,) = scored(content).findings
    assert (finding.values["low"], finding.values["high"]) == ("TV1", "TV2")


BEST = """\
  {A1.1: 3, A1.2: 2, A1.3: 3, A1.4: 3, A1.5: 3, A1.6: 3, A1.7: 1, A2.1: 3, A2.2: 3, A2.3: 3, A2.4: 1,
   A3.1: 3, A3.2: 1, A3.3: 3, A3.4: 2, A3.5: 3, B4.1: 5, B4.2: 3, B4.3: 5, B5.1: 5, B5.2: 2, B5.3: 5,
"""


def at_its_best(content: Path) -> None:
    """The three members give every item of parts A and B its best option and C 30 points: 95, all minima met."""
    for name in (TV1, TV2, TV3):
        member = name[-7:-4]
        head = make.SHEET.format(member=member, last=2).split("  {")[0]
        tail = (
            "   C6.1: 3, C6.2: 1, C6.3: 1, C6.4: 3, C6.5: 3, C7: 5, C8: 5, C9: 5, C10: 2, C11: 2}\n"
        )
        make.put(content, name, head + BEST + tail)


def test_ninety_points_at_the_province_are_four_stars_and_a_five_star_candidate(
    content: Path,
) -> None:
    at_its_best(content)
    found = scored(content)
    card = found.scorecards[KEY]
    # 40 + 25 + (11 + 5 + 5 + 5 + 2 + 2 = 30) = 95
    assert (str(card.total.truncated), card.stars, card.unmet) == ("95.00", 5, ())
    assert card.is_five_star_candidate
    assert score.earned(card, Level.PROVINCE) == 4
    assert score.earned(card, Level.DISTRICT) == 4
    assert found.findings == ()  # the decision of the province says four


def test_ninety_points_at_the_province_open_the_ministry(content: Path) -> None:
    at_its_best(content)
    make.put(content, "rounds/2026-tw/round.yml", MINISTRY)
    assert scored(content).findings == ()


def test_a_re_evaluation_of_five_stars_needs_no_result_of_the_province(content: Path) -> None:
    again = MINISTRY.replace("kind: first", "kind: re-evaluation")
    make.put(content, "rounds/2026-tw/round.yml", again)
    assert scored(content).findings == ()


def test_five_stars_by_the_province_are_a_mismatch(content: Path) -> None:
    at_its_best(content)
    make.edit(content, PRODUCT, "stars: 4", "stars: 5")
    (finding,) = scored(content).findings
    assert finding == fault(
        codes.STAR_MISMATCH, PRODUCT, "recognitions", 0, "stars",
        read="5", round="2026-1", expected="4", total="95,00", unmet="",
    )  # fmt: skip


def test_ninety_points_at_the_ministry_are_five_stars(content: Path) -> None:
    at_its_best(content)
    make.edit(content, PRODUCT, "stars: 4", "stars: 5, level: ministry")
    found = scored(content)
    assert score.earned(found.scorecards[KEY], Level.MINISTRY) == 5
    assert found.findings == ()


def test_four_stars_by_the_ministry_for_ninety_points_are_a_mismatch(content: Path) -> None:
    at_its_best(content)
    make.edit(content, PRODUCT, "stars: 4", "stars: 4, level: ministry")
    (finding,) = scored(content).findings
    assert (finding.values["read"], finding.values["expected"]) == ("4", "5")


def test_a_province_may_not_give_what_the_sheets_do_not(content: Path) -> None:
    card = scored(content).scorecards[KEY]
    assert {level.value: score.earned(card, level) for level in Level} == {
        "province": 4,
        "ministry": 4,
        "district": 4,
    }


def test_two_faults_of_two_sheets_are_both_found(content: Path) -> None:
    make.edit(content, TV1, "A1.3: 3", "A1.3: 5")
    make.edit(content, TV2, "A1.3: 3, ", "")
    assert [one.code.id for one in scored(content).findings] == ["S301", "S302"]


def test_scoring_twice_gives_the_same(content: Path) -> None:
    make.edit(content, ROUND, "max_spread: 10", "max_spread: 1")
    assert scored(content) == scored(content)
    assert scored(content).scorecards[KEY].members == ("TV1", "TV2", "TV3")
