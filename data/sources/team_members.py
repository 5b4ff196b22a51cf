"""Who reviewed whom: the home authority and the role of each member of a team, never a name."""

from __future__ import annotations

from functools import partial

from data.templates import Column, Table, Template
from data.templates.reading import is_filled, looks_for, parsed

_MEMBERS = Table(
    name="exposures",
    sheet="Team members",
    title="Members of the challenge teams",
    says="One row is one member of the team of one challenge, by home authority and role. No names of people.",
    recognised_by=("challenge_id", "reviewer_authority_code", "role"),
    columns=(
        Column("challenge_id", "The challenge, by its id on record.", kind="challenge", required=True, width=26,
               also=("challenge",)),
        Column("reviewer_authority_code", "The member's home authority. May stay empty for an expert by experience.",
               kind="authority", choices="authorities", width=28, also=("reviewer_authority", "home_authority"),
               label="Home authority"),
        Column("role", "The member's role on the team.", kind="choice", choices="team_roles", required=True, width=26,
               label="Role on the team"),
        Column("expert_by_experience", "yes if the member has used services or is a carer and was on the team as such.",
               kind="yes_no", choices="yes_no", width=22),
        Column("source_url", "The web page this row comes from, if it comes from one.", kind="address", width=30,
               label="Web page this comes from"),
        Column("note", "What has to be known about the row. No names of people.", longest=1000, width=40),
    ),
    examples=(
        {"challenge_id": "coventry-2016-02", "reviewer_authority_code": "Dudley", "role": "senior manager",
         "expert_by_experience": "no"},
        {"challenge_id": "coventry-2016-02", "role": "expert by experience", "expert_by_experience": "yes"},
    ),
)  # fmt: skip
TEMPLATE = Template(
    name="team_members",
    title="Members of the challenge teams",
    says="Reviewers take learning home, so their own authorities are exposed to a challenge too.",
    tables=(_MEMBERS,),
)

NAME = TEMPLATE.name
ORIGIN = "The region: home authorities and roles of those who reviewed"
LOOKS_FOR = looks_for(TEMPLATE)
recognises = partial(is_filled, TEMPLATE)
parse = partial(parsed, TEMPLATE)
