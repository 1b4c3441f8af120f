import CEtpan

/// Goes through the elements of a libetpan list; valid as long as the list is.
@unsafe struct CList<Element> {
  private var cell: UnsafeMutablePointer<clistcell>?

  init(_ list: UnsafeMutablePointer<clist>?) { unsafe cell = list?.pointee.first }

  mutating func next() -> UnsafeMutablePointer<Element>? {
    while let current = unsafe cell {
      unsafe cell = current.pointee.next
      if let data = unsafe current.pointee.data { return unsafe data.assumingMemoryBound(to: Element.self) }
    }
    return nil
  }
}
