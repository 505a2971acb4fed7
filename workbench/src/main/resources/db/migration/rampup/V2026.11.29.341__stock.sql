-- Where to keep stock so that a version's products are delivered in time: answers that were worked out. They do not say who asked.
create table rampup.stock_answer (
    scenario uuid not null,
    version int not null,
    -- Place among the version's targets; -1: all of them.
    product int not null,
    lead_time_weeks int not null,
    variation double precision not null,
    service_level double precision not null,
    answer jsonb not null,
    made_at timestamptz not null default now(),
    primary key (scenario, version, product, lead_time_weeks, variation, service_level),
    foreign key (scenario, version) references rampup.version (scenario, number) on delete cascade
);
grant select, insert on rampup.stock_answer to beffroi_app;
alter table rampup.stock_answer enable row level security;
alter table rampup.stock_answer force row level security;
create policy stock_answer_read on rampup.stock_answer for select using (rampup.viewer_reads_scenario(scenario));
create policy stock_answer_write on rampup.stock_answer for insert with check (rampup.viewer_plans_scenario(scenario));
