"""What a kind of body calls its unit, its head, its decisions, inside a sentence.

A ready sentence says ``$noun`` where the kind of body has its own word, so that no
paper mixes «токтом» and «чечим». Pure Python, no ORM.
"""

from string import Template

from . import kyrgyz, kyrgyz_forms, russian


def facts(lang, **words):
    """Every placeholder that the ``words`` give: each alone, of many, in its cases.

    >>> ky = facts("ky", noun="токтом", head="жетекчи")
    >>> ky["noun_genitive"], ky["nouns"], ky["nouns_genitive"], ky["head_dative"]
    ('токтомдун', 'токтомдор', 'токтомдордун', 'жетекчиге')
    >>> ru = facts("ru", noun="решение", head="руководитель")
    >>> ru["nouns"], ru["nouns_genitive"], ru["head_instrumental"]
    ('решения', 'решений', 'руководителем')
    """
    found = {}
    for name, word in words.items():
        found[name] = word
        if lang == "ru":
            cases = {case: russian.decline(word, case) for case in russian.CASES}
            found[f"{name}s"] = cases.pop("plural")
            found[f"{name}s_genitive"] = cases.pop("plural_genitive")
            found.update({f"{name}_{case}": form for case, form in cases.items()})
            continue
        for key, form in ((name, word), (f"{name}s", kyrgyz_forms.plural(word))):
            found[key] = form
            found.update(
                {f"{key}_{case}": kyrgyz.decline(form, case) for case in kyrgyz.CASES}
            )
    return found


def fill_in(text, known):
    """``text`` with the ``known`` words, begun with a capital as it was.

    >>> fill_in("$noun_genitive мөөнөтү", facts("ky", noun="чечим"))
    'Чечимдин мөөнөтү'
    >>> fill_in("$other 5 $", {})
    '$other 5 $'
    """
    if not text or "$" not in text:
        return text
    filled = Template(text).safe_substitute(known)
    begins_with_word = text[0] == "$" and filled != text
    return filled[:1].upper() + filled[1:] if begins_with_word else filled
