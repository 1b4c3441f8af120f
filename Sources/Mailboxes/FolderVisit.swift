import Model

/// A folder of mail files: single messages in it are remembered by name, size, time and inode in one list; boxes and
/// folders in it are visits of their own.
final class FolderVisit: Visit {
  private let path: FilePath
  private let canonical: FilePath
  private var names: ArraySlice<[UInt8]>
  private let seenBefore: SeenNames
  private var seen = SeenNames()
  private var unchanged = 0
  private let depth: Int
  private var closing: [MailSource.Item]?

  init(_ path: FilePath, canonical: FilePath, names: [[UInt8]], seen: SeenNames, depth: Int) {
    self.path = path
    self.canonical = canonical
    self.names = names[...]
    seenBefore = seen
    self.depth = depth
  }

  func next(_ tour: Tour) -> Step {
    if let name = names.popFirst() {
      let file = path.appending(name)
      do throws(Refusal) {
        return try enter(file, name, tour)
      } catch {
        return .item(.unusable(path: file.text, reason: error.reason))
      }
    }
    if closing == nil { closing = lastItems }
    guard let item = closing?.popLast() else { return .leave }
    return .item(item)
  }

  /// In reverse.
  private var lastItems: [MailSource.Item] {
    var items: [MailSource.Item] = []
    if seen.count > 0 { items.append(.finished(MailboxPosition(path: canonical.text, content: .folder(seen)))) }
    if unchanged > 0 {
      items.append(.skipped(path: path.text, reason: "\(unchanged) files unchanged since they were last looked at"))
    }
    return items
  }

  private func enter(_ file: FilePath, _ name: [UInt8], _ tour: Tour) throws(Refusal) -> Step {
    if name.first == UInt8(ascii: ".") { return .item(.skipped(path: file.text, reason: "a hidden file")) }
    let status = try FileStatus(of: file, followingLinks: false)
    switch status.kind {
    case .folder: return tour.enterFolder(file, depth: depth + 1)
    case .link: throw Refusal("a symbolic link: not followed; name it to have it read")
    case .other: return .item(.skipped(path: file.text, reason: "a pipe, socket or device"))
    case .file: return try read(file, name, status, tour)
    }
  }

  private func read(_ file: FilePath, _ name: [UInt8], _ status: FileStatus, _ tour: Tour) throws(Refusal) -> Step {
    let mark = name + [0] + Array("\(status.inode) \(status.size) \(status.modified)".utf8)
    if seenBefore.contains(mark) {
      seen.insert(mark)
      unchanged += 1
      return .nothing
    }
    let opened = try OpenFile(file, followingLinks: false)
    let window = ByteWindow(opened, capacity: tour.windowSize(for: status))
    let kind = file.fileExtension
    let isNamedAsMail = MailFile.isNamedAsMail(kind)
    let appearance = tour.appearance(of: window)
    if appearance == .box, !MailFile.isSingle(kind) {
      return tour.isNew(file) ? tour.enterBox(window, file, status) : .nothing
    }
    seen.insert(mark)
    guard isMail(appearance, isNamedAsMail) else {
      let reason = if case .other(let what) = appearance { ": \(what)" } else { "" }
      if isNamedAsMail { throw Refusal("does not look like mail" + reason) }
      return .item(.skipped(path: file.text, reason: "does not look like mail" + reason))
    }
    return tour.isNew(file) ? .enter(MessageVisit(window, path: file.text)) : .nothing
  }

  /// Text without a header is mail only by its name; what has no such name must have a header that only mail has.
  private func isMail(_ appearance: Appearance, _ isNamedAsMail: Bool) -> Bool {
    switch appearance {
    case .empty, .box: true
    case .message(let surely): surely || isNamedAsMail
    case .text: isNamedAsMail
    case .other: false
    }
  }
}
