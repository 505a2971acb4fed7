-- How far the simulation of a run's plan is, while it goes on; gone once it is over or thrown away. Whoever reads the run reads it.
create table rampup.certainty_progress (
    run uuid primary key references rampup.run (id) on delete cascade,
    progress jsonb not null
);
grant select, insert, update, delete on rampup.certainty_progress to beffroi_app;
alter table rampup.certainty_progress enable row level security;
alter table rampup.certainty_progress force row level security;
create policy certainty_progress_read on rampup.certainty_progress for select using (rampup.viewer_reads_run(run));
create policy certainty_progress_write on rampup.certainty_progress for all using (rampup.viewer_plans_run(run));
