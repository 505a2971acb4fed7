-- What was told to the central register of de minimis aid, and when: append-only, the last line of a file counts. What is to be told follows from what
-- weighs under the ceiling now (aid.granted_aid); 0 cents: the register was told that the aid is no more.
create table funding.de_minimis_declaration (
    id bigint generated always as identity primary key,
    file uuid not null,
    company char(9) not null,
    granted_on date not null,
    declared_on date not null check (declared_on >= granted_on),
    amount_cents bigint not null check (amount_cents >= 0),
    -- A pseudonym: a person can be forgotten, the record stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    role text not null default platform.viewer_role(),
    at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company)
);
create index de_minimis_declaration_file on funding.de_minimis_declaration (file, id);
grant select, insert (file, company, granted_on, declared_on, amount_cents) on funding.de_minimis_declaration to beffroi_app;
create trigger de_minimis_declaration_stays before update or delete or truncate on funding.de_minimis_declaration
    for each statement execute function funding.refuse_change();
alter table funding.de_minimis_declaration enable row level security;
alter table funding.de_minimis_declaration force row level security;
create policy de_minimis_declaration_own on funding.de_minimis_declaration for select using (company = (select funding.viewer_company()));
create policy de_minimis_declaration_read on funding.de_minimis_declaration for select using (platform.viewer_role() in ('officer', 'auditor'));
create policy de_minimis_declaration_add on funding.de_minimis_declaration for insert with check (
    platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = de_minimis_declaration.file));

-- Every de minimis grant decided here, with what the register was last told of it. Whoever grants must declare, also for a company that lets no officer
-- read what else it received: only what was decided here comes out.
create function funding.de_minimis_grants()
returns table (file uuid, number bigint, title text, company char(9), company_name text, programme_name text, granted_on date, amount_cents bigint,
    regulation text, declared_on date, declared_cents bigint)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    if viewer not in ('officer', 'auditor', 'system') then
        raise exception 'only officers and auditors see what is to be declared, not %', viewer;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query
        select f.id, f.number, f.title, f.company, coalesce(c.name, f.company::text), coalesce(p.name, f.axis), coalesce(g.granted_on, d.granted_on),
            coalesce(g.amount_cents, 0), coalesce(g.regulation, '2023/2831'), d.declared_on, d.amount_cents
        from funding.file f
        left join aid.granted_aid g on g.id = f.id
        left join lateral (select l.* from funding.de_minimis_declaration l where l.file = f.id order by l.id desc limit 1) d on true
        left join registry.company c on c.siren = f.company
        left join aid.programme p on p.id = f.programme
        where g.id is not null or d.file is not null;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.de_minimis_grants() from public;
grant execute on function funding.de_minimis_grants() to beffroi_app;
