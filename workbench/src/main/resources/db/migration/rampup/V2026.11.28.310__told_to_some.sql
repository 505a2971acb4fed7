-- What a scenario was built with that its company told some members of the task force only: as long as that is so, the scenario is for its own organisation.
create table rampup.told_to_some (
    scenario uuid not null references rampup.scenario (id) on delete cascade,
    -- No reference: the register may lose a means, the scenario keeps what it took over.
    resource uuid not null,
    primary key (scenario, resource)
);
grant select, insert on rampup.told_to_some to beffroi_app;
alter table rampup.told_to_some enable row level security;
alter table rampup.told_to_some force row level security;
create policy told_to_some_read on rampup.told_to_some for select using (rampup.viewer_reads_scenario(scenario));
create policy told_to_some_keep on rampup.told_to_some for insert with check (rampup.viewer_plans_scenario(scenario));

create function rampup.stay_reserved() returns trigger language plpgsql as $$
begin
    if exists (select from rampup.told_to_some t where t.scenario = new.id and not registry.all_officers_see(t.resource)) then
        raise exception 'Scenario % holds what companies told its organisation alone', new.id;
    end if;
    return new;
end $$;
create trigger stay_reserved before update of reserved on rampup.scenario
    for each row when (old.reserved and not new.reserved) execute function rampup.stay_reserved();
