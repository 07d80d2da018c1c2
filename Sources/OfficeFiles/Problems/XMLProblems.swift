import Diagnostics

// What can be wrong with a part as XML.

extension WorkbookError {
    static let notXML = damaged(Wording(zh: "里面的一部分不是完整的 XML", en: "a part of it is no complete XML"))

    static let documentType = damaged(
        Wording(zh: "里面有文档类型声明（DTD），工作簿不该有", en: "a part of it declares a document type, which workbooks do not"))

    static let tooDeep = damaged(Wording(zh: "里面的元素套得太深", en: "the elements of a part are nested too deeply"))

    static let noMemory = tooLarge(
        Wording(zh: "里面的一部分要用的内存太多", en: "a part of it would need too much memory"))

    static let noWorkbook = damaged(Wording(zh: "里面没有工作簿的内容", en: "it does not hold what a workbook does"))
}
