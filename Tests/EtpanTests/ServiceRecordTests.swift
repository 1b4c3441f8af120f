import Etpan
import Testing

@Suite struct ServiceRecordTests {
  /// A DNS answer with two SRV records for `_imaps._tcp.a.example`, the second name compressed.
  private var answer: [UInt8] {
    func name(_ text: String) -> [UInt8] {
      text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }
    func record(_ priority: UInt8, _ weight: UInt8, _ target: [UInt8]) -> [UInt8] {
      [0xC0, 12, 0, 33, 0, 1, 0, 0, 0, 60, 0, UInt8(6 + target.count), 0, priority, 0, weight, 0x03, 0xE1] + target
    }
    let question = name("_imaps._tcp.a.example") + [0, 33, 0, 1]
    return [0, 1, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0] + question
      + record(20, 0, name("backup.a.example")) + record(10, 5, [4] + Array("imap".utf8) + [0xC0, 24])
  }

  @Test("records come in the order of their priority, compressed names and all")
  func order() {
    #expect(
      ServiceRecords.read(answer).map { "\($0.priority) \($0.host):\($0.port)" } == [
        "10 imap.a.example:993", "20 backup.a.example:993",
      ])
  }

  @Test("a root target says that there is no such service")
  func none() {
    let head: [UInt8] = [0, 1, 0x81, 0x80, 0, 0, 0, 1, 0, 0, 0, 0]
    #expect(ServiceRecords.read(head + [0, 0, 33, 0, 1, 0, 0, 0, 60, 0, 7, 0, 0, 0, 0, 0, 0, 0]).isEmpty)
  }

  @Test("an answer that is cut, or whose names go in circles, is no crash and no hang")
  func malformed() {
    for length in 0...answer.count { _ = ServiceRecords.read(Array(answer.prefix(length))) }
    for index in answer.indices {
      for value in [0, 12, 0xC0, 0xFF] as [UInt8] {
        var changed = answer
        changed[index] = value
        _ = ServiceRecords.read(changed)
      }
    }
  }
}
