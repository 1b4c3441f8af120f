/// A pattern before it is compiled. Most patterns never have to be: what costs time is worked out when it is asked for.
package protocol PatternSource: Sendable {
  /// PCRE2.
  var expression: String { get }
  /// PCRE2 that matches what the expression matches, perhaps more: literals are taken from it.
  var literalSource: String { get }
}

extension String: PatternSource {
  package var expression: String { self }
  package var literalSource: String { self }
}
