-- What was decided elsewhere about the levers of a scenario since it was planned: such news puts its plan out of date, until a new version takes it in.
create table rampup.news (
    id bigint generated always as identity primary key,
    -- By which the teller knows it: told twice it is kept once.
    key text not null unique check (length(key) between 1 and 500),
    scenario uuid not null references rampup.scenario (id) on delete cascade,
    lever text not null,
    lever_name text not null,
    -- The programme of the model that was to pay.
    programme text not null,
    cause text not null check (cause in ('granted', 'amended', 'refused', 'lapsed', 'delayed', 'paid')),
    -- What that programme pays of the lever, and what the plan lets others pay of it; null where money does not change.
    cents bigint check (cents >= 0),
    other_cents bigint not null default 0 check (other_cents >= 0),
    planned_cents bigint not null check (planned_cents >= 0),
    -- The day before which nothing may be ordered; null where days do not change.
    not_before date,
    -- The day the plan orders.
    order_on date not null,
    source_number bigint not null,
    source_path text not null,
    at timestamptz not null default clock_timestamp(),
    -- The version that took it in.
    version int,
    foreign key (scenario, version) references rampup.version (scenario, number)
);
create index news_scenario on rampup.news (scenario, id);
grant select, insert, update (version) on rampup.news to beffroi_app;
alter table rampup.news enable row level security;
alter table rampup.news force row level security;
create policy news_read on rampup.news for select using (rampup.viewer_reads_scenario(scenario));
-- The workbench itself tells: whoever decided, or gave up, need not see any scenario.
create policy news_tell on rampup.news for insert with check (platform.viewer_role() = 'system');
create policy news_take_in on rampup.news for update using (rampup.viewer_plans_scenario(scenario));

-- What a programme's next euros would bring to a plan: planned again with a larger envelope.
create table rampup.more_money (
    run uuid not null references rampup.run (id) on delete cascade,
    programme text not null,
    euros int not null check (euros > 0),
    outcome jsonb not null,
    made_at timestamptz not null default now(),
    primary key (run, programme, euros)
);
grant select, insert on rampup.more_money to beffroi_app;
alter table rampup.more_money enable row level security;
alter table rampup.more_money force row level security;
create policy more_money_read on rampup.more_money for select using (rampup.viewer_reads_run(run));
create policy more_money_write on rampup.more_money for insert with check (rampup.viewer_plans_run(run));
