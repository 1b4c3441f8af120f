import GRDB

/// How every connection is set up.
enum Connection {
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Limits.busySeconds)
    configuration.maximumReaderCount = 3
    // Values stay out of GRDB's error texts and logs.
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { database in
      // FULL: in WAL mode NORMAL survives kill -9 as well, but a power cut may take the last commits back, and with them
      // that a draft was sent. A batch of messages pays one sync for it.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // 4 MB for the writer: more makes no import faster. Readers share the system's cache.
      try database.execute(sql: "PRAGMA cache_size = \(database.configuration.readonly ? -2000 : -4000)")
      // 16 MB of log before it is folded in: an import rewrites the same pages often.
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
      // Derived rows and undone imports leave no readable text behind in free pages.
      try database.execute(sql: "PRAGMA secure_delete = FAST")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }
}
