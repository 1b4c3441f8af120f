/// How two people address each other in languages that have two ways: Sie, vous, usted, u; or du, tu, tú, je.
package enum FormOfAddress: String, Sendable, Codable, CaseIterable {
  case formal, informal
}
