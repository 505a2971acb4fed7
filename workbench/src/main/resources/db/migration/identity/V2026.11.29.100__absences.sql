-- When officers are away, and which colleague stands in: for mails and for knowing what waits. Rights do not pass on.
create table identity.absence (
    id uuid primary key default gen_random_uuid(),
    organisation uuid not null default platform.viewer_organisation() references identity.organisation (id) on delete cascade,
    -- Pseudonyms, as files keep them.
    person uuid not null default identity.pseudonym_of(platform.viewer_person()),
    stand_in uuid not null check (stand_in <> person),
    from_on date not null,
    until_on date not null check (until_on between from_on and from_on + 366)
);
create index absence_person on identity.absence (person, until_on);
create index absence_stand_in on identity.absence (stand_in, until_on);
grant select, insert, delete on identity.absence to beffroi_app;
alter table identity.absence enable row level security;
alter table identity.absence force row level security;
create policy absence_read on identity.absence for select using (platform.viewer_role() in ('officer', 'auditor', 'system'));
create policy absence_plan on identity.absence for insert with check (
    platform.viewer_role() = 'system' or platform.viewer_role() = 'officer' and organisation = platform.viewer_organisation()
    and person = (select identity.pseudonym_of(platform.viewer_person())));
create policy absence_end on identity.absence for delete using (
    platform.viewer_role() = 'officer' and person = (select identity.pseudonym_of(platform.viewer_person())));
