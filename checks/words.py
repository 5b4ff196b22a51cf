"""What must not stand in words that everybody reads: shared by the rules that look at words.

Each function gives SQL for a query of a rule, so its braces are doubled.
"""

# What stands between the digits of a number.
_GAP = r"[ ().–/-]{{0,3}}"


def personal_details(column: str) -> str:
    """The SQL that says whether a column holds an e-mail address, a telephone number or an NHS number."""
    return f"({email_address(column)} or {telephone_number(column)} or {nhs_number(column)})"


def what_is_held(column: str) -> str:
    """The SQL that names which of them a column holds."""
    return (
        f"case when {email_address(column)} then 'an e-mail address' "
        f"when {nhs_number(column)} then 'an NHS number' else 'a telephone number' end"
    )


def email_address(column: str) -> str:
    """The SQL that says whether a column holds an e-mail address."""
    return rf"regexp_matches({column}, '[^\s@]+@[^\s@]+\.[^\s@]+')"


def telephone_number(column: str) -> str:
    """The SQL that says whether a column holds a telephone number: one with +, or of this country with its first 0.

    Years, dates, amounts and references without either are none.
    """
    start = "(^|[^0-9A-Za-z£])"
    abroad = rf"\+ ?\d{{{{1,3}}}}({_GAP}\d){{{{8,12}}}}"
    prefixed = rf"{start}(00)?44{_GAP}(0{_GAP})?[1-9]({_GAP}\d){{{{8,9}}}}($|[^0-9])"
    at_home = rf"{start}\(?0[1-9]({_GAP}\d){{{{8,9}}}}($|[^0-9])"
    return f"regexp_matches({_without_days(column)}, '{abroad}|{prefixed}|{at_home}')"


def nhs_number(column: str) -> str:
    """The SQL that says whether a column holds an NHS number: ten digits whose last one checks, or called one."""
    words = rf"regexp_replace({_without_days(column)}, '[A-Za-z_]+', ' ', 'g')"
    gap = "[ .–-]{{0,3}}"
    tens = rf"regexp_extract_all({words}, '\b\d{{{{3}}}}{gap}\d{{{{3}}}}{gap}\d{{{{4}}}}\b')"
    plain = rf"list_transform({tens}, lambda found: regexp_replace(found, '\D', '', 'g'))"
    # Weighed from 10 down to 2; what is lacking to a multiple of 11 is the last digit, and 10 is none.
    weighed = "list_sum(list_transform(range(1, 10), lambda place: (11 - place) * substr(ten, place, 1)::integer))"
    checks = f"list_filter({plain}, lambda ten: (11 - {weighed} % 11) % 11 = substr(ten, 10, 1)::integer)"
    called = rf"regexp_matches({column}, '(?i)\bnhs\b[^0-9]{{{{0,12}}}}(\d{gap}){{{{9}}}}\d')"
    return f"(len({checks}) > 0 or {called})"


def _without_days(column: str) -> str:
    """The SQL for a column's words without addresses of pages, dates, and financial years side by side."""
    return (
        f"regexp_replace(regexp_replace({column}, 'https?://\\S+', 'page', 'g'), "
        r"'\b(19|20)\d\d-\d\d-\d\d\b|\b\d{{1,2}}[./ -]\d{{1,2}}[./ -](19|20)\d\d\b|\b(19|20)\d\d ?[-/–] ?\d\d\b', "
        "'day', 'g')"
    )
