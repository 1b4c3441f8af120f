import Foundation
import Model

extension String {
  /// As it survives a bank's forms: without case and accents, in the letters that every bank has (`Þórður Sørås` is `thordur soras`).
  var foldedForBank: String {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en"))
    return String(decoding: LetterFolding.folded(Array(plain.utf8)[...]), as: UTF8.self)
  }
}
