-- What stops companies: requirements and profiles in versions, and the diagnoses that companies keep.
create schema readiness;
grant usage on schema readiness to beffroi_app;

-- A version never changes: the highest number holds, the older ones stay readable. A requirement or profile as the code reads it lies in "body".
create table readiness.entry_version (
    kind text not null check (kind in ('requirement', 'profile')),
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    number int not null check (number > 0),
    body jsonb not null,
    reason text not null check (length(reason) <= 2000),
    -- The pseudonym of who made it; null where it came with a release.
    made_by uuid,
    made_at timestamptz not null default now(),
    primary key (kind, code, number)
);
grant select, insert on readiness.entry_version to beffroi_app;
alter table readiness.entry_version enable row level security;
alter table readiness.entry_version force row level security;
-- What is required of companies is for everybody to read, and for the task force to write.
create policy entry_read on readiness.entry_version for select using (true);
create policy entry_write on readiness.entry_version for insert with check (platform.viewer_role() in ('system', 'officer'));

-- What a company answered and kept. It is its own: who else sees it, it says itself; a judgement is dated and may be replied to.
create table readiness.diagnosis (
    id uuid primary key,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    profile text not null,
    -- Number of the answer by code of the question.
    answers jsonb not null,
    -- Codes that were not met on that day, the heaviest first.
    barriers text[] not null,
    visibility text not null check (visibility in ('only-me', 'trusted', 'buyers', 'signed-in', 'public')),
    reply text not null default '' check (length(reply) <= 4000),
    -- The pseudonym of who kept it.
    made_by uuid not null,
    made_at timestamptz not null default now()
);
create index diagnosis_siren on readiness.diagnosis (siren, made_at);
grant select, insert, update, delete on readiness.diagnosis to beffroi_app;
alter table readiness.diagnosis enable row level security;
alter table readiness.diagnosis force row level security;
create policy diagnosis_read on readiness.diagnosis for select using (identity.viewer_may_see(visibility, siren));
create policy diagnosis_own on readiness.diagnosis for all using (
    platform.viewer_role() = 'company-member' and siren = identity.viewer_siren());
create policy diagnosis_system on readiness.diagnosis for all using (platform.viewer_role() = 'system');
