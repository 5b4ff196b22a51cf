"""Peers come from elsewhere, and an expert by experience is one in both columns."""

from checks.rule import Expectations, no_rows

TABLES = ("exposures",)
SEVERITY = "critical"
WHY = (
    "Every member of a team comes from another authority than the host; only an expert by experience may leave it open."
)
FAILS = "come from the host, from nowhere, or contradict themselves"
EFFECT = "An authority would be shown as having carried home what it heard about itself."

QUERY = """
with hosts as (
    select challenge_id, authority_code from incoming_challenges
    union all
    select challenge_id, authority_code from known_challenges(null)
    where challenge_id not in (select challenge_id from incoming_challenges where challenge_id is not null)
),
judged as (
    select sent.row_no, case
        when sent.reviewer_authority_code = hosts.authority_code then 'reviewer_authority_code'
        when sent.role = 'expert by experience' and not sent.expert_by_experience then 'expert_by_experience'
        when sent.reviewer_authority_code is null and sent.role <> 'expert by experience'
             and not coalesce(sent.expert_by_experience, false) then 'reviewer_authority_code'
        end as column_name, case
        when sent.reviewer_authority_code = hosts.authority_code then 'The reviewer comes from the host.'
        when sent.role = 'expert by experience' and not sent.expert_by_experience
            then 'The role is expert by experience, and the column expert_by_experience says no.'
        else 'There is no home authority, and the member is no expert by experience.'
        end as detail
    from {batch} sent
    left join hosts using (challenge_id)
)
select row_no, column_name, detail from judged where column_name is not null
"""


def expectations() -> Expectations:
    return [no_rows(QUERY)]
