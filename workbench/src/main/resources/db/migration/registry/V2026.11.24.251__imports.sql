-- Imports: what came in, when, by whom, and what it takes to undo it.
create table registry.import (
    id uuid primary key,
    kind text not null check (kind in ('sirene', 'workbook', 'connector')),
    -- For the reader, such as "SIRENE, StockEtablissement.csv".
    source text not null check (source <> ''),
    file_name text not null,
    file_sha256 char(64),
    -- What was asked: departments and activities, or the mapping of columns.
    request jsonb not null default '{}',
    state text not null default 'draft' check (state in ('draft', 'waiting', 'running', 'done', 'failed', 'undone')),
    -- What is being done, and how far it is, in rows of "rows_total" where that is known.
    phase text,
    rows_done bigint not null default 0,
    rows_total bigint,
    counts jsonb not null default '{}',
    -- Why it failed, in the words of the person's language.
    failure text,
    provenance bigint references registry.provenance (id),
    -- The transaction that wrote it: rows that still bear it were not changed since.
    written_in xid8,
    person uuid,
    organisation uuid,
    created_at timestamptz not null default now(),
    ended_at timestamptz,
    undone_at timestamptz,
    undone_by uuid
);
create index import_created on registry.import (created_at desc);

-- The file itself, from its upload until it has been read.
create table registry.import_file (
    import uuid primary key references registry.import (id) on delete cascade,
    content bytea not null
);

-- Rows that were changed, as they were and as they became; and rows added beneath a company. Companies and sites that were added are known
-- by their source.
create table registry.import_change (
    import uuid not null references registry.import (id) on delete cascade,
    entity text not null check (entity in ('company', 'site', 'capability', 'credential', 'contact')),
    key text not null,
    before jsonb,
    after jsonb,
    primary key (import, entity, key)
);

-- Lines that were not taken over, and why.
create table registry.import_fault (
    import uuid not null references registry.import (id) on delete cascade,
    position int not null,
    line int,
    column_name text,
    found text,
    reason text not null,
    primary key (import, position)
);

-- How an organisation's workbooks are read: which column of theirs is which field of ours, by the name in the head.
create table registry.column_mapping (
    organisation uuid not null,
    column_name text not null,
    field text not null,
    primary key (organisation, column_name)
);

-- The fields of a row that a person typed: no file overwrites them.
create function registry.kept_by_person(field_sources jsonb) returns text[] language sql stable as $$
    select coalesce(array_agg(f.key), '{}') from jsonb_each_text(field_sources) f
        join registry.provenance p on p.id = f.value::bigint where p.kind = 'person'
$$;
grant execute on function registry.kept_by_person(jsonb) to beffroi_app;

grant select, insert, update, delete on
    registry.import, registry.import_file, registry.import_change, registry.import_fault, registry.column_mapping to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['import', 'import_file', 'import_change', 'import_fault', 'column_mapping'] loop
        execute format('alter table registry.%I enable row level security', name);
        execute format('alter table registry.%I force row level security', name);
    end loop;
    -- Kept and seen by the task force; auditors read what came in, not the files and what they changed.
    foreach name in array array['import', 'import_file', 'import_change', 'import_fault'] loop
        execute format('create policy %I on registry.%I for all using ((select registry.viewer_keeps_register()))', name || '_keep', name);
    end loop;
end $$;
create policy import_read on registry.import for select using ((select platform.viewer_role()) = 'auditor');
create policy import_fault_read on registry.import_fault for select using ((select platform.viewer_role()) = 'auditor');
create policy column_mapping_own on registry.column_mapping for all
    using (organisation = (select platform.viewer_organisation()) and (select registry.viewer_keeps_register()));
