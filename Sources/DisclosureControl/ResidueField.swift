/// Arithmetic modulo the prime 2⁶¹ − 1, in which elimination neither rounds nor overflows.
///
/// What is linearly dependent for the rational numbers is so modulo a prime as well. The converse fails only where the
/// prime divides a determinant of the relations; those of tables of zeros and ones are tiny beside it.
enum ResidueField {
    static let prime: UInt64 = (1 << 61) - 1

    static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        // 2⁶¹ is 1: the bits above fold onto those below.
        let folded = (low & prime) + ((low >> 61) | (high << 3))
        return folded >= prime ? folded - prime : folded
    }

    static func difference(_ a: UInt64, _ b: UInt64) -> UInt64 { a >= b ? a - b : a + prime - b }

    /// By Fermat: a to the power of prime − 2.
    static func inverse(_ a: UInt64) -> UInt64 {
        if a == 1 { return 1 }
        var (result, base, exponent) = (UInt64(1), a, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = product(result, base) }
            base = product(base, base)
            exponent >>= 1
        }
        return result
    }
}
