private import CEtpan
import Model

/// Bytes in some charset → text. Labels are often wrong or strange; nothing is ever lost, at worst it is U+FFFD.
enum Charset {
  /// What iconv calls charsets that mail names otherwise.
  private static let aliases: [String: String] = [
    "x-sjis": "shift_jis", "shift-jis": "shift_jis", "ms_kanji": "shift_jis", "windows-31j": "cp932", "x-gbk": "gbk",
    "cp-850": "cp850", "cp-437": "cp437", "hz-gb-2312": "hz", "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode-2-0-utf-7": "utf-7", "unicode-2-0-utf-7": "utf-7",
    "utf8": "utf-8", "x-utf-8": "utf-8", "utf-8mb4": "utf-8", "unicode": "utf-16", "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949", "euc_kr": "euc-kr", "x-euc-jp": "euc-jp", "gb2312": "gb18030", "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-mac-roman": "macintosh", "mac": "macintosh", "x-mac-ce": "mac-centraleurope", "big5-hkscs": "big5-hkscs",
    "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "iso-8859-6-i": "iso-8859-6", "iso8859-1": "iso-8859-1",
    "latin1": "iso-8859-1", "latin-1": "iso-8859-1", "iso_8859-1": "iso-8859-1", "iso8859-15": "iso-8859-15",
    "iso-latin-1": "iso-8859-1", "ansi": "windows-1252", "x-ansi": "windows-1252", "win-1251": "windows-1251",
    "cp-1252": "windows-1252", "windows1252": "windows-1252", "iso-2022-jp": "iso-2022-jp-2",
    "x-user-defined": "windows-1252",
    "tis-620": "cp874", "windows-874": "cp874",
  ]

  /// Labels under which mail programs have sent anything at all.
  private static let loose: Set<String> = [
    "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-1", "windows-1252", "unknown", "unknown-8bit", "x-unknown",
    "8bit", "utf-8",
    "default", "none", "x-user-defined", "binary", "iso-8859-15",
  ]

  struct Text {
    var string: String
    /// The label was not understood, or the bytes are not of that charset.
    var isDamaged: Bool
  }

  /// - Parameter allowsUTF7: false in HTML, where UTF-7 hides markup from everyone but the browser.
  static func decode(_ bytes: [UInt8], label: String, allowsUTF7: Bool = true) -> Text {
    let name = normalised(label)
    let isASCII = !bytes.contains { $0 >= 0x80 }
    if isASCII, !name.hasPrefix("utf-16"), !name.hasPrefix("utf-32"), name != "utf-7", !name.hasPrefix("iso-2022"),
      name != "hz",
      !bytes.contains(0x1B)
    {
      return Text(string: String(decoding: bytes, as: UTF8.self), isDamaged: false)
    }
    if loose.contains(name) {
      if let text = String(validating: bytes, as: UTF8.self) {
        return Text(string: text, isDamaged: name != "utf-8" && !isASCII && name != "")
      }
      if name == "utf-8", hasMultibyte(bytes) {
        return Text(string: String(decoding: bytes, as: UTF8.self), isDamaged: true)
      }
      if name == "iso-8859-15", let text = convert(bytes, from: name) { return Text(string: text, isDamaged: false) }
      return Text(string: windows1252(bytes), isDamaged: name == "utf-8" || name == "us-ascii")
    }
    if name == "utf-7", !allowsUTF7 { return Text(string: String(decoding: bytes, as: UTF8.self), isDamaged: true) }
    if let text = convert(bytes, from: name) {
      return Text(string: text, isDamaged: text.containsBytes(of: "\u{FFFD}"))
    }
    if let text = String(validating: bytes, as: UTF8.self) { return Text(string: text, isDamaged: true) }
    return Text(string: windows1252(bytes), isDamaged: true)
  }

  /// Raw letters of a header: UTF-8 where they are, else of the body's charset, else of Windows.
  static func decodeRaw(_ bytes: [UInt8], charset: String) -> String {
    let isASCII = !bytes.contains { $0 >= 0x80 }
    if isASCII, !charset.lowercased().hasSuffix("utf-7") { return String(decoding: bytes, as: UTF8.self) }
    if !isASCII, let text = String(validating: bytes, as: UTF8.self) { return text }
    return decode(bytes, label: charset == "utf-8" ? "" : charset).string
  }

  private static func normalised(_ label: String) -> String {
    var name = Substring(label.lowercased())
    if let cut = name.firstIndex(where: { $0 == ";" || $0 == "*" || $0 == " " || $0 == "," }) { name = name[..<cut] }
    let bare = String(name.filter { $0 != "\"" && $0 != "'" })
    if let alias = aliases[bare] { return alias }
    if bare.hasPrefix("cp-12") || bare.hasPrefix("cp12") { return "windows-" + bare.drop { !$0.isNumber } }
    return bare
  }

  private static func hasMultibyte(_ bytes: [UInt8]) -> Bool {
    // At least one well-formed two-byte sequence: the label is right and the text is damaged.
    zip(bytes, bytes.dropFirst()).contains { (0xC2...0xDF).contains($0) && (0x80...0xBF).contains($1) }
  }

  /// iconv through libetpan; invalid input becomes `?` there. nil for an unknown charset.
  private static func convert(_ bytes: [UInt8], from charset: String) -> String? {
    guard !charset.isEmpty, charset.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !charset.containsBytes(of: "/") else {
      return nil
    }
    var result: UnsafeMutablePointer<CChar>?
    var length = 0
    let status = unsafe bytes.withUnsafeBytes { raw in
      unsafe charconv_buffer(
        "utf-8", charset, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, &result, &length)
    }
    guard status == MAIL_CHARCONV_NO_ERROR, let result = unsafe result else { return nil }
    defer { unsafe charconv_buffer_free(result) }
    return unsafe String(decoding: UnsafeRawBufferPointer(start: result, count: length), as: UTF8.self)
  }

  /// 0x80…0x9F of windows-1252 (WHATWG Encoding Standard); the rest is Latin-1.
  private static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? windows1252High[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
