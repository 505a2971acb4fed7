-- Who is in charge of a file on each side: every handing over is a row that stays, the last one holds.
create table funding.charge (
    id bigint generated always as identity primary key,
    file uuid not null,
    company char(9) not null,
    side text not null check (side in ('company', 'task-force')),
    -- Pseudonyms: a person can be forgotten, the file stays whole.
    person uuid not null,
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company)
);
create index charge_file on funding.charge (file, side, id);
grant select, insert (file, company, side, person) on funding.charge to beffroi_app;
alter table funding.charge enable row level security;
alter table funding.charge force row level security;
create trigger charge_stays before update or delete or truncate on funding.charge
    for each statement execute function funding.refuse_change();
create policy charge_own on funding.charge for select using (company = (select funding.viewer_company()));
create policy charge_read on funding.charge for select using (
    platform.viewer_role() = 'system'
    or platform.viewer_role() in ('officer', 'auditor') and exists (select from funding.file f where f.id = charge.file));
-- Each side hands over on its own side only.
create policy charge_give on funding.charge for insert with check (
    side = 'company' and company = (select funding.viewer_company())
    or side = 'task-force' and platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = charge.file));

-- Who may read a file may know whom to ask, by name, on the other side too: of nobody else, and of nobody who is erased.
create function funding.people_in_charge(of_file uuid) returns table (side text, person uuid, name text, since timestamptz) language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := platform.viewer_role();
begin
    if not exists (select from funding.charge c where c.file = of_file) then
        return;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query select distinct on (c.side) c.side, c.person, coalesce(p.name, ''), c.at
        from funding.charge c left join identity.pseudonym s on s.pseudonym = c.person left join identity.person p on p.id = s.person
        where c.file = of_file order by c.side, c.id desc;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.people_in_charge(uuid) from public;
grant execute on function funding.people_in_charge(uuid) to beffroi_app;
