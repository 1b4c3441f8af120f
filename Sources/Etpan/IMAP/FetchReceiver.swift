import CEtpan

/// One message's FETCH answer.
package struct FetchedItem: Hashable, Sendable {
  package var uid: UInt32
  /// As the server says it, system flags with their backslash: `\Seen`, `\Draft`, `$Forwarded`.
  package var flags: Set<String> = []
  /// RFC822.SIZE, a hint: 32 bits, and some servers count wrong.
  package var size: Int?
  /// What BODY.PEEK[…] brought; nil where it was not there.
  package var body: [UInt8]?
}

/// Takes what libetpan reads while it reads it, so that no more than one message is in memory.
final class FetchReceiver {
  /// Called for each answer with a UID; what it throws ends the fetch.
  private var consume: ((FetchedItem) throws -> Void)?
  private var bodyLimit = 0
  private var body: [UInt8] = []
  /// What `consume` threw.
  private(set) var failure: (any Error)?
  /// A body was longer than the limit.
  private(set) var isTooLarge = false

  /// The receiver must outlive the session's use of libetpan.
  func attach(to imap: UnsafeMutablePointer<mailimap>) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe mailimap_set_msg_body_handler(imap, takeBytes, context)
    unsafe mailimap_set_msg_att_handler(imap, takeItem, context)
    // Without a progress callback libetpan ignores the handler of items.
    unsafe mailimap_set_progress_callback(imap, { _, _, _ in }, { _, _, _ in }, context)
  }

  func start(bodyLimit: Int, _ consume: @escaping (FetchedItem) throws -> Void) {
    self.bodyLimit = bodyLimit
    self.consume = consume
    (failure, isTooLarge, body) = (nil, false, [])
  }

  func stop() {
    consume = nil
    body = []
  }

  /// False ends the connection.
  fileprivate func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard consume != nil else { return true }
    guard failure == nil else { return false }
    isTooLarge = body.count + bytes.count > bodyLimit
    if !isTooLarge { unsafe body.append(contentsOf: bytes) }
    return !isTooLarge
  }

  fileprivate func take(_ attributes: UnsafeMutablePointer<mailimap_msg_att>) {
    defer { body = [] }
    guard let consume, failure == nil else { return }
    var item = FetchedItem(uid: 0)
    var entries = unsafe CList<mailimap_msg_att_item>(attributes.pointee.att_list)
    while let entry = unsafe entries.next() {
      switch unsafe Int(entry.pointee.att_type) {
      case MAILIMAP_MSG_ATT_ITEM_STATIC:
        if let fixed = unsafe entry.pointee.att_data.att_static { unsafe add(fixed.pointee, to: &item) }
      case MAILIMAP_MSG_ATT_ITEM_DYNAMIC:
        guard let changing = unsafe entry.pointee.att_data.att_dyn else { continue }
        var flags = unsafe CList<mailimap_flag_fetch>(changing.pointee.att_list)
        while let flag = unsafe flags.next() {
          if let name = unsafe Self.name(flag.pointee.fl_flag) { item.flags.insert(name) }
        }
      default: continue
      }
    }
    // Unasked news about flags comes without a UID.
    guard item.uid != 0 else { return }
    do { try consume(item) } catch { failure = error }
  }

  private func add(_ fixed: mailimap_msg_att_static, to item: inout FetchedItem) {
    switch unsafe Int(fixed.att_type) {
    case MAILIMAP_MSG_ATT_UID: item.uid = unsafe fixed.att_data.att_uid
    case MAILIMAP_MSG_ATT_RFC822_SIZE: item.size = unsafe Int(fixed.att_data.att_rfc822_size)
    case MAILIMAP_MSG_ATT_BODY_SECTION: item.body = body
    default: break
    }
  }

  private static func name(_ flag: UnsafeMutablePointer<mailimap_flag>?) -> String? {
    guard let flag = unsafe flag?.pointee else { return nil }
    switch unsafe Int(flag.fl_type) {
    case MAILIMAP_FLAG_ANSWERED: return "\\Answered"
    case MAILIMAP_FLAG_FLAGGED: return "\\Flagged"
    case MAILIMAP_FLAG_DELETED: return "\\Deleted"
    case MAILIMAP_FLAG_SEEN: return "\\Seen"
    case MAILIMAP_FLAG_DRAFT: return "\\Draft"
    default:
      // The union's members are both the text.
      guard let text = unsafe flag.fl_data.fl_keyword else { return nil }
      return unsafe String(cString: text)
    }
  }
}

private func takeBytes(
  _: Int32, _: UnsafeMutablePointer<mailimap_msg_att_body_section>?, _ bytes: UnsafePointer<CChar>?, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Bool {
  guard let context = unsafe context, let bytes = unsafe UnsafeRawPointer(bytes) else { return true }
  let receiver = unsafe Unmanaged<FetchReceiver>.fromOpaque(context).takeUnretainedValue()
  return unsafe receiver.take(UnsafeBufferPointer(start: bytes.assumingMemoryBound(to: UInt8.self), count: count))
}

private func takeItem(_ attributes: UnsafeMutablePointer<mailimap_msg_att>?, _ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context, let attributes = unsafe attributes else { return }
  unsafe Unmanaged<FetchReceiver>.fromOpaque(context).takeUnretainedValue().take(attributes)
}
