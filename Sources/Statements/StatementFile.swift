package import Foundation
import Model

/// A bank's file of what happened on an account: ISO 20022 camt.052, camt.053 and camt.054, or a table (CSV) of any bank.
package enum StatementFile {
  /// A year of a busy account is some megabytes.
  static let maximumBytes = 64 << 20

  /// - Parameters:
  ///   - file: its name, for errors.
  ///   - currency: of tables that do not say.
  /// - Throws: `StatementError`.
  package static func entries(in data: Data, file: String, currency: String) throws(StatementError) -> [StatementEntry]
  {
    guard data.count <= maximumBytes else {
      throw StatementError(file: file, line: 1, column: 1, message: "the file is larger than \(maximumBytes >> 20) MB")
    }
    let head = data.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
    if head.first == UInt8(ascii: "<") { return try CAMT(data, file: file).entries }
    return try StatementTable(text(data), file: file, currency: currency).entries
  }

  /// Banks write UTF-8, UTF-16 with a mark, or Windows' Western letters.
  private static func text(_ data: Data) -> String {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    {
      return text
    }
    let text =
      String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
      ?? String(decoding: data, as: UTF8.self)
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
