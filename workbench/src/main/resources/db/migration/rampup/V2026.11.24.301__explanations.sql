-- A plan is shown before everything that explains it is worked out.
alter table rampup.run add explained boolean not null default false;

-- What goes without each lever of a plan: planned again without it.
create table rampup.without_lever (
    run uuid not null references rampup.run (id) on delete cascade,
    lever text not null,
    outcome jsonb not null,
    made_at timestamptz not null default now(),
    primary key (run, lever)
);
grant select, insert, update, delete on rampup.without_lever to beffroi_app;
alter table rampup.without_lever enable row level security;
alter table rampup.without_lever force row level security;
create policy without_lever_read on rampup.without_lever for select using (identity.viewer_reads_all());
create policy without_lever_write on rampup.without_lever for all using (rampup.viewer_plans());
