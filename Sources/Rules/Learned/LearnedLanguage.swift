import Model
import StrictYAML
import Synchronization

/// The learned files of one language (or of "any"). Read when the first mail of the language comes: nobody waits for languages
/// that they do not get mail in.
final class LearnedLanguage: Sendable {
  /// A learned file, not read yet.
  struct Source: Sendable {
    var path: String
    var text: String
    var language: String
    /// As the file's name says.
    var category: String
    var isUsers: Bool

    var id: String { LearnedRules.id(language, category, isUsers: isUsers) }

    /// What is wrong with it is in the document.
    func parse() -> (rules: LearnedRules?, document: StrictDocument) {
      let document = StrictDocument(path: path, text: text)
      let rules = document.root.flatMap {
        LearnedFile.read($0, folder: language, fileCategory: category, isUsers: isUsers)
      }
      return (rules, document)
    }
  }

  /// What the files say, in one table.
  struct Loaded: Sendable {
    struct Weighing: Sendable {
      var rules: LearnedRules
      /// Numbers of states in `states`, with their weights.
      var states: [(state: Int, weight: Double)]
    }

    var weighings: [Weighing] = []
    /// All states that any of the files weighs, once.
    var states: [Condition] = []
    var table: PhraseTable

    init(_ learned: [LearnedRules]) {
      table = PhraseTable(learned)
      var stateNumbers: [Condition: Int] = [:]
      for rules in learned {
        let weighed = rules.states.map { state, weight in
          let number = stateNumbers[state] ?? states.count
          if number == states.count { states.append(state) }
          stateNumbers[state] = number
          return (state: number, weight: weight)
        }
        weighings.append(Weighing(rules: rules, states: weighed))
      }
    }
  }

  let name: String
  private let sources: [Source]
  private let state = Mutex<Loaded?>(nil)

  init(name: String, sources: [Source]) {
    self.name = name
    self.sources = sources
  }

  init(name: String, rules: [LearnedRules]) {
    self.name = name
    sources = []
    state.withLock { $0 = Loaded(rules) }
  }

  var loaded: Loaded {
    state.withLock { state in
      if let state { return state }
      let fresh = Loaded(sources.compactMap { $0.parse().rules })
      state = fresh
      return fresh
    }
  }
}
