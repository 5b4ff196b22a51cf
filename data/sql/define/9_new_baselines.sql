-- Which staged baselines are new: nothing is frozen for these days of the challenge, or only that there is none.
update incoming_baselines sent set is_new = not exists (
    from baselines frozen
    where frozen.challenge_id = sent.challenge_id and frozen.indicator = sent.indicator
      and frozen.first_day = sent.first_day and frozen.last_day = sent.last_day
      and (frozen.rule <> 'none' or sent.rule = 'none')
)
