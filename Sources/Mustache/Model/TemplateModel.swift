/// A type that a template can be rendered with.
///
/// The model declares, once, every name that a template may use. The compiler checks templates against this
/// declaration, the program reads values through it, and `ModelDescription` prints it for the people who write
/// templates.
///
///     struct Link: TemplateModel {
///         let title: String
///         let url: String
///         static let fields: [TemplateField<Self>] = [
///             .text("title", "what the link says", \.title),
///             .url("url", "where it goes", \.url),
///         ]
///     }
public protocol TemplateModel: Sendable {
    /// What the model is called in messages to people who write templates. By default, the name of the type.
    static var modelName: String { get }
    /// Every name that a template may use where a value of this type is the context.
    static var fields: [TemplateField<Self>] { get }
}

extension TemplateModel {
    /// The name of the type.
    public static var modelName: String { String(describing: Self.self) }
}
