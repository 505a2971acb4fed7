-- What the loss of any one company, site or supplier would cost a run's plan; answers to the worst come one by one.
-- Whoever reads the run reads it; that only named people get here is the page's business.
create table rampup.dangers (
    run uuid primary key references rampup.run (id) on delete cascade,
    robustness jsonb not null,
    made_at timestamptz not null default now()
);
grant select, insert, update on rampup.dangers to beffroi_app;
alter table rampup.dangers enable row level security;
alter table rampup.dangers force row level security;
create policy dangers_read on rampup.dangers for select using (rampup.viewer_reads_run(run));
create policy dangers_write on rampup.dangers for insert with check (rampup.viewer_plans_run(run));
create policy dangers_answer on rampup.dangers for update
    using (rampup.viewer_plans_run(run)) with check (rampup.viewer_plans_run(run));
