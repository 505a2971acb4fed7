-- Who examines files acts for no company: who becomes an officer leaves the mandates accepted before, at once.
create function identity.officer_leaves_mandates() returns trigger language plpgsql as $$
declare
    asking text := platform.viewer_role();
begin
    perform set_config('beffroi.role', 'system', true);
    update identity.mandate set ended_at = clock_timestamp() where person = new.person and ended_at is null;
    perform set_config('beffroi.role', asking, true);
    return new;
end $$;
create trigger officer_leaves_mandates after insert or update on identity.membership
    for each row when (new.role = 'officer') execute function identity.officer_leaves_mandates();

select set_config('beffroi.role', 'system', true);
update identity.mandate m set ended_at = clock_timestamp()
    where ended_at is null and exists (select from identity.membership o where o.person = m.person and o.role = 'officer');
