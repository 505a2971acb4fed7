-- The audit log: who did or read what, as a chain of hashes. People are in it by pseudonyms only.

-- A random name for each person, kept apart: when the person is erased it goes with them, and the log stays whole.
create table identity.pseudonym (
    person uuid primary key references identity.person (id) on delete cascade,
    pseudonym uuid not null unique default gen_random_uuid()
);
grant select, insert, delete on identity.pseudonym to beffroi_app;
alter table identity.pseudonym enable row level security;
alter table identity.pseudonym force row level security;
create policy pseudonym_read on identity.pseudonym for select using (
    platform.viewer_role() in ('system', 'administrator', 'auditor'));
create policy pseudonym_write on identity.pseudonym for all using (platform.viewer_role() = 'system');

-- The pseudonym of a person, made the first time; null for one who is not, or no longer, known.
create function identity.pseudonym_of(who uuid) returns uuid language plpgsql volatile as $$
declare
    role text := platform.viewer_role();
    found_pseudonym uuid;
begin
    if who is null then
        return null;
    end if;
    -- Everybody writes to the log; only the workbench itself may make and look up pseudonyms.
    perform set_config('beffroi.role', 'system', true);
    insert into identity.pseudonym (person) select id from identity.person where id = who on conflict do nothing;
    select pseudonym into found_pseudonym from identity.pseudonym where person = who;
    perform set_config('beffroi.role', role, true);
    return found_pseudonym;
end $$;
grant execute on function identity.pseudonym_of(uuid) to beffroi_app;

create table identity.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    organisation uuid default platform.viewer_organisation(),
    role text not null default platform.viewer_role(),
    action text not null check (action <> ''),
    subject_kind text not null check (subject_kind <> ''),
    subject_id text,
    details jsonb not null default '{}',
    written_by text not null default session_user
);
create index audit_entry_at on identity.audit_entry (at);
-- For the list of what was ever done.
create index audit_entry_action on identity.audit_entry (action, id);
create index audit_entry_actor on identity.audit_entry (actor, id);
create index audit_entry_subject on identity.audit_entry (subject_kind, subject_id, id);
-- Who and when come from the defaults: the application cannot say otherwise.
grant select, insert (action, subject_kind, subject_id, details) on identity.audit_entry to beffroi_app;
alter table identity.audit_entry enable row level security;
alter table identity.audit_entry force row level security;
create policy audit_entry_read on identity.audit_entry for select using (
    platform.viewer_role() in ('system', 'administrator', 'auditor'));
create policy audit_entry_write on identity.audit_entry for insert with check (true);

-- The chain, sealed in batches: each link holds the hash of its entry, and a hash over that and the link before.
create table identity.audit_link (
    position bigint primary key check (position > 0),
    entry bigint not null unique,
    entry_hash bytea not null,
    chain_hash bytea not null
);
grant select, insert on identity.audit_link to beffroi_app;
alter table identity.audit_link enable row level security;
alter table identity.audit_link force row level security;
create policy audit_link_read on identity.audit_link for select using (
    platform.viewer_role() in ('system', 'administrator', 'auditor'));
create policy audit_link_write on identity.audit_link for insert with check (platform.viewer_role() = 'system');

-- The chain's last link, and the entry up to which every one is sealed for certain.
create table identity.audit_head (
    single boolean primary key default true check (single),
    position bigint not null,
    chain_hash bytea not null,
    settled bigint not null
);
insert into identity.audit_head (position, chain_hash, settled) values (0, decode(repeat('00', 32), 'hex'), 0);
grant select, update on identity.audit_head to beffroi_app;
alter table identity.audit_head enable row level security;
alter table identity.audit_head force row level security;
create policy audit_head_read on identity.audit_head for select using (
    platform.viewer_role() in ('system', 'administrator', 'auditor'));
create policy audit_head_write on identity.audit_head for update using (platform.viewer_role() = 'system');

-- What is written stays, whoever asks.
create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only: % of % is refused', tg_op, tg_table_name;
end $$;
create trigger audit_entry_stays before update or delete or truncate on identity.audit_entry
    for each statement execute function identity.refuse_change();
create trigger audit_link_stays before update or delete or truncate on identity.audit_link
    for each statement execute function identity.refuse_change();
