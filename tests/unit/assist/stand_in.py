"""A stand-in for an OpenAI-compatible endpoint on this computer, which also misbehaves."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]


def says(content: str, reason: str = "stop") -> Answer:
    """Answer with what a model says."""

    def answer(handler: BaseHTTPRequestHandler, _asked: dict[str, Any]) -> None:
        choice = {"message": {"role": "assistant", "content": content}, "finish_reason": reason}
        send(handler, 200, json.dumps({"choices": [choice]}).encode())

    return answer


def mentions(*listed: object) -> Answer:
    """Answer with mentions, whatever they are."""
    return says(json.dumps({"mentions": list(listed)}))


def status(code: int, **headers: str) -> Answer:
    """Answer with a status alone."""
    return lambda handler, _asked: send(handler, code, b"no", **headers)


def raw(data: bytes) -> Answer:
    """Answer with bytes that are no answer."""
    return lambda handler, _asked: send(handler, 200, data)


def drips(_handler: BaseHTTPRequestHandler, _asked: dict[str, Any]) -> None:
    """Send a byte now and then, without an end."""
    _handler.send_response(200)
    _handler.end_headers()
    for _ in range(100):
        _handler.wfile.write(b" ")
        _handler.wfile.flush()
        time.sleep(0.05)


def hangs(_handler: BaseHTTPRequestHandler, _asked: dict[str, Any]) -> None:
    """Never answer while anybody waits."""
    time.sleep(1.5)


def breaks_off(handler: BaseHTTPRequestHandler, _asked: dict[str, Any]) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


def send(handler: BaseHTTPRequestHandler, code: int, data: bytes, **headers: str) -> None:
    handler.send_response(code)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data)


class StandIn:
    """What is answered, in turn (the last one for ever), and what was asked."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.answers: list[Answer] = []
        self.asked: list[tuple[str, dict[str, Any], dict[str, str]]] = []


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """Serve on a free port of this computer until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            made.asked.append((self.path, body, dict(self.headers)))
            answer = made.answers.pop(0) if len(made.answers) > 1 else made.answers[0]
            with suppress(BrokenPipeError, ConnectionResetError):  # who asked has given up
                answer(self, body)

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = StandIn(f"http://127.0.0.1:{server.server_address[1]}/v1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
