/// The colours, each as a CSS custom property with a default, so that a theme can change them.
///
/// All six colours have a contrast of at least 3:1 on white (WCAG 2.1, 1.4.11), and each names an ink for text on it
/// with at least 4.5:1 (1.4.3).
enum Palette {
    private static let series: [(fill: String, ink: String)] = [
        ("#12436D", "#FFFFFF"), ("#28A197", "#000000"), ("#801650", "#FFFFFF"),
        ("#F46A25", "#000000"), ("#3D3D3D", "#FFFFFF"), ("#A285D1", "#000000"),
    ]

    /// One hue from light to dark, for classes in an order.
    private static let scale: [(fill: String, ink: String)] = [
        ("#DCE8F2", "#0B0C0C"), ("#B0CBE1", "#0B0C0C"), ("#7FA9CC", "#0B0C0C"), ("#3B719F", "#FFFFFF"),
        ("#12436D", "#FFFFFF"),
    ]

    static let grid = "var(--chart-grid, #DEE0E2)"
    static let surface = "var(--chart-surface, #FFFFFF)"

    /// The colour of the series at an index; after the sixth they begin again.
    static func fill(_ index: Int) -> String {
        "var(--chart-\(index % series.count + 1), \(series[index % series.count].fill))"
    }

    static func ink(_ index: Int) -> String {
        "var(--chart-\(index % series.count + 1)-ink, \(series[index % series.count].ink))"
    }

    static let classLimit = scale.count

    /// The colour of a class among `count`: few classes use the ends of the scale, not its light half.
    static func classFill(_ index: Int, of count: Int) -> String {
        let step = scaleStep(index, of: count)
        return "var(--chart-scale-\(step + 1), \(scale[step].fill))"
    }

    static func classInk(_ index: Int, of count: Int) -> String {
        let step = scaleStep(index, of: count)
        return "var(--chart-scale-\(step + 1)-ink, \(scale[step].ink))"
    }

    private static func scaleStep(_ index: Int, of count: Int) -> Int {
        guard count > 1 else { return 1 }
        return min(max(index, 0) * (scale.count - 1) / (count - 1), scale.count - 1)
    }
}
