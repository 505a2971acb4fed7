-- Keys of persons for programs that act for them. Only a hash is kept; the key itself is shown once.
create table identity.api_token (
    id uuid primary key default gen_random_uuid(),
    person uuid not null,
    organisation uuid not null,
    name text not null check (name <> '' and length(name) <= 100),
    hash bytea not null unique,
    scope text not null check (scope in ('read', 'write')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    foreign key (person, organisation) references identity.membership (person, organisation) on delete cascade
);
create index api_token_person on identity.api_token (person);
grant select, insert, delete, update (last_used_at) on identity.api_token to beffroi_app;
alter table identity.api_token enable row level security;
alter table identity.api_token force row level security;
create policy api_token_own on identity.api_token for all using (
    person = platform.viewer_person() or platform.viewer_role() = 'system');
