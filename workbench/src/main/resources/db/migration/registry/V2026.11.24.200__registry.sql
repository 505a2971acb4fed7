-- The register: companies, their sites, what they can do, with which means and credentials; and where each fact came from.
-- Keys are the national ones (SIREN, SIRET): they are what people know, what imports bring, and what other modules refer to.
create schema registry;
grant usage on schema registry to beffroi_app;

-- One row for each act that brought facts: one import of a file, one answer of a connector, one saving by a person. A row of facts points at
-- the act that brought it (8 bytes, also for a million rows); fields changed since point at their own in "field_sources" ({"name": 4711}).
create table registry.provenance (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('import', 'connector', 'person', 'demo')),
    source text not null check (source <> ''),
    import uuid,
    person uuid,
    at timestamptz not null default now()
);
create index provenance_import on registry.provenance (import) where import is not null;

-- Reference tables, filled by migrations and kept by the task force.
create table registry.process (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9.-]*$'),
    parent text references registry.process (code) deferrable initially deferred,
    position int not null default 0,
    name_fr text not null,
    name_en text not null,
    -- Other words people search by, French and English.
    synonyms text[] not null default '{}',
    -- Where it comes from: "DIN 8580, 3.2.1", or "Beffroi".
    source text not null
);
create index process_parent on registry.process (parent);
create table registry.activity (
    nomenclature text not null check (nomenclature in ('naf2', 'naf2025')),
    code text not null,
    parent text,
    label_fr text not null,
    label_en text,
    primary key (nomenclature, code)
);
-- Which classes of NAF 2025 a class of NAF rev. 2 became.
create table registry.activity_successor (
    naf2 text not null,
    naf2025 text not null,
    primary key (naf2, naf2025)
);
create table registry.legal_form (code text primary key, label_fr text not null, label_en text);
create table registry.staff_bracket (
    code text primary key,
    label_fr text not null,
    label_en text not null,
    least int not null,
    most int
);
create table registry.credential_kind (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name_fr text not null,
    name_en text not null,
    family text not null
        check (family in ('quality', 'environment', 'security', 'special-process', 'clearance', 'export', 'cyber', 'label', 'other')),
    -- How long one usually runs; null: no term of its own.
    usual_months int check (usual_months > 0),
    -- Others it contains, such as iso-9001 in en-9100.
    implies text[] not null default '{}',
    -- Added by the task force.
    own boolean not null default false
);

create table registry.company (
    siren char(9) primary key check (siren ~ '^[0-9]{9}$'),
    name text not null check (name <> ''),
    -- Short or trade name.
    short_name text,
    legal_form text,
    -- SIRENE's status: may have ceased.
    active boolean not null default true,
    founded_on date,
    size_class text check (size_class in ('micro', 'sme', 'midcap', 'large')),
    staff_bracket text,
    staff_year int,
    activity_naf2 text,
    activity_naf2025 text,
    website text,
    description text,
    -- SIRENE: the company, or the sole trader, asked for its data not to be passed on.
    restricted boolean not null default false,
    -- Consented to be shown to people who are not signed in.
    published boolean not null default false,
    -- Invented, for demonstrations.
    fictive boolean not null default false,
    source bigint not null references registry.provenance (id),
    field_sources jsonb,
    -- Lets every node's search index find what changed since it last looked; insertions need not set it.
    changed_in xid8 not null default pg_current_xact_id()
);
create index company_changed on registry.company (changed_in);
create index company_source on registry.company (source);

create table registry.site (
    siret char(14) primary key check (siret ~ '^[0-9]{14}$'),
    siren char(9) not null references registry.company (siren) on delete cascade,
    name text,
    head_office boolean not null default false,
    active boolean not null default true,
    opened_on date,
    closed_on date,
    address text,
    postcode text,
    commune_code text,
    commune text,
    department text,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    activity_naf2 text,
    activity_naf2025 text,
    staff_bracket text,
    source bigint not null references registry.provenance (id),
    field_sources jsonb,
    changed_in xid8 not null default pg_current_xact_id(),
    check ((latitude is null) = (longitude is null))
);
create index site_siren on registry.site (siren);
create index site_changed on registry.site (changed_in);
create index site_source on registry.site (source);

-- Who holds whom. A single undertaking (Regulation (EU) 2023/2831, article 2(2)) is what the links of the first four kinds hold together.
create table registry.capital_link (
    id uuid primary key default gen_random_uuid(),
    child char(9) not null references registry.company (siren) on delete cascade,
    parent_siren char(9) check (parent_siren ~ '^[0-9]{9}$'),
    parent_name text not null check (parent_name <> ''),
    parent_country char(2) not null default 'FR',
    kind text not null check (kind in ('majority-votes', 'board', 'dominant-influence', 'agreement', 'minority')),
    share_percent numeric(5, 2) check (share_percent > 0 and share_percent <= 100),
    from_date date,
    until_date date,
    source bigint not null references registry.provenance (id),
    check (parent_siren is distinct from child),
    check (until_date is null or from_date is null or until_date >= from_date)
);
create index capital_link_child on registry.capital_link (child);
create index capital_link_parent on registry.capital_link (parent_siren);

