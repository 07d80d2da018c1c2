import Diagnostics

/// Why a page could not be printed, in words.
struct PrintingError: Error {
    let wording: Wording
    /// Whether the page or the site that was named does not exist; else the machine is unable to print it.
    var isWrongUsage = false

    static func noSite(_ folder: String) -> Self {
        Self(
            wording: Wording(
                zh: "\(folder)/ 里没有已发布的网站。先运行 gongbao build（或 make site），再印。",
                en: "There is no published site in \(folder)/. Run gongbao build (or make site) first."))
    }

    static func noPage(_ name: String, nearest: String?) -> Self {
        let (zh, en) = nearest.map { ("最接近的是 \($0)。", " The nearest is \($0).") } ?? ("", "")
        return Self(
            wording: Wording(
                zh: "网站里没有名为“\(name)”的报告。\(zh)网址名就是报告网址的最后一段，不带 .html。",
                en:
                    "The site has no report “\(name)”.\(en) The slug is the last part of a report's address, without .html."
            ),
            isWrongUsage: true)
    }

    static let noBrowser = Self(
        wording: Wording(
            zh: """
                没有找到 Chromium，不能印成 PDF。请管理员安装：
                    Debian、Ubuntu：sudo apt-get install chromium
                    Fedora、openEuler：sudo dnf install chromium
                已经装在别处的，用 GONGBAO_CHROMIUM=程序的位置 指明。
                也可以用任何浏览器打开网页，在打印里选“另存为 PDF”。
                """,
            en: """
                Chromium was not found, and it is what makes the PDF. Install it:
                    Debian, Ubuntu: sudo apt-get install chromium
                    Fedora, openEuler: sudo dnf install chromium
                If it is elsewhere, name it: GONGBAO_CHROMIUM=/path/to/it.
                Or open the page in any browser and print it to PDF.
                """))

    static func notRunnable(_ program: String, _ reason: String) -> Self {
        Self(wording: Wording(zh: "不能运行 \(program)（\(reason)）。", en: "Cannot run \(program) (\(reason))."))
    }

    static func tooSlow(_ program: String, seconds: Int) -> Self {
        Self(
            wording: Wording(
                zh: "\(program) 过了 \(seconds) 秒还没有印完，已经停下。",
                en: "\(program) was stopped: not done after \(seconds) seconds."))
    }

    static func browserFailed(_ program: String, code: Int32, said: String) -> Self {
        let detail = said.isEmpty ? "" : "\n\(said)"
        return Self(
            wording: Wording(
                zh: "\(program) 没有印成（退出码 \(code)）。\(detail)", en: "\(program) made no PDF (exit code \(code)).\(detail)"
            ))
    }

    static func unwritable(_ file: String, _ reason: String) -> Self {
        Self(wording: Wording(zh: "不能写入 \(file)（\(reason)）。", en: "Cannot write \(file) (\(reason))."))
    }
}
