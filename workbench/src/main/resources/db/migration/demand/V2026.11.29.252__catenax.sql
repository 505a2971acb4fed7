-- What came from a partner's file: a need knows its message, so that the next file changes it; capacities are kept as they were told.
alter table demand.need add origin text check (length(origin) <= 100);
create unique index need_origin on demand.need (organisation, origin) where origin is not null;

create table demand.capacity_group (
    organisation uuid not null default platform.viewer_organisation(),
    id uuid not null,
    name text not null check (name <> '' and length(name) <= 200),
    -- fr.beffroi.workbench.demand.catenax.CapacityGroup as JSON.
    content jsonb not null,
    read_at timestamptz not null default clock_timestamp(),
    primary key (organisation, id)
);
grant select, insert, update on demand.capacity_group to beffroi_app;
alter table demand.capacity_group enable row level security;
alter table demand.capacity_group force row level security;
create policy capacity_group_read on demand.capacity_group for select using (
    platform.viewer_role() = 'auditor' or demand.viewer_asks() and organisation = platform.viewer_organisation());
create policy capacity_group_write on demand.capacity_group for all using (
    demand.viewer_asks() and organisation = platform.viewer_organisation());
