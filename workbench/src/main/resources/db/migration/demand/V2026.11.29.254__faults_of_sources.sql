-- What went wrong with a source is said in the reader's language: a code and its values. The last one, in one language, goes: each source is asked
-- again within the hour.
alter table demand.connector drop column fault;
alter table demand.connector add column fault_code text, add column fault_values jsonb not null default '[]';
