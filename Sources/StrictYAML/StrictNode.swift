import Foundation
import Model
import Yams

/// A place in a document and what stands there. Every accessor that finds something else reports what was expected and
/// answers nil.
package struct StrictNode {
  let node: Node
  package let document: StrictDocument

  /// From 1.
  package var line: Int { node.mark?.line ?? 1 }
  package var column: Int { node.mark?.column ?? 1 }

  package func fail(_ message: String) { document.report(message, line: line, column: column) }
  package func warn(_ message: String) { document.report(message, line: line, column: column, severity: .warning) }

  package var string: String? {
    guard let scalar = node.scalar else { return expected("a text") }
    return scalar.string
  }

  /// A text that is not empty.
  package var nonEmptyString: String? {
    guard let text = string else { return nil }
    return text.isEmpty ? expected("a text that is not empty") : text
  }

  package var int: Int? { node.scalar == nil ? expected("a whole number") : node.int ?? expected("a whole number") }

  package var double: Double? {
    guard node.scalar != nil, let number = node.float ?? node.int.map(Double.init), number.isFinite else {
      return expected("a number")
    }
    return number
  }

  package var bool: Bool? { node.scalar == nil ? expected("true or false") : node.bool ?? expected("true or false") }

  package var isList: Bool { node.sequence != nil }

  package var list: [StrictNode]? {
    guard let sequence = node.sequence else { return expected("a list") }
    return sequence.map { StrictNode(node: $0, document: document) }
  }

  /// A list of texts; a single text counts as a list of one.
  package var strings: [String]? {
    if node.scalar != nil { return string.map { [$0] } }
    return list?.compactMap(\.string)
  }

  /// One of the names of an enumeration.
  package func oneOf<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value?
  where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    guard let text = node.scalar?.string else { return expected("one of \(names.joined(separator: ", "))") }
    return Value(rawValue: text) ?? unknown(text, what: "value", among: names)
  }

  /// A mapping with these keys and no other; nil where it is no mapping.
  package func mapping(keys: [String]) -> StrictMapping? {
    guard let mapping = anyMapping else { return nil }
    for (key, node) in mapping.entries where !keys.contains(key) {
      node.key.reportUnknown(key, what: "key", among: keys)
    }
    return mapping
  }

  /// A mapping whose keys the user chooses.
  package var anyMapping: StrictMapping? {
    guard let mapping = node.mapping else { return expected("a mapping (key: value)") }
    var entries: [(String, (key: StrictNode, value: StrictNode))] = []
    for (key, value) in mapping {
      let keyNode = StrictNode(node: key, document: document)
      guard let name = keyNode.string else { continue }
      entries.append((name, (keyNode, StrictNode(node: value, document: document))))
    }
    return StrictMapping(entries: entries, place: self)
  }

  /// Reports and answers nil.
  func expected<Value>(_ what: String) -> Value? {
    let found =
      switch node {
      case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    fail("found \(found), expected \(what)")
    return nil
  }

  package func reportUnknown(_ text: String, what: String, among names: [String]) {
    let _: String? = unknown(text, what: what, among: names)
  }

  private func unknown<Value>(_ text: String, what: String, among names: [String]) -> Value? {
    if let near = Spelling.nearest(to: text, among: names) {
      fail("unknown \(what) \"\(text)\", expected \"\(near)\"?")
    } else {
      fail("unknown \(what) \"\(text)\", expected one of \(names.joined(separator: ", "))")
    }
    return nil
  }
}

/// Keys and values of a mapping, in order.
package struct StrictMapping {
  package let entries: [(key: String, node: (key: StrictNode, value: StrictNode))]
  package let place: StrictNode

  package init(entries: [(String, (key: StrictNode, value: StrictNode))], place: StrictNode) {
    self.entries = entries.map { (key: $0.0, node: $0.1) }
    self.place = place
  }

  /// nil where the key is absent.
  package subscript(key: String) -> StrictNode? { entries.first { $0.key == key }?.node.value }

  /// Reports where the key is absent.
  package func require(_ key: String) -> StrictNode? {
    if let node = self[key] { return node }
    place.fail("the key \"\(key)\" is missing, expected here")
    return nil
  }
}
