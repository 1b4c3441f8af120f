private import Glibc

/// Why a file cannot be used, in the system's words.
struct Refusal: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }
  init(errno code: CInt) { reason = unsafe String(cString: strerror(code)) }
}

struct FileStatus: Equatable {
  enum Kind { case file, folder, link, other }

  var kind: Kind
  var device: UInt64
  var inode: UInt64
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
  }

  /// `followingLinks` is for what the user named; what merely lies in a folder is taken as it is.
  init(of path: FilePath, followingLinks: Bool) throws(Refusal) {
    var status = stat()
    let code = unsafe path.withCString {
      unsafe (followingLinks ? stat($0, &status) : lstat($0, &status)) == 0 ? 0 : errno
    }
    guard code == 0 else { throw Refusal(errno: code) }
    self.init(status)
  }
}

/// A file that is open for reading, and closed with its owner. Nothing is ever opened in another way.
struct OpenFile: ~Copyable {
  let descriptor: CInt
  private let isOurs: Bool

  /// O_NONBLOCK: a FIFO that took the file's place would otherwise hold us until it has a writer.
  init(_ path: FilePath, followingLinks: Bool) throws(Refusal) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let (opened, code) = unsafe path.withCString { path in
      let opened = unsafe open(path, flags)
      return (opened, errno)
    }
    guard opened >= 0 else { throw Refusal(errno: code) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, FileStatus(status).kind == .file else {
      close(opened)
      throw Refusal("not a regular file")
    }
    descriptor = opened
    isOurs = true
  }

  /// A descriptor that somebody else closes.
  init(borrowing descriptor: CInt) {
    self.descriptor = descriptor
    isOurs = false
  }

  deinit { if isOurs { close(descriptor) } }

  func status() throws(Refusal) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Refusal(errno: errno) }
    return FileStatus(status)
  }

  /// The next bytes; 0 at the end. Waits where the descriptor would not.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&ready, 1, -1)
      default: throw Refusal(errno: errno)
      }
    }
  }

  /// `length` bytes at an offset, fewer where the file ends before.
  func bytes(at offset: Int, length: Int) throws(Refusal) -> [UInt8] {
    var code: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let got = unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + count }, length - count, offset + count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard code == 0 else { throw Refusal(errno: code) }
    return bytes
  }

  /// Reading goes on from there.
  func seek(to offset: Int) { lseek(descriptor, offset, SEEK_SET) }

  /// Tells the kernel to read ahead.
  func willBeReadThrough() { posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL) }
}

/// The names in a folder, sorted by their bytes, without `.` and `..`.
func names(in folder: FilePath) throws(Refusal) -> [[UInt8]] {
  let (opened, code) = unsafe folder.withCString { path in
    let opened = unsafe opendir(path)
    return unsafe (opened, errno)
  }
  guard let directory = unsafe opened else { throw Refusal(errno: code) }
  defer { unsafe closedir(directory) }
  var names: [[UInt8]] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(directory) else { break }
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
    if name != [UInt8(ascii: ".")] && name != Array("..".utf8) { names.append(name) }
  }
  guard errno == 0 else { throw Refusal(errno: errno) }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}
