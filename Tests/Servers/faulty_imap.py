#!/usr/bin/env python3
"""IMAP as no server should speak it, for the tests.

    faulty_imap.py proxy TARGET-PORT FAULT [NUMBER]     between a client and a real server on this machine
    faulty_imap.py hostile KIND...                      servers of its own, each of which does one wrong thing

Listens on free loopback ports and prints them, then each command that a client sends (without arguments that may be secret),
one a line. Faults of the proxy, NUMBER counting from 1:

    none             passes everything on
    cut-before N     closes when the client's Nth line comes
    cut-after N      passes the Nth line on and closes at the first byte of the answer
    cut-at WORD=N    closes when a connection hears a command for the Nth time
    cut-bytes N      closes after N bytes of the server's
    stall N          sends nothing more after N bytes, and stays
    dribble N        a byte a second after N bytes
    garbage N        bytes that are no IMAP after N bytes
    wrong-tag        answers FETCH under another tag
    oversize         announces four gigabytes for every literal of a FETCH
    swallow          leaves the second message out of every FETCH of bodies
    poison TEXT      closes whenever a message with TEXT in it is about to be sent
    deaf FROM=TO     at the first IDLE the file FROM becomes TO, and a connection in IDLE never hears of new mail
    stall-at WORD    answers nothing more once a client says WORD, and stays
"""
import base64
import os
import re
import socket
import sys
import threading
import time


def say(line):
    print(line, flush=True)


def listen():
    server = socket.create_server(("127.0.0.1", 0))
    say(server.getsockname()[1])
    return server


class Cut(Exception):
    pass


class Proxy:
    """One connection: two threads, and what they have seen."""

    def __init__(self, client, target, fault, argument):
        self.client = client
        self.server = socket.create_connection(("127.0.0.1", target))
        self.fault, self.argument = fault, argument
        self.number = int(argument) if argument.isdigit() else 0
        self.lines = 0
        self.commands = []
        self.sent = 0
        self.cut_at_answer = False
        self.is_deaf = False
        self.fetch_tag = None

    def run(self):
        threading.Thread(target=self.answers, daemon=True).start()
        try:
            for line in self.client.makefile("rb"):
                self.lines += 1
                words = line.split()
                command = b" ".join(words[1:3] if words[1:2] == [b"UID"] else words[1:2]).decode("ascii", "replace")
                detail = " body" if b"BODY.PEEK[]" in line else ""
                say(f"{command}{detail}" if len(words) > 1 else "continuation")
                if b"FETCH" in line:
                    self.fetch_tag = words[0]
                if self.fault == "deaf" and command == "IDLE":
                    self.is_deaf = True
                    source, place = self.argument.split("=")
                    if os.path.exists(source):
                        os.rename(source, place)
                self.commands.append(command)
                if self.fault == "cut-at":
                    word, count = self.argument.split("=")
                    if self.commands.count(word) == int(count):
                        break
                if self.fault == "stall-at" and command == self.argument:
                    time.sleep(600)
                if self.fault == "cut-before" and self.lines == self.number:
                    break
                if self.fault == "cut-after" and self.lines == self.number:
                    self.cut_at_answer = True
                self.server.sendall(line)
        except OSError:
            pass
        self.close()

    def answers(self):
        try:
            while data := self.server.recv(65536):
                self.answer(data)
        except (OSError, Cut):
            pass
        self.close()

    def answer(self, data):
        if self.cut_at_answer:
            raise Cut
        if self.fault == "wrong-tag" and self.fetch_tag:
            data = re.sub(rb"(?m)^" + self.fetch_tag + rb" OK", b"zz9 OK", data)
        if self.fault == "oversize":
            data = re.sub(rb"(BODY\[\] )\{\d+\}", rb"\1{4000000000}", data)
        if self.fault == "swallow" and b"BODY[]" in data:
            data = re.sub(rb"(?s)\* 2 FETCH .*?(?=\* 3 FETCH|\Z)", b"", data, count=1)
        if self.is_deaf:
            data = re.sub(rb"\* \d+ (EXISTS|RECENT)\r\n", b"", data)
        if self.fault == "poison" and self.argument.encode() in data:
            self.send(data[: data.index(self.argument.encode())])
            raise Cut
        if self.number and self.fault in ("cut-bytes", "stall", "dribble", "garbage") and self.sent + len(data) >= self.number:
            head, rest = data[: self.number - self.sent], data[self.number - self.sent:]
            self.send(head)
            if self.fault == "cut-bytes":
                raise Cut
            if self.fault == "stall":
                time.sleep(60)
                raise Cut
            if self.fault == "garbage":
                self.number = 0
                return self.send(b"\x00\xff{7}~%d(((\r\n" + rest)
            for byte in rest + bytes(60):
                self.send(bytes([byte]))
                time.sleep(1)
        self.send(data)

    def send(self, data):
        self.client.sendall(data)
        self.sent += len(data)

    def close(self):
        for end in (self.client, self.server):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()


def proxy(target, fault, argument="0"):
    server = listen()
    while True:
        client, _ = server.accept()
        threading.Thread(target=Proxy(client, int(target), fault, argument).run, daemon=True).start()


# --- a server of its own --------------------------------------------------------------------------------------------

