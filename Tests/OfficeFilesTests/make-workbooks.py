#!/usr/bin/env python3
"""Makes the workbooks of the folder Workbooks, and beside each what must be read from it.

Needs openpyxl, XlsxWriter and msoffcrypto-tool from PyPI, and soffice (Debian: libreoffice-calc-nogui). The tests need
none of them: they read the files that stand here.

    python3 make-workbooks.py

What is expected is written here by hand, below the cells that it is expected of. A line of a grid is the number of the
row and its cells; ⏎ is a line end within a cell, ×100 are a hundred blank cells, and … are many blank rows. A line of a
problem is its severity, its code, its place and its words.
"""
import datetime
import io
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zipfile

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.dimensions import SheetFormatProperties

FOLDER = pathlib.Path(__file__).parent / "Workbooks"
MOMENT = datetime.datetime(2025, 1, 2)


def settled(data):
    """The same archive without the time at which it was made, so that making it again changes nothing (but for the
    files old.xls, open.ods and password.xlsx)."""
    try:
        old = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        return data
    stream = io.BytesIO()
    with old, zipfile.ZipFile(stream, "w") as output:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"2025-01-02T00:00:00Z", content)
            info = zipfile.ZipInfo(entry.filename, (2025, 1, 2, 0, 0, 0))
            output.writestr(info, content, entry.compress_type)
    return stream.getvalue()


def keep(name, data, expected):
    data = settled(data)
    FOLDER.joinpath(name).write_bytes(data)
    FOLDER.joinpath(name + ".txt").write_text("\n".join(expected) + "\n")


