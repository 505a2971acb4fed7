-- Whether two have a meeting in the schedule that everybody sees, as far as the viewer may know it.
create function meetings.meet(event uuid, guest uuid, host uuid) returns boolean language sql stable as $$
    select exists (select from meetings.event e join meetings.meeting m on m.event = e.id and m.number = e.published
        where e.id = meet.event and m.guest = meet.guest and m.host = meet.host)
$$;
grant execute on function meetings.meet(uuid, uuid, uuid) to beffroi_app;

-- Notes and next steps are of two who meet.
drop policy note_write on meetings.note;
create policy note_write on meetings.note for insert with check (
    meetings.viewer_is(case side when 'guest' then guest else host end) and meetings.meet(event, guest, host));
drop policy next_step_write on meetings.next_step;
create policy next_step_write on meetings.next_step for insert with check (
    meetings.viewer_is(case side when 'guest' then guest else host end) and meetings.meet(event, guest, host));

-- For whoever asks by a link and has no number nobody acts, until an officer's organisation does.
select set_config('beffroi.role', 'system', true);
delete from meetings.participant_owner where siren is null and organisation is null;

-- After the event's term a next step keeps its outcome, and neither its words nor who wrote them. What was closed stays closed, and nothing is rewritten.
alter table meetings.next_step alter column text drop not null;
grant update (text, written_by) on meetings.next_step to beffroi_app;
create or replace function meetings.step_is_closed_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null and (new.outcome is distinct from old.outcome or new.closed_on is distinct from old.closed_on) then
        raise exception 'The next step % was closed on %', old.id, old.closed_on;
    end if;
    if new.text is not null and new.text is distinct from old.text then
        raise exception 'The next step % is not rewritten', old.id;
    end if;
    return new;
end $$;

-- Nothing ever read it: the audit log says when.
alter table meetings.event drop column published_at;
