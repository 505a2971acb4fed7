-- Reference data that lies in text files (registry/taxonomy): which contents were loaded last, materials, and what to know of a credential.
create table registry.reference_file (
    name text primary key,
    hash text not null,
    loaded_at timestamptz not null default now()
);
create table registry.material (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    parent text references registry.material (code) deferrable initially deferred,
    position int not null default 0,
    name_fr text not null,
    name_en text not null,
    synonyms text[] not null default '{}'
);
-- What a company must know first, such as: the need for a clearance is signed by a customer.
alter table registry.credential_kind add column note_fr text, add column note_en text;

grant select, insert, update, delete on registry.reference_file, registry.material to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['reference_file', 'material'] loop
        execute format('alter table registry.%I enable row level security', name);
        execute format('alter table registry.%I force row level security', name);
        execute format('create policy %I on registry.%I for select using (true)', name || '_read', name);
        execute format('create policy %I on registry.%I for all using ((select registry.viewer_keeps_register()))', name || '_write', name);
    end loop;
end $$;
