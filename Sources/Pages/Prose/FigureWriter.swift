import Diagnostics
import Markdown
import Mustache
import Statistics
import Synchronization
import Text

/// Writes the figures that an article names, and remembers what each was made of.
final class FigureWriter: Sendable {
    private struct State {
        var sources: [FigureSource] = []
        var positions: [String: Int] = [:]
        var blocks = 0
        var typed: [TypedNumeral] = []
        var problems: [Diagnostic] = []
    }

    private let site: Site
    private let templates: SiteTemplates?
    private let source: SourceText
    private let route: Route
    /// The year that a figure without one belongs to.
    private let year: Int?
    /// The renderer asks in the order of the text. The lock satisfies the compiler, to which closures are concurrent.
    private let state = Mutex(State())

    init(_ site: Site, _ rendering: Rendering, source: SourceText, route: Route, year: Int?) {
        self.site = site
        templates = rendering.templates
        self.source = source
        self.route = route
        self.year = year
    }

    var sources: [FigureSource] { state.withLock { $0.sources } }
    var problems: [Diagnostic] { state.withLock { $0.problems } }
    /// The numbers that the author typed into captions.
    var typedNumerals: [TypedNumeral] { state.withLock { $0.typed } }

    // MARK: - {{会员人数 2024}}

    func write(_ reference: ValueReference) -> ReferenceRendering {
        do throws(ValueError) {
            if let literal = try TypedLiteral(reference.text) {
                return ReferenceRendering(html: Array(literal.text.escapedForHTML.utf8))
            }
        } catch {
            state.withLock { [error] in
                $0.problems.append(.invalidFigure(error, at: source.location(of: reference.range)))
            }
            return ReferenceRendering(html: Array(reference.text.escapedForHTML.utf8))
        }
        do throws(FigureExpression.Failure) {
            let expression = try FigureExpression(reference.text, in: site.facts.catalogue, defaultYear: year)
            let statement = expression.evaluate()
            if site.facts.isFaulty(expression.observations.dataset) {
                // What is wrong with the table was said there.
            } else if !statement.isKnown {
                state.withLock {
                    $0.problems.append(
                        .figureWithoutValue(
                            expression.title, shown: statement.text, because: statement.remark,
                            at: source.location(of: reference.range)))
                }
            } else if let remark = statement.remark {
                state.withLock {
                    $0.problems.append(
                        .incompleteComparison(expression.title, remark, at: source.location(of: reference.range)))
                }
            }
            let anchor = remember(expression, statement)
            let change = SignedChange(statement, after: reference.lead)
            if let reversed = change?.reversed, !site.facts.isFaulty(expression.observations.dataset) {
                state.withLock {
                    $0.problems.append(
                        .reversedChange(
                            expression.title, statement.text, reversed, at: source.location(of: reference.range)))
                }
            }
            let text = change?.text ?? statement.text
            return ReferenceRendering(
                html: Array(
                    "\(change?.verb ?? "")<a class=\"figure\" href=\"#\(anchor)\" title=\"\(expression.title.escapedForHTML)\">\(text.escapedForHTML)</a>\(expression.statusMark)"
                        .utf8), replacing: change?.replaced.utf8.count ?? 0)
        } catch {
            let start = reference.range.lowerBound
            let place =
                error.range.isEmpty ? reference.range : start + error.range.lowerBound..<start + error.range.upperBound
            if !site.facts.isConsequence(error, in: reference.text) {
                state.withLock { $0.problems.append(.invalidFigure(error.error, at: source.location(of: place))) }
            }
            return ReferenceRendering(html: Array(reference.text.escapedForHTML.utf8))
        }
    }

