import Foundation
package import Model

/// One line of `labels.jsonl`: what a person says a message means.
package struct Label: Decodable, Sendable {
  package struct Facts: Decodable, Sendable {
    package struct Amount: Decodable, Hashable, Sendable {
      package var value: String
      package var currency: String
    }

    package struct Date: Decodable, Hashable, Sendable {
      package var role: String
      package var date: String
    }

    package var invoiceNumbers: [String]
    package var amounts: [Amount]
    package var dates: [Date]
  }

  package var messageId: String
  package var labels: [Category]
  package var scopeKinds: [ScopeKind]
  package var facts: Facts?
  /// Of the fresh text.
  package var language: String?

  /// Of a message of which nothing but its categories is known.
  package init(messageID: String, labels: [Category]) {
    messageId = messageID
    self.labels = labels
    scopeKinds = []
  }

  /// - Throws: a `Diagnostic` with the line that is no label.
  package static func read(file: String) throws -> [Label] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Diagnostic(file: file, line: 0, column: 0, message: "cannot be read, expected labels.jsonl")
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(decoding: data, as: UTF8.self).split(separator: "\n").enumerated().map { number, line in
      do { return try decoder.decode(Label.self, from: Data(line.utf8)) } catch {
        throw Diagnostic(
          file: file, line: number + 1, column: 1, message: "no label, expected message_id, labels, scope_kinds",
          source: String(line))
      }
    }
  }
}