def saved(book):
    book.properties.created = book.properties.modified = MOMENT
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def archive(parts, source=None, without=()):
    """A package of `parts`, with those of `source` that are not among them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as output:
        if source:
            with zipfile.ZipFile(io.BytesIO(source)) as old:
                for name in old.namelist():
                    if name not in parts and name not in without:
                        output.writestr(name, old.read(name))
        for name, text in parts.items():
            output.writestr(name, text)
    return stream.getvalue()


def part(source, name):
    with zipfile.ZipFile(io.BytesIO(source)) as old:
        return old.read(name).decode()


def lines(sheet, rows, hidden=False):
    return [f"[{sheet}]" + (" hidden" if hidden else "")] + [
        f"{number}:" + "".join(" | " + cell if index else " " + cell for index, cell in enumerate(cells))
        for number, cells in rows
    ]


def numbered(rows, first=1):
    return list(enumerate(rows, first))


def by_libreoffice(data, ending, target, filter_name=None, options=()):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "source." + ending)
        source.write_bytes(data)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to",
             target + (":" + filter_name if filter_name else ""), "--outdir", folder + "/out", str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return pathlib.Path(folder, "out", "source." + target).read_bytes()


def workbook(title="2024"):
    book = openpyxl.Workbook()
    book.active.title = title
    return book, book.active


HIDDEN = "note[hidden-content] - 隐藏的没有公布："
# What stands for a result that the file does not hold.
NOTHING = "\uFFFD"
NO_RESULT = "这是公式，文件里没有算好的结果；工报不替表格计算"


# Values

def plain():
    book, sheet = workbook()
    sheet.append(["年度", "地区", "会员人数"])
    sheet.append([2024, "麦穗原镇", 1234])
    sheet.append(["2024", "澜桦镇", "1,234"])
    sheet.append([2024, "  雪绒乡 ", "007"])
    sheet.append([2024, "甲,乙\"丙\"", "\"引号\"开头"])
    sheet.append([])
    sheet.append([True, False, "=\"文本\""])
    sheet["C7"].data_type = "s"
    keep("plain.xlsx", saved(book), lines("2024", numbered([
        ["年度", "地区", "会员人数"], ["2024", "麦穗原镇", "1234"], ["2024", "澜桦镇", "1,234"],
        ["2024", "  雪绒乡 ", "007"], ["2024", "甲,乙\"丙\"", "\"引号\"开头"], [""], ["TRUE", "FALSE", "=\"文本\""]])))


FORMATS = [
    # Percent, thousands, decimals
    (0.722, "0.0%", "72.2%"), (0.7219, "0%", "72%*"), (1.05, "0.00%", "105.00%"), (0.0035, "0.0‰", "0.0‰*"),
    (1234, "#,##0", "1,234"), (1234567.891, "#,##0.00", "1,234,567.89*"), (1234.5, "0", "1235*"),
    (0.125, "0.00", "0.13*"), (2.5, "0", "3*"), (-2.5, "0", "-3*"), (-0.3, "0", "0*"), (3.10, "0.##", "3.1"),
    (3, "0.##", "3"), (0.5, ".00", "0.50"), (0, "#,##0", "0"), (1234567, "#,##0,", "1,235*"),
    (12000000, "0.0,,", "12.0"),
    # Leading zeros and digits with something between them
    (7, "000", "007"), (150723, "000000000000", "000000150723"), (9898812407, "0000-0000000", "0989-8812407"),
    (123456, "000-000", "123-456"),
    # 万
    (12345, "0!.0,\"万\"", "1.2万*"), (12345, "0!.0000\"万\"", "1.2345万"), (345, "0\\.0000\"万\"", "0.0345万"),
    (19999, "[>=10000]0!.0,\"万\";0", "2.0万*"), (9, "[>=10000]0!.0,\"万\";0", "9"), (3.5, "0.0\"万元\"", "3.5万元"),
    (120, "\"约\"0\"人\"", "约120人"), (28, "General\"人\"", "28人"), (28.5, "G/通用格式\"人\"", "28.5人"),
    # Negative numbers, zeros and money
    (-5, "#,##0;(#,##0)", "-5"), (-1234, "#,##0;[Red]#,##0", "-1,234"), (-5, "0;▲0", "-5"), (5, "(0)", "(5)"),
    (0, "#,##0;-#,##0;\"-\"", "0"), (0, "0;-0;;@", "0"), (1234.5, "\"¥\"#,##0.00", "1,234.50"),
    (1234.5, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "1,234.50"),
    (0, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "0"), (1234, "[$￥-804]#,##0", "1,234"),
    # Words for numbers
    (1, "\"合格\";;\"不合格\"", "合格*"), (1, "[=1]\"是\";[=0]\"否\"", "是*"), (0, "[=1]\"是\";[=0]\"否\"", "否*"),
    # The number itself
    (0.1 + 0.2, "General", "0.3"), (103.05770000000001, "General", "103.0577"), (1 / 3, "General", "0.333333333333333"),
    (990123456000, "General", "990123456000"), (110101199003070000, "General", "110101199003070000"),
    (1.5, "# ?/?", "1.5"), (123456, "0.00E+00", "123456"), (0.00001234, "General", "0.00001234"),
    (1e20, "General", "100000000000000000000"), (12, "@", "12"), (120, "[DBNum1]General", "120"),
    (5, "[红色]0", "5"), (5, "[Blue][<10]0;0.0", "5"),
]


def number_formats():
    book, sheet = workbook()
    for row, (value, code, _) in enumerate(FORMATS, 1):
        cell = sheet.cell(row, 1, value)
        cell.number_format = code
    # An asterisk marks texts that are not all that the cell holds.
    shown = [text for _, _, text in FORMATS]
    rounded = [row for row, text in enumerate(shown, 1) if text.endswith("*")]
    keep("number-formats.xlsx", saved(book), lines("2024", numbered([[text.rstrip("*")] for text in shown])) + [
        f"note[rounded-cells] A{rounded[0]} 有 {len(rounded)} 个单元格存的数比显示的位数多，按显示的读；这是第一个"])


DATES = [
    (45352, "yyyy-mm-dd", "2024-03-01"), (45352, "yyyy/m/d", "2024/3/1"), (45352, "mm-dd-yy", "2024/3/1"),
    (45352, "yyyy\"年\"m\"月\"", "2024年3月"), (45352, "yyyy\"年\"m\"月\"d\"日\"", "2024年3月1日"),
    (45352, "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2024年3月1日"), (45352, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "2024年3月1日"),
    (45352, "yy\"年\"m\"月\"", "2024年3月"), (45352, "yyyy.mm", "2024.03"), (45352, "yyyy", "2024"),
    (45352, "yyyy\"年\"", "2024年"), (45352, "m\"月\"d\"日\"", "3月1日"), (45352, "mmm-yy", "2024年3月"),
    (45352, "d-mmm-yy", "2024-03-01"), (45352, "dddd, mmmm dd, yyyy", "2024-03-01"), (45352, "aaaa", "星期五"),
    (45352, "yyyy\"年\"m\"月\"d\"日\" aaaa", "2024-03-01"), (45352, "yyyy-mm-dd hh:mm", "2024-03-01"),
    (45352.395833333336, "yyyy-mm-dd hh:mm", "2024-03-01 09:30"), (45352.395833333336, "yyyy-mm-dd", "2024-03-01"),
    (45352.99999999999, "yyyy-mm-dd", "2024-03-02"), (0.354166666666667, "h:mm", "08:30"),
    (0.75, "上午/下午h\"时\"mm\"分\"", "18:00"), (1.5, "[h]:mm", "36:00"), (0.0104166666666667, "mm:ss", "00:15:00"),
    (60, "yyyy-mm-dd", "1900-02-29"), (59, "yyyy-mm-dd", "1900-02-28"), (61, "yyyy-mm-dd", "1900-03-01"),
    (1, "yyyy-mm-dd", "1900-01-01"), (0, "yyyy-mm-dd", "1900-01-00"), (-5, "yyyy-mm-dd", "-5"),
    (2958465, "yyyy-mm-dd", "9999-12-31"), (2958466, "yyyy-mm-dd", "2958466"), (36585, "yyyy-mm-dd", "2000-02-29"),
]


def dates():
    book, sheet = workbook()
    for row, (value, code, _) in enumerate(DATES, 1):
        sheet.cell(row, 1, value).number_format = code
    keep("dates-1900.xlsx", saved(book), lines("2024", numbered([[text] for _, _, text in DATES])))

    book, sheet = workbook()
    book.epoch = CALENDAR_MAC_1904
    cases = [(43890, "yyyy-mm-dd", "2024-03-01"), (0, "yyyy-mm-dd", "1904-01-01"), (59, "yyyy-mm-dd", "1904-02-29"),
             (60, "yyyy-mm-dd", "1904-03-01"), (43890, "yyyy\"年\"m\"月\"", "2024年3月"), (43890, "aaaa", "星期五"),
             (45352, "General", "45352")]
    for row, (value, code, _) in enumerate(cases, 1):
        sheet.cell(row, 1, value).number_format = code
    sheet.cell(len(cases) + 1, 1, datetime.date(2024, 2, 29))
    keep("dates-1904.xlsx", saved(book), lines("2024", numbered([[text] for _, _, text in cases] + [["2024-02-29"]])))


def errors():
    book, sheet = workbook()
    for row, value in enumerate(["#REF!", "#DIV/0!", "#N/A", "正常"], 1):
        sheet.cell(row, 1, value)
        if value.startswith("#"):
            sheet.cell(row, 1).data_type = "e"
    keep("error-values.xlsx", saved(book), lines("2024", numbered([["#REF!"], ["#DIV/0!"], ["#N/A"], ["正常"]])))


def texts():
    book, sheet = workbook()
    raised = InlineFont(vertAlign="superscript")
    sheet.append([CellRichText("会员", TextBlock(InlineFont(b=True), "人数"), "（人）")])
    sheet.append([CellRichText("面积（m", TextBlock(raised, "2"), "）")])
    sheet.append([CellRichText("1200", TextBlock(raised, "2"))])
    sheet.append(["单位\n名称"])
    sheet.append(["甲_x000D_\n乙 _x005F_x0041_ _x4E2D_ a_b"])
    sheet.append(["'007"])
    sheet.append(["　　缩进"])
    sheet.append(["编号"])
    sheet["A8"].number_format = "\"第\"@\"号\""
    data = saved(book)
    keep("texts.xlsx", data, lines("2024", numbered([
        ["会员人数（人）"], ["面积（m²）"], ["1200²"], ["单位⏎名称"], ["甲␍⏎乙 _x0041_ 中 a_b"], ["'007"], ["　　缩进"],
        ["第编号号"]])))

    # Texts that cells name by number, with phonetic runs, as Excel keeps them.
    keep("shared-strings.xlsx", bare(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
        "<c r=\"C1\" t=\"s\"><v>2</v></c></row></sheetData>",
        strings="<si><r><t>东</t></r><r><rPr><sz val=\"9\"/></rPr><t xml:space=\"preserve\">河 </t></r>"
                "<rPh sb=\"0\" eb=\"1\"><t>DONG</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>a&amp;b</t></si>"
                "<si><t/></si>"), lines("2024", [(1, ["a&b", "东河 "])]))


def formulas():
    book, sheet = workbook()
    sheet.append(["地区", "会员人数"])
    sheet.append(["麦穗原镇", "=100+20"])
    sheet.append(["澜桦镇", 30])
    sheet.append(["合计", "=SUM(B2:B3)"])
    sheet.append(["备注", "=IF(B3>0,\"\",\"无\")"])
    data = saved(book)
    problems = [f"error[formula-without-result] B{row} {NO_RESULT}" for row in (2, 4, 5)]
    keep("formulas-openpyxl.xlsx", data, lines("2024", numbered([
        ["地区", "会员人数"], ["麦穗原镇", NOTHING], ["澜桦镇", "30"], ["合计", NOTHING], ["备注", NOTHING]])) + problems)
    keep("formulas-libreoffice.xlsx", by_libreoffice(data, "xlsx", "xlsx", "Calc MS Excel 2007 XML"), lines(
        "2024", numbered([["地区", "会员人数"], ["麦穗原镇", "120"], ["澜桦镇", "30"], ["合计", "150"], ["备注", ""]])))

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.set_properties({"created": MOMENT})
        sheet = book.add_worksheet("2024")
        sheet.write_row(0, 0, ["地区", "会员人数"])
        sheet.write_row(1, 0, ["麦穗原镇", 30])
        sheet.write_row(2, 0, ["合计", "=SUM(B2:B2)"])
    # XlsxWriter writes 0 for the result and asks for it to be computed when the workbook is opened.
    keep("formulas-xlsxwriter.xlsx", stream.getvalue(), lines("2024", numbered([
        ["地区", "会员人数"], ["麦穗原镇", "30"], ["合计", NOTHING]])) + [f"error[formula-without-result] B3 {NO_RESULT}"])

    book, sheet = workbook()
    for row in range(1, 31):
        sheet.cell(row, 1, f"={row}+1")
    keep("formulas-many.xlsx", saved(book), ["[2024]"] + [f"{row}: {NOTHING}" for row in range(1, 31)] + [
        f"error[formula-without-result] A{row} {NO_RESULT}" for row in range(1, 21)] + [
        "error[formula-without-result] - 另有 10 个单元格是公式，文件里没有算好的结果"])


# What the sheet hides

def merged():
    book, sheet = workbook()
    sheet["A1"] = "2024年各乡镇工会组织情况"
    sheet.merge_cells("A1:E1")
    sheet["E2"] = "单位：人"
    for cell, text in {"A3": "年度", "B3": "地区", "C3": "会员人数", "C4": "合计", "D4": "女", "E3": "职工人数"}.items():
        sheet[cell] = text
    for area in ("A3:A4", "B3:B4", "C3:D3", "E3:E4", "A5:A6"):
        sheet.merge_cells(area)
    for row, values in enumerate([[2024, "麦穗原镇", 100, 40, 200], [None, "澜桦镇", 50, 20, 80],
                                  ["合计", None, 150, 60, 280]], 5):
        for column, value in enumerate(values, 1):
            if value is not None:
                sheet.cell(row, column).value = value
    sheet["A8"] = "注：数据截至年底。"
    sheet.merge_cells("A8:E8")
    sheet["A9"] = "填表人：甲"
    keep("merged.xlsx", saved(book), lines("2024", numbered([
        ["2024年各乡镇工会组织情况", "", "", "", ""], ["", "", "", "", "单位：人"],
        ["年度", "地区", "会员人数", "", "职工人数"], ["", "", "合计", "女", ""], ["2024", "麦穗原镇", "100", "40", "200"],
        ["", "澜桦镇", "50", "20", "80"], ["合计", "", "150", "60", "280"], ["注：数据截至年底。", "", "", "", ""],
        ["填表人：甲", "", "", "", ""]])))


def hidden_book():
    book, sheet = workbook()
    for row in range(1, 11):
        for column in range(1, 8):
            sheet.cell(row, column, f"{'ABCDEFG'[column - 1]}{row}")
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[4].height = 12.34
    sheet.row_dimensions.group(6, 7, hidden=True)
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["D"].width = 1.234
    sheet.column_dimensions.group("F", "F", hidden=True)
    return book, sheet


def hidden():
    book, sheet = hidden_book()
    sheet.column_dimensions.group("K", "XFD", hidden=True)
    sheet.row_dimensions[12].hidden = True
    data = saved(book)
    shown = [(row, [f"{column}{row}" for column in "ACDEG"]) for row in (1, 3, 4, 5, 8, 9, 10)]
    keep("hidden-libreoffice.xlsx", by_libreoffice(data, "xlsx", "xlsx", "Calc MS Excel 2007 XML"),
         lines("2024", shown) + [HIDDEN + "3 行（第 2、6、7 行）、2 列（B、F 列）"])
    # openpyxl writes neither a height nor a width of nothing.
    text = part(data, "xl/worksheets/sheet1.xml")
    data = archive({"xl/worksheets/sheet1.xml": text.replace("\"12.34\"", "\"0\"").replace("\"1.234\"", "\"0\"")}, data)
    shown = [(row, [f"{column}{row}" for column in "ACEG"]) for row in (1, 3, 5, 8, 9, 10)]
    keep("hidden-rows-and-columns.xlsx", data,
         lines("2024", shown) + [HIDDEN + "4 行（第 2、4、6、7 行）、3 列（B、D、F 列）"])

    # A filter hides rows; the merged cell of the township shows its name in those that are left.
    book, sheet = workbook()
    for values in [["地区", "类别", "会员人数"], ["麦穗原镇", "机关", 1], [None, "企业", 2], [None, "社会组织", 3],
                   ["澜桦镇", "机关", 4], [None, "企业", 5]]:
        sheet.append(values)
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("A5:A6")
    sheet.auto_filter.ref = "A1:C6"
    sheet.auto_filter.add_filter_column(1, ["企业", "社会组织"])
    for row in (2, 5):
        sheet.row_dimensions[row].hidden = True
    keep("filtered-merged.xlsx", saved(book), lines("2024", [
        (1, ["地区", "类别", "会员人数"]), (3, ["麦穗原镇", "企业", "2"]), (4, ["", "社会组织", "3"]),
        (6, ["澜桦镇", "企业", "5"])]) + [HIDDEN + "2 行（第 2、5 行）"])

    # What is wrong with the content of a merged cell is told where it is shown.
    book, sheet = workbook()
    for values in [["地区", "会员人数"], ["=A1", 1], [None, 2]]:
        sheet.append(values)
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[2].hidden = True
    keep("merged-formula.xlsx", saved(book), lines("2024", [(1, ["地区", "会员人数"]), (3, [NOTHING, "2"])]) + [
        f"error[formula-without-result] A3 {NO_RESULT}", HIDDEN + "1 行（第 2 行）"])

    # A header over three columns, the first of which is hidden.
    book, sheet = workbook()
    for values in [["地区", "会员人数", None, None], [None, "合计", "男", "女"], ["麦穗原镇", 3, 1, 2]]:
        sheet.append(values)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:D1")
    sheet.column_dimensions["B"].hidden = True
    keep("hidden-column-of-header.xlsx", saved(book), lines("2024", numbered([
        ["地区", "会员人数", ""], ["", "男", "女"], ["麦穗原镇", "1", "2"]])) + [HIDDEN + "1 列（B 列）"])

    # All rows are hidden but those of which the file says how high they are.
    book, sheet = workbook()
    for row in range(1, 4):
        sheet.cell(row, 1, row)
    sheet.sheet_format = SheetFormatProperties(zeroHeight=True)
    sheet.row_dimensions[2].height = 15
    keep("hidden-by-default.xlsx", saved(book), lines("2024", [(2, ["2"])]) + [HIDDEN + "2 行（第 1、3 行）"])


def hidden_sheets():
    book, sheet = workbook("公布")
    sheet.append(["看得见"])
    for title, state in [("隐藏", "hidden"), ("深藏", "veryHidden")]:
        other = book.create_sheet(title)
        other.append([title])
        other.sheet_state = state
    book.create_sheet("空白")
    keep("hidden-sheets.xlsx", saved(book), lines("公布", [(1, ["看得见"])]) + lines("隐藏", [(1, ["隐藏"])], True)
         + lines("深藏", [(1, ["深藏"])], True) + lines("空白", []))


def struck():
    book, sheet = workbook()
    out, kept = InlineFont(strike=True), InlineFont(b=True)
    for values in [["地区", "会员人数"], ["麦穗原镇", CellRichText(TextBlock(out, "1200"), TextBlock(kept, "1300"))],
                   [CellRichText(TextBlock(out, "榆汀乡"), TextBlock(InlineFont(strike=False), "榆汀镇")), 5],
                   ["澜桦镇", CellRichText(TextBlock(out, "70"))], ["雪绒乡", 8], ["白桦镇", 9]]:
        sheet.append(values)
    for cell in [*sheet[5], sheet["B6"]]:
        cell.font = Font(strike=True)
    expected = lines("2024", [(1, ["地区", "会员人数"]), (2, ["麦穗原镇", "1300"]), (3, ["榆汀镇", "5"]),
                              (4, ["澜桦镇", ""]), (5, ["", ""]), (6, ["白桦镇", ""])]) + [
        HIDDEN + "6 个单元格里划掉的字（B2、A3、B4、A5、B5、B6）"]
    data = saved(book)
    keep("struck.xlsx", data, expected)
    keep("struck-libreoffice.xlsx", by_libreoffice(data, "xlsx", "xlsx", "Calc MS Excel 2007 XML"), expected)


def concealed():
    book, sheet = workbook()
    sheet.append(["地区", "会员人数", "备注"])
    sheet.append(["麦穗原镇", 5, "内部"])
    sheet.append(["澜桦镇", 0, "公开"])
    sheet["B2"].number_format = ";;;"
    sheet["C2"].number_format = ";;;"
    sheet["B3"].number_format = "0;-0;;@"
    data = saved(book)
    # What stands below merged cells is kept by some programs.
    text = part(data, "xl/worksheets/sheet1.xml").replace(
        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")
    keep("concealed.xlsx", archive({"xl/worksheets/sheet1.xml": text}, data), lines("2024", numbered([
        ["地区", "会员人数", "备注"], ["麦穗原镇", "", ""], ["", "0", "公开"]])) + [
        HIDDEN + "2 个格式不显示内容的单元格（B2、C2）、1 个被合并单元格盖住的单元格（A3）"])


def extras():
    book, sheet = workbook()
    sheet.append(["地区", "会员人数"])
    sheet.append(["麦穗原镇", 5])
    sheet["B2"].comment = Comment("内部批注", "某人")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    sheet.add_chart(chart, "D1")
    keep("chart-and-comment.xlsx", saved(book), lines("2024", numbered([["地区", "会员人数"], ["麦穗原镇", "5"]])) + [
        "note[unread-content] - 工作表里的图表、图片或文本框和批注不读，也不公布"])

    book, sheet = workbook()
    sheet.append(["地区"])
    data = saved(book)
    relations = part(data, "xl/_rels/workbook.xml.rels").replace(
        "</Relationships>", "<Relationship Id=\"rId99\" Target=\"vbaProject.bin\" "
        "Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/></Relationships>")
    types = part(data, "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    keep("macros.xlsm", archive({"xl/_rels/workbook.xml.rels": relations, "[Content_Types].xml": types,
                                 "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"}, data),
         ["macros"] + lines("2024", [(1, ["地区"])]))


# Sizes

def sizes():
    book, sheet = workbook()
    sheet["A1"] = "左"
    sheet["XFD1"] = "右"
    sheet["A3"] = "下"
    keep("wide.xlsx", saved(book), lines("2024", numbered([["左", "×16382", "右"], [""], ["下", "×16383"]])))

    book, sheet = workbook()
    sheet["A1"] = "近"
    sheet["B1048576"] = "远"
    keep("tall.xlsx", saved(book), 
         lines("2024", [(1, ["近", ""])]) + ["…"] + lines("2024", [(1048576, ["", "远"])])[1:])

    # A title over all columns that a sheet can have, above more rows than would fit if all were as wide.
    book, sheet = workbook()
    sheet["A1"] = "题目"
    for row in range(2, 1001):
        sheet.cell(row, 1, row)
    sheet.merge_cells("A1:XFD1")
    data = saved(book)
    keep("title-over-all-columns.xlsx", data, lines("2024", [(1, ["题目"])] + [(row, [str(row)]) for row in range(2, 1001)]))

    # Columns of formats, down to the last row, are no content.
    book, sheet = workbook()
    sheet["A1"] = "表"
    sheet["XFD1048576"].number_format = "0.00"
    keep("formats-only.xlsx", saved(book), lines("2024", [(1, ["表"])]))


# As other programs write it

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def bare(sheet, styles=None, strings=None, main=MAIN, relations=RELATIONS, prefix="", workbook_extra=""):
    """A package of the fewest parts, written by hand."""
    colon = prefix + ":" if prefix else ""
    declared = f"xmlns:{prefix}=\"{main}\"" if prefix else f"xmlns=\"{main}\""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "_rels/.rels": f"<Relationships xmlns=\"{package}\"><Relationship Id=\"a\" Type=\"{relations}/officeDocument\" "
                       "Target=\"/xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml": f"<{colon}workbook {declared} xmlns:r=\"{relations}\">{workbook_extra}<{colon}sheets>"
                           f"<{colon}sheet name=\"2024\" sheetId=\"1\" r:id=\"b\"/></{colon}sheets></{colon}workbook>",
        "xl/_rels/workbook.xml.rels":
            f"<Relationships xmlns=\"{package}\"><Relationship Id=\"b\" Type=\"{relations}/worksheet\" "
            f"Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"{relations}/styles\" "
            f"Target=\"styles.xml\"/><Relationship Id=\"d\" Type=\"{relations}/sharedStrings\" "
            "Target=\"sharedStrings.xml\"/></Relationships>",
        "xl/worksheets/sheet1.xml": f"<{colon}worksheet {declared}>{sheet}</{colon}worksheet>",
    }
    if styles:
        parts["xl/styles.xml"] = f"<styleSheet xmlns=\"{main}\">{styles}</styleSheet>"
    if strings:
        parts["xl/sharedStrings.xml"] = f"<sst xmlns=\"{main}\">{strings}</sst>"
    return archive(parts)


def styles_of(*numbers, codes=()):
    formats = "".join(f"<numFmt numFmtId=\"{number}\" formatCode=\"{code}\"/>" for number, code in codes)
    cells = "".join(f"<xf numFmtId=\"{number}\"/>" for number in numbers)
    return (f"<numFmts>{formats}</numFmts>" if codes else "") + (
        f"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{cells}</cellXfs>")


def dialects():
    text = "<c t=\"inlineStr\"><is><t>{}</t></is></c>"
    keep("strict.xlsx", bare(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"d\" s=\"1\"><v>2024-03-18</v></c><c r=\"B1\" t=\"d\"><v>2024-03-18T00:00:00</v></c>"
        "<c r=\"C1\" t=\"d\"><v>2024-03-18T09:30:00Z</v></c><c r=\"D1\" s=\"1\"><v>45369</v></c></row></sheetData>",
        styles_of(0, 57), main=STRICT_MAIN, relations=STRICT_RELATIONS),
        lines("2024", [(1, ["2024年3月", "2024-03-18", "2024-03-18 09:30:00", "2024年3月"])]))

    # Prefixes, and neither rows nor cells that say where they are.
    keep("prefixed.xlsx", bare(
        "<x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c><x:c/><x:c><x:v>2</x:v></x:c></x:row>"
        "<x:row r=\"4\"><x:c t=\"str\"><x:v>丙</x:v></x:c></x:row></x:sheetData>", prefix="x"),
        lines("2024", [(1, ["甲", "", "2"]), (2, [""]), (3, [""]), (4, ["丙", "", ""])]))

    # WPS: formats by number alone, G/通用格式, pictures in cells; parts of other namespaces and choices between them.
    keep("wps.xlsx", bare(
        "<sheetFormatPr defaultColWidth=\"9\" defaultRowHeight=\"14\"/>"
        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        "<mc:Choice Requires=\"x\"><sheetData><row r=\"1\"><c r=\"A1\"><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent>"
        "<sheetData><row r=\"1\" spans=\"1:4\"><c r=\"A1\" s=\"1\"><v>45369</v></c><c r=\"B1\" s=\"2\"><v>45369</v></c>"
        "<c r=\"C1\" s=\"3\"><v>12</v></c><c r=\"D1\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_0F\",1)</f><v>=DISPIMG(\"ID_0F\",1)</v></c></row>"
        "</sheetData><extLst><ext uri=\"x\"><sheetData><row r=\"9\"><c r=\"A9\"><v>9</v></c></row></sheetData></ext></extLst>",
        styles_of(0, 31, 57, 176, codes=[(176, "G/通用格式&quot;人&quot;")])),
        lines("2024", [(1, ["2024年3月18日", "2024年3月", "12人", ""])]) + [
            "note[unread-content] - 工作表里的图表、图片或文本框不读，也不公布"])

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"constant_memory": True}) as book:
        book.set_properties({"created": MOMENT})
        sheet = book.add_worksheet("2024")
        sheet.write_row(0, 0, ["代码", "日期", "组建率", "地区"])
        sheet.write_string(1, 0, "007")
        sheet.write_datetime(1, 1, datetime.datetime(2024, 3, 18), book.add_format({"num_format": 14}))
        sheet.write_number(1, 2, 0.722, book.add_format({"num_format": 10}))
        sheet.write_string(1, 3, "麦穗原镇")
    keep("xlsxwriter-inline.xlsx", stream.getvalue(), lines("2024", numbered([
        ["代码", "日期", "组建率", "地区"], ["007", "2024/3/18", "72.20%", "麦穗原镇"]])))

    table = "年度,地区,会员人数,组建率,日期\n2024,麦穗原镇,1234,72.2%,2024-03-18\n"
    # Commas, double quotes, UTF-8.
    data = by_libreoffice(
        table.encode(), "csv", "xlsx", "Calc MS Excel 2007 XML", ["--infilter=Text - txt - csv (StarCalc):44,34,76"])
    keep("libreoffice-from-csv.xlsx", data, lines("source", numbered([
        ["年度", "地区", "会员人数", "组建率", "日期"], ["2024", "麦穗原镇", "1234", "72.20%", "2024-03-18"]])))

    book, sheet = workbook()
    sheet.append(["地区"])
    data = saved(book)
    # Names of parts with other capitals and backslashes.
    names = {"xl/worksheets/sheet1.xml": "xl\\worksheets\\Sheet1.xml", "xl/sharedStrings.xml": "xl\\sharedstrings.xml"}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as output:
        for name in old.namelist():
            output.writestr(names.get(name, name), old.read(name))
    keep("names-of-parts.xlsx", stream.getvalue(), lines("2024", [(1, ["地区"])]))


# Not a workbook

def compound(*names):
    """A compound file with empty streams of these names: as much of one as its folder."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    folder = b""
    for name in ("Root Entry",) + names:
        letters = name.encode("utf-16-le")
        folder += letters.ljust(64, b"\0") + struct.pack("<H", len(letters) + 2) + bytes(62)
    return header.ljust(512, b"\0") + folder.ljust(512, b"\0")


