-- Who may read and write the register. Policies ask each function once a statement ("(select …)"), not once a row.
-- Whether the viewer may see a fact of a company's: the rule of identity.Visibility.
create function registry.viewer_sees(visibility text, siren char(9)) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'system' then true
        when 'auditor' then true
        when 'officer' then visibility <> 'only-me'
        when 'buyer' then visibility in ('buyers', 'signed-in', 'public')
        when 'administrator' then visibility in ('signed-in', 'public')
        when 'company-member' then visibility in ('signed-in', 'public') or siren = identity.viewer_siren()
        else visibility = 'public'
    end
$$;
create function registry.viewer_keeps_register() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'administrator', 'officer') $$;
-- The company whose own member asks; null for everybody else.
create function registry.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
grant execute on all functions in schema registry to beffroi_app;
grant select, insert, update, delete on all tables in schema registry to beffroi_app;

do $$
declare
    name text;
begin
    -- Reference: read by all, kept by the task force.
    foreach name in array array['process', 'activity', 'activity_successor', 'legal_form', 'staff_bracket', 'credential_kind'] loop
        execute format('alter table registry.%I enable row level security', name);
        execute format('alter table registry.%I force row level security', name);
        execute format('create policy %I on registry.%I for select using (true)', name || '_read', name);
        execute format('create policy %I on registry.%I for all using ((select registry.viewer_keeps_register()))', name || '_write', name);
    end loop;
    -- Facts of a company with a level each.
    foreach name in array array['contact', 'capability', 'resource', 'resource_hours', 'resource_cost', 'credential', 'credential_proof'] loop
        execute format('alter table registry.%I enable row level security', name);
        execute format('alter table registry.%I force row level security', name);
        execute format('create policy %I on registry.%I for select using (registry.viewer_sees(visibility, siren))', name || '_read', name);
        execute format('create policy %I on registry.%I for all using (((select registry.viewer_keeps_register())
            and registry.viewer_sees(visibility, siren)) or siren = (select registry.viewer_company()))',
            name || '_write', name);
    end loop;
    -- Others.
    foreach name in array array['provenance', 'company', 'site', 'capital_link', 'saved_search', 'gone'] loop
        execute format('alter table registry.%I enable row level security', name);
        execute format('alter table registry.%I force row level security', name);
    end loop;
end $$;

create policy provenance_read on registry.provenance for select using (true);
create policy provenance_write on registry.provenance for insert
    with check ((select registry.viewer_keeps_register()) or person = (select platform.viewer_person()));

-- Signed in: every company. Nobody signed in: those that agreed to be shown.
create policy company_read on registry.company for select
    using (published or (select platform.viewer_role()) <> 'anonymous');
create policy company_keep on registry.company for all using ((select registry.viewer_keeps_register()));
create policy company_own on registry.company for update using (siren = (select registry.viewer_company()));

create policy site_read on registry.site for select using ((select platform.viewer_role()) <> 'anonymous'
    or exists (select from registry.company c where c.siren = site.siren));
create policy site_keep on registry.site for all using ((select registry.viewer_keeps_register()));
create policy site_own on registry.site for update using (siren = (select registry.viewer_company()));

-- Holdings are public facts, but nobody gathers them here for strangers.
create policy capital_link_read on registry.capital_link for select
    using ((select platform.viewer_role()) <> 'anonymous');
create policy capital_link_keep on registry.capital_link for all
    using ((select registry.viewer_keeps_register()) or child = (select registry.viewer_company()));

create policy saved_search_own on registry.saved_search for all using (person = (select platform.viewer_person()));

create policy gone_system on registry.gone for all using ((select platform.viewer_role()) = 'system');

-- A published company's public facts must not outlive its publication: levels speak of facts, "published" of the company.
create policy capability_published on registry.capability as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = capability.siren));
create policy credential_published on registry.credential as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = credential.siren));
create policy resource_published on registry.resource as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = resource.siren));
create policy resource_hours_published on registry.resource_hours as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = resource_hours.siren));
create policy resource_cost_published on registry.resource_cost as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = resource_cost.siren));
create policy credential_proof_published on registry.credential_proof as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = credential_proof.siren));
create policy contact_published on registry.contact as restrictive for select
    using ((select platform.viewer_role()) <> 'anonymous' or exists (select from registry.company c where c.siren = contact.siren));
