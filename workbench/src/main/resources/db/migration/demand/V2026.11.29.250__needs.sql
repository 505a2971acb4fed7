-- Needs of buyers and of the task force: what is to be made, how many, from when; and what others may see of it.
create schema if not exists demand;
grant usage on schema demand to beffroi_app;

-- The need as its owner wrote it. Whoever may not know it as a whole reads its face instead.
create table demand.need (
    id uuid primary key,
    organisation uuid not null default platform.viewer_organisation(),
    asked_by text not null check (asked_by <> ''),
    -- fr.beffroi.workbench.demand.NeedShape as JSON.
    shape jsonb not null,
    audience text not null check (audience in ('named', 'officers', 'companies', 'public')),
    anonymous boolean not null default true,
    -- Of an anonymous one: title and description are shown all the same.
    show_words boolean not null default false,
    -- Of an anonymous one: the officers it is shown to see it as a whole.
    officers_know boolean not null default false,
    open boolean not null default true,
    -- Where it was drawn from a ramp-up scenario.
    scenario uuid,
    item text,
    created_at timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    -- When its face was last written; null before it is published.
    published_at timestamptz,
    -- From then on it was everybody's to see; whoever saw it before is written in demand.early_sight.
    public_at timestamptz,
    check ((scenario is null) = (item is null)),
    unique (id, organisation)
);
create index need_drawn on demand.need (scenario, item) where scenario is not null;

-- Whose it is: a row of its own, so that policies can ask it without opening the need.
create table demand.need_owner (
    need uuid primary key,
    organisation uuid not null,
    foreign key (need, organisation) references demand.need (id, organisation) on delete cascade
);
create index need_owner_organisation on demand.need_owner (organisation);

-- What others see since it was published: of an anonymous need the coarse shape, without its owner; of another the whole. Nothing here follows from what is hidden.
create table demand.need_face (
    need uuid primary key references demand.need (id) on delete cascade,
    organisation uuid,
    asked_by text,
    shape jsonb not null,
    processes text[] not null,
    coarse boolean not null,
    audience text not null check (audience in ('named', 'officers', 'companies', 'public')),
    open boolean not null,
    shown_on date not null,
    check ((organisation is null) = (asked_by is null)),
    check (not coarse or organisation is null)
);
create index need_face_processes on demand.need_face using gin (processes);

-- The companies a need is shown to where it is shown to named ones only.
create table demand.need_named (
    need uuid not null references demand.need (id) on delete cascade,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    primary key (need, siren)
);

-- A company and a buyer who would like to know each other: asked by one, accepted by the other; then the need is open to the company.
create table demand.approach (
    id uuid primary key,
    need uuid not null references demand.need (id) on delete cascade,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    made_by text not null check (made_by in ('company', 'asker')),
    message text not null default '' check (length(message) <= 2000),
    state text not null default 'asked' check (state in ('asked', 'accepted', 'declined')),
    made_at timestamptz not null default clock_timestamp(),
    answered_at timestamptz,
    unique (need, siren),
    check ((state = 'asked') = (answered_at is null))
);
create index approach_siren on demand.approach (siren);

-- Equal treatment: who saw a need before it was public. Of buyers and officers the organisation, of a company its number.
create table demand.early_sight (
    need uuid not null references demand.need (id) on delete cascade,
    organisation uuid,
    name text not null,
    at timestamptz not null default clock_timestamp(),
    unique nulls not distinct (need, organisation)
);

grant select, insert, update, delete on demand.need, demand.need_owner, demand.need_face, demand.need_named to beffroi_app;
grant select, insert, update (state, answered_at) on demand.approach to beffroi_app;
grant select, insert on demand.early_sight to beffroi_app;

do $$
declare
    name text;
begin
    foreach name in array array['need', 'need_owner', 'need_face', 'need_named', 'approach', 'early_sight'] loop
        execute format('alter table demand.%I enable row level security', name);
        execute format('alter table demand.%I force row level security', name);
    end loop;
end $$;

-- Who enters needs: buyers and officers, for their own organisation.
create function demand.viewer_asks() returns boolean language sql stable as
$$ select platform.viewer_role() in ('buyer', 'officer') $$;
-- The company whose own member asks; null for everybody else.
create function demand.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
grant execute on function demand.viewer_asks(), demand.viewer_company() to beffroi_app;

