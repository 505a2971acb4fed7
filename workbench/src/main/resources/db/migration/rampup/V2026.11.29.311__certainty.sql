-- How sure a run's date is: its plan carried out many times by chance. Whoever reads the run reads it.
create table rampup.certainty (
    run uuid primary key references rampup.run (id) on delete cascade,
    -- The date with its probability, for lists.
    sure jsonb not null,
    simulation jsonb not null,
    made_at timestamptz not null default now()
);
grant select, insert on rampup.certainty to beffroi_app;
alter table rampup.certainty enable row level security;
alter table rampup.certainty force row level security;
create policy certainty_read on rampup.certainty for select using (rampup.viewer_reads_run(run));
create policy certainty_write on rampup.certainty for insert with check (rampup.viewer_plans_run(run));
