# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A process on a Unix socket that answers with the header fields that reached it."""
import http.server
import os
import socketserver
import threading


class Mirror:
    """What is behind a web server, to see what comes through."""

    def __init__(self, path):
        self.path = str(path)

    def __enter__(self):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                content = "".join(f"{name.lower()}: {value}\n" for name, value in self.headers.items()).encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def address_string(self):
                return "unix"

            def log_message(self, *_):
                pass

        class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
            daemon_threads = True

        self.server = Server(self.path, Handler)
        os.chmod(self.path, 0o666)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
