/// How the clause around a finding states it (the ConText method: Harkema et al. 2009).
package enum Assertion: String, Sendable, Codable, CaseIterable {
  case asserted, negated, question, conditional, future, reported
}

/// One rule's pattern found at one place: everything a rule saw that does not depend on the rest of the correspondence.
package struct Finding: Hashable, Sendable, Codable {
  /// Full rule id, `en/scope-change/addition`.
  package var rule: String
  package var field: Evidence.Field
  /// UTF-8 byte offsets into the field's text.
  package var start: Int
  package var end: Int
  package var text: String
  /// Every way in which the clause is not a plain statement; empty means asserted.
  package var assertions: Set<Assertion>
  /// Of learned words: what they weigh here. nil: what the rule says.
  package var weight: Double?

  package init(
    rule: String, field: Evidence.Field, start: Int, end: Int, text: String, assertions: Set<Assertion> = [],
    weight: Double? = nil
  ) {
    self.rule = rule
    self.field = field
    self.start = start
    self.end = end
    self.text = text
    self.assertions = assertions
    self.weight = weight
  }
}

/// What all rules found in one message. Judging it in its context gives the verdict; the scan itself never changes.
package struct Scan: Hashable, Sendable, Codable {
  package var findings: [Finding]

  package init(findings: [Finding] = []) { self.findings = findings }

  /// Some rule found its words. Learned words do not count: they are everybody's.
  package var mentionsBusiness: Bool { findings.contains { $0.weight == nil } }
}
