-- What everybody may read of the barriers of the region: told sums, and, for the workbench alone, who was behind them when they were told.
create table readiness.public_barrier (
    requirement text primary key,
    -- Each "at least", in fives; 0 where nothing is told.
    companies int not null check (companies >= 0 and companies % 5 = 0),
    unmet int not null check (unmet >= 0 and unmet % 5 = 0),
    said int not null check (said >= 0 and said % 5 = 0),
    counted_on date not null
);
grant select, insert, update, delete on readiness.public_barrier to beffroi_app;
alter table readiness.public_barrier enable row level security;
alter table readiness.public_barrier force row level security;
create policy public_barrier_read on readiness.public_barrier for select using (true);
create policy public_barrier_write on readiness.public_barrier for all using (platform.viewer_role() = 'system');

-- So that the next sums are told only once enough companies differ from these: otherwise two readings, subtracted, would speak of one.
create table readiness.public_barrier_company (
    requirement text not null references readiness.public_barrier (requirement) on delete cascade,
    siren char(9) not null,
    state text not null check (state in ('MET', 'UNSEEN', 'SAID')),
    primary key (requirement, siren)
);
grant select, insert, update, delete on readiness.public_barrier_company to beffroi_app;
alter table readiness.public_barrier_company enable row level security;
alter table readiness.public_barrier_company force row level security;
create policy public_barrier_company_system on readiness.public_barrier_company for all using (platform.viewer_role() = 'system');
