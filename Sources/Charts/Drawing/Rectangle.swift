/// An upright rectangle in units of the view box.
struct Rectangle {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func intersects(_ other: Rectangle) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
