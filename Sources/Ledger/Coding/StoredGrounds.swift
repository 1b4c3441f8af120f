import Model

extension Evidence: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(rule)
      json.string(field.rawValue)
      json.number(start)
      json.number(end)
      json.string(text)
      json.number(weight)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      Evidence(
        rule: try json.string(), field: try json.word(), start: try json.int(), end: try json.int(),
        text: try json.string(), weight: try json.double())
    }
  }
}

extension Ground: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(messageID)
      evidence.write(to: &json)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in Ground(messageID: try json.string(), evidence: try Evidence(from: &json)) }
  }
}

extension Warning: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(kind.rawValue)
      json.string(text)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in Warning(try json.word(), try json.string()) }
  }
}

extension CategoryVerdict: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(category.rawValue)
      json.number(score)
      json.array(kinds.map(\.rawValue))
      json.array(evidence)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      CategoryVerdict(
        category: try json.word(), score: try json.double(),
        kinds: try json.array { json in
          var kinds: [ScopeKind] = []
          while try json.more() { kinds.append(try json.word()) }
          return kinds
        },
        evidence: try json.array())
    }
  }
}

extension Invoice.Chase: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(messageID)
      json.number(level)
      json.number(sent.seconds)
      json.number(sent.offset)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      Invoice.Chase(
        messageID: try json.string(), level: try json.int(),
        sent: Instant(seconds: try json.int(), offset: try json.int()))
    }
  }
}

extension Plan.Reason: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(text)
      json.array(grounds)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in Plan.Reason(try json.string(), grounds: try json.array()) }
  }
}

extension ScopeChange.Quantity: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.number(count)
      json.string(unit.rawValue)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in ScopeChange.Quantity(count: try json.int(), unit: try json.word()) }
  }
}
