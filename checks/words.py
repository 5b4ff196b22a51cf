"""What must not stand in words that everybody reads: shared by the rules that look at words."""


def personal_details(column: str) -> str:
    """The SQL that says whether a column holds an e-mail address, or nine digits or more in a row, however spaced.

    That many digits are somebody's number. Addresses of pages, dates, and financial years side by side are not.
    """
    without_dates = (
        f"regexp_replace(regexp_replace({column}, 'https?://\\S+', 'page', 'g'), "
        r"'\b(19|20)\d\d-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/(19|20)\d\d\b|\b(19|20)\d\d ?[-/–] ?\d\d\b', 'day', 'g')"
    )
    return (
        rf"(regexp_matches({column}, '[^\s@]+@[^\s@]+\.[^\s@]+') "
        rf"or regexp_matches({without_dates}, '(\d[ ()-]{{{{0,2}}}}){{{{9,}}}}'))"
    )
