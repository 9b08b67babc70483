# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Processes on a Unix socket that stand where a portal would, to see what a web server does."""
import http.server
import os
import socketserver
import threading


class Stand:
    """Serves a Unix socket as long as it is entered."""

    def __init__(self, path):
        self.path = str(path)

    def __enter__(self):
        self.server = Server(self.path, self.handler)
        os.chmod(self.path, 0o666)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,))
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


class Mirror(Stand):
    """Answers with the header fields that reached it."""

    class handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            content = "".join(f"{name.lower()}: {value}\n" for name, value in self.headers.items()).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass


class Silence(Stand):
    """Reads and hangs up."""

    class handler(socketserver.StreamRequestHandler):
        def handle(self):
            self.rfile.readline()
