# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Who signs people in: an OpenID provider for Apache, and a service beside nginx that stands for oauth2-proxy."""
import http.client
import http.cookies
import http.server
import json
import secrets
import threading
import urllib.parse

import oidc_provider_mock


class OpenIDProvider:
    """oidc-provider-mock; its subject is not the user ID, which is a claim."""

    def __enter__(self):
        self.running = oidc_provider_mock.run_server_in_thread(require_nonce=True)
        self.port = self.running.__enter__().server_port
        self.url = f"http://localhost:{self.port}"
        return self

    def __exit__(self, *failure):
        return self.running.__exit__(*failure)

    def enter(self, user, groups=()):
        """Somebody who can sign in there."""
        claims = {"preferred_username": user, "name": "Somebody", "groups": list(groups)}
        content = json.dumps(claims).encode()
        answer = self.ask("PUT", f"/users/subject-of-{user}", content, "application/json")
        assert answer.status == 204, answer.status

    def sign_in(self, location, user):
        """Does at the provider what somebody does who was sent there; where it leads back to."""
        assert location.startswith(f"{self.url}/oauth2/authorize?"), location
        form = urllib.parse.urlencode({"sub": f"subject-of-{user}"}).encode()
        answer = self.ask("POST", location.removeprefix(self.url), form, "application/x-www-form-urlencoded")
        assert answer.status == 302, answer.read()
        return answer.headers["Location"]

    def sign_out(self, location):
        """Confirms at the provider that one wants to sign out; where it leads back to."""
        assert location.startswith(f"{self.url}/oauth2/end_session?"), location
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(location).query)
        assert "id_token_hint" in query, location
        form = urllib.parse.urlencode({"redirect_uri": query["post_logout_redirect_uri"][0]}).encode()
        answer = self.ask("POST", "/oauth2/end_session/confirm", form, "application/x-www-form-urlencoded")
        return answer.headers["Location"]

    def ask(self, method, path, content, media_type):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=30)
        connection.request(method, path, body=content, headers={"Content-Type": media_type})
        return connection.getresponse()


class SignInService:
    """Answers as oauth2-proxy does: /oauth2/auth, /oauth2/start, /oauth2/callback, /oauth2/sign_out."""

    def __enter__(self):
        self.people = {}
        self.returns = {}
        self.codes = {}
        self.sessions = {}
        self.seen = []
        self.is_away = False
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                service.seen.append(f"{self.path}\n{self.headers}")
                address = urllib.parse.urlsplit(self.path)
                query = dict(urllib.parse.parse_qsl(address.query))
                status, fields = (500, {}) if service.is_away else service.answer(address.path, query, self.headers)
                self.send_response(status)
                for name, value in fields.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def enter(self, user, groups=()):
        self.people[user] = set(groups)

    def answer(self, path, query, headers):
        cookie = http.cookies.SimpleCookie(headers.get("Cookie", "")).get("_oauth2_proxy")
        user = self.sessions.get(cookie.value if cookie else None)
        match path:
            case "/oauth2/auth":
                return self.authentication(user, query.get("allowed_groups"))
            case "/oauth2/start":
                state = secrets.token_hex(16)
                self.returns[state] = headers["X-Auth-Request-Redirect"]
                return 302, {"Location": f"{self.url}/provider?state={state}"}
            case "/oauth2/callback":
                user, back = self.codes.pop(query["code"])
                session = secrets.token_hex(16)
                self.sessions[session] = user
                return 302, {"Location": back, "Set-Cookie": f"_oauth2_proxy={session}; Path=/; Secure; HttpOnly"}
            case "/oauth2/sign_out":
                self.sessions = {key: value for key, value in self.sessions.items() if value != user}
                return 302, {"Location": query["rd"], "Set-Cookie": "_oauth2_proxy=; Path=/; Max-Age=0"}
        return 404, {}

    def authentication(self, user, group):
        if user is None:
            return 401, {}
        if group is not None and group not in self.people[user]:
            return 403, {}
        return 202, {"X-Auth-Request-User": f"subject-of-{user}", "X-Auth-Request-Preferred-Username": user}

    def sign_in(self, location, user):
        state = location.removeprefix(f"{self.url}/provider?state=")
        code = secrets.token_hex(16)
        self.codes[code] = (user, self.returns.pop(state))
        return f"/oauth2/callback?code={code}"

    def sign_out(self, location):
        """This service leads back by itself."""
        return location
