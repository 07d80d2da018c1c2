import Diagnostics

extension Diagnostic {
    /// Numbers that an author typed, although no table gives them and nothing says where they are from; nil for none.
    ///
    /// - Parameters:
    ///   - numbers: each with its place.
    ///   - path: the file that they stand in.
    public static func typedNumbers(_ numbers: [(text: String, place: SourceLocation)], in path: String) -> Self? {
        guard !numbers.isEmpty else { return nil }
        return Diagnostic(
            .note, "typed-numbers", at: SourceLocation(path: path),
            Wording(
                zh: "有 \(numbers.count) 个写死的数字，没有取自数据，也没有写明出处",
                en: "\(numbers.count) numbers were typed, from no table and without a source"),
            fix: Wording(
                zh: "表里有的写 {{ }}，没有的写成 {{=132 出处}}；整篇都是这样的，在文件信息里写 typed-numbers（写死的数字）和原因",
                en:
                    "name those that a table holds, write {{=132 source}} for others, or say in the front matter why all are typed"
            ),
            related: numbers.map { Related($0.place, Wording(zh: "“\($0.text)”", en: "“\($0.text)”")) })
    }
}
