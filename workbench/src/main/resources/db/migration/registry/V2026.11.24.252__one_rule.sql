-- Who sees a fact is identity's one rule, for a company known by its SIREN: an officer's task force must be trusted.
create or replace function registry.viewer_sees(visibility text, siren char(9)) returns boolean language sql stable as
$$ select identity.viewer_may_see(visibility, siren) $$;

-- Whoever keeps the register brings facts in by files, also those that are then for others to see.
do $$
declare
    name text;
begin
    foreach name in array array['contact', 'capability', 'resource', 'resource_hours', 'resource_cost', 'credential', 'credential_proof'] loop
        execute format('create policy %I on registry.%I for insert with check ((select registry.viewer_keeps_register()))',
            name || '_bring', name);
    end loop;
end $$;
