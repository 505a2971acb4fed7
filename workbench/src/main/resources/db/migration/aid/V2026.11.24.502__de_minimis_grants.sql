-- De minimis aid decided here, and the lock that keeps two decisions for one undertaking, under whatever programmes, from passing its ceiling
-- together: each counts what is there and adds its own while it alone may.
create table aid.granted_aid (
    -- The grant file's: a file weighs once.
    id uuid primary key,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    granted_on date not null,
    amount_cents bigint not null check (amount_cents > 0),
    regulation text not null default '2023/2831',
    funder text not null default '' check (length(funder) <= 200),
    granted_by uuid,
    granted_at timestamptz not null default now()
);
create index granted_aid_siren on aid.granted_aid (siren);
grant select, insert, delete on aid.granted_aid to beffroi_app;
alter table aid.granted_aid enable row level security;
alter table aid.granted_aid force row level security;
create policy granted_read on aid.granted_aid for select using (aid.viewer_knows_aid_of(siren));
create policy granted_add on aid.granted_aid for insert with check (platform.viewer_role() = 'officer');
-- Taken back with the grant; the audit log keeps that it was.
create policy granted_withdraw on aid.granted_aid for delete using (platform.viewer_role() = 'officer');

create function aid.undertaking_key(member text) returns bigint language sql immutable as
$$ select hashtextextended('aid.undertaking ' || member, 0) $$;

-- Waits until nobody else decides for one of these companies, until the transaction ends; in one order, so that two never wait for each other.
create function aid.lock_undertaking(members text[]) returns void language plpgsql as $$
declare
    key bigint;
begin
    -- A snapshot older than the lock would not show what the one before us wrote.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'de minimis is decided in read committed, not in %', current_setting('transaction_isolation');
    end if;
    for key in select distinct aid.undertaking_key(member) as k from unnest(members) member order by k loop
        perform pg_advisory_xact_lock(key);
    end loop;
end $$;

-- No grant without the lock, whoever writes it.
create function aid.granted_needs_lock() returns trigger language plpgsql as $$
declare
    key bigint := aid.undertaking_key(new.siren);
begin
    if not exists (
        select from pg_locks l where l.locktype = 'advisory' and l.pid = pg_backend_pid() and l.granted and l.objsubid = 1
            and l.database = (select oid from pg_database where datname = current_database())
            and l.classid::bigint = (key >> 32) & 4294967295 and l.objid::bigint = key & 4294967295)
    then
        raise exception 'de minimis aid for % without the lock of its undertaking', new.siren;
    end if;
    return new;
end $$;
create trigger granted_needs_lock before insert on aid.granted_aid for each row execute function aid.granted_needs_lock();

-- What a decision counts: everything that is known, also what the person who decides may not read. Only sums and days come out of it.
create function aid.all_aid_of(members text[])
returns table (source text, id text, teller text, siren text, granted_on date, amount_cents bigint, regulation text, funder text)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    if viewer not in ('officer', 'system') then
        raise exception 'only officers decide on de minimis aid, not %', viewer;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query
        select 'GRANTED', g.id::text, g.siren::text, g.siren::text, g.granted_on, g.amount_cents, g.regulation, g.funder
            from aid.granted_aid g where g.siren = any (members)
        union all
        select 'DECLARED', d.id::text, d.company::text, d.siren::text, d.granted_on, d.amount_cents, d.regulation, d.funder
            from aid.declared_aid d where d.siren = any (members) or d.company = any (members)
        union all
        select 'REGISTER', r.id, r.siren::text, r.siren::text, r.granted_on, r.amount_cents, r.regulation, r.funder
            from aid.register_entry r where r.siren = any (members);
    perform set_config('beffroi.role', viewer, true);
end $$;
grant execute on function aid.undertaking_key(text), aid.lock_undertaking(text[]), aid.all_aid_of(text[]) to beffroi_app;

-- Who may ask what a company could get: those who advise and audit, and its own people.
create function aid.viewer_asks_for(company char(9)) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'company-member' then (company = identity.viewer_siren()) is true
        else platform.viewer_role() in ('officer', 'auditor')
    end
$$;
-- The company whose own people ask; null for everybody else.
create function aid.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
grant execute on function aid.viewer_asks_for(char), aid.viewer_company() to beffroi_app;
