-- Public notices: what each source gave, and what it makes together.
create schema demand;
grant usage on schema demand to beffroi_app;

create function demand.viewer_writes() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'administrator', 'officer') $$;
grant execute on function demand.viewer_writes() to beffroi_app;

-- French as people type it: with and without accents, whatever the ending.
create text search configuration demand.notice_words (copy = pg_catalog.french);
alter text search configuration demand.notice_words alter mapping for hword, hword_part, word with unaccent, french_stem;

create sequence demand.notice_number;
grant usage on sequence demand.notice_number to beffroi_app;

-- A notice as a source gave it, in the form of fr.beffroi.workbench.demand.notice.Notice: nothing of it is lost by what comes later. What is shown is
-- computed from all versions of a notice, so that the order of their arrival does not matter.
create table demand.notice_version (
    -- The source and its own number, such as EFORMS/eforms:…-01.
    key text primary key,
    notice bigint not null,
    body text not null,
    arrived_at timestamptz not null default now()
);
create index notice_version_notice on demand.notice_version (notice);

-- Which notice a name means: all identifiers, also of notices that are only named by a correction that came before them.
create table demand.notice_name (
    name text primary key,
    notice bigint not null,
    -- A piece that is here bears it; false where it is only spoken of.
    here boolean not null
);
create index notice_name_notice on demand.notice_name (notice);

-- What is searched and listed: the notice as it stands after all corrections. One writer at a time (an advisory lock) keeps these three as one; there
-- are no foreign keys, as each would cost a look for every row of a bulk load.
create table demand.notice (
    id bigint primary key,
    kind text not null check (kind in ('planning', 'competition', 'award', 'modification', 'other')),
    title text not null,
    buyer text not null,
    cpv text[] not null,
    nuts text[] not null,
    -- What filters ask for: cpv:35 (division), nuts:FRE1 (each level), dep:59.
    marks text[] not null,
    published_on date,
    -- The last one of its lots, in the buyer's own time.
    deadline timestamp,
    cancelled boolean not null,
    -- A correction whose notice has not come yet.
    waiting boolean not null,
    corrections int not null,
    winners text[] not null,
    winner_sirens text[] not null,
    value_cents bigint,
    currency text,
    sources text[] not null,
    words tsvector not null,
    changed_at timestamptz not null default now()
);
create index notice_deadline on demand.notice (deadline, id) where kind = 'competition' and not cancelled and not waiting;
create index notice_published on demand.notice (published_on desc nulls last, id desc);
create index notice_marks on demand.notice using gin (marks);
create index notice_words on demand.notice using gin (words);
create index notice_winners on demand.notice using gin (winner_sirens) where winner_sirens <> '{}';

-- Numbers of notices that turned out to be the same as another: their addresses lead there.
create table demand.notice_moved (
    old bigint primary key,
    notice bigint not null
);

grant select, insert, update, delete on demand.notice_version, demand.notice_name, demand.notice, demand.notice_moved to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['notice_version', 'notice_name', 'notice', 'notice_moved'] loop
        execute format('alter table demand.%I enable row level security', name);
        execute format('alter table demand.%I force row level security', name);
        -- Notices are public.
        execute format('create policy %I on demand.%I for select using (true)', name || '_read', name);
        execute format('create policy %I on demand.%I for insert with check ((select demand.viewer_writes()))', name || '_add', name);
        execute format('create policy %I on demand.%I for update using ((select demand.viewer_writes()))', name || '_change', name);
        execute format('create policy %I on demand.%I for delete using ((select demand.viewer_writes()))', name || '_remove', name);
    end loop;
end $$;