    /// The anchor of the entry that explains a figure; figures that are named twice are explained once.
    private func remember(_ expression: FigureExpression, _ statement: FigureStatement) -> String {
        let title = expression.title
        return state.withLock { state in
            if let position = state.positions[title] { return state.sources[position].anchor }
            state.positions[title] = state.sources.count
            let entry = FigureSource(
                anchor: "figure-\(state.sources.count + 1)", title: title, text: statement.text,
                unit: expression.unitText,
                definition: DefinitionLabel(expression.quantity),
                definitionURL: site.provenance.definitionURL(of: expression.quantity, from: route),
                formula: statement.formula, remark: statement.note,
                inputs: statement.inputs.map { figure in
                    LinkLabel(
                        title:
                            "\(figure.quantity.title)（\(expression.observations.words(for: figure.coordinates))）\(figure.text)",
                        url: site.provenance.rowsURL(of: figure, in: expression.observations, from: route)
                            ?? route.link(to: Addresses.page(of: expression.observations.dataset)),
                        note: Self.rows(of: figure))
                })
            state.sources.append(entry)
            return entry.anchor
        }
    }

    /// 13 行相加, of what readers see; nil where there is nothing to add up.
    private static func rows(of figure: Figure) -> String? {
        let listed = figure.rows.isEmpty ? "" : "\(figure.rows.count) 行"
        guard figure.addsUpUnlistedRows else { return listed.isEmpty ? nil : listed + "相加" }
        return (listed.isEmpty ? "" : listed + "与") + "不列出的明细相加"
    }

    // MARK: - ```chart and ```table

    /// Nil for a block that shows no figures.
    func write(_ block: FencedBlock) -> [UInt8]? {
        guard
            let isChart = ["chart": true, "图表": true, "图": true, "table": false, "表": false, "数据表": false][block.info]
        else { return nil }
        var problems: [Diagnostic] = []
        var output: [UInt8] = []
        let layout = FigureLayout(
            source, in: block.contentRange, isChart: isChart, opening: source.location(of: block.opening),
            catalogue: site.facts.catalogue,
            defaultYear: year, into: &problems)
        let number = state.withLock { state in
            state.blocks += 1
            return state.blocks
        }
        if let title = layout?.writtenTitle {
            site.facts.statedFigures.check(title.value, at: title.location, year: year, into: &problems)
            let typed = site.facts.data.filler.scanner.numerals(in: title)
            if !typed.isEmpty { state.withLock { $0.typed += typed } }
        }
        if let layout {
            let figure = site.grids.block(layout, id: "\(isChart ? "chart" : "table")-\(number)", from: route)
            templates?[FigureBlock.self].render(figure, into: &output, problems: &problems)
        }
        if site.facts.regions.banner != nil || site.facts.regions.unsoundNames.isEmpty {
            state.withLock { [problems] in $0.problems += problems }
        }
        return output
    }
}

/// What a figure in the text was made of.
struct FigureSource: TemplateModel {
    let anchor: String
    let title: String
    let text: String
    let unit: String?
    let definition: DefinitionLabel
    let definitionURL: String
    let formula: String?
    /// Why there is no number, or what the number covers.
    let remark: String?
    let inputs: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("anchor", "锚点", \.anchor),
        .text("title", "指标、地区、时期、算法", \.title),
        .text("text", "文中的数字", \.text),
        .optionalText("unit", "单位，可能没有", \.unit),
        .object("definition", "指标的定义", \.definition),
        .url("definitionURL", "指标定义的链接", \.definitionURL),
        .optionalText("formula", "由哪些数字怎样算出，可能没有", \.formula),
        .optionalText("remark", "为什么没有数字，或者数字包括哪些地区，可能没有", \.remark),
        .list("inputs", "用到的数字，链接到数据行，注中是行数", \.inputs),
    ]
}

extension FigureExpression {
    /// What is particular about the year of a figure: its months where it is not whole, `[p]` or `[r]` where it is
    /// provisional or revised. Empty behind any other.
    var statusMark: String {
        guard let years = coordinates.years, years.count == 1 else { return "" }
        let (year, time) = (years.lowerBound, observations.time)
        func mark(_ text: String, _ title: String) -> String {
            "<sup class=\"status\" title=\"\(title)\">\(text)</sup>"
        }
        return (time.label(of: year).map { mark($0, "\(year)年只有\($0)的数") } ?? "")
            + (time.status(of: year).map { mark($0.mark, "\($0.rawValue)数") } ?? "")
    }

    /// The unit that stands after the number, where it has one that is not printed with it.
    var unitText: String? {
        switch derivation {
        case nil, .difference: quantity.printedUnit?.symbol
        default: nil
        }
    }
}
