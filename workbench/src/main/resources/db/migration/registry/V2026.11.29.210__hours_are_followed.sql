-- Candidates for a need are chosen in memory by the hours they offer too: whoever changes them is read again.
create trigger resource_hours_touch_insert after insert on registry.resource_hours referencing new table as new_rows
    for each statement execute function registry.touch_company();
create trigger resource_hours_touch_update after update on registry.resource_hours referencing new table as new_rows
    for each statement execute function registry.touch_company();
create trigger resource_hours_touch_delete after delete on registry.resource_hours referencing old table as old_rows
    for each statement execute function registry.touch_company();
