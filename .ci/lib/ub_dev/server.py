"""An Odoo server of its own for as long as a block runs."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager


def free_port(first=0):
    """`first`, or the next port that nobody listens on."""
    for port in range(first, 65536):
        with socket.socket() as probe:
            # As the server will do it: a port that was just left is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise OSError("no port is free")


def is_up(address):
    try:
        with urllib.request.urlopen(f"{address}/web/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def serve(database, *options, log=None, timeout=60):
    """Yield the address of a server for this one database."""
    port = free_port(int(os.environ.get("ODOO_HTTP_PORT", 0)))
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "odoo", "-d", database]
    command += [f"--db-filter=^{database}$", f"--http-port={port}", *options]
    if log:
        command.append(f"--logfile={log}")
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + timeout
        while not is_up(address):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"Odoo did not start: {' '.join(command)}")
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


if __name__ == "__main__":
    print(free_port(int(sys.argv[1])))
