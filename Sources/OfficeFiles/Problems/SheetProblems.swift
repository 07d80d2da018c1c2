import Diagnostics

// What can be wrong with a sheet as a whole.

extension WorkbookError {
    static let wrongOrder = damaged(
        Wording(zh: "工作表的行或单元格次序不对", en: "the rows or cells of a sheet are out of order"))

    static let missingText = damaged(
        Wording(zh: "单元格里的文字不在文件里", en: "it lacks the text of a cell"))

    static let tooManyCells = tooLarge(
        Wording(
            zh: "有内容的单元格，或者从头到尾的格数，超过 1600 万",
            en: "it has more than 16 million cells with something in them, or from the first to the last"))

    static let tooMuchText = tooLarge(
        Wording(zh: "一张工作表的文字超过 128 MB", en: "the text of a sheet comes to more than 128 MB"))

    static let tooLongText = damaged(
        Wording(zh: "有一个单元格的文字超过 1 MB", en: "the text of a cell comes to more than 1 MB"))

    static let tooManyMergedCells = tooLarge(
        Wording(zh: "合并的单元格太多，或者互相重叠", en: "too many merged cells, or they overlap"))

    static let tooManyStyles = damaged(Wording(zh: "单元格样式太多", en: "it has too many styles of cells"))

    static let noSheets = damaged(Wording(zh: "里面没有工作表", en: "it has no sheet"))

    static let tooManySheets = tooLarge(Wording(zh: "工作表太多", en: "it has too many sheets"))
}
