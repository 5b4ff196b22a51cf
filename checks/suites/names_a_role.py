"""Work is owned by roles and bodies."""

from checks.rule import Expectations, no_rows

TABLES = ("cells",)
SEVERITY = "warning"
WHY = "No cell for a role or a body reads like the name of a person."
FAILS = "read like the name of a person"
EFFECT = "People change, and their names are kept for good. Write the role or the body, and load the file again."

# Part of a cell that is a form of address and a word, initials and a word, or two to three words that all begin with a
# capital letter; or a whole cell of two such words and a comma. None of them is a word for a role, a body, a place or
# what they care for. Nobody can tell a name from a body by its letters alone, so this only warns;
# addressed_as_a_person refuses what leaves no doubt.
ROLES = (
    "adult|adults|advis|agency|analyst|assembly|assist|authorit|board|business|cabinet|care|chair|challenge|chief|"
    "children|clerk|college|commission|committee|communit|corporate|council|customer|data|delivery|deput|design|digital|"
    "direct|educat|engagement|executive|expert|finance|forum|governance|group|head|health|home|host|housing|improvement|"
    "information|integrat|intelligence|lead|learning|legal|manage|market|meeting|member|mental|neighbourhood|network|"
    "news|nhs|office|operation|overview|panel|partner|people|performance|permanent|place|plan|policy|portfolio|practice|"
    "principal|procure|programme|project|provider|public|quality|resource|review|safe|school|scrutiny|secretar|service|"
    "social|special|staff|strateg|supervis|support|team|transform|trust|university|user|voice|west|work|all|the|of|and"
)
WORD = r"[A-Z][\w''’-]+"
NAME = rf"{WORD}( [A-Z]\.?)?( {WORD}){{1,2}}|([A-Z]\. ?|[A-Z] ){{1,3}}{WORD}"
TITLED = rf"\b(Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady)\.? {WORD}"
QUERY = rf"""
select distinct row_no, column_name || ': ''' || sent || ''' reads like the name of a person.' as detail
from (
    select row_no, column_name, sent,
           unnest([sent] || regexp_split_to_array(sent, '\s*[,;/()&:]\s*|\s+-\s+')) as part
    from {{batch}}
    where kind = 'role'
)
where (
    regexp_full_match(part, '{NAME}') or regexp_matches(part, '{TITLED}')
    or (part = sent and regexp_full_match(part, '{WORD}, {WORD}'))
) and not regexp_matches(lower(part), '\b({ROLES})')
  and not exists (from authorities where contains(part, authorities.name))
"""
# Braces of a pattern are not places to fill in.
QUERY = QUERY.replace("{1,2}", "{{1,2}}").replace("{1,3}", "{{1,3}}")


def expectations() -> Expectations:
    return [no_rows(QUERY)]
