import Model

/// Promises of both sides.
extension ClientLedger {
  /// - Parameter said: the day as it stands in the text.
  mutating func add(by side: Promise.Side, _ posting: Posting, _ category: Category, due: Day?, said: Fact?) {
    let text = posting.sentence(category, around: said)
    let isConditional = posting.entry.scan.findings.contains { finding in
      finding.assertions.contains(.conditional)
        && posting.grounds(category).contains {
          $0.evidence.rule == finding.rule && $0.evidence.start == finding.start
        }
    }
    let promise = Promise(
      id: RowID.make("prom", posting.messageID, side.rawValue), client: clientID, by: side, madeIn: posting.messageID,
      made: posting.at, due: due, text: text,
      strength: isConditional ? .conditional : Hedges.isHedged(text) ? .soft : .firm,
      grounds: posting.grounds(category))
    threads[promise.id] = posting.thread
    promises.append(promise)
  }

  /// Open promises of a side, made before this message, are kept on a day; late where theirs has passed.
  mutating func keepPromises(
    of side: Promise.Side, on done: Day, _ grounds: [Ground], madeBefore posting: Posting,
    where isMeant: (Promise) -> Bool = { _ in true }
  ) {
    for index in promises.indices
    where promises[index].by == side && promises[index].state == .open && promises[index].madeIn != posting.messageID
      && isMeant(promises[index])
    {
      // A payment in Monday's run that was promised for Friday is a promise kept.
      let grace = side == .them ? (promises[index].due.map { $0.weekday >= 5 ? 3 : 1 } ?? 0) : 0
      promises[index].state = promises[index].due.map { done <= $0.advanced(by: grace) } ?? true ? .kept : .late
      promises[index].keptOn = done
      promises[index].grounds += grounds
    }
  }
}

/// Words that make a promise a hope, in the languages that are read.
enum Hedges {
  private static let words = WordSet([
    "should", "hope", "try to", "trying to", "aim to", "probably", "expect to", "with luck", "might", "maybe",
    "vonandi", "reyni", "reynum", "ætti að", "ættum að", "líklega", "kannski",
    "hoffentlich", "hoffe", "versuche", "sollte", "sollten", "wahrscheinlich", "vielleicht",
    "forsøger", "håber", "burde", "nok ", "måske", "sandsynligvis", "forsøker", "håper", "bør", "kanskje", "trolig",
    "försöker", "hoppas", "borde", "kanske", "troligen",
    "j'espère", "espérons", "essaie", "essaierai", "devrait", "devrais", "peut-être", "si possible",
    "espero", "intentaré", "debería", "quizá", "quizás", "a ser posible",
    "hopelijk", "hoop", "probeer", "zou moeten", "waarschijnlijk", "misschien",
  ])

  static func isHedged(_ text: String) -> Bool { words.occursAsWord(in: lowercased(Array(text.utf8)[...])) }
}
