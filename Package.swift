// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], without files: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: files, swiftSettings: settings)
}

let package = Package(
  name: "retainer",
  products: [.executable(name: "retainer", targets: ["retainer"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CEtpan"),
    .systemLibrary(name: "CPCRE2"),
    .systemLibrary(name: "CGumbo"),
    .systemLibrary(name: "CGnuTLS"),
    .target(
      name: "CTransport",
      linkerSettings: [.linkedLibrary("etpan"), .linkedLibrary("gnutls"), .linkedLibrary("resolv")]),
    stage("Model"),
    stage("Digest", ["CGnuTLS"]),
    stage("StrictYAML", ["Model", .product(name: "Yams", package: "Yams")]),
    stage("UserConfiguration", ["Model", "StrictYAML"]),
    stage("Etpan", ["Model", "Digest", "CEtpan", "CTransport"]),
    stage("Multipattern", ["CPCRE2"]),
    stage("Mailboxes", ["Model", "Digest"]),
    stage("Reading", ["Model", "Digest", "CGumbo"]),
    stage("Facts", ["Model"]),
    stage("Rules", ["Model", "Multipattern", "StrictYAML"]),
    stage("Learning"),
    stage("Bookkeeping", ["Model", "Digest"]),
    stage("Ledger", ["Model", "Digest", .product(name: "GRDB", package: "GRDB.swift")]),
    stage("FollowUp", ["Model", "Digest"]),
    stage("Drafting", ["Model", .product(name: "Mustache", package: "swift-mustache")]),
    stage("Review", ["Model", "Ledger"]),
    stage("Statements", ["Model", "Digest"]),
    stage("Exports", ["Model"]),
    stage(
      "ReviewWeb",
      [
        "Model", "Review", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "Logging", package: "swift-log"),
      ]),
    stage(
      "Pipeline",
      [
        "Model", "Digest", "UserConfiguration", "Etpan", "Mailboxes", "Reading", "Facts", "Rules", "Learning",
        "Bookkeeping", "Ledger", "FollowUp", "Drafting", "Exports", "Statements",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "retainer",
      dependencies: [
        "Model", "UserConfiguration", "Pipeline", "Review", "ReviewWeb", "Rules", "Ledger", "Exports", "Statements",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Model"),
    tests(of: "Etpan", ["Model", "Digest"]),
    tests(of: "Multipattern"),
    tests(of: "Mailboxes", ["Model"]),
    tests(of: "Reading", ["Model"]),
    tests(of: "Facts", ["Model"]),
    tests(of: "Rules", ["Model", "Multipattern"]),
    tests(of: "Learning"),
    tests(of: "Bookkeeping", ["Model"]),
    tests(of: "Ledger", ["Model", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "FollowUp", ["Model", "Bookkeeping"], without: ["Golden"]),
    tests(of: "Drafting", ["Model"]),
    tests(of: "Review", ["Model", "Ledger"]),
    tests(
      of: "ReviewWeb",
      [
        "Model", "Ledger", "Review", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ]),
    tests(of: "Statements", ["Model"]),
    tests(of: "Exports", ["Model"]),
    tests(of: "UserConfiguration", ["Model", "StrictYAML"]),
    tests(of: "Pipeline", ["Model", "UserConfiguration", "Ledger", "Rules"]),
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "retainer"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ]
)
