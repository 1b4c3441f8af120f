import Model

/// A Maildir: the messages in `new` and `cur`, by their base names (https://cr.yp.to/proto/maildir.html), and its
/// folders, as Maildir++ (`.Name`) or as plain ones have it. `tmp` holds what is still being written.
final class MaildirVisit: Visit {
  private let path: FilePath
  private let canonical: FilePath
  private var files: ArraySlice<File>
  private var folders: ArraySlice<[UInt8]>
  private var seen = SeenNames()
  private let seenBefore: SeenNames
  private var unchanged = 0
  private let depth: Int
  private var closing: [MailSource.Item]?
  /// What is in `cur` by base name, listed again when a file was not where it had been.
  private var moved: [[UInt8]: [UInt8]] = [:]
  private var relistings = 0

  private struct File {
    var folder: String
    var name: [UInt8]
    var base: [UInt8] { MaildirVisit.baseName(name) }
  }

  /// Two of its three folders: archivers drop empty ones.
  static func isMaildir(_ path: FilePath, _ names: [[UInt8]]) -> Bool {
    names.count { name in
      own.contains(name) && (try? FileStatus(of: path.appending(name), followingLinks: true).kind) == .folder
    } >= 2
  }

  private static let own = ["cur", "new", "tmp"].map { Array($0.utf8) }

  init(_ path: FilePath, canonical: FilePath, names: [[UInt8]], seen: SeenNames, depth: Int) throws(Refusal) {
    self.path = path
    self.canonical = canonical
    self.depth = depth
    seenBefore = seen
    folders = names.filter { !Self.own.contains($0) }[...]
    files = try Self.list(path, names)[...]
  }

  /// `new` first: what a reader moves to `cur` meanwhile is then met twice, not never. Sorted by base name, which begins
  /// with the time of delivery.
  private static func list(_ path: FilePath, _ present: [[UInt8]]) throws(Refusal) -> [File] {
    var files: [File] = []
    for folder in ["new", "cur"] where present.contains(Array(folder.utf8)) {
      for name in try Mailboxes.names(in: path.appending(Array(folder.utf8))) where name.first != UInt8(ascii: ".") {
        files.append(File(folder: folder, name: name))
      }
    }
    files.sort { $0.base.lexicographicallyPrecedes($1.base) }
    var last: [UInt8]?
    return files.filter { file in
      defer { last = file.base }
      return file.base != last
    }
  }

  /// Without the flags: `1700000000.M1P2.host:2,S`; `;` and `!` where a file system has no colons.
  static func baseName(_ name: [UInt8]) -> [UInt8] { Array(name[..<flagStart(name)]) }

  private static func flagStart(_ name: [UInt8]) -> Int {
    guard let mark = name.lastIndex(where: { Array(":;!".utf8).contains($0) }),
      name[(mark + 1)...].starts(with: Array("2,".utf8))
    else { return name.count }
    return mark
  }

  func next(_ tour: Tour) -> Step {
    if let file = files.popFirst() { return read(file, tour) }
    if closing == nil { closing = lastItems }
    if let item = closing?.popLast() { return .item(item) }
    guard let name = folders.popFirst() else { return .leave }
    return enter(path.appending(name), tour)
  }

  /// In reverse.
  private var lastItems: [MailSource.Item] {
    var items = [MailSource.Item.finished(MailboxPosition(path: canonical.text, content: .folder(seen)))]
    if unchanged > 0 {
      items.append(.skipped(path: path.text, reason: "\(unchanged) messages looked at before"))
    }
    return items
  }

  /// Files beside `cur` are the servers' own (uid lists, quotas, indexes).
  private func enter(_ folder: FilePath, _ tour: Tour) -> Step {
    guard let kind = try? FileStatus(of: folder, followingLinks: false).kind else { return .nothing }
    switch kind {
    case .folder: return tour.enterFolder(folder, depth: depth + 1)
    case .link:
      return .item(.unusable(path: folder.text, reason: "a symbolic link: not followed; name it to have it read"))
    case .file, .other: return .item(.skipped(path: folder.text, reason: "not a message of this Maildir"))
    }
  }

  private func read(_ file: File, _ tour: Tour) -> Step {
    if seenBefore.contains(file.base) {
      seen.insert(file.base)
      unchanged += 1
      return .nothing
    }
    var place = path.appending(Array(file.folder.utf8)).appending(file.name)
    if file.name[Self.flagStart(file.name)...].contains(UInt8(ascii: "D")) {
      return .item(.skipped(path: place.text, reason: "a draft that has not been sent"))
    }
    do throws(Refusal) {
      guard let current = try find(file, place) else {
        return .item(.skipped(path: place.text, reason: "deleted while the folder was read"))
      }
      place = current
      let opened = try OpenFile(place, followingLinks: false)
      let size = tour.windowSize(for: try opened.status())
      let window = ByteWindow(opened, capacity: size)
      seen.insert(file.base)
      if case .other(let what) = tour.appearance(of: window) { throw Refusal("does not look like mail: \(what)") }
      return .enter(MessageVisit(window, path: place.text))
    } catch {
      return .item(.unusable(path: place.text, reason: error.reason))
    }
  }

  /// Another program may have given it flags, or moved it from `new` to `cur`, since it was listed; nil where it is
  /// gone, or moves so often that it is better met in the next run.
  private func find(_ file: File, _ place: FilePath) throws(Refusal) -> FilePath? {
    if (try? FileStatus(of: place, followingLinks: false)) != nil { return place }
    let cur = path.appending(Array("cur".utf8))
    if let name = moved[file.base], (try? FileStatus(of: cur.appending(name), followingLinks: false)) != nil {
      return cur.appending(name)
    }
    guard relistings < 16 else { return nil }
    relistings += 1
    moved = [:]
    for name in try Mailboxes.names(in: cur) { moved[Self.baseName(name)] = name }
    return moved[file.base].map { cur.appending($0) }
  }
}
