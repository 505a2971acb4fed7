-- The plan set again each month from what really is: what is followed, what was found, and how far the date has moved.
create table accounts.followed (
    scenario_id uuid primary key,
    -- The plan whose date was promised.
    run_id uuid not null,
    since timestamptz not null default clock_timestamp(),
    -- A pseudonym: who is told of drift.
    followed_by uuid default identity.pseudonym_of(platform.viewer_person())
);

-- What is really there at the end of a month: append-only, the newest of an element and month holds.
create table accounts.reality (
    number bigint generated always as identity primary key,
    scenario_id uuid not null,
    month date not null check (extract(day from month) = 1),
    kind text not null check (kind in ('STOCK', 'HOURS', 'DELIVERED')),
    -- Id in the scenario's model: of an item, a means of production, or a target's item.
    element text not null check (length(element) between 1 and 200),
    quantity numeric not null check (quantity >= 0),
    stated_on timestamptz not null default clock_timestamp(),
    stated_by uuid default identity.pseudonym_of(platform.viewer_person())
);
create index reality_scenario on accounts.reality (scenario_id, month);

-- A plan made again, beside the one that was promised. What came of it is added once its plan is there; told once.
create table accounts.drift (
    scenario_id uuid not null,
    month date not null check (extract(day from month) = 1),
    base_run uuid not null,
    new_run uuid not null,
    version int not null,
    promised_date date,
    promised_probability double precision,
    expected_date date,
    -- Of the promised day, by the plan made again.
    expected_probability double precision,
    causes jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    known_at timestamptz,
    told_at timestamptz,
    primary key (scenario_id, month)
);

grant select, insert (scenario_id, run_id), update (run_id), delete on accounts.followed to beffroi_app;
grant select, insert (scenario_id, month, kind, element, quantity) on accounts.reality to beffroi_app;
grant select, insert (scenario_id, month, base_run, new_run, version, promised_date, causes),
    update (promised_probability, expected_date, expected_probability, known_at, told_at) on accounts.drift to beffroi_app;
create trigger reality_stays before update or delete or truncate on accounts.reality for each statement execute function accounts.refuse_change();
create trigger drift_stays before delete or truncate on accounts.drift for each statement execute function accounts.refuse_change();
alter table accounts.followed enable row level security;
alter table accounts.followed force row level security;
alter table accounts.reality enable row level security;
alter table accounts.reality force row level security;
alter table accounts.drift enable row level security;
alter table accounts.drift force row level security;
-- Whoever sees the scenario, and of the task force alone: those it is shared with see neither stocks nor who is behind.
create policy followed_read on accounts.followed for select using (
    platform.viewer_role() in ('officer', 'auditor') and rampup.viewer_reads_scenario(scenario_id));
create policy followed_write on accounts.followed for all using (
    platform.viewer_role() = 'officer' and rampup.viewer_plans_scenario(scenario_id));
create policy reality_read on accounts.reality for select using (
    platform.viewer_role() in ('officer', 'auditor') and rampup.viewer_reads_scenario(scenario_id));
create policy reality_write on accounts.reality for insert with check (
    platform.viewer_role() = 'officer' and rampup.viewer_plans_scenario(scenario_id));
create policy drift_read on accounts.drift for select using (
    platform.viewer_role() in ('officer', 'auditor') and rampup.viewer_reads_scenario(scenario_id));
create policy drift_make on accounts.drift for insert with check (
    platform.viewer_role() = 'officer' and rampup.viewer_plans_scenario(scenario_id));
