/// A text as literals are looked for in it, and the way back to its offsets.
struct FoldedText {
  /// From a place in the folded text on, how much further on the same character stands in the text itself.
  struct Shift {
    var folded: Int
    var delta: Int
  }

  private(set) var bytes: [UInt8] = []
  private var shifts: [Shift] = []

  /// Takes the place of the text before it, in its memory.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) { unsafe Folding.fold(text, into: &bytes, shifts: &shifts) }

  /// Where a character stands in the text itself; of a run of white space, its first.
  func offset(of folded: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].folded <= folded { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? folded : folded + shifts[low - 1].delta
  }
}
