-- What came in, from where, and what could not be read.
create table demand.notice_file (
    id bigint generated always as identity primary key,
    -- folder, upload, demo, or a connector.
    origin text not null,
    name text not null,
    bytes bigint not null,
    -- Of the file, where it lies in a folder: one that is neither longer nor younger was read already.
    modified_at timestamptz,
    notices int not null,
    faults int not null,
    read_at timestamptz not null default now(),
    unique (origin, name)
);
create index notice_file_read on demand.notice_file (read_at desc);

-- What was set aside, and why; of many in one file the first.
create table demand.notice_fault (
    file bigint not null references demand.notice_file (id) on delete cascade,
    position int not null,
    -- The part of a packed file; empty where it is not packed.
    part text not null,
    -- A code and its values: said in the reader's language.
    reason text not null,
    reason_values jsonb not null default '[]',
    primary key (file, position)
);

-- How far each public source was read, and how that went.
create table demand.connector (
    name text primary key,
    -- Where to go on: a day, or the mark the source gave its file.
    mark text,
    begun_at timestamptz,
    succeeded_at timestamptz,
    failed_at timestamptz,
    fault text,
    -- Of the last time that succeeded.
    received int not null default 0,
    added int not null default 0,
    changed int not null default 0,
    refused int not null default 0
);

grant select, insert, update, delete on demand.notice_file, demand.notice_fault, demand.connector to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['notice_file', 'notice_fault', 'connector'] loop
        execute format('alter table demand.%I enable row level security', name);
        execute format('alter table demand.%I force row level security', name);
        execute format('create policy %I on demand.%I for select using ((select platform.viewer_role()) in (''system'', ''administrator'', ''officer'', ''auditor''))', name || '_read', name);
        execute format('create policy %I on demand.%I for all using ((select demand.viewer_writes()))', name || '_write', name);
    end loop;
end $$;
