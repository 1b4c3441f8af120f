import Model

/// The text of a field with every fact in it written as one character, so that a pattern can ask for `{amount}`; and the way
/// between the two texts' offsets.
struct FactText {
  /// A stretch that both texts share, or a fact and its character.
  private struct Piece {
    var original: Range<Int>
    var shadow: Range<Int>
    var isFact: Bool
  }

  let text: String
  private let pieces: [Piece]
  /// Otherwise both texts are the same.
  let hasFacts: Bool

  /// - Parameter facts: those of this field; where two overlap the longer stays.
  init(_ original: String, facts: [Fact]) {
    let bytes = Array(original.utf8)
    let wanted = facts.compactMap { fact -> (Range<Int>, Unicode.Scalar)? in
      guard fact.start < fact.end, fact.end <= bytes.count, let entity = Self.entity(of: fact) else { return nil }
      return (fact.start..<fact.end, entity)
    }.sorted { $0.0.lowerBound != $1.0.lowerBound ? $0.0.lowerBound < $1.0.lowerBound : $0.0.count > $1.0.count }
    var result: [UInt8] = []
    var pieces: [Piece] = []
    var position = 0
    func add(_ range: Range<Int>, _ replacement: [UInt8]?) {
      let start = result.count
      result += replacement ?? Array(bytes[range])
      pieces.append(Piece(original: range, shadow: start..<result.count, isFact: replacement != nil))
    }
    for (range, entity) in wanted where range.lowerBound >= position {
      if range.lowerBound > position { add(position..<range.lowerBound, nil) }
      add(range, Array(String(Character(entity)).utf8))
      position = range.upperBound
    }
    if position < bytes.count { add(position..<bytes.count, nil) }
    text = String(decoding: result, as: UTF8.self)
    self.pieces = pieces
    hasFacts = pieces.contains(where: \.isFact)
  }

  private static func entity(of fact: Fact) -> Unicode.Scalar? {
    switch fact.value {
    case .amount: PatternSyntax.entities["amount"]
    case .date: PatternSyntax.entities["date"]
    case .invoiceNumber: PatternSyntax.entities["invoice"]
    case .purchaseOrder: nil
    }
  }

  /// A range of the original text in this text.
  func shadow(of range: Range<Int>) -> Range<Int> {
    let from = shadowOffset(range.lowerBound)
    return from..<max(from, shadowOffset(range.upperBound))
  }

  /// A range of this text in the original text.
  func original(of range: Range<Int>) -> Range<Int> {
    let from = originalOffset(range.lowerBound, isEnd: false)
    return from..<max(from, originalOffset(range.upperBound, isEnd: true))
  }

  private func shadowOffset(_ offset: Int) -> Int {
    guard let piece = pieces.last(where: { $0.original.lowerBound <= offset }) else { return 0 }
    if piece.isFact { return offset >= piece.original.upperBound ? piece.shadow.upperBound : piece.shadow.lowerBound }
    return min(piece.shadow.lowerBound + offset - piece.original.lowerBound, piece.shadow.upperBound)
  }

  private func originalOffset(_ offset: Int, isEnd: Bool) -> Int {
    let piece =
      isEnd
      ? pieces.last { $0.shadow.lowerBound < offset } ?? pieces.first
      : pieces.last { $0.shadow.lowerBound <= offset }
    guard let piece else { return 0 }
    if piece.isFact {
      return isEnd || offset >= piece.shadow.upperBound ? piece.original.upperBound : piece.original.lowerBound
    }
    return min(piece.original.lowerBound + offset - piece.shadow.lowerBound, piece.original.upperBound)
  }
}
