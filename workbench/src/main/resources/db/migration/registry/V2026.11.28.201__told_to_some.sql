-- Whether each officer of the task force may see what an officer may see of a means, its hours and its cost: false where the company, once it has come
-- in, lets the officers it trusts see something and does not trust every member of the task force.
create function registry.all_officers_see(of_resource uuid) returns boolean language plpgsql volatile as $$
declare
    asker text := platform.viewer_role();
    told boolean;
begin
    perform set_config('beffroi.role', 'system', true);
    select exists (
        select from registry.resource r join identity.organisation company on company.siren = r.siren
        where r.id = of_resource
        and ('trusted' = r.visibility
            or exists (select from registry.resource_hours h where h.resource = r.id and h.visibility = 'trusted')
            or exists (select from registry.resource_cost c where c.resource = r.id and c.visibility = 'trusted'))
        and exists (
            select from identity.organisation o where o.kind = 'task-force'
            and not exists (select from identity.trust t where t.company = company.id and t.task_force = o.id)))
    into told;
    perform set_config('beffroi.role', asker, true);
    return not told;
end $$;
revoke execute on function registry.all_officers_see(uuid) from public;
grant execute on function registry.all_officers_see(uuid) to beffroi_app;
