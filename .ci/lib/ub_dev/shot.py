"""A picture of a page, as a user sees it, when the page has come to rest."""

import argparse
import os
import sys
from contextlib import nullcontext
from pathlib import Path

from odoo.tools import config

from .browser import Page, PageError
from .server import is_up, serve
from .session import open_session


def arguments():
    parser = argparse.ArgumentParser(prog="./dev shot", description=__doc__)
    parser.add_argument("url", help="a path such as /odoo, or a whole address")
    parser.add_argument("file", nargs="?", default="shot.png", help="PNG to write")
    parser.add_argument("--as", dest="login", help="open a session of this login")
    parser.add_argument(
        "--db",
        default=os.environ["UB_DEMO_DB"],
        help="database, the demo's unless given; of a path, the running demo serves"
        " it, else a server of its own for the moment",
    )
    parser.add_argument("--lang", help="language code, else the user's own")
    parser.add_argument("--width", type=int, default=1366, help="375 is a phone")
    parser.add_argument("--height", type=int, help="768, or 812 for a phone")
    parser.add_argument("--full", action="store_true", help="all one can scroll to")
    parser.add_argument(
        "--click",
        action="append",
        default=[],
        metavar="CSS",
        help="click there first; may be given several times",
    )
    return parser.parse_args()


def running_demo(database):
    port_file = Path(os.environ["UB_DEMO_PORT_FILE"])
    if database != os.environ["UB_DEMO_DB"] or not port_file.exists():
        return None
    address = f"http://127.0.0.1:{port_file.read_text().strip()}"
    return address if is_up(address) else None


def take(args, address):
    height = args.height or (812 if args.width <= 576 else 768)
    with Page(args.width, height) as page:
        if args.login:
            sid = open_session(args.db, args.login, args.lang)
            page.call("Network.setCookie", name="session_id", value=sid, url=address)
        elif args.lang:
            page.call(
                "Network.setCookie", name="frontend_lang", value=args.lang, url=address
            )
        url = args.url if "://" in args.url else address + args.url
        page.open(url)
        for selector in args.click:
            page.click(selector)
        Path(args.file).write_bytes(page.picture(args.full))
        return page.errors


def main():
    args = arguments()
    # The command line is ours; Odoo reads its environment only.
    config.parse_config([], setup_logging=True)
    if "://" in args.url:
        server = nullcontext("/".join(args.url.split("/")[:3]))
    elif address := running_demo(args.db):
        server = nullcontext(address)
    else:
        server = serve(args.db, "--max-cron-threads=0")
    try:
        with server as address:
            errors = take(args, address)
    except (PageError, LookupError, RuntimeError) as error:
        sys.exit(f"shot: {error}")
    print(args.file)
    if errors:
        sys.exit("shot: errors in the browser's console:\n" + "\n".join(errors))


if __name__ == "__main__":
    main()
