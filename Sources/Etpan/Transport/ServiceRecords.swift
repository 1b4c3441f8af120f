private import CTransport

/// A host and port that a domain names for a service (RFC 2782).
package struct ServiceRecord: Hashable, Sendable {
  package var priority: Int
  package var weight: Int
  package var host: String
  package var port: Int
}

/// Mail services of a domain by its DNS (RFC 6186): `_imaps._tcp.example.org`.
package enum ServiceRecords {
  /// Best first; empty where the domain has none, or says that it does not offer the service.
  /// - Parameter service: such as `_imaps._tcp`.
  package static func look(up service: String, of domain: String) -> [ServiceRecord] {
    var reply = [UInt8](repeating: 0, count: 16 << 10)
    let capacity = Int32(reply.count)
    let length = unsafe reply.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return Int32(-1) }
      return unsafe transport_query_srv("\(service).\(domain)", start, capacity)
    }
    guard length > 0 else { return [] }
    return read(Array(reply.prefix(Int(length))))
  }

  /// The SRV records of a DNS answer (RFC 1035 §4.1); what is malformed is left out.
  package static func read(_ reply: [UInt8]) -> [ServiceRecord] {
    var message = DNSMessage(bytes: reply)
    guard let questions = message.word(at: 4), let answers = message.word(at: 6) else { return [] }
    message.at = 12
    for _ in 0..<questions {
      guard message.name() != nil, message.skip(4) else { return [] }
    }
    var records: [ServiceRecord] = []
    for _ in 0..<answers {
      guard message.name() != nil, let type = message.word(at: message.at),
        let length = message.word(at: message.at + 8)
      else { break }
      let data = message.at + 10
      if type == 33, let priority = message.word(at: data), let weight = message.word(at: data + 2),
        let port = message.word(at: data + 4)
      {
        message.at = data + 6
        // "." says that there is no such service (RFC 6186 §3.4).
        if let host = message.name(), !host.isEmpty, port != 0 {
          records.append(ServiceRecord(priority: priority, weight: weight, host: host, port: port))
        }
      }
      message.at = data + length
    }
    return records.sorted { ($0.priority, -$0.weight) < ($1.priority, -$1.weight) }
  }
}

/// A reader over a DNS message that nobody vouches for.
private struct DNSMessage {
  let bytes: [UInt8]
  var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func word(at index: Int) -> Int? {
    guard index >= 0, index + 1 < bytes.count else { return nil }
    return Int(bytes[index]) << 8 | Int(bytes[index + 1])
  }

  mutating func skip(_ count: Int) -> Bool {
    at += count
    return at <= bytes.count
  }

  /// A name, compressed or not (RFC 1035 §4.1.4); nil where it is malformed, or no host name.
  mutating func name() -> String? {
    var labels: [String] = []
    var place = at
    var end: Int?
    for _ in 0..<64 {
      guard place < bytes.count else { return nil }
      let length = Int(bytes[place])
      if length & 0xC0 == 0xC0 {
        guard let target = word(at: place) else { return nil }
        end = end ?? place + 2
        place = target & 0x3FFF
      } else if length == 0 {
        at = end ?? place + 1
        return labels.joined(separator: ".").lowercased()
      } else {
        guard length < 64, place + length < bytes.count else { return nil }
        let label = bytes[place + 1...place + length]
        guard label.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F && $0 != 0x2E }) else { return nil }
        labels.append(String(decoding: label, as: UTF8.self))
        place += length + 1
      }
    }
    return nil
  }
}
