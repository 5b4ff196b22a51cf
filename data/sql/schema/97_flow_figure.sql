create macro flow_figure(kind, ref_date, period_end) as
-- Whether a figure counts what happened over its period: neither a survey nor a state on its last day.
kind = 'administrative' and ref_date < period_end
