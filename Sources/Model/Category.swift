/// What a message can mean. The names are the stable vocabulary of rule files, JSON output and labels.
package enum Category: String, Sendable, Codable, CaseIterable, Hashable {
  // Incoming
  case newRequest = "new-request"
  case scopeChange = "scope-change"
  case paymentConfirmation = "payment-confirmation"
  case paymentPromise = "payment-promise"
  case invoiceQuery = "invoice-query"
  case proposalAccepted = "proposal-accepted"
  case proposalDeclined = "proposal-declined"
  case proposalCountered = "proposal-countered"
  case deliveryApproved = "delivery-approved"
  case feedback
  case statusQuery = "status-query"
  case complaint
  // Outgoing
  case invoiceSent = "invoice-sent"
  case paymentChased = "payment-chased"
  case proposalSent = "proposal-sent"
  case deliverySent = "delivery-sent"
  case promiseMade = "promise-made"
  case progressUpdate = "progress-update"
  case workDeclined = "work-declined"
  // Either way
  case automatic
  case other

  package enum Side: Sendable { case incoming, outgoing, either }

  package var side: Side {
    switch self {
    case .automatic, .other: .either
    case .invoiceSent, .paymentChased, .proposalSent, .deliverySent, .promiseMade, .progressUpdate, .workDeclined:
      .outgoing
    default: .incoming
    }
  }
}

package enum Direction: String, Sendable, Codable { case incoming, outgoing }

/// How a scope change changes the work; any number of them in one message.
package enum ScopeKind: String, Sendable, Codable, CaseIterable, Hashable {
  case add, alter, cut, deadline, pause, cancel
}
