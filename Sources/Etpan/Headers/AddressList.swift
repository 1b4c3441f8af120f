import Model

/// Address lists (RFC 5322 §3.4 with §4.4), read as the sender meant them: groups flattened, what is broken mended where a person
/// would have no doubt, and dropped where nobody could write to it.
struct AddressList {
  private(set) var addresses: [MailAddress] = []
  private(set) var defects: [Defect] = []

  init(_ value: [UInt8], charset: String = "") {
    let text = EncodedWords.decodeRaw(value, charset: charset)
    if !read(text, honoursQuotes: true) {
      // QUIRK `"John <john@example.org>`: a quote that never closes swallows the rest; read it as a letter then.
      addresses = []
      defects.append(Defect("unclosed-quote-in-address"))
      _ = read(text, honoursQuotes: false)
    }
  }

  /// One mailbox as it stands between commas.
  private struct Piece {
    var name = ""
    /// Between `<` and `>`; nil where there are none.
    var angle: String?
    var comment = ""
    /// Quoted text, apart from bare words: it is never an address.
    var wasQuoted = false
  }

  /// False where a quote is not closed.
  private mutating func read(_ text: String, honoursQuotes: Bool) -> Bool {
    var piece = Piece()
    var held: String?
    var scalars = text.unicodeScalars.makeIterator()
    var commentDepth = 0
    var isQuoted = false
    var isAngle = false
    var isDone = false
    func finish(_ list: inout AddressList) {
      list.add(piece, &held)
      piece = Piece()
    }
    while let scalar = scalars.next() {
      if addresses.count >= Limits.addresses {
        defects.append(Defect("too-many-addresses"))
        isDone = true
        break
      }
      if isQuoted {
        if scalar == "\\" {
          if let next = scalars.next() { piece.name.unicodeScalars.append(next) }
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          piece.name.unicodeScalars.append(scalar)
        }
        continue
      }
      if commentDepth > 0 {
        switch scalar {
        case "(":
          commentDepth += 1
          piece.comment.unicodeScalars.append(scalar)
        case ")":
          commentDepth -= 1
          if commentDepth > 0 { piece.comment.unicodeScalars.append(scalar) }
        case "\\": if let next = scalars.next() { piece.comment.unicodeScalars.append(next) }
        default: piece.comment.unicodeScalars.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where honoursQuotes && !isAngle:
        isQuoted = true
        piece.wasQuoted = true
      case "(" where !isAngle: commentDepth = 1
      case "<":
        if let old = piece.angle, !isAngle { piece.name += "<\(old)>" }
        isAngle = true
        piece.angle = ""
      case ">": isAngle = false
      case ",", ";":
        // A route (`<@a,@b:c@d>`, RFC 5322 §4.4) holds commas.
        if isAngle, scalar == ",", piece.angle?.trimmed.hasPrefix("@") == true {
          piece.angle?.unicodeScalars.append(scalar)
        } else {
          isAngle = false
          finish(&self)
        }
      case ":" where !isAngle && !piece.name.containsBytes(of: "@"):
        // The name of a group.
        piece = Piece()
        held = nil
      default:
        if isAngle { piece.angle?.unicodeScalars.append(scalar) } else { piece.name.unicodeScalars.append(scalar) }
      }
    }
    if !isDone { finish(&self) }
    if let held, !isQuoted { addBare(held) }
    return !isQuoted
  }

  private mutating func add(_ piece: Piece, _ held: inout String?) {
    var name = EncodedWords.decode(piece.name).collapsed
    if let angle = piece.angle {
      if let before = held {
        // `Doe, John <john@example.org>` without quotes.
        name = name.isEmpty ? before : "\(before), \(name)"
        held = nil
      }
      guard let address = Self.address(angle) else {
        if !angle.trimmed.isEmpty || !name.isEmpty {
          defects.append(Defect("no-address", angle.isEmpty ? name : angle))
        }
        return
      }
      if name.isEmpty { name = EncodedWords.decode(piece.comment).collapsed }
      addresses.append(MailAddress(name: name.unquoted, address: address))
      return
    }
    if let address = Self.address(name), address.containsBytes(of: "@"),
      !piece.wasQuoted || !name.containsBytes(of: " ")
    {
      flush(&held)
      addresses.append(MailAddress(name: EncodedWords.decode(piece.comment).collapsed, address: address))
    } else if !name.isEmpty {
      flush(&held)
      held = name
    }
  }

  private mutating func flush(_ held: inout String?) {
    if let text = held { addBare(text) }
    held = nil
  }

  /// A word that is no address: a local name such as `root`, or a stray piece.
  private mutating func addBare(_ text: String) {
    if text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) {
      addresses.append(MailAddress(address: text))
    } else {
      defects.append(Defect("no-address", text))
    }
  }

  /// An address without route, blanks and comments; nil where there is none.
  private static func address(_ text: String) -> String? {
    var text = text.trimmed
    if text.hasPrefix("@"), let colon = text.firstIndex(of: ":") { text = String(text[text.index(after: colon)...]) }
    if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    let isQuotedLocal = text.hasPrefix("\"")
    var result = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isInside.toggle() }
      if scalar.value > 0x20 && scalar != "\u{A0}" || (isQuotedLocal && isInside) { result.append(scalar) }
    }
    var address = String(result)
    // A quoted plain local part, and quotes around the whole.
    if address.count > 2, address.hasPrefix("'"), address.hasSuffix("'") {
      address = String(address.dropFirst().dropLast())
    }
    if address.hasPrefix("\""), address.hasSuffix("\""), address.count > 2 {
      address = String(address.dropFirst().dropLast())
    }
    while address.hasSuffix(".") || address.hasSuffix(">") { address.removeLast() }
    guard !address.isEmpty, !text.containsBytes(of: " ") || isQuotedLocal || text.split(separator: " ").count <= 3
    else {
      return nil
    }
    return address
  }
}

extension String {
  /// Runs of white space as one blank, none at the ends.
  fileprivate var collapsed: String {
    let words = split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" })
    return words.joined(separator: " ")
  }

  /// Without a pair of quotes that an encoded word hid.
  fileprivate var unquoted: String {
    guard count > 1, hasPrefix("\""), hasSuffix("\"") else { return self }
    return String(dropFirst().dropLast())
  }
}
