create table moves ( -- One row per move a recommendation can make from one state to another; every other is refused.
    from_state varchar not null, -- The state before
    to_state varchar not null, -- The state after
    judged_by varchar, -- Who has to judge it: host or lead; empty for either
    asks varchar, -- What has to come with it: evidence (or a reason why there is none), or reason
    primary key (from_state, to_state)
)
