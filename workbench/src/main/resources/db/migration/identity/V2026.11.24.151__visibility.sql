-- Whom a company lets see what it keeps: the officers it trusts, and field by field who else.

create table identity.trust (
    company uuid not null references identity.organisation (id) on delete cascade,
    task_force uuid not null references identity.organisation (id) on delete cascade,
    since timestamptz not null default now(),
    primary key (company, task_force)
);
create index trust_task_force on identity.trust (task_force);
grant select, insert, delete on identity.trust to beffroi_app;
alter table identity.trust enable row level security;
alter table identity.trust force row level security;
create policy trust_read on identity.trust for select using (
    company = platform.viewer_organisation() or task_force = platform.viewer_organisation()
    or platform.viewer_role() in ('system', 'auditor'));
-- Trust is the company's to give: nobody else's, not even an administrator's.
create policy trust_give on identity.trust for insert with check (
    platform.viewer_role() = 'company-member' and company = platform.viewer_organisation()
    and exists (select from identity.organisation o where o.id = task_force and o.kind = 'task-force'));
create policy trust_withdraw on identity.trust for delete using (
    platform.viewer_role() = 'company-member' and company = platform.viewer_organisation());

-- Whether the viewer may see a field of a company's, given the visibility the company chose for it. The one rule, for policies and for
-- views that blank out fields. Codes as in fr.beffroi.workbench.identity.Visibility; an unknown or missing one means only the company.
create function identity.viewer_may_see(visibility text, company uuid) returns boolean language sql stable as $$
    select case
        when platform.viewer_role() in ('system', 'auditor') then true
        when company = platform.viewer_organisation() and platform.viewer_role() = 'company-member' then true
        when visibility = 'public' then true
        when visibility = 'signed-in' then platform.viewer_role() <> 'anonymous'
        when visibility = 'buyers' and platform.viewer_role() in ('buyer', 'officer') then true
        when visibility in ('buyers', 'trusted') then platform.viewer_role() = 'officer' and exists (
            select from identity.trust t
            where t.company = viewer_may_see.company and t.task_force = platform.viewer_organisation())
        else false
    end
$$;

-- The same for a company known by its SIREN only; one that no organisation claimed has chosen nothing: officers see its fields.
create function identity.viewer_may_see(visibility text, siren char(9)) returns boolean language sql stable as $$
    select case
        when exists (select from identity.organisation o where o.siren = viewer_may_see.siren)
        then identity.viewer_may_see(visibility, (select o.id from identity.organisation o where o.siren = viewer_may_see.siren))
        else visibility = 'public'
            or (visibility = 'signed-in' and platform.viewer_role() <> 'anonymous')
            or (visibility = 'buyers' and platform.viewer_role() = 'buyer')
            or platform.viewer_role() in ('system', 'auditor', 'officer')
    end
$$;
grant execute on function identity.viewer_may_see(text, uuid), identity.viewer_may_see(text, char) to beffroi_app;
