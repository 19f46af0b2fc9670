"""Asks a server for a page again and again over open connections, and keeps how long each answer took."""

import http.client
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Answers:
    """What came of a run: seconds of every answer that was right, and what else came."""

    seconds: list[float] = field(default_factory=list)
    wrong: dict[str, int] = field(default_factory=dict)
    elapsed: float = 0.0

    def percentile(self, share: float) -> float:
        """Milliseconds within which `share` of the answers came."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000 if ordered else float("nan")


@dataclass(frozen=True)
class Load:
    """Who asks: so many clients at once, each waiting for its answer before it asks again."""

    host: str
    port: int
    clients: int
    seconds: float

    def ask(self, path: str, cookie: str) -> Answers:
        """Ask for `path` until the time is over."""
        answers, start = Answers(), time.perf_counter()
        clients = [
            threading.Thread(target=self._client, args=(path, cookie, answers, start + self.seconds))
            for _number in range(self.clients)
        ]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        answers.elapsed = time.perf_counter() - start
        return answers

    def _client(self, path: str, cookie: str, answers: Answers, until: float) -> None:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        headers = {"Cookie": f"sessionid={cookie}"} if cookie else {}
        while time.perf_counter() < until:
            start = time.perf_counter()
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            response.read()
            seconds = time.perf_counter() - start
            if response.status == 200:  # a list takes what several threads append
                answers.seconds.append(seconds)
            else:
                answers.wrong[str(response.status)] = answers.wrong.get(str(response.status), 0) + 1
        connection.close()
