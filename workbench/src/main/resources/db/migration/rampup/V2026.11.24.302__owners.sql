-- A scenario belongs to the member of the task force that made it; without one, to the task force as a whole. The others of the task force
-- read it, run it and go on with it, unless its owner keeps it to itself. Nobody outside sees any: a model adds up what companies told the
-- task force, and nothing in it is for other companies or for buyers.
alter table rampup.scenario add organisation uuid default platform.viewer_organisation();
alter table rampup.scenario add reserved boolean not null default false;
alter table rampup.scenario add constraint reserved_to_somebody check (organisation is not null or not reserved);

drop policy scenario_read on rampup.scenario;
drop policy scenario_write on rampup.scenario;
drop policy draft_read on rampup.draft;
drop policy draft_write on rampup.draft;
drop policy version_read on rampup.version;
drop policy version_write on rampup.version;
drop policy run_read on rampup.run;
drop policy run_write on rampup.run;
drop policy explained_plan_read on rampup.explained_plan;
drop policy explained_plan_write on rampup.explained_plan;
drop policy outlook_read on rampup.outlook;
drop policy outlook_write on rampup.outlook;
drop policy without_lever_read on rampup.without_lever;
drop policy without_lever_write on rampup.without_lever;
-- Sharing one by one was never offered anywhere.
drop table rampup.share;
drop function rampup.viewer_plans();

create function rampup.viewer_reads(owner uuid, reserved boolean) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'system' then true
        when 'auditor' then true
        when 'officer' then (not reserved or owner = platform.viewer_organisation()) and exists (
            select from identity.organisation o where o.id = platform.viewer_organisation() and o.kind = 'task-force')
        else false
    end
$$;
create function rampup.viewer_plans(owner uuid, reserved boolean) returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'officer') and rampup.viewer_reads(owner, reserved) $$;
grant execute on all functions in schema rampup to beffroi_app;

create policy scenario_read on rampup.scenario for select using (rampup.viewer_reads(organisation, reserved));
-- A new one is one's own; later its owner may keep it to itself, the others may not hide it from its owner.
create policy scenario_insert on rampup.scenario for insert with check (
    platform.viewer_role() = 'system' or platform.viewer_role() = 'officer' and organisation = platform.viewer_organisation());
create policy scenario_update on rampup.scenario for update using (rampup.viewer_plans(organisation, reserved));
create policy scenario_delete on rampup.scenario for delete using (rampup.viewer_plans(organisation, reserved));

-- What hangs on a scenario is seen, and written, by whom the scenario's own policies say.
create function rampup.viewer_reads_scenario(id uuid) returns boolean language sql stable as
$$ select exists (select from rampup.scenario s where s.id = viewer_reads_scenario.id) $$;
create function rampup.viewer_plans_scenario(id uuid) returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'officer') and rampup.viewer_reads_scenario(id) $$;
create function rampup.viewer_reads_run(id uuid) returns boolean language sql stable as
$$ select exists (select from rampup.run r where r.id = viewer_reads_run.id) $$;
create function rampup.viewer_plans_run(id uuid) returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'officer') and rampup.viewer_reads_run(id) $$;
grant execute on all functions in schema rampup to beffroi_app;

create policy draft_read on rampup.draft for select using (rampup.viewer_reads_scenario(scenario));
create policy draft_write on rampup.draft for all using (rampup.viewer_plans_scenario(scenario));
create policy version_read on rampup.version for select using (rampup.viewer_reads_scenario(scenario));
create policy version_write on rampup.version for all using (rampup.viewer_plans_scenario(scenario));
create policy run_read on rampup.run for select using (rampup.viewer_reads_scenario(scenario));
create policy run_write on rampup.run for all using (rampup.viewer_plans_scenario(scenario));
create policy outlook_read on rampup.outlook for select using (rampup.viewer_reads_scenario(scenario));
create policy outlook_write on rampup.outlook for all using (rampup.viewer_plans_scenario(scenario));
create policy explained_plan_read on rampup.explained_plan for select using (rampup.viewer_reads_run(run));
create policy explained_plan_write on rampup.explained_plan for all using (rampup.viewer_plans_run(run));
create policy without_lever_read on rampup.without_lever for select using (rampup.viewer_reads_run(run));
create policy without_lever_write on rampup.without_lever for all using (rampup.viewer_plans_run(run));
