-- A plan that was made again and failed is waited for no more; an officer may ask for it once more.
alter table accounts.drift add column failed_at timestamptz;
grant update (base_run, new_run, version, promised_date, causes, failed_at) on accounts.drift to beffroi_app;
create policy drift_retry on accounts.drift for update
    using (platform.viewer_role() = 'officer' and failed_at is not null and rampup.viewer_plans_scenario(scenario_id))
    with check (platform.viewer_role() = 'officer' and rampup.viewer_plans_scenario(scenario_id));
