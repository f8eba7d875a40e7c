-- A claim changes no indexed column: with room on its page it costs no index entry.
alter table notification set (fillfactor = 50);

-- Attempts are only added, in the order of time: a summary of pages finds those of an hour.
drop index attempt_by_time;
create index attempt_by_time on attempt using brin (at) with (pages_per_range = 16, autosummarize);
