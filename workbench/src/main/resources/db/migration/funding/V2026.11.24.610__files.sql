-- Grant files: each step of their life is a row that stays; where a file is follows from its last step.
create table funding.file (
    id uuid primary key,
    number bigint generated always as identity unique,
    programme uuid not null,
    axis text not null check (axis <> ''),
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    title text not null check (length(title) between 1 and 200),
    created_at timestamptz not null default now(),
    -- Kept beside the steps, for lists: the code of the state after the last step, and how many steps there were.
    state text not null default 'draft',
    steps int not null default 0,
    unique (id, company)
);
create index file_company on funding.file (company);

create table funding.step (
    file uuid not null,
    number int not null check (number > 0),
    company char(9) not null,
    kind text not null check (kind <> ''),
    content jsonb not null,
    -- Where the file was afterwards.
    state text not null check (state <> ''),
    state_content jsonb not null,
    -- A pseudonym: a person can be forgotten, the file stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    role text not null default platform.viewer_role(),
    at timestamptz not null default clock_timestamp(),
    primary key (file, number),
    foreign key (file, company) references funding.file (id, company)
);

-- Money moves for a file only after a step of it, and for the company whose file it is.
alter table funding.movement add constraint movement_follows_step foreign key (file, step) references funding.step (file, number);
alter table funding.movement add constraint movement_of_company foreign key (file, company) references funding.file (id, company);

grant select on funding.file, funding.step to beffroi_app;
grant insert (id, programme, axis, company, title), update (title, state, steps) on funding.file to beffroi_app;
-- Who and when come from the defaults: the application cannot say otherwise.
grant insert (file, number, company, kind, content, state, state_content) on funding.step to beffroi_app;

create trigger step_stays before update or delete or truncate on funding.step
    for each statement execute function funding.refuse_change();
create trigger file_stays before delete or truncate on funding.file
    for each statement execute function funding.refuse_change();

alter table funding.file enable row level security;
alter table funding.file force row level security;
alter table funding.step enable row level security;
alter table funding.step force row level security;

-- The company whose own member asks; null for everybody else.
create function funding.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
revoke execute on function funding.viewer_company() from public;
grant execute on function funding.viewer_company() to beffroi_app;

-- A draft is its company's alone; what was handed in is for the task force and the auditors too.
create policy file_own on funding.file for select using (company = (select funding.viewer_company()));
create policy file_read on funding.file for select using (state <> 'draft' and (select identity.viewer_reads_all()));
create policy file_ask on funding.file for insert with check (company = (select funding.viewer_company()));
create policy file_own_step on funding.file for update using (company = (select funding.viewer_company()));
create policy file_step on funding.file for update using (state <> 'draft' and platform.viewer_role() = 'officer');

create policy step_read on funding.step for select using (exists (select from funding.file f where f.id = step.file));
create policy step_take on funding.step for insert with check (
    company = (select funding.viewer_company())
    or platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = step.file));

-- Which envelopes have a book is no secret; what is in it is.
create policy book_known on funding.book for select using (platform.viewer_role() <> 'anonymous');
