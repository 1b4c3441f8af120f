import Model

extension MailAddress: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(address)
      if !name.isEmpty { json.string(name) }
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      let address = try json.string()
      return MailAddress(name: try json.more() ? try json.string() : "", address: address)
    }
  }
}

extension HeaderField: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(name)
      json.string(value)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in HeaderField(name: try json.string(), value: try json.string()) }
  }
}

extension Zone: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(kind.rawValue)
      json.number(range.lowerBound)
      json.number(range.upperBound)
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      let kind = try json.word(Zone.Kind.self)
      let (start, end) = (try json.int(), try json.int())
      guard start <= end else { throw LedgerError.damaged }
      return Zone(kind, start..<end)
    }
  }
}

extension Attachment: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(filename)
      json.string(contentType)
      json.number(size)
      json.string(sha256)
      json.bool(inline)
      json.array { json in for index in part { json.number(index) } }
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      Attachment(
        filename: try json.string(), contentType: try json.string(), size: try json.int(), sha256: try json.string(),
        inline: try json.bool(),
        part: try json.array { json in
          var part: [Int] = []
          while try json.more() { part.append(try json.int()) }
          return part
        })
    }
  }
}

extension Defect: Stored {
  func write(to json: inout JSONWriter) {
    json.array { json in
      json.string(code)
      if !detail.isEmpty { json.string(detail) }
    }
  }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      let code = try json.string()
      return Defect(code, try json.more() ? try json.string() : "")
    }
  }
}

extension Authentication: Stored {
  func write(to json: inout JSONWriter) { json.array([dkim, spf, dmarc]) }

  init(from json: inout JSONReader) throws {
    self = try json.array { json in
      Authentication(dkim: try json.string(), spf: try json.string(), dmarc: try json.string())
    }
  }
}
