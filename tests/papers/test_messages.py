"""One message per producer: results, reasons, what comes next."""

from __future__ import annotations

from tests.papers import little
from tests.papers.little import DECIDED, FOUR, HELD, TWO, Given

WHOLE = """\
Kính gửi HTX htx-ban-mai,

Hội đồng OCOP cấp tỉnh thông báo kết quả Đợt 1 năm 2026 (đóng ngày 15/6/2026) của 04 sản phẩm:

1. Chả mực
   Kết quả: 85,00 điểm, 4 sao.
   Đã được công nhận 4 sao theo Quyết định số 123/QĐ-UBND ngày 20 tháng 6 năm 2026 của UBND thành phố Quảng Ninh.
   Có giá trị đến hết ngày 20/6/2029.
   Trang của sản phẩm: https://ocop.example.vn/T/QN00000A/

2. Miến dong
   Kết quả: 80,00 điểm, 3 sao.
   Chưa đủ mức 4 sao: mục C2 cần 3, đạt 1.
   Đây là kết quả đánh giá, chưa phải là công nhận; chờ quyết định của cơ quan có thẩm quyền.
   Trang của sản phẩm: https://ocop.example.vn/T/QN00001A/

3. Nước mắm
   Kết quả: 36,00 điểm, 2 sao.
   Dưới 3 sao: không có quyết định công nhận và giấy chứng nhận.
   Trang của sản phẩm: https://ocop.example.vn/T/QN00002A/

4. Rượu
   Kết quả: bị loại (85,00 điểm không tính hạng).
   Bị loại ở mục C1: có tạp chất.
   Trang của sản phẩm: https://ocop.example.vn/T/QN00003A/

Văn phòng Điều phối
"""


def test_a_whole_message() -> None:
    made = little.papers_of(
        little.catalogue(
            Given(name="Chả mực", row=FOUR, recognitions=(DECIDED,)),
            Given(name="Miến dong", row=HELD),
            Given(name="Nước mắm", row=TWO),
            Given(name="Rượu", row=FOUR, excluded={"C1": "có tạp chất"}),
        )
    )
    assert made["thong-bao/htx-ban-mai.txt"].decode() == WHOLE


def test_the_filing_window_is_named_under_the_decision_that_sets_it() -> None:
    given = little.catalogue(Given(recognitions=(DECIDED,)))
    rules = given.decisions["nho"].model_copy(update={"number": "26/2026/QĐ-TTg"})
    given.decisions["nho"] = rules  # type: ignore[index]
    text = little.papers_of(given)["thong-bao/htx-ban-mai.txt"].decode()
    # 20/6/2029 less 180 and 120 days.
    assert "Nộp hồ sơ đánh giá lại từ ngày 22/12/2028 đến ngày 20/2/2029" in text


def test_every_producer_has_a_message_of_its_own_products_only() -> None:
    made = little.papers_of(little.catalogue(Given(name="Một"), Given(name="Hai", maker="ho-a")))
    assert "Hai" not in made["thong-bao/htx-ban-mai.txt"].decode()
    assert "Một" not in made["thong-bao/ho-a.txt"].decode()
