import Diagnostics
import Mustache
import Testing

@Suite("A value is written for the place where it stands")
struct EscapingTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let template: String
        let value: String
        let text: String
        var name = "main"
        var testDescription: String { "\(template) ← \(value)" }
    }

    @Test(
        "text, attributes and JSON",
        arguments: [
            Example(template: "{{title}}", value: #"<a b="c">'&"#, text: "&lt;a b=&quot;c&quot;&gt;&#39;&amp;"),
            Example(template: "<p title='{{title}}'>", value: #""'"#, text: "<p title='&quot;&#39;'>"),
            Example(template: "<title>{{title}}</title>", value: "</title>", text: "<title>&lt;/title&gt;</title>"),
            Example(
                template: "<textarea>{{title}}</textarea>{{{body}}}", value: "<",
                text: "<textarea>&lt;</textarea><p>正文</p>"),
            Example(template: "<!-- {{title}} -->", value: "-->", text: "<!-- --&gt; -->"),
            Example(template: "<!-->{{{body}}}", value: "", text: "<!--><p>正文</p>"),
            Example(template: "{{title}}", value: "a\0b", text: "a\u{FFFD}b"),
            Example(template: "{{title}}", value: "", text: ""),
            Example(template: "1 < 2 {{{body}}} </3>", value: "", text: "1 < 2 <p>正文</p> </3>"),
            Example(
                template: #"<script type="application/ld+json">{"a":"{{title}}","n":{{count}}}</script>"#,
                value: "\"\\\n</script>\u{1}",
                text: #"<script type="application/ld+json">{"a":"\"\\\n\u003c/script\u003e\ufffd","n":42}</script>"#),
            Example(
                template: "<script type='application/json'>{{{facts}}}</script>{{{body}}}", value: "",
                text: #"<script type='application/json'>{"a":"\u003c/script>"}</script><p>正文</p>"#),
            Example(
                template: "<script>if (a < b) {}</script>{{{body}}}", value: "",
                text: "<script>if (a < b) {}</script><p>正文</p>"),
            Example(template: "<style>a > b {}</style ><p>{{title}}", value: "甲", text: "<style>a > b {}</style ><p>甲"),
            Example(template: "<a b=c>{{title}}", value: "甲", text: "<a b=c>甲"),
            Example(template: "<input{{#note}} checked{{/note}}>{{title}}", value: "甲", text: "<input>甲"),
            Example(template: "<p class=\"a{{^note}} b{{/note}}\">{{title}}", value: "甲", text: "<p class=\"a b\">甲"),
            Example(template: "{{title}}", value: "<&>", text: "<&>", name: "main.txt"),
            Example(
                template: "<a href=\"{{title}}\">{{title}}</a>", value: "x:<\u{1}",
                text: "<a href=\"x:&lt;\u{FFFD}\">x:&lt;\u{FFFD}</a>", name: "feed.xml"),
            Example(
                template: "<script>{{title}}{{body}}</script>", value: "&",
                text: "<script>&amp;&lt;p&gt;正文&lt;/p&gt;</script>", name: "feed.xml"),
        ])
    func values(example: Example) {
        let outcome = render(example.template, named: example.name, Page(title: example.value))
        #expect(outcome.text == example.text)
        #expect(outcome.problems.isEmpty)
    }

    @Test(
        "addresses",
        arguments: [
            ("{{link}}", "reports/一 二.html?a=1&b=2#c", "reports/一%20二.html?a=1&amp;b=2#c"),
            ("{{link}}", "https://example.org/", "https://example.org/"),
            ("{{link}}", "HTTPS://example.org/", "HTTPS://example.org/"),
            ("{{link}}", "mailto:a@example.org", "mailto:a@example.org"),
            ("{{link}}", "tel:12351", "tel:12351"),
            ("{{link}}", "#top", "#top"),
            ("{{link}}", "../a:b/", "../a:b/"),
            ("{{link}}", "a?b:c", "a?b:c"),
            ("{{link}}", "a\"'<>`\\", "a%22%27%3C%3E%60%5C"),
            ("{{link}}", "a%20b", "a%20b"),
            ("reports/{{link}}", "x:y?z#w", "reports/x:y?z#w"),
            ("reports/{{title}}.html", "100%?#:", "reports/100%25%3F%23:.html"),
            ("report-{{title}}", "x:y", "report-x%3Ay"),
            ("java{{title}}", "script:alert(1)", "javascript%3Aalert(1)"),
            ("?q={{title}}&r=1", "甲&乙=丙", "?q=甲%26乙%3D丙&r=1"),
            ("#{{title}}", "a b", "#a%20b"),
            ("{{^sample}}docs/{{/sample}}{{link}}", "a.html", "docs/a.html"),
            ("https://example.org/{{link}}", "a", "https://example.org/a"),
        ])
    func addresses(attribute: String, value: String, expected: String) {
        let outcome = render("<a href=\"\(attribute)\">", Page(title: value, link: value))
        #expect(outcome.text == "<a href=\"\(expected)\">")
        #expect(outcome.problems.isEmpty)
    }

    @Test(
        "addresses that could run code are refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "\u{1}javascript:x", "java\nscript:x",
            "java\tscript:x",
            "data:text/html,x", "vbscript:x", "javascript&colon;x", "&#106;avascript:x", "&#x6A;avascript&#58;x",
            "java&Tab;script:x",
            ":x", "file:///a", "ftp://a", "unknown:x", String(repeating: "a", count: 1000) + ":x",
        ])
    func refused(url: String) {
        for attribute in [
            "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "srcset", "HREF",
        ] {
            let outcome = render("<a \(attribute)=\"{{link}}\">", Page(link: url))
            #expect(outcome.text == "<a \(attribute)=\"#\">")
            #expect(outcome.places == ["main:1:\(6 + attribute.count) refused-url"])
        }
        let second = render("<a href='{{note}}{{link}}'>", Page(link: url))
        #expect(second.text == "<a href='#'>")
    }

    @Test("each address of a srcset is one value")
    func candidates() {
        let outcome = render("<img srcset=\"{{link}} 1x, {{link}} {{count}}w\">", Page(link: "a,b c.png"))
        #expect(outcome.text == "<img srcset=\"a%2Cb%20c.png 1x, a%2Cb%20c.png 42w\">")
        #expect(render("<img srcset=\"a 1x, {{link}}\">", Page(link: "data:x")).codes == ["refused-url"])
    }

    @Test(
        "places where no value is safe",
        arguments: [
            ("<script>x = '{{title}}'</script>", "main:1:14 unsafe-place"),
            ("<script type=module>{{title}}</script>", "main:1:21 unsafe-place"),
            ("<SCRIPT>{{count}}</SCRIPT>", "main:1:9 unsafe-place"),
            ("<style>{{title}}</style>", "main:1:8 unsafe-place"),
            ("<p style=\"color:{{title}}\">", "main:1:17 unsafe-place"),
            ("<p onclick=\"f({{title}})\">", "main:1:15 unsafe-place"),
            ("<p ONCLICK='{{title}}'>", "main:1:13 unsafe-place"),
            ("<p title={{title}}>", "main:1:10 unsafe-place"),
            ("<p title=a{{title}}>", "main:1:11 unsafe-place"),
            ("<p {{title}}>", "main:1:4 unsafe-place"),
            ("<p a{{title}}=\"b\">", "main:1:5 unsafe-place"),
            ("<{{title}}>", "main:1:2 unsafe-place"),
            ("<h{{count}}>", "main:1:3 unsafe-place"),
            ("<iframe srcdoc=\"{{title}}\">", "main:1:17 unsafe-place"),
            ("<script type=\"{{title}}\"></script>", "main:1:15 unsafe-place"),
            ("<p {{#sample}}on{{/sample}}click=\"{{title}}\">", "main:1:35 unsafe-place"),
            ("<p title=\"{{{body}}}\">", "main:1:11 misplaced-html"),
            ("<title>{{{body}}}</title>", "main:1:8 misplaced-html"),
            ("<!--{{{body}}}-->", "main:1:5 misplaced-html"),
            ("<script type=\"application/json\">{{title}}</script>", "main:1:33 unquoted-json"),
            ("<script type=\"application/json\">\"{{{facts}}}\"</script>", "main:1:34 misplaced-json"),
            ("<script type=\"application/json\">{{{body}}}</script>", "main:1:33 misplaced-html"),
            ("{{{facts}}}", "main:1:1 misplaced-json"),
            ("<a href=\"{{title}}:x\">", "main:1:19 value-as-scheme"),
            ("<a href=\"{{>scheme}}:x\">", "main:1:21 value-as-scheme"),
            ("<a href=\"java{{#note}}{{.}}{{/note}}:x\">", "main:1:37 value-as-scheme"),
        ])
    func forbidden(template: String, problem: String) {
        #expect(render(template, partials: ["scheme": "{{title}}"]).places == [problem])
    }

    @Test(
        "what is opened inside is closed inside",
        arguments: [
            ("{{#sample}}<b {{/sample}}>", "main:1:1 branches-differ"),
            ("<p title=\"{{#sample}}\"{{/sample}}>", "main:1:11 branches-differ"),
            ("{{^sample}}<!--{{/sample}}{{{body}}}<p {{#sample}}\"{{/sample}}>", "main:1:1 branches-differ"),
            ("{{$x}}<script>{{/x}}", "main:1:1 branches-differ"),
            ("<p title=\"a", "main:1:1 unfinished-html"),
            ("<b>\n <script>", "main:2:2 unfinished-html"),
            ("{{>open}}", "open:1:1 unfinished-html"),
        ])
    func balance(template: String, problem: String) {
        #expect(render(template, partials: ["open": "<div class=\""]).places == [problem])
    }

    @Test("the same partial is escaped for each place that includes it")
    func partialsByPlace() {
        let outcome = render("{{>x}}<a href=\"{{>x}}\">", Page(link: "a b&c"), partials: ["x": "{{link}}"])
        #expect(outcome.text == "a b&amp;c<a href=\"a%20b&amp;c\">")
    }

    @Test("data without a model is escaped by the same rules, and never an error")
    func dynamic() {
        var bytes: [UInt8] = []
        let template = library("<a href=\"{{u}}\" {{u}}>{{{u}}}{{nothing.at.all}}<script>{{u}}").compileDynamic("main")
        template.render(json: .object(["u": .string("data:<")]), into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "<a href=\"#\" data:&lt;>data:<<script>data:&lt;")
    }
}
