-- What the search indexes of all nodes follow. Each changed row carries the transaction that changed it; a node that looked at snapshot S
-- looks next at rows with changed_in >= S's xmin: nothing is lost, whatever the order of commits. The notification only says "look now";
-- PostgreSQL folds those of one transaction into one, so that an import of a million rows sends one.
create function registry.mark_changed() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger company_mark before update on registry.company for each row execute function registry.mark_changed();
create trigger site_mark before update on registry.site for each row execute function registry.mark_changed();

create function registry.tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('registry', '');
    return null;
end $$;
create trigger company_tell after insert or update or delete on registry.company
    for each statement execute function registry.tell_change();
create trigger site_tell after insert or update or delete on registry.site
    for each statement execute function registry.tell_change();

-- A company leaves the index when its row leaves; its other facts change it.
-- The index is the workbench's own, so whoever changed the fact, the mark is set in its name.
create function registry.remember_gone() returns trigger language plpgsql as $$
declare
    asker text := platform.viewer_role();
begin
    perform set_config('beffroi.role', 'system', true);
    insert into registry.gone (siren) select siren from old_rows
        on conflict (siren) do update set changed_in = pg_current_xact_id();
    perform set_config('beffroi.role', asker, true);
    return null;
end $$;
create trigger company_gone after delete on registry.company referencing old table as old_rows
    for each statement execute function registry.remember_gone();

create function registry.touch_company() returns trigger language plpgsql as $$
declare
    asker text := platform.viewer_role();
begin
    perform set_config('beffroi.role', 'system', true);
    if tg_op = 'DELETE' then
        update registry.company set changed_in = pg_current_xact_id() where siren in (select siren from old_rows);
    else
        update registry.company set changed_in = pg_current_xact_id() where siren in (select siren from new_rows);
    end if;
    perform set_config('beffroi.role', asker, true);
    return null;
end $$;
do $$
declare
    name text;
begin
    foreach name in array array['capability', 'credential', 'resource', 'site'] loop
        if name <> 'site' then
            execute format('create trigger %I after insert on registry.%I referencing new table as new_rows
                for each statement execute function registry.touch_company()', name || '_touch_insert', name);
            execute format('create trigger %I after update on registry.%I referencing new table as new_rows
                for each statement execute function registry.touch_company()', name || '_touch_update', name);
        end if;
        execute format('create trigger %I after delete on registry.%I referencing old table as old_rows
            for each statement execute function registry.touch_company()', name || '_touch_delete', name);
    end loop;
end $$;
