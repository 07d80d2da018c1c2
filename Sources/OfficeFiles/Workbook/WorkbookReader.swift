/// Reads the list of sheets and what holds for all of them.
final class WorkbookReader: XMLVisitor {
    struct Entry {
        let name: String
        let isHidden: Bool
        /// By which the relationships name its part.
        let relationship: String
    }

    private(set) var entries: [Entry] = []
    private(set) var is1904 = false
    private(set) var isUncomputed = false
    /// Whether the part begins as a workbook does.
    private(set) var isWorkbook = false

    /// More than any workbook of an office has.
    private static let mostSheets = 1000

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent {
        if name.is("workbook") {
            isWorkbook = true
        } else if name.is("workbookPr") {
            is1904 = attributes.isTrue("date1904")
        } else if name.is("calcPr") {
            isUncomputed = attributes.isTrue("fullCalcOnLoad")
        } else if name.is("sheet") {
            guard let title = attributes.text("name"), let relationship = attributes.text("id") else { return .into }
            let state = attributes.text("state") ?? "visible"
            entries.append(Entry(name: title, isHidden: state != "visible", relationship: relationship))
            if entries.count > Self.mostSheets { throw .tooManySheets }
        } else if !name.is("sheets") {
            return .over
        }
        return .into
    }
}