-- Who sees a fact, as the company chose; codes of identity.Visibility, each level with those before it.
create domain registry.visibility as text check (value in ('only-me', 'trusted', 'buyers', 'signed-in', 'public'));

-- People to call: personal data, with a purpose and a term.
create table registry.contact (
    id uuid primary key default gen_random_uuid(),
    siren char(9) not null references registry.company (siren) on delete cascade,
    siret char(14) references registry.site (siret) on delete cascade,
    name text not null check (name <> ''),
    position text,
    email text,
    phone text,
    purpose text not null check (purpose <> ''),
    keep_until date not null,
    visibility registry.visibility not null default 'trusted',
    source bigint not null references registry.provenance (id)
);
create index contact_siren on registry.contact (siren);

create table registry.capability (
    id uuid primary key default gen_random_uuid(),
    siren char(9) not null references registry.company (siren) on delete cascade,
    siret char(14) references registry.site (siret) on delete cascade,
    process text not null references registry.process (code),
    materials text[] not null default '{}',
    -- The largest part that can be made.
    length_mm numeric check (length_mm > 0),
    width_mm numeric check (width_mm > 0),
    height_mm numeric check (height_mm > 0),
    mass_kg numeric check (mass_kg > 0),
    -- The finest tolerance held.
    tolerance_mm numeric check (tolerance_mm > 0),
    note text,
    visibility registry.visibility not null default 'buyers',
    source bigint not null references registry.provenance (id),
    field_sources jsonb
);
create index capability_siren on registry.capability (siren);
create index capability_process on registry.capability (process);

-- A means of production. Its hours and its cost are secrets of their own, hence rows of their own: row-level security can hide each.
create table registry.resource (
    id uuid primary key default gen_random_uuid(),
    siren char(9) not null references registry.company (siren) on delete cascade,
    siret char(14) references registry.site (siret) on delete cascade,
    name text not null check (name <> ''),
    process text references registry.process (code),
    visibility registry.visibility not null default 'trusted',
    source bigint not null references registry.provenance (id),
    field_sources jsonb,
    unique (id, siren)
);
create index resource_siren on registry.resource (siren);
-- Hours offered a week, from a Monday on, until the next row: a step profile.
create table registry.resource_hours (
    resource uuid not null,
    siren char(9) not null,
    from_monday date not null check (extract(isodow from from_monday) = 1),
    hours_per_week numeric not null check (hours_per_week >= 0),
    confirmed_on date not null,
    -- Who said so, in words: a person of the company, or the officer who asked.
    confirmed_by text not null check (confirmed_by <> ''),
    visibility registry.visibility not null default 'trusted',
    source bigint not null references registry.provenance (id),
    primary key (resource, from_monday),
    foreign key (resource, siren) references registry.resource (id, siren) on delete cascade
);
create table registry.resource_cost (
    resource uuid primary key,
    siren char(9) not null,
    euros_per_hour numeric(12, 2) not null check (euros_per_hour >= 0),
    confirmed_on date not null,
    confirmed_by text not null check (confirmed_by <> ''),
    visibility registry.visibility not null default 'only-me',
    source bigint not null references registry.provenance (id),
    foreign key (resource, siren) references registry.resource (id, siren) on delete cascade
);

create table registry.credential (
    id uuid primary key default gen_random_uuid(),
    siren char(9) not null references registry.company (siren) on delete cascade,
    kind text not null references registry.credential_kind (code),
    number text,
    scope text,
    -- The sites it covers; none: the whole company.
    sites char(14)[] not null default '{}',
    from_date date,
    until_date date,
    -- Declared by the company, or checked: in a public register, or the certificate was seen.
    checked text not null default 'declared' check (checked in ('declared', 'register', 'certificate')),
    checked_on date,
    checked_by text,
    reminder_days int not null default 90 check (reminder_days between 0 and 1000),
    reminded_on date,
    visibility registry.visibility not null default 'buyers',
    source bigint not null references registry.provenance (id),
    field_sources jsonb,
    unique (id, siren),
    check (until_date is null or from_date is null or until_date >= from_date),
    check (checked = 'declared' or (checked_on is not null and checked_by is not null))
);
create index credential_siren on registry.credential (siren);
create index credential_until on registry.credential (until_date) where until_date is not null;
create table registry.credential_proof (
    credential uuid primary key,
    siren char(9) not null,
    file_name text not null,
    media_type text not null,
    content bytea not null check (length(content) <= 10485760),
    visibility registry.visibility not null default 'trusted',
    source bigint not null references registry.provenance (id),
    foreign key (credential, siren) references registry.credential (id, siren) on delete cascade
);

create table registry.saved_search (
    id uuid primary key default gen_random_uuid(),
    person uuid not null,
    name text not null check (name <> ''),
    -- The part of the address after the question mark.
    query text not null,
    created_at timestamptz not null default now(),
    unique (person, name)
);

-- Companies taken out, for the search indexes that still hold them.
create table registry.gone (
    siren char(9) primary key,
    changed_in xid8 not null default pg_current_xact_id()
);
create index gone_changed on registry.gone (changed_in);
