import Foundation

/// Domains that are made to be taken for another: letters that look alike, one letter more, less, other or swapped, the same
/// name with a hyphen or under another top level.
struct LookAlike: Sendable {
  /// Names shorter than this are one letter apart by nature.
  private static let shortestName = 5

  /// Domains that somebody may want to be taken for, in order.
  private let models: [(domain: String, name: Name)]
  private let known: Set<String>

  /// - Parameter known: domains, lower case.
  init(known: Set<String>) {
    self.known = known
    models = known.sorted().filter { !FreeMail.has($0) }.map { ($0, Name($0)) }
      .filter { $0.name.label.count >= Self.shortestName }
  }

  /// The known domain that this one looks like; nil where it is known itself or looks like none.
  func model(of domain: String) -> String? {
    guard !domain.isEmpty, !known.contains(domain) else { return nil }
    let name = Name(domain)
    return models.first { name.looksLike($0.name) && !domain.isWithin($0.domain) }?.domain
  }

  private struct Name: Sendable {
    /// The label before the top level ("mill" of mill.co.uk), and all before it.
    var label: [Character]
    var skeleton: [Character]
    var top: String

    init(_ domain: String) {
      var labels = Punycode.decoded(domain).split(separator: ".").map(String.init)
      top = labels.popLast() ?? ""
      if let second = labels.last, labels.count > 1, second.count <= 3 { top = labels.removeLast() + "." + top }
      let name = labels.last ?? ""
      label = Array(name)
      skeleton = Array(LookAlike.skeleton(name))
    }

    func looksLike(_ other: Name) -> Bool {
      if skeleton == other.skeleton { return true }
      return LookAlike.isOneEdit(skeleton, other.skeleton)
    }
  }

  /// What the eye sees: digits as the letters that they resemble, "rn" as "m", "vv" as "w", accents and hyphens gone, Cyrillic and Greek
  /// letters as Latin ones (of the confusables of UTS #39 those that mail programs show alike).
  private static func skeleton(_ name: String) -> String {
    var seen = ""
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "-", "_": break
      case "0", "о", "ο": seen += "o"
      case "1", "l", "і", "ι", "ı": seen += "i"
      case "5", "ѕ": seen += "s"
      case "а", "α": seen += "a"
      case "е", "ε": seen += "e"
      case "р", "ρ": seen += "p"
      case "с": seen += "c"
      case "х", "χ": seen += "x"
      case "у", "υ": seen += "y"
      default: if !(0x300...0x36F).contains(scalar.value) { seen.unicodeScalars.append(scalar) }
      }
    }
    return seen.replacingOccurrences(of: "rn", with: "m").replacingOccurrences(of: "vv", with: "w")
  }

  /// One letter put in, left out, changed, or two neighbours swapped.
  private static func isOneEdit(_ a: [Character], _ b: [Character]) -> Bool {
    var front = 0
    while front < min(a.count, b.count), a[front] == b[front] { front += 1 }
    var back = 0
    while back < min(a.count, b.count) - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    let (left, right) = (a.count - front - back, b.count - front - back)
    if max(left, right) <= 1 { return left + right > 0 }
    return left == 2 && right == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
  }
}

extension String {
  /// As domains: the same, or the one is under the other. `mail.mill.example` is the mill's own.
  func isWithin(_ other: String) -> Bool { self == other || hasSuffix("." + other) || other.hasSuffix("." + self) }
}
