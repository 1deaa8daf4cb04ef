"""A backup brings sealed papers back as they were, and their seals hold."""

import json

LOOK = """
import json
seals = env["ub.revision"].search([])
checks = [env["ub.revision"]._check_chains(school) for school in seals.company_id]
print("FOUND", json.dumps({
    "seals": sum(count for count, _findings in checks),
    "findings": [text for _count, findings in checks for text in findings],
    "files": [seal.pdf_hash for seal in seals if seal.pdf_id.raw.startswith(b"%PDF")],
}))
"""


def test_seals_hold_after_backup_and_restore(make_db, odoo_cli, root, tmp_path):
    def look(name):
        answer = odoo_cli("shell", "-d", name, "--no-http", stdin=LOOK).stdout
        return json.loads(answer.partition("FOUND ")[2].partition("\n")[0])

    school, restored, backup = make_db(), make_db("base"), tmp_path / "backup.zip"
    sample = (root / "data" / "load_demo.py").read_text() + "\n\nenv.cr.commit()\n"
    odoo_cli("shell", "-d", school, "--no-http", stdin=sample)
    before = look(school)
    assert before["seals"] == len(before["files"]) > 0
    assert not before["findings"]

    odoo_cli("db", "dump", school, backup)
    odoo_cli("db", "load", "--force", restored, backup)
    assert look(restored) == before
