-- Files that the task force prepares from a plan. It writes a draft once; from then on the draft is its company's alone, like any other.

-- What a scenario's model calls by names of its own: which company of the register, and which part of a published programme, that is.
create table funding.model_company (
    scenario uuid not null,
    -- A company of the model; or one of its public levers, which have none: who carries it out.
    kind text not null check (kind in ('company', 'carrier')),
    model_id text not null check (length(model_id) between 1 and 200),
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    primary key (scenario, kind, model_id)
);
create table funding.model_programme (
    scenario uuid not null,
    model_id text not null check (length(model_id) between 1 and 200),
    programme uuid not null,
    part text not null check (length(part) between 1 and 200),
    axis text not null check (axis <> ''),
    primary key (scenario, model_id)
);

create table funding.preparation (
    -- Written before the file: the file's own policy asks for it.
    file uuid primary key references funding.file (id) deferrable initially deferred,
    company char(9) not null,
    scenario uuid not null,
    scenario_name text not null,
    version int not null,
    run uuid not null,
    planned_at timestamptz not null,
    at timestamptz not null default clock_timestamp(),
    -- A pseudonym: a person can be forgotten, the file stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    foreign key (file, company) references funding.file (id, company) deferrable initially deferred
);
create index preparation_scenario on funding.preparation (scenario);
-- A lever is in one draft a programme's part, however often somebody presses.
create table funding.prepared_lever (
    file uuid not null references funding.preparation (file),
    company char(9) not null,
    scenario uuid not null,
    lever text not null,
    lever_name text not null,
    model_programme text not null,
    programme uuid not null,
    part text not null,
    planned_cents bigint not null check (planned_cents >= 0),
    cost_cents bigint not null check (cost_cents > 0),
    order_on date not null,
    delivered_on date not null,
    primary key (file, lever, model_programme),
    unique (scenario, lever, model_programme)
);

grant select, insert, update, delete on funding.model_company, funding.model_programme to beffroi_app;
grant select, insert (file, company, scenario, scenario_name, version, run, planned_at) on funding.preparation to beffroi_app;
grant select, insert on funding.prepared_lever to beffroi_app;

do $$
declare
    name text;
begin
    foreach name in array array['model_company', 'model_programme', 'preparation', 'prepared_lever'] loop
        execute format('alter table funding.%I enable row level security', name);
        execute format('alter table funding.%I force row level security', name);
        execute format('create policy %I on funding.%I for select using (platform.viewer_role() in (''officer'', ''auditor'', ''system''))',
            name || '_read', name);
    end loop;
    foreach name in array array['preparation', 'prepared_lever'] loop
        execute format('create trigger %I before update or delete or truncate on funding.%I for each statement execute function funding.refuse_change()',
            name || '_stays', name);
        execute format('create policy %I on funding.%I for select using (company = (select funding.viewer_company()))', name || '_own', name);
        execute format('create policy %I on funding.%I for insert with check (platform.viewer_role() = ''officer'')', name || '_write', name);
    end loop;
end $$;
create policy model_company_write on funding.model_company for all using (platform.viewer_role() = 'officer');
create policy model_programme_write on funding.model_programme for all using (platform.viewer_role() = 'officer');

-- An officer begins a draft for a company, and fills it in once; no policy lets an officer read or change it afterwards.
create policy file_prepare on funding.file for insert with check (
    platform.viewer_role() = 'officer'
    and exists (select from funding.preparation p where p.file = file.id and p.company = file.company));
create policy request_prepare on funding.request for insert with check (
    platform.viewer_role() = 'officer'
    and exists (select from funding.preparation p where p.file = request.file and p.company = request.company));

-- What the task force may know of the drafts it prepared: their number and where they are, nothing of what is in them.
create policy file_prepared on funding.file for select using (
    platform.viewer_role() = 'system' and exists (select from funding.preparation p where p.file = file.id));
create function funding.prepared_files(of_scenario uuid) returns table (file uuid, number bigint, state text) language plpgsql volatile as $$
declare
    viewer text := platform.viewer_role();
begin
    if viewer not in ('officer', 'auditor', 'system') then
        return;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query select f.id, f.number, f.state from funding.file f join funding.preparation p on p.file = f.id where p.scenario = of_scenario;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.prepared_files(uuid) from public;
grant execute on function funding.prepared_files(uuid) to beffroi_app;
