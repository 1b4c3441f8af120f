/// The form in which literals are looked for: simple case folding (Unicode 15.1 CaseFolding.txt, the scripts of European
/// mail), typographic apostrophes, quotes and hyphens plain, every run of white space one blank. Lengths change: `FoldedText` knows where.
enum Folding {
  /// Folds text into UTF-8 bytes.
  /// - Parameter shifts: in order; before the first there is none.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8], shifts: inout [FoldedText.Shift]
  ) {
    folded.removeAll(keepingCapacity: true)
    folded.reserveCapacity(text.count)
    shifts.removeAll(keepingCapacity: true)
    var delta = 0
    func aligned(_ index: Int) {
      guard index - folded.count != delta else { return }
      delta = index - folded.count
      shifts.append(FoldedText.Shift(folded: folded.count, delta: delta))
    }
    var isBlank = false
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      if byte < 0x80 {
        index += 1
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
          if !isBlank {
            aligned(index - 1)
            folded.append(0x20)
          }
          isBlank = true
        } else {
          aligned(index - 1)
          folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          isBlank = false
        }
        continue
      }
      let (scalar, length) = unsafe decode(text, index)
      let start = index
      index += length
      if isWhiteSpace(scalar) {
        if !isBlank {
          aligned(start)
          folded.append(0x20)
        }
        isBlank = true
        continue
      }
      isBlank = false
      aligned(start)
      append(simple(scalar), to: &folded)
    }
  }

  static func fold(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    var shifts: [FoldedText.Shift] = []
    unsafe text.withUnsafeBufferPointer { unsafe fold($0, into: &folded, shifts: &shifts) }
    return folded
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = unsafe text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= text.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(unsafe text[index + offset] & 0x3F) }
    return (scalar, length)
  }

  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func simple(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xD7: scalar
    case 0xC0...0xDE: scalar + 0x20
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x17F: 0x73
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1 ? scalar + 1 : scalar
    case 0x391...0x3AB: scalar + 0x20
    case 0x3C2: 0x3C3
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x1E9E: 0xDF
    case 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
    case 0x212A: 0x6B
    case 0x212B: 0xE5
    case 0x2018, 0x2019, 0x02BC, 0xB4, 0x60, 0x2032: 0x27
    case 0x201C...0x201F, 0xAB, 0xBB: 0x22
    case 0x2010...0x2014: 0x2D
    default: scalar
    }
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800: bytes += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
    case ..<0x10000:
      bytes += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
    default:
      bytes += [
        UInt8(0xF0 | scalar >> 18 & 7), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
        UInt8(0x80 | scalar & 0x3F),
      ]
    }
  }
}