create policy need_owner_read on demand.need_owner for select using (
    platform.viewer_role() = 'auditor' or demand.viewer_asks() and organisation = platform.viewer_organisation());
create policy need_owner_write on demand.need_owner for all using (
    demand.viewer_asks() and organisation = platform.viewer_organisation());

-- Whether the viewer is of the organisation that asks.
create function demand.viewer_owns(id uuid) returns boolean language sql stable as
$$ select demand.viewer_asks() and exists (
    select from demand.need_owner o where o.need = viewer_owns.id and o.organisation = platform.viewer_organisation()) $$;
grant execute on function demand.viewer_owns(uuid) to beffroi_app;

create policy need_named_read on demand.need_named for select using (
    platform.viewer_role() = 'auditor' or siren = demand.viewer_company() or demand.viewer_owns(need));
create policy need_named_write on demand.need_named for all using (demand.viewer_owns(need));

create policy approach_read on demand.approach for select using (
    platform.viewer_role() = 'auditor' or siren = demand.viewer_company() or demand.viewer_owns(need));

-- Whether the viewer's company and the one who asks have agreed to know each other.
create function demand.viewer_is_let_in(id uuid) returns boolean language sql stable as
$$ select exists (select from demand.approach a
    where a.need = viewer_is_let_in.id and a.siren = demand.viewer_company() and a.state = 'accepted') $$;
-- Whether the viewer is among those a need is shown to.
create function demand.viewer_is_among(id uuid, audience text) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'officer' then audience <> 'named'
        when 'company-member' then audience in ('companies', 'public')
            or audience = 'named' and exists (
                select from demand.need_named n where n.need = viewer_is_among.id and n.siren = demand.viewer_company())
        else audience = 'public'
    end
$$;
grant execute on function demand.viewer_is_let_in(uuid), demand.viewer_is_among(uuid, text) to beffroi_app;

create policy need_read on demand.need for select using (
    platform.viewer_role() = 'auditor'
    or demand.viewer_asks() and organisation = platform.viewer_organisation()
    or officers_know and audience <> 'named' and platform.viewer_role() = 'officer'
    or demand.viewer_is_let_in(id));
create policy need_insert on demand.need for insert with check (
    demand.viewer_asks() and organisation = platform.viewer_organisation());
create policy need_change on demand.need for update using (
    demand.viewer_asks() and organisation = platform.viewer_organisation());

create policy need_face_read on demand.need_face for select using (
    platform.viewer_role() = 'auditor' or demand.viewer_owns(need) or demand.viewer_is_among(need, audience)
    or demand.viewer_is_let_in(need));
create policy need_face_write on demand.need_face for all using (demand.viewer_owns(need));

-- Each side makes its own approaches, of needs it sees, and answers the other's.
create function demand.viewer_sees_face(id uuid) returns boolean language sql stable as
$$ select exists (select from demand.need_face f where f.need = viewer_sees_face.id and f.open) $$;
grant execute on function demand.viewer_sees_face(uuid) to beffroi_app;
create policy approach_by_company on demand.approach for insert with check (
    made_by = 'company' and siren = demand.viewer_company() and state = 'asked' and demand.viewer_sees_face(need));
create policy approach_by_asker on demand.approach for insert with check (
    made_by = 'asker' and state = 'asked' and demand.viewer_owns(need) and demand.viewer_sees_face(need));
create policy approach_answer on demand.approach for update using (
    made_by = 'asker' and siren = demand.viewer_company() or made_by = 'company' and demand.viewer_owns(need));

-- An approach is answered once.
create function demand.approach_is_answered_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'asked' then
        raise exception 'The approach % was answered: it stays', old.id;
    end if;
    return new;
end $$;
create trigger approach_is_answered_once before update on demand.approach
    for each row execute function demand.approach_is_answered_once();

create policy early_sight_read on demand.early_sight for select using (
    platform.viewer_role() = 'auditor' or demand.viewer_owns(need) or organisation = platform.viewer_organisation());
create policy early_sight_own on demand.early_sight for insert with check (
    organisation = platform.viewer_organisation() and demand.viewer_sees_face(need));
