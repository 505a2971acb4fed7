-- Takes back what a file weighed. An officer amends a grant also where the company lets no officer read its aid: without this the old weight was
-- not seen, hence not deleted, and the new one refused as its double.
create function aid.withdraw_grant(file uuid) returns boolean language plpgsql volatile as $$
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
    was_there boolean;
begin
    if viewer not in ('officer', 'system') then
        raise exception 'only officers take back de minimis aid, not %', viewer;
    end if;
    perform set_config('beffroi.role', 'system', true);
    delete from aid.granted_aid g where g.id = withdraw_grant.file;
    was_there := found;
    perform set_config('beffroi.role', viewer, true);
    return was_there;
end $$;
revoke execute on function aid.withdraw_grant(uuid) from public;
grant execute on function aid.withdraw_grant(uuid) to beffroi_app;
