-- What a mandate opens: the files it is for with what stands in them, and no other table of funding.
alter table identity.mandate add constraint mandate_file foreign key (file) references funding.file (id);
create policy mandate_of_own_file on identity.mandate as restrictive for insert with check (
    platform.viewer_role() = 'system' or file is null
    or exists (select from funding.file f where f.id = mandate.file and f.company = identity.viewer_siren()));

-- The company for which the viewer acts under a mandate; null for everybody else.
create function funding.viewer_mandator() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'mandatary' then identity.viewer_siren() end $$;
revoke execute on function funding.viewer_mandator() from public;
grant execute on function funding.viewer_mandator() to beffroi_app;

create policy file_mandated on funding.file for select using (
    company = (select funding.viewer_mandator()) and identity.viewer_mandated(id, false));
create policy file_mandated_step on funding.file for update using (
    company = (select funding.viewer_mandator()) and identity.viewer_mandated(id, false));
-- Where a file is changes by a step only, and so only for whom a mandate lets take one.
create function funding.mandate_lets_step() returns trigger language plpgsql as $$
begin
    if platform.viewer_role() = 'mandatary' and not identity.viewer_mandated(new.id, true) then
        raise exception 'The mandate does not let steps be taken in file %', new.number;
    end if;
    return new;
end $$;
create trigger file_mandate_lets_step before update of state, steps on funding.file
    for each row execute function funding.mandate_lets_step();

do $$
declare
    name text;
begin
    foreach name in array array['step', 'request', 'submission', 'paper', 'message', 'decision', 'payment_request', 'payment_order', 'document', 'charge'] loop
        execute format('create policy %I on funding.%I for select using (
            company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, false))', name || '_mandated', name);
    end loop;
    -- Steps, and what is kept with one.
    foreach name in array array['submission', 'payment_request'] loop
        execute format('create policy %I on funding.%I for insert with check (
            company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, true))', name || '_mandated_write', name);
    end loop;
    foreach name in array array['request', 'paper', 'message'] loop
        execute format('create policy %I on funding.%I for insert with check (
            company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, false))', name || '_mandated_write', name);
    end loop;
end $$;
-- An agreement is signed, and a file given up, by the company itself.
create policy step_mandated_take on funding.step for insert with check (
    kind in ('submit', 'supply', 'ask-payment') and company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, true));
create policy request_mandated_type on funding.request for update using (
    company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, false));
create policy paper_mandated_withdraw on funding.paper for delete using (
    role = platform.viewer_role() and company = (select funding.viewer_mandator()) and identity.viewer_mandated(file, false));
create policy paper_content_mandated on funding.paper_content for select using (
    company = (select funding.viewer_mandator())
    and exists (select from funding.paper p where p.company = paper_content.company and p.sha256 = paper_content.sha256));
create policy paper_content_mandated_add on funding.paper_content for insert with check (
    company = (select funding.viewer_mandator())
    and exists (select from identity.mandate m where m.organisation = platform.viewer_organisation() and m.ended_at is null
        and (now() at time zone 'Europe/Paris')::date between m.from_on and m.until_on));

-- Whoever may read a file may know who had a mandate for it, by name; of nobody who is erased.
create function funding.mandates_of(of_file uuid) returns table (
    mandate uuid, pseudonym uuid, name text, hands_in boolean, from_on date, until_on date, ended_at timestamptz, last_used_at timestamptz)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := platform.viewer_role();
    asked char(9);
begin
    select f.company into asked from funding.file f where f.id = of_file;
    if asked is null then
        return;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query select m.id, s.pseudonym, coalesce(p.name, ''), m.hands_in, m.from_on, m.until_on, m.ended_at, m.last_used_at
        from identity.mandate m join identity.organisation o on o.id = m.organisation
        left join identity.person p on p.id = m.person left join identity.pseudonym s on s.person = m.person
        where o.siren = asked and (m.file is null or m.file = of_file) and m.accepted_at is not null
        order by m.given_at, m.id;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.mandates_of(uuid) from public;
grant execute on function funding.mandates_of(uuid) to beffroi_app;
