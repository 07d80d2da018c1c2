#pragma once
// Loops over 16 bytes at a time. Swift has no way to look 16 bytes up in a table, and compiles comparisons of vectors to calls.
// On other processors the same loops go byte by byte.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define SCAN_VECTORS __attribute__((target("ssse3")))
#endif

/// A byte b belongs to a set when set[b & 15] and set[16 + (b >> 4)] have a bit in common.
static inline bool scan_holds(const uint8_t *set, uint8_t byte) { return (set[byte & 15] & set[16 + (byte >> 4)]) != 0; }

/// The place of the first byte of `set` in text[start..<count] among those whose bit is set in `lanes`, of which there are 16, again and
/// again from `start` on; `count` when there is none.
static inline size_t scan_plainly(const uint8_t *set, const uint8_t *text, size_t start, size_t count, uint32_t lanes) {
  for (size_t index = start; index < count; index++) {
    if ((lanes >> ((index - start) & 15) & 1) && scan_holds(set, text[index])) return index;
  }
  return count;
}

#if defined(SCAN_VECTORS)
/// Of each of the 16 bytes the bits that its two entries have in common.
SCAN_VECTORS static inline __m128i scan_common(const uint8_t *set, __m128i bytes) {
  const __m128i low = _mm_loadu_si128((const __m128i *)set), high = _mm_loadu_si128((const __m128i *)(set + 16));
  const __m128i nibble = _mm_set1_epi8(15);
  return _mm_and_si128(
      _mm_shuffle_epi8(low, _mm_and_si128(bytes, nibble)), _mm_shuffle_epi8(high, _mm_and_si128(_mm_srli_epi16(bytes, 4), nibble)));
}

/// One bit for each of the 16 bytes, set where it belongs to the set.
SCAN_VECTORS static inline uint32_t scan_bits(const uint8_t *set, __m128i bytes) {
  return 0xFFFF & ~(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(scan_common(set, bytes), _mm_setzero_si128()));
}

/// Four to fifteen bytes, and zeros behind them.
SCAN_VECTORS static inline __m128i scan_short(const uint8_t *text, size_t count) {
  uint64_t first = 0, rest = 0;
  if (count >= 8) {
    memcpy(&first, text, 8);
    memcpy(&rest, text + count - 8, 8);
    rest = count == 8 ? 0 : rest >> 8 * (16 - count);
  } else {
    uint32_t front, back;
    memcpy(&front, text, 4);
    memcpy(&back, text + count - 4, 4);
    first = front | (count == 4 ? 0 : (uint64_t)(back >> 8 * (8 - count)) << 32);
  }
  return _mm_set_epi64x((long long)rest, (long long)first);
}

SCAN_VECTORS static size_t scan_by_16(const uint8_t *set, const uint8_t *text, size_t start, size_t count, uint32_t lanes) {
  size_t index = start;
  for (; index + 16 <= count; index += 16) {
    uint32_t found = scan_bits(set, _mm_loadu_si128((const __m128i *)(text + index))) & lanes;
    if (found) return index + (size_t)__builtin_ctz(found);
  }
  if (index >= count) return count;
  // The end once more with what stands before it, whose bits do not count.
  if (count < 4) return scan_plainly(set, text, start, count, lanes);
  size_t first = count >= 16 ? count - 16 : 0;
  __m128i last = count >= 16 ? _mm_loadu_si128((const __m128i *)(text + first)) : scan_short(text, count);
  uint32_t found = scan_bits(set, last) & (lanes << (index - first));
  return found && first + (size_t)__builtin_ctz(found) < count ? first + (size_t)__builtin_ctz(found) : count;
}

/// The same among every fourth byte from `start` on: of 64 bytes those 16 are looked up at once.
SCAN_VECTORS static size_t scan_fourths_by_64(const uint8_t *set, const uint8_t *text, size_t start, size_t count) {
  const __m128i lane = _mm_set1_epi32(0xFF);
  size_t index = start;
  for (; index + 64 <= count; index += 64) {
    const __m128i *piece = (const __m128i *)(text + index);
    __m128i a = _mm_and_si128(_mm_loadu_si128(piece), lane), b = _mm_and_si128(_mm_loadu_si128(piece + 1), lane);
    __m128i c = _mm_and_si128(_mm_loadu_si128(piece + 2), lane), d = _mm_and_si128(_mm_loadu_si128(piece + 3), lane);
    uint32_t found = scan_bits(set, _mm_packus_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d)));
    if (found) return index + 4 * (size_t)__builtin_ctz(found);
  }
  return scan_by_16(set, text, index, count, 0x1111);
}

/// Whether the text has no byte of `unusual`, and behind every other byte from C0 on as many bytes that go on a character as belong to it,
/// and no others.
SCAN_VECTORS static bool scan_is_plain_by_16(const uint8_t *unusual, const uint8_t *text, size_t count) {
  __m128i before = _mm_setzero_si128(), wrong = _mm_setzero_si128();
  for (size_t index = 0;; index += 16) {
    __m128i bytes;
    if (index + 16 <= count) {
      bytes = _mm_loadu_si128((const __m128i *)(text + index));
    } else {
      // The end, and behind it spaces: they show a character that is cut off.
      uint8_t last[16];
      for (size_t offset = 0; offset < 16; offset++) last[offset] = index + offset < count ? text[index + offset] : ' ';
      bytes = _mm_loadu_si128((const __m128i *)last);
    }
#define SCAN_AT_LEAST(v, value) _mm_cmpeq_epi8(_mm_max_epu8(v, _mm_set1_epi8((char)(value))), v)
    __m128i one = _mm_alignr_epi8(bytes, before, 15), two = _mm_alignr_epi8(bytes, before, 14);
    __m128i due = _mm_or_si128(SCAN_AT_LEAST(one, 0xC0), SCAN_AT_LEAST(two, 0xE0));
    // The bytes from 80 to BF, and those alone, are below C0 with a sign.
    __m128i follows = _mm_cmpgt_epi8(_mm_set1_epi8((char)0xC0), bytes);
    wrong = _mm_or_si128(wrong, _mm_or_si128(scan_common(unusual, bytes), _mm_xor_si128(follows, due)));
#undef SCAN_AT_LEAST
    before = bytes;
    if (index + 16 > count) return _mm_movemask_epi8(_mm_cmpeq_epi8(wrong, _mm_setzero_si128())) == 0xFFFF;
  }
}

static inline size_t scan(const uint8_t *set, const uint8_t *text, size_t start, size_t count) {
  return __builtin_cpu_supports("ssse3") ? scan_by_16(set, text, start, count, 0xFFFF) : scan_plainly(set, text, start, count, 0xFFFF);
}
static inline size_t scan_fourths(const uint8_t *set, const uint8_t *text, size_t start, size_t count) {
  return __builtin_cpu_supports("ssse3") ? scan_fourths_by_64(set, text, start, count) : scan_plainly(set, text, start, count, 0x1111);
}
static inline bool scan_is_plain(const uint8_t *unusual, const uint8_t *text, size_t count) {
  return __builtin_cpu_supports("ssse3") && scan_is_plain_by_16(unusual, text, count);
}
#else
static inline size_t scan(const uint8_t *set, const uint8_t *text, size_t start, size_t count) {
  return scan_plainly(set, text, start, count, 0xFFFF);
}
static inline size_t scan_fourths(const uint8_t *set, const uint8_t *text, size_t start, size_t count) {
  return scan_plainly(set, text, start, count, 0x1111);
}
static inline bool scan_is_plain(const uint8_t *unusual, const uint8_t *text, size_t count) { return false; }
#endif
