-- Who may come in: organisations, people, and the role a person has in an organisation.
create schema identity;
grant usage on schema identity to beffroi_app;

create table identity.organisation (
    id uuid primary key,
    kind text not null check (kind in ('task-force', 'company', 'buyer', 'public')),
    name text not null check (name <> ''),
    siren char(9) unique check (siren ~ '^[0-9]{9}$'),
    fictive boolean not null default false,
    created_at timestamptz not null default now()
);

create table identity.person (
    id uuid primary key,
    email text not null check (position('@' in email) > 1),
    name text not null check (name <> ''),
    password_hash text,
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    created_at timestamptz not null default now()
);
create unique index person_email on identity.person (lower(email));

create table identity.membership (
    person uuid not null references identity.person (id) on delete cascade,
    organisation uuid not null references identity.organisation (id) on delete cascade,
    role text not null check (role in ('administrator', 'officer', 'company-member', 'buyer', 'auditor')),
    since timestamptz not null default now(),
    primary key (person, organisation)
);

create function identity.viewer_reads_all() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'administrator', 'officer', 'auditor') $$;
grant execute on all functions in schema identity to beffroi_app;
grant select, insert, update, delete on all tables in schema identity to beffroi_app;

-- An organisation's name is known to whoever is signed in; people are known within their organisation and to the task force.
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
create policy organisation_read on identity.organisation for select using (platform.viewer_role() <> 'anonymous');
create policy organisation_write on identity.organisation for all
    using (platform.viewer_role() in ('system', 'administrator', 'officer'));

alter table identity.person enable row level security;
alter table identity.person force row level security;
create policy person_read on identity.person for select using (
    identity.viewer_reads_all() or id = platform.viewer_person() or exists (
        select from identity.membership m where m.person = person.id and m.organisation = platform.viewer_organisation()));
create policy person_write on identity.person for all
    using (platform.viewer_role() in ('system', 'administrator') or id = platform.viewer_person());

alter table identity.membership enable row level security;
alter table identity.membership force row level security;
create policy membership_read on identity.membership for select using (
    identity.viewer_reads_all() or person = platform.viewer_person() or organisation = platform.viewer_organisation());
create policy membership_write on identity.membership for all
    using (platform.viewer_role() in ('system', 'administrator'));
