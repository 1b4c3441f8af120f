import Model

/// A sentence with every fact in it written as one character, so that a pattern can ask for `{amount}`; and the way back to the
/// offsets of the field.
struct FactText {
  /// A stretch that both texts share, or a fact and its character.
  private struct Piece {
    var original: Range<Int>
    var shadow: Range<Int>
    var isFact: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// - Parameters:
  ///   - text: UTF-8 of the whole field.
  ///   - facts: those of the sentence; where two overlap the longer stays.
  init(_ text: [UInt8], _ sentence: Range<Int>, facts: [Fact]) {
    let wanted = facts.compactMap { fact -> (Range<Int>, Unicode.Scalar)? in
      guard fact.start < fact.end, let entity = Self.entity(of: fact) else { return nil }
      return (fact.start..<fact.end, entity)
    }.sorted { $0.0.lowerBound != $1.0.lowerBound ? $0.0.lowerBound < $1.0.lowerBound : $0.0.count > $1.0.count }
    var position = sentence.lowerBound
    for (range, entity) in wanted where range.lowerBound >= position {
      if range.lowerBound > position {
        add(position..<range.lowerBound, text[position..<range.lowerBound], isFact: false)
      }
      add(range, String(Character(entity)).utf8, isFact: true)
      position = range.upperBound
    }
    if position < sentence.upperBound {
      add(position..<sentence.upperBound, text[position..<sentence.upperBound], isFact: false)
    }
  }

  private mutating func add(_ range: Range<Int>, _ written: some Collection<UInt8>, isFact: Bool) {
    let start = bytes.count
    bytes += written
    pieces.append(Piece(original: range, shadow: start..<bytes.count, isFact: isFact))
  }

  private static func entity(of fact: Fact) -> Unicode.Scalar? {
    switch fact.value {
    case .amount: PatternSyntax.entities["amount"]
    case .date: PatternSyntax.entities["date"]
    case .invoiceNumber: PatternSyntax.entities["invoice"]
    case .purchaseOrder: nil
    }
  }

  /// A range of these bytes in the field.
  func original(of range: Range<Int>) -> Range<Int> {
    let from = originalOffset(range.lowerBound, isEnd: false)
    return from..<max(from, originalOffset(range.upperBound, isEnd: true))
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
