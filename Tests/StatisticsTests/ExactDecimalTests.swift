import Testing
import ValueCases

@testable import Statistics

@Suite("Decimals are exact, as published")
struct ExactDecimalTests {
    @Test(
        "a decimal keeps the digits of its source",
        arguments: ["0", "1002.25", "-12.50", "0.000000001", "999999999999999999", "-0.5", "007.10"])
    func digits(text: String) {
        let expected = text == "007.10" ? "7.10" : text
        #expect(ExactDecimal(text)?.description == expected)
    }

    @Test(
        "anything else is no decimal, and nothing traps",
        arguments: [
            "", "-", "+", ".", "1.", ".5", "1.2.3", "1-2", "1,234", "１２", "1e5", " 1", "--1", "0.0000000001",
            "1234567890123456789",
            String(repeating: "9", count: 60), "0." + String(repeating: "0", count: 60),
        ])
    func refused(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test(
        "四舍五入: halves go away from zero",
        arguments: [
            ("2.345", 2, "2.35"), ("2.344", 2, "2.34"), ("-2.345", 2, "-2.35"), ("0.5", 0, "1"), ("-0.5", 0, "-1"),
            ("0.49", 0, "0"),
            ("1.5", 3, "1.500"), ("99.995", 2, "100.00"), ("2.675", 2, "2.68"),
        ])
    func rounding(text: String, scale: Int, expected: String) {
        #expect(decimal(text).rounded(toScale: scale).description == expected)
    }

    @Test(
        "division rounds once, at the last digit asked for",
        arguments: [
            ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("-2", "3", 2, "-0.67"), ("1", "-8", 2, "-0.13"),
            ("100225", "1017.65", 2, "98.49"),
            ("0", "7", 2, "0.00"), ("1", "0.008", 0, "125"),
        ])
    func division(a: String, b: String, scale: Int, expected: String) {
        #expect(decimal(a).divided(by: decimal(b), scale: scale)?.description == expected)
    }

    @Test("nothing is divided by zero, nor beyond what can be held", arguments: [("5", "0"), ("5", "0.00")])
    func noQuotient(a: String, b: String) {
        #expect(decimal(a).divided(by: decimal(b), scale: 2) == nil)
        let huge = decimal("999999999999999999").scaled(byPowerOfTen: 18)
        #expect(huge.divided(by: decimal("0.000000001"), scale: 9) == nil)
    }

    @Test(
        "sums align the points",
        arguments: [("0.1", "0.2", "0.3"), ("1002.25", "0.750", "1003.000"), ("5", "-7.5", "-2.5"), ("-1", "1", "0")])
    func sums(a: String, b: String, expected: String) {
        #expect((decimal(a) + decimal(b)).description == expected)
        #expect(decimal(expected) - decimal(b) == decimal(a))
    }

    @Test(
        "a power of ten moves the point",
        arguments: [("1.2", 4, "12000"), ("12.345", 2, "1234.5"), ("46", -4, "0.0046"), ("-7", 0, "-7")])
    func powers(text: String, exponent: Int, expected: String) {
        #expect(decimal(text).scaled(byPowerOfTen: exponent).description == expected)
    }

    @Test(
        "equal numbers are equal and hash alike, whatever their digits",
        arguments: [("1.50", "1.5"), ("0", "0.000"), ("-10.0", "-10")])
    func equality(a: String, b: String) {
        #expect(decimal(a) == decimal(b))
        #expect(decimal(a).hashValue == decimal(b).hashValue)
        #expect(!(decimal(a) < decimal(b)))
    }

    @Test("order is that of the numbers", arguments: [("9", "10"), ("-10", "-9"), ("1.09", "1.1"), ("-0.1", "0")])
    func order(a: String, b: String) {
        #expect(decimal(a) < decimal(b))
    }
}
