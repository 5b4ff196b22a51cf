"""Work is owned by roles and bodies."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "warning"
WHY = "No cell for a role or a body reads like the name of a person."
FAILS = "read like the name of a person"
EFFECT = "People change, and their names are kept for good. Write the role or the body, and load the file again."

# A form of address, or two to three words that all begin with a capital letter and none of which is a word for a role,
# a body or what they care for. Nobody can tell a name from a body by its letters alone, so this only warns.
ROLES = (
    "adult|adults|advis|agency|analyst|assembly|assist|authorit|board|business|cabinet|care|chair|challenge|chief|"
    "children|clerk|college|commission|committee|communit|corporate|council|customer|data|delivery|deput|design|digital|"
    "direct|educat|engagement|executive|expert|finance|forum|governance|group|head|health|home|host|housing|improvement|"
    "information|integrat|intelligence|lead|learning|legal|manage|market|meeting|member|mental|neighbourhood|network|"
    "news|nhs|office|operation|overview|panel|partner|people|performance|permanent|place|plan|policy|portfolio|practice|"
    "principal|procure|programme|project|provider|public|quality|resource|review|safe|school|scrutiny|secretar|service|"
    "social|special|staff|strateg|supervis|support|team|transform|trust|university|user|voice|west|work|all|the|of|and"
)
QUERY = f"""
select row_no, column_name || ': ''' || sent || ''' reads like the name of a person.' as detail
from {{batch}}
where kind = 'role' and (
    regexp_matches(sent, '\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady)\\.? [A-Z]')
    or (
        regexp_full_match(sent, '[A-Z][\\w''’-]+( [A-Z]\\.?)?( [A-Z][\\w''’-]+){{{{1,2}}}}')
        and not regexp_matches(lower(sent), '\\b({ROLES})')
    )
)
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
