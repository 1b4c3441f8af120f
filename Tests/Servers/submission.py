#!/usr/bin/env python3
"""A submission server for the tests: takes letters over TLS and does one wrong thing.

    submission.py FOLDER CERTIFICATE KEY MODE [FAULT]

MODE is implicit, starttls or plain. Prints its port, then what clients say, one command a line (without secrets). A letter that it
has accepted lies in FOLDER as letter-N.eml, with its envelope in letter-N.json. Faults:

    refuse-login      535 to any password
    refuse-rcpt       550 to every recipient
    refuse-letter     554 after the final dot
    cut-at-data       closes in place of taking the letter
    cut-after-dot     has the whole letter, keeps it, and closes without an answer
    lose-after-dot    has the whole letter, forgets it, and closes without an answer
    no-starttls       does not offer STARTTLS
    inject            sends something between STARTTLS and TLS
    refuse-second     550 to every recipient but the first
    hold-after-dot    has the whole letter, and answers only when there is a file FOLDER/release (or after half a minute)
    auth-MECHANISM    offers this way to log in and no other: PLAIN, LOGIN, XOAUTH2, SCRAM-SHA-1 or SCRAM-SHA-256
"""
import base64
import hashlib
import hmac
import json
import pathlib
import socket
import ssl
import sys
import threading
import time

PASSWORD = "correct-horse"
TOKEN = "t0ken-t0ken"
folder, certificate, key, mode = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
fault = sys.argv[5] if len(sys.argv) > 5 else ""
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
lock = threading.Lock()


def say(line):
    with lock:
        print(line, flush=True)


class Session:
    def __init__(self, connection):
        self.secure = mode == "implicit"
        self.use(context.wrap_socket(connection, server_side=True) if self.secure else connection)

    def use(self, connection):
        self.connection = connection
        self.lines = connection.makefile("rb")

    def reply(self, *lines):
        for number, line in enumerate(lines):
            code, text = line.split(" ", 1)
            self.connection.sendall(f"{code}{' ' if number == len(lines) - 1 else '-'}{text}\r\n".encode())

    def run(self):
        self.reply("220 test ESMTP")
        sender, recipients = "", []
        while line := self.lines.readline():
            text = line.decode("ascii", "replace").strip()
            verb = text.split(" ")[0].upper()
            say(text if verb != "AUTH" else " ".join(text.split(" ")[:2]))
            if verb == "EHLO":
                offers = ["250 test", "250 SIZE 10000000"]
                if mode == "starttls" and not self.secure and fault != "no-starttls":
                    offers.append("250 STARTTLS")
                if self.secure:
                    offers.append("250 AUTH " + (fault[5:] if fault.startswith("auth-") else "PLAIN LOGIN"))
                self.reply(*offers, "250 ENHANCEDSTATUSCODES")
            elif verb == "STARTTLS":
                self.connection.sendall(b"220 go\r\n" + (b"250 injected\r\n" if fault == "inject" else b""))
                self.use(context.wrap_socket(self.connection, server_side=True))
                self.secure = True
            elif verb == "AUTH":
                self.reply("235 welcome" if self.has_logged_in(*text.split(" ")[1:]) and fault != "refuse-login" else "535 no")
            elif verb == "MAIL":
                sender, recipients = text[11:].split(">")[0], []
                self.reply("250 ok")
            elif verb == "RCPT":
                if fault == "refuse-rcpt" or fault == "refuse-second" and recipients:
                    self.reply("550 nobody of that name here")
                else:
                    recipients.append(text[9:].split(">")[0])
                    self.reply("250 ok")
            elif verb == "DATA":
                if fault == "cut-at-data":
                    return
                self.reply("354 go")
                self.take(sender, recipients)
            elif verb == "QUIT":
                return self.reply("221 bye")
            else:
                self.reply("502 what")

    def challenge(self, text):
        """What the client answers to it."""
        self.connection.sendall(b"334 " + base64.b64encode(text) + b"\r\n")
        return base64.b64decode(self.lines.readline().strip())

    def has_logged_in(self, mechanism, initial=None):
        first = base64.b64decode(initial) if initial else self.challenge(b"Username:" if mechanism.upper() == "LOGIN" else b"")
        match mechanism.upper():
            case "PLAIN":
                return first.split(b"\0")[2].decode() == PASSWORD
            case "LOGIN":
                return self.challenge(b"Password:").decode() == PASSWORD
            case "XOAUTH2":
                good = first.split(b"\1")[1] == b"auth=Bearer " + TOKEN.encode()
                if not good:
                    self.challenge(b'{"status":"401"}')
                return good
            case "SCRAM-SHA-1" | "SCRAM-SHA-256":
                return self.scram(mechanism[6:].replace("-", "").lower(), first.decode())

    def scram(self, digest, first):
        """RFC 5802 without channel binding."""
        def keyed(key, text):
            return hmac.new(key, text, digest).digest()

        flag, user, bare = first.split(",", 2)
        binding = base64.b64encode(f"{flag},{user},".encode()).decode()
        offer = f"{bare.split(',r=')[1]}servers"
        challenge = f"r={offer},s={base64.b64encode(b'salt of a test').decode()},i=4096"
        final = self.challenge(challenge.encode()).decode()
        said, proof = final.rsplit(",p=", 1)
        salted = hashlib.pbkdf2_hmac(digest, PASSWORD.encode(), b"salt of a test", 4096)
        everything = f"{bare},{challenge},{said}".encode()
        stored = hashlib.new(digest, keyed(salted, b"Client Key")).digest()
        key = bytes(a ^ b for a, b in zip(base64.b64decode(proof), keyed(stored, everything)))
        if said != f"c={binding},r={offer}" or hashlib.new(digest, key).digest() != stored:
            return False
        self.challenge(b"v=" + base64.b64encode(keyed(keyed(salted, b"Server Key"), everything)))
        return True

    def take(self, sender, recipients):
        letter = b""
        while (line := self.lines.readline()) != b".\r\n":
            if not line:
                return
            letter += line[1:] if line.startswith(b".") else line
        if fault == "refuse-letter":
            return self.reply("554 not like this")
        if fault != "lose-after-dot":
            with lock:
                number = len(list(folder.glob("*.eml"))) + 1
                (folder / f"letter-{number}.eml").write_bytes(letter)
                (folder / f"letter-{number}.json").write_text(json.dumps({"from": sender, "to": recipients}))
        if fault == "hold-after-dot":
            for _ in range(300):
                if (folder / "release").exists():
                    break
                time.sleep(0.1)
        elif fault.endswith("after-dot"):
            self.connection.shutdown(socket.SHUT_RDWR)
            raise ConnectionError
        self.reply("250 accepted")


def serve(connection):
    try:
        Session(connection).run()
    except (OSError, ConnectionError, ValueError):
        pass
    finally:
        connection.close()


server = socket.create_server(("127.0.0.1", 0))
say(server.getsockname()[1])
while True:
    client, _ = server.accept()
    threading.Thread(target=serve, args=(client,), daemon=True).start()
