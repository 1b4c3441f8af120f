import Foundation
import Model
import Reading

/// A message read from a MIME tree of one part.
func read(
  _ text: String, type: String = "text/plain", headers: [HeaderField] = [], parameters: [String: String] = [:],
  authservID: String = "mx.me.example"
) -> Message {
  let part = MIMEPart(contentType: type, parameters: parameters, content: .text(text))
  let mime = MIMEMessage(
    headers: headers, addresses: ["from": [MailAddress(name: "Anna", address: "anna@client.example")]], date: nil,
    messageID: "<a@b>", inReplyTo: [], references: [], root: part, defects: [])
  return Reader(settings: Settings(authservID: authservID)).read(
    mime, origin: Origin(path: "-", offset: 0, length: 0), raw: [])
}
