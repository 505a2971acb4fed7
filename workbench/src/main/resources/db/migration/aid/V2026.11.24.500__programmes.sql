-- Programmes of aid: what they allow is written as data and kept in versions; envelopes say how much there is, by axis and year.
create schema aid;
grant usage on schema aid to beffroi_app;

-- The five axes of the regional plan; codes of fr.beffroi.workbench.aid.programme.Axis.
create domain aid.axis as text check (value in ('industrial-base', 'drones', 'ports', 'cyber', 'dual-use'));

create table aid.programme (
    id uuid primary key,
    name text not null check (name <> '' and length(name) <= 200),
    created_by uuid,
    created_at timestamptz not null default now(),
    -- No new files from then on; those under way go on.
    closed_at timestamptz
);

-- What is being written: may be half finished, and is no rule for anybody yet.
create table aid.programme_draft (
    programme uuid primary key references aid.programme (id) on delete cascade,
    body jsonb not null,
    revision bigint not null default 1,
    saved_by uuid,
    saved_at timestamptz not null default now()
);

-- What was published, and held its examples then. A version never changes: files keep theirs.
create table aid.programme_version (
    programme uuid not null references aid.programme (id) on delete cascade,
    number int not null check (number > 0),
    body jsonb not null,
    sha256 char(64) not null,
    reason text not null default '' check (length(reason) <= 2000),
    published_by uuid,
    published_at timestamptz not null default now(),
    primary key (programme, number)
);

-- Money of a year: what may be promised (AP, authorisation) or paid (CP, payment credit), nomenclature M57.
create table aid.envelope (
    id uuid primary key,
    programme uuid not null references aid.programme (id),
    axis aid.axis not null,
    year int not null check (year between 2020 and 2100),
    amount_cents bigint not null check (amount_cents >= 0),
    kind text not null check (kind in ('authorisation', 'payment')),
    unique (programme, axis, year, kind)
);

-- Versions are never changed nor taken back, envelopes never taken back: books are kept on them.
grant select, insert, update, delete on aid.programme, aid.programme_draft to beffroi_app;
grant select, insert on aid.programme_version to beffroi_app;
grant select, insert, update on aid.envelope to beffroi_app;

create function aid.viewer_writes() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'administrator', 'officer') $$;
grant execute on function aid.viewer_writes() to beffroi_app;

alter table aid.programme enable row level security;
alter table aid.programme force row level security;
alter table aid.programme_draft enable row level security;
alter table aid.programme_draft force row level security;
alter table aid.programme_version enable row level security;
alter table aid.programme_version force row level security;
alter table aid.envelope enable row level security;
alter table aid.envelope force row level security;

-- What is published is for everybody (CRPA L312-1-3); drafts are for those who write and those who audit.
create policy version_read on aid.programme_version for select using (true);
create policy version_publish on aid.programme_version for insert with check (aid.viewer_writes());
create policy programme_read on aid.programme for select using (
    identity.viewer_reads_all() or exists (select from aid.programme_version v where v.programme = programme.id));
create policy programme_write on aid.programme for all using (aid.viewer_writes());
create policy draft_read on aid.programme_draft for select using (identity.viewer_reads_all());
create policy draft_write on aid.programme_draft for all using (aid.viewer_writes());
create policy envelope_read on aid.envelope for select using (exists (select from aid.programme p where p.id = envelope.programme));
create policy envelope_add on aid.envelope for insert with check (aid.viewer_writes());
create policy envelope_change on aid.envelope for update using (aid.viewer_writes());