def others():
    book, sheet = workbook()
    sheet.append(["年度", "地区"])
    data = saved(book)

    def refused(name, content, message, code="not-a-workbook"):
        keep(name, content, [f"error[{code}] - {message}"])

    refused("old.xls", by_libreoffice(data, "xlsx", "xls", "MS Excel 97"), "这是旧格式的工作簿（xls、et），读不了")
    refused("old.et", compound("Workbook", "ETExtData"), "这是旧格式的工作簿（xls、et），读不了")
    refused("old.wps", compound("WordDocument", "1Table"), "这是旧格式的 Word 或 WPS 文档（doc、wps），不是工作簿")
    refused("unknown-compound.xlsx", compound("Something"), "这是旧格式的文件（xls、et、doc、wps 一类），读不了")
    encrypted = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(data)).encrypt("12345", encrypted)
    refused("password.xlsx", encrypted.getvalue(), "工作簿设了打开密码，读不了", "encrypted-workbook")
    refused("binary.xlsb", archive({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x83\x01\0"}),
            "这是二进制工作簿（xlsb），读不了")
    refused("open.ods", by_libreoffice(data, "xlsx", "ods"), "这是 OpenDocument 文件（ods 一类），读不了")
    refused("document.docx", archive({
        "_rels/.rels": "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                       f"<Relationship Id=\"a\" Type=\"{RELATIONS}/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml": "<document/>"}), "这是 Word 文档（docx），不是工作簿")
    refused("archive.xlsx", archive({"年报.csv": "年度,地区"}), "这是压缩文件，里面没有工作簿")
    refused("web-page.xls", b"<html><head><meta charset=\"utf-8\"></head><table><tr><td>1</td></tr></table></html>",
            "这是网页，只是文件名像工作簿")
    refused("plain-xml.xls", b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
            "这是 XML 表格（2003），读不了")
    refused("renamed.xlsx", "年度,地区\n2024,麦穗原镇\n".encode("gb18030"), "这是文本文件（CSV 一类），只是文件名像工作簿")
    refused("empty.xlsx", b"", "文件是空的")
    refused("print.pdf.xlsx", b"%PDF-1.7\n%\xe2\xe3", "这是 PDF 文件，不是工作簿")
    data = settled(data)
    keep("truncated.xlsx", data[:len(data) * 2 // 3],
         ["error[damaged-workbook] - 工作簿不完整或者已损坏：文件的末尾缺少目录，或者目录不对"])


def main():
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for make in (plain, number_formats, dates, errors, texts, formulas, merged, hidden, hidden_sheets, struck,
                 concealed, extras, sizes, dialects, others):
        make()
    print(len([name for name in FOLDER.iterdir() if name.suffix != ".txt"]), "workbooks", file=sys.stderr)


main()
