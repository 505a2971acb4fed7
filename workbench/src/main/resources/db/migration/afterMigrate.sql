-- The workbench itself (jobs, imports, backup, migrations) sees every row of every table, by construction: a policy that forgot it would make
-- backups silently incomplete. What it may do is still bounded by grants.
do $$
declare
    found record;
begin
    for found in
        select c.oid::regclass as name, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and c.relrowsecurity
          and n.nspname not in ('pg_catalog', 'information_schema')
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'workbench_itself')
    loop
        execute format(
            'create policy workbench_itself on %s for all using (platform.viewer_role() = ''system'')', found.name);
    end loop;
end
$$;
