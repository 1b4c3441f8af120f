import Foundation

/// The text of a PDF document by poppler's `pdftotext`, in a process of its own that is bounded in time, memory and output:
/// a document from outside is hostile input.
package struct PDFText: Sendable {
  /// Seconds of processor time; an invoice takes a hundredth of one.
  private static let processorSeconds = 5
  /// Bytes of address space; poppler's own start takes about 100 MB of it.
  private static let addressSpace = 1 << 30
  /// Bytes of text that are read, some 60 pages.
  private static let maximumOutput = 256 << 10
  /// Larger documents are not invoices.
  private static let maximumInput = 20 << 20
  /// Invoices say what matters on their first pages.
  private static let lastPage = 4

  package init() {}

  /// The text with its layout kept, or nil where the document cannot be read or `pdftotext` is not installed.
  package func text(of document: [UInt8]) -> String? {
    guard document.count <= Self.maximumInput, document.starts(with: Array("%PDF".utf8)), Self.hasEnd(document) else {
      return nil
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "retainer-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: Data(document), attributes: [.posixPermissions: 0o600])
    else { return nil }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/prlimit")
    process.arguments = [
      "--cpu=\(Self.processorSeconds)", "--as=\(Self.addressSpace)", "--core=0", "pdftotext", "-q", "-layout", "-enc",
      "UTF-8",
      "-nopgbrk", "-l", "\(Self.lastPage)", file.path, "-",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    // A process that neither computes nor writes is stopped by the clock.
    let watchdog = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(2 * Self.processorSeconds), execute: watchdog)
    defer { watchdog.cancel() }

    var text = Data()
    let reader = output.fileHandleForReading
    while text.count < Self.maximumOutput, let piece = try? reader.read(upToCount: 64 << 10), !piece.isEmpty {
      text.append(piece)
    }
    if text.count >= Self.maximumOutput { process.terminate() }
    try? reader.close()
    process.waitUntilExit()
    guard !text.isEmpty else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// A whole document ends with the place of its index (ISO 32000-1 §7.5.5); a damaged one is not worth a process.
  private static func hasEnd(_ document: [UInt8]) -> Bool {
    let mark = Array("startxref".utf8)
    let tail = document.suffix(4096)
    return tail.indices.contains { tail[$0] == mark[0] && tail[$0...].starts(with: mark) }
  }
}
