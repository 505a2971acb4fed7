-- The tender watch of each company: what it added to its profile, what it said is not for it, what it was told of by mail.
create schema matching;
grant usage on schema matching to beffroi_app;

-- The company the viewer acts for as its member.
create function matching.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
grant execute on function matching.viewer_company() to beffroi_app;

create table matching.watch (
    siren char(9) primary key,
    -- Each a term of a trade, or some words that must all be there.
    phrases text[] not null default '{}' check (cardinality(phrases) <= 30),
    departments text[] not null default '{}' check (cardinality(departments) <= 120),
    least_euros bigint check (least_euros between 0 and 1000000000),
    most_euros bigint check (most_euros between 0 and 1000000000),
    -- How often a mail tells what came.
    rhythm text not null default 'never' check (rhythm in ('day', 'week', 'never')),
    changed_at timestamptz not null default now(),
    check (least_euros <= most_euros)
);

create table matching.refusal (
    id uuid primary key,
    siren char(9) not null,
    why text not null check (why in ('trade', 'place', 'too-large', 'too-small', 'buyer', 'other')),
    -- The lot as it was when it was said: what it teaches stays when the notice goes.
    notice bigint not null,
    lot text not null check (length(lot) <= 200),
    title text not null check (length(title) <= 500),
    cpv text not null check (length(cpv) <= 8),
    nuts text not null check (length(nuts) <= 5),
    euros double precision,
    buyer text not null check (length(buyer) <= 500),
    said_at timestamptz not null default clock_timestamp(),
    said_by uuid default identity.pseudonym_of(platform.viewer_person()),
    unique (siren, notice, lot)
);

create table matching.told (
    siren char(9) not null,
    notice bigint not null,
    lot text not null,
    told_on date not null,
    primary key (siren, notice, lot)
);

grant select, insert, update, delete on matching.watch to beffroi_app;
grant select, insert (id, siren, why, notice, lot, title, cpv, nuts, euros, buyer), delete on matching.refusal to beffroi_app;
grant select, insert, delete on matching.told to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['watch', 'refusal', 'told'] loop
        execute format('alter table matching.%I enable row level security', name);
        execute format('alter table matching.%I force row level security', name);
    end loop;
end $$;
create policy watch_own on matching.watch for all using (siren = (select matching.viewer_company()));
create policy refusal_own on matching.refusal for all using (siren = (select matching.viewer_company()));
-- What was told by mail is written by the workbench alone.
create policy told_own on matching.told for select using (siren = (select matching.viewer_company()));