GREETINGS = {
    "greeting-badcharset": b'* OK [BADCHARSET ("x")] hello\r\n',
    "greeting-permanentflags": b'* OK [PERMANENTFLAGS ("x")] hello\r\n',
    "greeting-bye": b"* BYE too many connections\r\n",
    "greeting-preauth": b"* PREAUTH welcome\r\n",
    "greeting-garbage": b"220 mail.example ESMTP\r\n",
    "greeting-endless": b"* OK " + b"x" * (200 << 20),
}

# What is said before the tagged answer of a FETCH.
FETCHES = {
    "fetch-bodystructure": b"* 1 FETCH (UID 1 BODYSTRUCTURE " + b"(" * 100_000 + b"\r\n",
    "fetch-savedate": b"* 1 FETCH (UID 1 SAVEDATE NIL)\r\n",
    "fetch-unknown": b"* XFOO bar\r\n",
    "fetch-esearch": b'* ESEARCH (TAG "1") UID ALL 1:5\r\n',
    "fetch-binary": b"* 1 FETCH (UID 1 BINARY[1] ~{3}\r\nabc)\r\n",
    "fetch-envelope": b'* 1 FETCH (UID 1 ENVELOPE (NIL "a" NIL NIL NIL NIL NIL NIL NIL "<a"b@c>"))\r\n',
    "fetch-eof-in-literal": b"* 1 FETCH (UID 1 BODY[] {1000}\r\nabc",
}

# Tagged answers that replace the usual one: by command.
ANSWERS = {
    "capability-missing": (b"CAPABILITY", b"%s OK done\r\n"),
    "tagged-without-text": (b"LIST", b"%s OK\r\n"),
    "select-without-uidvalidity": (b"EXAMINE", b"* 1 EXISTS\r\n%s OK done\r\n"),
    "status-empty": (b"LIST", b'* STATUS "x" ()\r\n%s OK done\r\n'),
    "bye-in-the-middle": (b"LIST", b"* BYE shutting down\r\n"),
    "list-endless": (b"LIST", b'* LIST () "/" "' + b"x" * (100 << 20) + b'"\r\n%s OK done\r\n'),
    "continuation-code": (b"AUTHENTICATE", b'+ [BADCHARSET ("x")] go\r\n'),
    "starttls-refused": (b"STARTTLS", b"%s BAD no\r\n"),
    "starttls-injected": (b"STARTTLS", b"%s OK go ahead\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"),
}

CAPABILITIES = b"IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR"


def converse(client, kind):
    questions = 0
    client.sendall(GREETINGS.get(kind, b"* OK hello\r\n"))
    if kind == "xoauth2":
        capabilities = CAPABILITIES.replace(b"AUTH=PLAIN", b"AUTH=XOAUTH2")
    else:
        capabilities = CAPABILITIES.replace(b" STARTTLS", b"" if kind == "starttls-stripped" else b" STARTTLS")
    for line in client.makefile("rb"):
        words = line.split()
        if len(words) < 2:
            say("continuation")
            client.sendall(tag + b" OK welcome\r\n")
            continue
        tag, command = words[0], words[1].upper()
        say(command.decode("ascii", "replace"))
        replaced, answer = ANSWERS.get(kind, (None, b""))
        if command == replaced:
            client.sendall(answer.replace(b"%s", tag))
            if kind == "bye-in-the-middle":
                return
            continue
        if kind == "xoauth2" and command == b"AUTHENTICATE":
            good = b"user=ida\x01auth=Bearer t0ken-t0ken\x01\x01"
            token_is_good = len(words) == 4 and base64.b64decode(words[3]) == good
            client.sendall(tag + (b" OK welcome\r\n" if token_is_good else b" NO " + base64.b64decode(words[3])[-16:-2] + b"\r\n"))
            continue
        if command == b"CAPABILITY":
            client.sendall(b"* CAPABILITY " + capabilities + b"\r\n")
        elif command == b"AUTHENTICATE" and len(words) < 4:
            client.sendall(b"+ \r\n")
            continue
        elif command == b"LIST":
            client.sendall(b'* LIST () "/" INBOX\r\n')
        elif command == b"EXAMINE":
            client.sendall(b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n" + (b"" if kind == "no-uidnext" else b"* OK [UIDNEXT 2] ok\r\n"))
        elif command == b"NOOP":
            questions += 1
            if questions == 3:
                client.sendall(b"* 2 EXISTS\r\n")
        elif command == b"UID" and kind in FETCHES:
            client.sendall(FETCHES[kind])
            if kind == "fetch-eof-in-literal":
                return
        client.sendall(tag + b" OK done\r\n")
        if command == b"LOGOUT":
            return


def hostile(*kinds):
    def serve(client, kind):
        try:
            converse(client, kind)
            client.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        client.close()

    def accept(server, kind):
        while True:
            client, _ = server.accept()
            threading.Thread(target=serve, args=(client, kind), daemon=True).start()

    servers = [listen() for _ in kinds]
    for server, kind in zip(servers, kinds):
        threading.Thread(target=accept, args=(server, kind), daemon=True).start()
    threading.Event().wait()


if __name__ == "__main__":
    {"proxy": proxy, "hostile": hostile}[sys.argv[1]](*sys.argv[2:])
