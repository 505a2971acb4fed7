-- Mergers and splits with their days: aid received goes along (2023/2831, art. 3(8) and (9)). They are public facts (BODACC), written down by officers.
create table aid.reorganisation (
    id uuid primary key,
    kind text not null check (kind in ('merger', 'split')),
    happened_on date not null,
    -- Who is absorbed, or split.
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    recorded_by uuid,
    recorded_at timestamptz not null default now()
);
create index reorganisation_company on aid.reorganisation (company);
-- Who goes on: of a merger one, with the whole; of a split several, by their shares of the equity.
create table aid.reorganisation_part (
    reorganisation uuid not null references aid.reorganisation (id) on delete cascade,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    share numeric(9, 8) not null check (share > 0 and share <= 1),
    primary key (reorganisation, siren)
);
create index reorganisation_part_siren on aid.reorganisation_part (siren);
grant select, insert, delete on aid.reorganisation, aid.reorganisation_part to beffroi_app;
alter table aid.reorganisation enable row level security;
alter table aid.reorganisation force row level security;
alter table aid.reorganisation_part enable row level security;
alter table aid.reorganisation_part force row level security;
create policy reorganisation_read on aid.reorganisation for select using (platform.viewer_role() <> 'anonymous');
create policy reorganisation_part_read on aid.reorganisation_part for select using (platform.viewer_role() <> 'anonymous');
create policy reorganisation_add on aid.reorganisation for insert with check (platform.viewer_role() = 'officer');
create policy reorganisation_part_add on aid.reorganisation_part for insert with check (platform.viewer_role() = 'officer');
create policy reorganisation_remove on aid.reorganisation for delete using (platform.viewer_role() = 'officer');
create policy reorganisation_part_remove on aid.reorganisation_part for delete using (platform.viewer_role() = 'officer');
