import re
from string import Template

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..roles import MANAGERS

PLACEHOLDERS = (
    "body",
    "body_genitive",
    "body_dative",
    "body_accusative",
    "body_locative",
    "body_ablative",
    "into",
    "into_genitive",
    "into_dative",
    "into_accusative",
    "into_locative",
    "into_ablative",
    "unit",
    "unit_genitive",
    "unit_accusative",
    "person",
    "person_genitive",
    "person_dative",
    "person_accusative",
    "mentor",
    "role",
    "role_possessive",
    "role_genitive",
    "role_instrumental",
    "roles_genitive",
    "roles_accusative",
    "period",
    "date_from",
    "date_to",
    "year",
    "number",
    "order_date",
    "order_dated",
)


def no_facts():
    """A blank for every placeholder, so that none is left over as ``$word``."""
    return dict.fromkeys(PLACEHOLDERS, "")


def inside(name):
    """``name`` as it stands inside a sentence: «Усулдук кеңеш», but «УБ» as it is."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


class UbWording(models.Model):
    """The words that a paper starts from, shipped, and changed by each school.

    ``$name`` stands for a fact of the line; in Kyrgyz with its case, such as
    ``$person_dative``. A school's own wording wins over the shipped one.
    """

    _name = "ub.wording"
    _description = "Wording of papers"
    _inherit = ["ub.screen.mixin"]
    _order = "code, company_id"
    _rec_name = "code"
    _created_by = MANAGERS
    _anchors = ("company_id",)

    code = fields.Char(required=True, index=True)
    company_id = fields.Many2one(
        "res.company", "School", index=True, help="Empty: shipped with the program."
    )
    text_ky = fields.Text("Kyrgyz", required=True)
    text_ru = fields.Text("Russian", required=True)
    can_make_own = fields.Boolean(compute="_compute_can_make_own")

    _code_uniq = models.UniqueIndex(
        "(code, COALESCE(company_id, 0))", "This wording exists already."
    )

    @api.depends("code")
    @api.depends_context("lang")
    def _compute_display_name(self):
        """What the words are for; a code that nobody has put into words stays."""
        parts = self._parts_of_papers()
        things = self._things_in_papers()
        for wording in self:
            part, _sep, thing = (wording.code or "").partition("_")
            names = things.get(thing, thing)
            known = part in parts
            wording.display_name = f"{parts[part]}: {names}" if known else wording.code

    @api.model
    def _parts_of_papers(self):
        """The first word of a code: the place in the paper."""
        return {
            "title": self.env._("Title of an order"),
            "preamble": self.env._("Opening words"),
            "control": self.env._("Words on control"),
            "line": self.env._("Line of an order"),
            "role": self.env._("Name of a role"),
            "unit": self.env._("Name of the bodies"),
            "name": self.env._("Name of a local paper"),
            "text": self.env._("Text of a local paper"),
        }

    @api.model
    def _things_in_papers(self):
        """The rest of a code: a kind of order or line, a role, or both."""
        models = (("ub.order", "kind"), ("ub.order.line", "kind"))
        kinds = {
            value: label
            for model, name in models
            for value, label in self.env[model]
            ._fields[name]
            ._description_selection(self.env)
        }
        roles = self.env["ub.membership"]._fields["role"]
        roles = dict(roles._description_selection(self.env))
        both = {
            f"{kind}_{role}": f"{kind_label} – {role_label}"
            for kind, kind_label in kinds.items()
            for role, role_label in roles.items()
        }
        more = {
            "mixed": self.env._("several kinds together"),
            "instruction": self.env._("Head's job instruction"),
        }
        return {**both, **kinds, **roles, **more}

    @api.depends("company_id")
    @api.depends_context("uid")
    def _compute_can_make_own(self):
        is_offered = self._is_offered_new("form")
        for wording in self:
            wording.can_make_own = is_offered and not wording.company_id

    def action_make_own(self):
        """Open the words of the user's own school, begun from the shipped ones."""
        self.ensure_one()
        self.check_access("read")
        school = self.env.company
        own = self.search(
            [("code", "=", self.code), ("company_id", "=", school.id)], limit=1
        )
        words = {name: self[name] for name in ("code", "text_ky", "text_ru")}
        own = own or self.create({**words, "company_id": school.id})
        return own.get_formview_action()

    @api.constrains("text_ky", "text_ru")
    def _check_placeholders(self):
        for wording in self:
            for text in (wording.text_ky, wording.text_ru):
                template = Template(text)
                unknown = set(template.get_identifiers()) - set(PLACEHOLDERS)
                if not template.is_valid() or unknown:
                    raise ValidationError(
                        self.env._(
                            "The wording has a $word that is not known: %(words)s. "
                            "Possible are: %(known)s",
                            words=", ".join(sorted(unknown)) or "$",
                            known=", ".join(f"${name}" for name in PLACEHOLDERS),
                        )
                    )

    @api.model
    def _text(self, company, code, lang):
        """The wording ``code`` in ``lang`` (ky or ru): the school's own one first."""
        candidates = self.sudo().search(
            [("code", "=", code), ("company_id", "in", (company.id, False))]
        )
        wording = candidates.sorted(lambda w: not w.company_id)[:1]
        return wording[f"text_{lang}"] or ""

    @api.model
    def _write_out(self, company, code, lang, facts):
        """The wording ``code`` with ``facts`` filled in, as a sentence of a paper."""
        text = Template(self._text(company, code, lang)).safe_substitute(facts)
        words = re.sub(" +", " ", text).strip()
        return words[:1].upper() + words[1:]
