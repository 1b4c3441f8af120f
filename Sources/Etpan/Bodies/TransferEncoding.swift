/// Content-Transfer-Encoding (RFC 2045 §6) undone. Whatever is broken is kept as far as it goes.
enum TransferEncoding {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, name: String) -> [UInt8] {
    switch name {
    case "base64": unsafe Base64.decode(bytes)
    case "quoted-printable": unsafe QuotedPrintable.decode(bytes)
    case "x-uuencode", "uuencode", "x-uue", "uue":
      unsafe UUEncode.blocks(in: Array(bytes)).first?.content ?? Array(bytes)
    default: unsafe Array(bytes)
    }
  }
}

/// RFC 4648 §4 as mail writes it: what is no letter of the alphabet is skipped, padding in the middle begins anew.
enum Base64 {
  private static let skip: UInt8 = 0xFF
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: skip, count: 256)
    for (value, letter) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      table[Int(letter)] = UInt8(value)
    }
    return table
  }()

  static func decode(_ bytes: [UInt8]) -> [UInt8] { unsafe bytes.withUnsafeBufferPointer { unsafe decode($0) } }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    unsafe table.withUnsafeBufferPointer { table in
      unsafe [UInt8](unsafeUninitializedCapacity: bytes.count / 4 * 3 + 3) { output, count in
        var written = 0
        var bits: UInt32 = 0
        var have = 0
        var index = 0
        let length = bytes.count
        while index < length {
          // The fast lane: four letters at once.
          if have == 0 {
            while index + 4 <= length {
              let a = unsafe table[Int(bytes[index])]
              let b = unsafe table[Int(bytes[index + 1])]
              let c = unsafe table[Int(bytes[index + 2])]
              let d = unsafe table[Int(bytes[index + 3])]
              if (a | b | c | d) & 0xC0 != 0 { break }
              unsafe output[written] = a << 2 | b >> 4
              unsafe output[written + 1] = b << 4 | c >> 2
              unsafe output[written + 2] = c << 6 | d
              written += 3
              index += 4
            }
            if index >= length { break }
          }
          let byte = unsafe bytes[index]
          index += 1
          let value = unsafe table[Int(byte)]
          if value == skip {
            if byte == UInt8(ascii: "=") {
              unsafe flush(&output, &written, bits, have)
              bits = 0
              have = 0
            }
            continue
          }
          bits = bits << 6 | UInt32(value)
          have += 1
          if have == 4 {
            unsafe output[written] = UInt8(truncatingIfNeeded: bits >> 16)
            unsafe output[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
            unsafe output[written + 2] = UInt8(truncatingIfNeeded: bits)
            written += 3
            bits = 0
            have = 0
          }
        }
        unsafe flush(&output, &written, bits, have)
        count = written
      }
    }
  }

  /// The one or two bytes of a group that ended early.
  private static func flush(
    _ output: inout UnsafeMutableBufferPointer<UInt8>, _ written: inout Int, _ bits: UInt32, _ have: Int
  ) {
    if have == 2 {
      unsafe output[written] = UInt8(truncatingIfNeeded: bits >> 4)
      written += 1
    } else if have == 3 {
      unsafe output[written] = UInt8(truncatingIfNeeded: bits >> 10)
      unsafe output[written + 1] = UInt8(truncatingIfNeeded: bits >> 2)
      written += 2
    }
  }
}

/// RFC 2045 §6.7. An invalid escape stays as it is written; white space at a line's end is the transport's.
enum QuotedPrintable {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    // Up to here everything was meant: "=20" at a line's end is the author's blank.
    var meant = 0
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case UInt8(ascii: "="):
        if index + 2 < bytes.count, let value = unsafe hexByte(bytes[index + 1], bytes[index + 2]) {
          result.append(value)
          meant = result.count
          index += 3
          continue
        }
        var next = index + 1
        while next < bytes.count, unsafe bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
        if next >= bytes.count { return result }
        if unsafe bytes[next] == 0x0A {
          index = next + 1
          continue
        }
        result.append(byte)
      case 0x0A:
        let endsInCR = result.count > meant && result.last == 0x0D
        while result.count > meant, let last = result.last, last == 0x20 || last == 0x09 || last == 0x0D {
          result.removeLast()
        }
        // The line end itself is content: a file has the size that it had.
        if endsInCR { result.append(0x0D) }
        result.append(byte)
      default: result.append(byte)
      }
      index += 1
    }
    return result
  }
}
