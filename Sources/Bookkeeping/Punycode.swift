/// The letters behind a label of an internationalised domain (`xn--mnchen-3ya` is `münchen`): RFC 3492 §6.2.
enum Punycode {
  private static let prefix = "xn--"
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)
  private static let (firstBias, firstScalar) = (72, 128)
  /// Of a label (RFC 1035 §2.3.4).
  private static let longest = 63

  /// The domain with its labels in letters; what is no valid encoding stays as it is.
  static func decoded(_ domain: String) -> String {
    guard domain.contains(prefix) else { return domain }
    return domain.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.hasPrefix(prefix) ? letters(of: label.dropFirst(prefix.count)) ?? String(label) : String(label)
    }.joined(separator: ".")
  }

  private static func letters(of encoded: Substring) -> String? {
    guard encoded.utf8.count <= longest, encoded.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let hyphen = encoded.lastIndex(of: "-")
    var scalars = Array((hyphen.map { encoded[..<$0] } ?? "").unicodeScalars)
    let digits = hyphen.map { encoded[encoded.index(after: $0)...] } ?? encoded
    var rest = Array(digits.utf8)[...]
    var (number, place, bias) = (firstScalar, 0, firstBias)
    while !rest.isEmpty {
      let before = place
      var (weight, step) = (1, base)
      while true {
        guard let byte = rest.popFirst(), let digit = value(of: byte) else { return nil }
        // A label is short: no sum of its digits comes near the limit.
        let (product, isTooLarge) = digit.multipliedReportingOverflow(by: weight)
        guard !isTooLarge, product <= Int(Int32.max) else { return nil }
        place += product
        let threshold = min(max(step - bias, least), most)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight <= Int(Int32.max) else { return nil }
        step += base
      }
      bias = adapted(place - before, count: scalars.count + 1, isFirst: before == 0)
      number += place / (scalars.count + 1)
      place %= scalars.count + 1
      guard number <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
      scalars.insert(scalar, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var step = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      step += base
    }
    return step + (base - least + 1) * delta / (delta + skew)
  }
}
