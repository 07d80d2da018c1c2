/// A value and the place it was read from.
public struct Located<Value> {
    /// What was read.
    public let value: Value
    /// The characters that it was read from.
    @usableFromInline package let span: SourceSpan
    /// The place of the value, which is underlined in the excerpt.
    public var location: SourceLocation { span.location }

    /// What was read from `span`.
    @usableFromInline
    package init(value: Value, span: SourceSpan) {
        self.value = value
        self.span = span
    }

    /// The result of `transform`, at the same place.
    public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(value: transform(value), span: span)
    }
}

extension Located: Sendable where Value: Sendable {}

/// Characters of a text, by line and column.
///
/// Its location is computed only when it is asked for: finding a line needs a walk through the text, and most values
/// are right, so that nobody asks.
@usableFromInline
package struct SourceSpan: Sendable {
    /// The text.
    package let source: SourceText
    /// The physical line, from 1.
    package let line: Int
    /// The first character (Unicode scalar) in the line, from 1.
    package let column: Int
    /// The number of characters.
    package let length: Int

    /// `length` characters of `source`.
    package init(source: SourceText, line: Int, column: Int, length: Int) {
        self.source = source
        self.line = line
        self.column = column
        self.length = length
    }

    /// The place, with the characters underlined.
    package var location: SourceLocation { source.location(line: line, column: column, length: length) }
}
