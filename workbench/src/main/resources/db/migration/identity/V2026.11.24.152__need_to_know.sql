-- Pages whose sum is more secret than its parts: who needs to know which, and which are switched off.
create table identity.need_to_know (
    topic text not null,
    person uuid not null references identity.person (id) on delete cascade,
    reason text not null check (reason <> ''),
    since timestamptz not null default now(),
    primary key (topic, person)
);
grant select, insert, delete on identity.need_to_know to beffroi_app;
alter table identity.need_to_know enable row level security;
alter table identity.need_to_know force row level security;
create policy need_to_know_read on identity.need_to_know for select using (
    person = platform.viewer_person() or platform.viewer_role() in ('system', 'administrator', 'auditor'));
create policy need_to_know_name on identity.need_to_know for insert with check (platform.viewer_role() = 'administrator');
create policy need_to_know_end on identity.need_to_know for delete using (platform.viewer_role() in ('system', 'administrator'));

create table identity.topic_switched_off (topic text primary key);
grant select, insert, delete on identity.topic_switched_off to beffroi_app;
alter table identity.topic_switched_off enable row level security;
alter table identity.topic_switched_off force row level security;
create policy topic_switched_off_read on identity.topic_switched_off for select using (true);
create policy topic_switched_off_insert on identity.topic_switched_off for insert with check (platform.viewer_role() = 'administrator');
create policy topic_switched_off_delete on identity.topic_switched_off for delete using (platform.viewer_role() = 'administrator');

-- Whether the viewer is named for a topic that is not switched off: for the policies of what such pages show.
create function identity.viewer_needs_to_know(topic text) returns boolean language sql stable as $$
    select not exists (select from identity.topic_switched_off o where o.topic = viewer_needs_to_know.topic)
        and (platform.viewer_role() = 'system' or exists (
            select from identity.need_to_know n
            where n.topic = viewer_needs_to_know.topic and n.person = platform.viewer_person()))
$$;
grant execute on function identity.viewer_needs_to_know(text) to beffroi_app;
