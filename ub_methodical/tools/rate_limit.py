import threading
import time


class RateLimit:
    """At most ``limit`` calls of one caller in ``period`` seconds, kept in memory.

    Each process counts for itself and forgets callers that are gone, so a flood
    writes nothing to the database.
    """

    def __init__(self, limit, period, clock=time.monotonic):
        self.limit, self.period, self._clock = limit, period, clock
        self._lock = threading.Lock()
        self._calls = {}

    def allows(self, caller):
        """Count one call of ``caller``; False when it is one too many."""
        now = self._clock()
        with self._lock:
            if len(self._calls) > 10_000:
                self._forget(now)
            begun, count = self._calls.get(caller, (now, 0))
            if now - begun >= self.period:
                begun, count = now, 0
            self._calls[caller] = (begun, count + 1)
        return count < self.limit

    def _forget(self, now):
        self._calls = {
            caller: call
            for caller, call in self._calls.items()
            if now - call[0] < self.period
        }
