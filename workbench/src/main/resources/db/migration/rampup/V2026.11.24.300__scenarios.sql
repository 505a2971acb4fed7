-- Scenarios: what is wished, by whom it can be made, and the plans made of it. All versions and all runs are kept.
create schema rampup;
grant usage on schema rampup to beffroi_app;

create table rampup.scenario (
    id uuid primary key,
    name text not null check (name <> '' and length(name) <= 200),
    purpose text not null default '' check (length(purpose) <= 2000),
    created_by uuid,
    created_at timestamptz not null default now(),
    archived_at timestamptz
);

-- With whom outside the task force a scenario is shared, by name: they see dates, levers and money, never the bottlenecks.
create table rampup.share (
    scenario uuid not null references rampup.scenario (id) on delete cascade,
    person uuid,
    organisation uuid,
    since timestamptz not null default now(),
    check (num_nonnulls(person, organisation) = 1),
    unique nulls not distinct (scenario, person, organisation)
);

-- What is being edited: the tables of the model, cell by cell as text, so that half-finished work is kept.
create table rampup.draft (
    scenario uuid primary key references rampup.scenario (id) on delete cascade,
    tables jsonb not null,
    revision bigint not null default 1,
    saved_by uuid,
    saved_at timestamptz not null default now()
);

create table rampup.version (
    scenario uuid not null references rampup.scenario (id) on delete cascade,
    number int not null check (number > 0),
    model text not null,
    sha256 char(64) not null,
    reason text not null default '' check (length(reason) <= 2000),
    created_by uuid,
    created_at timestamptz not null default now(),
    primary key (scenario, number)
);

create table rampup.run (
    id uuid primary key,
    scenario uuid not null,
    version int not null,
    gap double precision not null check (gap >= 0),
    time_limit_seconds double precision not null check (time_limit_seconds > 0),
    public_budget_euros double precision check (public_budget_euros >= 0),
    cadence_percent int not null default 100 check (cadence_percent between 1 and 1000),
    without_levers text[] not null default '{}',
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    asked_by uuid,
    asked_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    attempts int not null default 0,
    stop_asked boolean not null default false,
    progress jsonb,
    -- The plan without its bottlenecks, which lie in a table of their own.
    plan text,
    -- What lists show of it: date, backlog, money, gap.
    summary jsonb,
    broken_rules text[],
    failure text,
    foreign key (scenario, version) references rampup.version (scenario, number) on delete cascade
);
create index run_scenario on rampup.run (scenario, version, asked_at);
create index run_under_way on rampup.run (asked_at) where state in ('waiting', 'running');

-- Bottlenecks are secret by default: they name the one maker everything hangs on.
create table rampup.explained_plan (
    run uuid primary key references rampup.run (id) on delete cascade,
    plan text not null
);

-- What other cadences and budgets would bring, worked out beforehand for meetings.
create table rampup.outlook (
    scenario uuid not null,
    version int not null,
    cadence_percent int not null,
    points jsonb not null,
    seconds double precision not null,
    made_at timestamptz not null default now(),
    primary key (scenario, version, cadence_percent),
    foreign key (scenario, version) references rampup.version (scenario, number) on delete cascade
);

grant select, insert, update, delete on all tables in schema rampup to beffroi_app;

create function rampup.viewer_plans() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'administrator', 'officer') $$;
grant execute on all functions in schema rampup to beffroi_app;

alter table rampup.scenario enable row level security;
alter table rampup.scenario force row level security;
alter table rampup.share enable row level security;
alter table rampup.share force row level security;
alter table rampup.draft enable row level security;
alter table rampup.draft force row level security;
alter table rampup.version enable row level security;
alter table rampup.version force row level security;
alter table rampup.run enable row level security;
alter table rampup.run force row level security;
alter table rampup.explained_plan enable row level security;
alter table rampup.explained_plan force row level security;
alter table rampup.outlook enable row level security;
alter table rampup.outlook force row level security;

-- The policies of a child look through its scenario's. A share is seen by those it names, so that the scenario's policy can look at it.
create policy share_read on rampup.share for select using (
    identity.viewer_reads_all() or person = platform.viewer_person() or organisation = platform.viewer_organisation());
create policy share_write on rampup.share for all using (rampup.viewer_plans());

create policy scenario_read on rampup.scenario for select using (
    identity.viewer_reads_all() or exists (select from rampup.share s where s.scenario = scenario.id));
create policy scenario_write on rampup.scenario for all using (rampup.viewer_plans());

create policy draft_read on rampup.draft for select using (identity.viewer_reads_all());
create policy draft_write on rampup.draft for all using (rampup.viewer_plans());

-- The whole model names every company's capacities and money: it is not for those the results are shared with.
create policy version_read on rampup.version for select using (identity.viewer_reads_all());
create policy version_write on rampup.version for all using (rampup.viewer_plans());

create policy run_read on rampup.run for select using (
    identity.viewer_reads_all() or exists (select from rampup.scenario s where s.id = run.scenario));
create policy run_write on rampup.run for all using (rampup.viewer_plans());

create policy explained_plan_read on rampup.explained_plan for select using (identity.viewer_reads_all());
create policy explained_plan_write on rampup.explained_plan for all using (rampup.viewer_plans());

create policy outlook_read on rampup.outlook for select using (identity.viewer_reads_all());
create policy outlook_write on rampup.outlook for all using (rampup.viewer_plans());
