-- What the public is told of effects: sums of groups of companies that are made once (docs/decisions/0072), and results told by name.
create table accounts.told_group (
    group_id uuid primary key,
    measure text not null check (measure in ('HOURS_PER_WEEK', 'JOBS')),
    -- What all companies of the group share; null: not told apart.
    year int check (year between 2020 and 2100),
    axis text,
    programme text,
    size text,
    hundredths bigint not null check (hundredths > 0),
    companies int not null check (companies >= 5),
    told_on date not null,
    times int not null default 1 check (times > 0)
);

-- Who is behind a group, with the amounts of when it was told. Nobody but the workbench itself reads it.
create table accounts.told_member (
    group_id uuid not null references accounts.told_group (group_id),
    unit text not null,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    year int not null,
    axis text not null,
    programme text not null,
    size text not null,
    hundredths bigint not null check (hundredths >= 0),
    primary key (group_id, unit)
);

-- What was told by name once: it is never guarded again, and no group is made of it.
create table accounts.open_unit (
    measure text not null,
    unit text not null,
    since date not null,
    primary key (measure, unit)
);

-- Results that companies made public, beside the grant they came of.
create table accounts.open_result (
    promise_id uuid primary key,
    file_id uuid not null,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    measure text not null,
    year int not null,
    axis text not null,
    programme text not null,
    size text not null,
    hundredths bigint not null check (hundredths >= 0),
    month date not null,
    -- Whether it is in a told sum, too, since before it was made public.
    in_sum boolean not null,
    told_on date not null
);

-- The day of the last publication.
create table accounts.publication (
    told_on date primary key
);

grant select, insert, update, delete on accounts.told_group, accounts.told_member, accounts.open_unit, accounts.open_result, accounts.publication to beffroi_app;
do $$
declare
    name text;
begin
    foreach name in array array['told_group', 'told_member', 'open_unit', 'open_result', 'publication'] loop
        execute format('alter table accounts.%I enable row level security', name);
        execute format('alter table accounts.%I force row level security', name);
    end loop;
    foreach name in array array['told_group', 'open_result', 'publication'] loop
        execute format('create policy %I on accounts.%I for select using (true)', name || '_read', name);
    end loop;
end $$;
