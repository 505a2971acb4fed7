-- Events at which companies meet buyers and public services: who comes and when, who wishes to meet whom, the schedule, the day, and what was agreed.
create schema if not exists meetings;
grant usage on schema meetings to beffroi_app;

create table meetings.event (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    place text not null check (length(place) between 1 and 200),
    held_on date not null check (held_on between '2020-01-01' and '2100-12-31'),
    first_slot time not null,
    last_end time not null check (last_end > first_slot),
    slot_minutes int not null check (slot_minutes between 5 and 120),
    -- Each break as HH:MM-HH:MM, in their order.
    breaks text[] not null default '{}',
    tables int not null check (tables between 1 and 500),
    maximum_in_a_row int not null check (maximum_in_a_row between 1 and 50),
    fair_share int not null check (fair_share between 0 and 20),
    description text not null default '' check (length(description) <= 2000),
    registration text not null default 'not-yet' check (registration in ('not-yet', 'open', 'closed')),
    -- Seconds the search for a schedule may take.
    search_seconds int not null default 60 check (search_seconds between 1 and 300),
    -- SHA-256 of the token of the link by which people without an account register; null where there is none.
    link_hash bytea,
    -- The schedule that everybody sees.
    published int,
    published_at timestamptz,
    made_at timestamptz not null default clock_timestamp(),
    made_by uuid default identity.pseudonym_of(platform.viewer_person())
);

-- Who comes. Companies go from table to table, buyers and public services sit at their own.
create table meetings.participant (
    id uuid primary key,
    event uuid not null references meetings.event (id) on delete cascade,
    kind text not null check (kind in ('company', 'buyer', 'service')),
    name text not null check (length(name) between 1 and 200),
    -- Of a company where it is known.
    siren char(9) check (siren ~ '^[0-9]{9}$'),
    -- A public service as the catalogue of barriers names it, and the families of requirements it helps with.
    body text,
    families text[] not null default '{}',
    arrives time not null,
    leaves time not null check (leaves > arrives),
    keeps_apart boolean not null default false,
    confirmed boolean not null default true,
    -- Where a host sits; given when a schedule is published.
    table_number int check (table_number > 0),
    -- A mail that is still to be sent.
    mail_due text check (mail_due in ('programme', 'programme-changed')),
    registered_at timestamptz not null default clock_timestamp(),
    registered_by uuid default identity.pseudonym_of(platform.viewer_person()),
    unique (id, event),
    check (kind <> 'company' or body is null),
    check (siren is null or kind = 'company')
);
create unique index participant_company on meetings.participant (event, siren) where siren is not null;
create unique index participant_body on meetings.participant (event, body) where body is not null;

-- Who acts for a participant: a row of its own, so that policies can ask it without opening the participant. A company acts by its number; a buyer by its
-- organisation; whoever has no account, by the organisation whose officer entered it.
create table meetings.participant_owner (
    participant uuid primary key,
    event uuid not null,
    kind text not null,
    siren char(9),
    organisation uuid,
    foreign key (participant, event) references meetings.participant (id, event) on delete cascade
);
create index participant_owner_event on meetings.participant_owner (event);
create unique index participant_owner_buyer on meetings.participant_owner (event, organisation) where kind = 'buyer-own';

-- The people who come, as they typed it: a role or a name. Deleted after the event's term.
create table meetings.attendee (
    participant uuid not null references meetings.participant (id) on delete cascade,
    position int not null check (position between 1 and 3),
    words text not null check (length(words) between 1 and 120),
    primary key (participant, position)
);

-- What one side says of the other: its own business, and that of who makes the schedule.
create table meetings.wish (
    event uuid not null,
    participant uuid not null,
    towards uuid not null,
    answer text not null check (answer in ('wish', 'refuse')),
    written_at timestamptz not null default clock_timestamp(),
    primary key (participant, towards),
    foreign key (participant, event) references meetings.participant (id, event) on delete cascade,
    foreign key (towards, event) references meetings.participant (id, event) on delete cascade,
    check (participant <> towards)
);
create index wish_event on meetings.wish (event);

-- What an officer demands of the schedule: a meeting that is to be held, in a slot where one is named, or one that is not.
create table meetings.demand (
    event uuid not null,
    guest uuid not null,
    host uuid not null,
    kind text not null check (kind in ('lock', 'forbid')),
    slot int check (slot >= 0),
    primary key (guest, host),
    foreign key (guest, event) references meetings.participant (id, event) on delete cascade,
    foreign key (host, event) references meetings.participant (id, event) on delete cascade,
    check ((kind = 'lock') = (slot is not null))
);

create table meetings.schedule (
    event uuid not null references meetings.event (id) on delete cascade,
    number int not null check (number > 0),
    -- One from the beginning, or one put right on the day.
    kind text not null check (kind in ('whole', 'repair')),
    -- The one it puts right.
    mends int,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    asked_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at timestamptz,
    value bigint,
    bound bigint,
    -- Meetings that are missing to fair shares, and how few cannot be done without.
    missing int,
    missing_at_least int,
    first_come bigint,
    greedy bigint,
    failure text,
    -- In whose name it is worked out; gone once it is.
    asked_person uuid,
    asked_organisation uuid,
    primary key (event, number),
    check ((kind = 'repair') = (mends is not null))
);
alter table meetings.event add foreign key (id, published) references meetings.schedule (event, number);

create table meetings.meeting (
    event uuid not null,
    number int not null,
    guest uuid not null,
    host uuid not null,
    slot int not null check (slot >= 0),
    value int not null default 0,
    primary key (event, number, guest, host),
    unique (event, number, guest, slot),
    unique (event, number, host, slot),
    foreign key (event, number) references meetings.schedule (event, number) on delete cascade,
    foreign key (guest, event) references meetings.participant (id, event) on delete cascade,
    foreign key (host, event) references meetings.participant (id, event) on delete cascade
);
create index meeting_guest on meetings.meeting (guest);
create index meeting_host on meetings.meeting (host);

-- What each pair that could have met was worth when a schedule was worked out: what a repair on the day chooses from, without asking anew.
create table meetings.worth (
    event uuid not null,
    number int not null,
    guest uuid not null,
    host uuid not null,
    value int not null check (value > 0),
    primary key (event, number, guest, host),
    foreign key (event, number) references meetings.schedule (event, number) on delete cascade,
    foreign key (guest, event) references meetings.participant (id, event) on delete cascade,
    foreign key (host, event) references meetings.participant (id, event) on delete cascade
);

-- What happened on the day: who did not come, or comes later, and tables that are lost; from a slot on.
create table meetings.incident (
    id uuid primary key,
    event uuid not null references meetings.event (id) on delete cascade,
    kind text not null check (kind in ('no-show', 'late', 'tables')),
    participant uuid,
    -- No-show: away from this slot on. Late: there from this slot on. Tables: fewer from this slot on.
    slot int not null check (slot >= 0),
    tables int not null default 0 check (tables >= 0),
    noted_at timestamptz not null default clock_timestamp(),
    foreign key (participant, event) references meetings.participant (id, event) on delete cascade,
    check ((kind = 'tables') = (participant is null))
);

-- Notes of a meeting, for its two sides and nobody else.
create table meetings.note (
    id uuid primary key,
    event uuid not null,
    guest uuid not null,
    host uuid not null,
    side text not null check (side in ('guest', 'host')),
    text text not null check (length(text) between 1 and 4000),
    written_at timestamptz not null default clock_timestamp(),
    written_by uuid default identity.pseudonym_of(platform.viewer_person()),
    foreign key (guest, event) references meetings.participant (id, event) on delete cascade,
    foreign key (host, event) references meetings.participant (id, event) on delete cascade
);
create index note_meeting on meetings.note (guest, host);

-- What the two sides agreed to do next, followed until it is closed with what came of it.
create table meetings.next_step (
    id uuid primary key,
    event uuid not null,
    guest uuid not null,
    host uuid not null,
    side text not null check (side in ('guest', 'host')),
    text text not null check (length(text) between 1 and 500),
    agreed_on date not null,
    reminders int not null default 0 check (reminders between 0 and 2),
    outcome text check (outcome in ('quote', 'order', 'nothing')),
    closed_on date,
    written_by uuid default identity.pseudonym_of(platform.viewer_person()),
    foreign key (guest, event) references meetings.participant (id, event) on delete cascade,
    foreign key (host, event) references meetings.participant (id, event) on delete cascade,
    check ((outcome is null) = (closed_on is null))
);
create index next_step_open on meetings.next_step (agreed_on) where outcome is null;
create unique index next_step_running on meetings.next_step (guest, host) where outcome is null;

grant select, insert, update, delete on meetings.event, meetings.participant, meetings.participant_owner, meetings.attendee, meetings.wish,
    meetings.demand, meetings.schedule, meetings.meeting, meetings.worth, meetings.incident to beffroi_app;
grant select, insert, delete on meetings.note to beffroi_app;
grant select, insert, update (reminders, outcome, closed_on), delete on meetings.next_step to beffroi_app;

do $$
declare
    name text;
begin
    foreach name in array array['event', 'participant', 'participant_owner', 'attendee', 'wish', 'demand', 'schedule', 'meeting', 'worth', 'incident', 'note',
        'next_step'] loop
        execute format('alter table meetings.%I enable row level security', name);
        execute format('alter table meetings.%I force row level security', name);
    end loop;
end $$;

-- Who acts for a participant sees that they do; nobody else is told.
create policy participant_owner_own on meetings.participant_owner for select using (
    platform.viewer_role() = 'company-member' and siren = (select identity.viewer_siren())
    or platform.viewer_role() in ('buyer', 'officer') and organisation = (select platform.viewer_organisation()));

-- Whether the viewer acts for a participant.
create function meetings.viewer_is(id uuid) returns boolean language sql stable as
$$ select exists (select from meetings.participant_owner o where o.participant = viewer_is.id) $$;
-- Whether the viewer takes part in an event on a side: guests go to tables, hosts sit at them.
create function meetings.viewer_takes_part(event uuid, guest boolean) returns boolean language sql stable as $$
    select exists (select from meetings.participant_owner o
        where o.event = viewer_takes_part.event and (o.kind = 'company') = viewer_takes_part.guest)
$$;
create function meetings.viewer_keeps() returns boolean language sql stable as $$ select platform.viewer_role() = 'officer' $$;
grant execute on function meetings.viewer_is(uuid), meetings.viewer_takes_part(uuid, boolean), meetings.viewer_keeps() to beffroi_app;

create policy participant_owner_put on meetings.participant_owner for insert with check (
    meetings.viewer_keeps()
    or platform.viewer_role() = 'company-member' and kind = 'company' and siren = (select identity.viewer_siren())
    or platform.viewer_role() = 'buyer' and kind = 'buyer-own' and organisation = (select platform.viewer_organisation()));

-- An event is announced once registration opens.
create policy event_read on meetings.event for select using (
    registration <> 'not-yet' or platform.viewer_role() in ('officer', 'auditor'));
create policy event_write on meetings.event for all using (meetings.viewer_keeps());

-- Whether registration is open.
create function meetings.is_open(event uuid) returns boolean language sql stable as
$$ select exists (select from meetings.event e where e.id = is_open.event and e.registration = 'open') $$;
grant execute on function meetings.is_open(uuid) to beffroi_app;

-- Companies see who sits at tables, hosts see who comes by; companies do not see one another.
create policy participant_read on meetings.participant for select using (
    platform.viewer_role() in ('officer', 'auditor') or meetings.viewer_is(id)
    or confirmed and meetings.viewer_takes_part(event, kind <> 'company'));
create policy participant_keep on meetings.participant for all using (meetings.viewer_keeps());
create policy participant_register on meetings.participant for insert with check (
    meetings.is_open(event) and (
        platform.viewer_role() = 'company-member' and kind = 'company' and siren = (select identity.viewer_siren())
        or platform.viewer_role() = 'buyer' and kind = 'buyer'));
create policy participant_change on meetings.participant for update using (
    meetings.viewer_is(id) and meetings.is_open(event) and platform.viewer_role() in ('company-member', 'buyer'));
create policy participant_withdraw on meetings.participant for delete using (
    meetings.viewer_is(id) and meetings.is_open(event) and platform.viewer_role() in ('company-member', 'buyer'));

create policy attendee_own on meetings.attendee for all using (meetings.viewer_is(participant));
create policy attendee_keep on meetings.attendee for all using (meetings.viewer_keeps());

create policy wish_own on meetings.wish for all using (meetings.viewer_is(participant));
create policy wish_read on meetings.wish for select using (meetings.viewer_keeps());

create policy demand_keep on meetings.demand for all using (meetings.viewer_keeps());

-- A participant sees its own meetings of the schedule that is published.
create function meetings.is_published(event uuid, number int) returns boolean language sql stable as
$$ select exists (select from meetings.event e where e.id = is_published.event and e.published = is_published.number) $$;
grant execute on function meetings.is_published(uuid, int) to beffroi_app;
create policy schedule_keep on meetings.schedule for all using (meetings.viewer_keeps());
create policy schedule_read on meetings.schedule for select using (platform.viewer_role() = 'auditor');
create policy meeting_keep on meetings.meeting for all using (meetings.viewer_keeps());
create policy meeting_read on meetings.meeting for select using (
    platform.viewer_role() = 'auditor'
    or (meetings.viewer_is(guest) or meetings.viewer_is(host)) and meetings.is_published(event, number));
create policy worth_keep on meetings.worth for all using (meetings.viewer_keeps());
create policy incident_keep on meetings.incident for all using (meetings.viewer_keeps());
create policy incident_read on meetings.incident for select using (platform.viewer_role() = 'auditor');

-- Neither officers nor auditors read what two sides wrote, unless they are one of them.
create policy note_read on meetings.note for select using (meetings.viewer_is(guest) or meetings.viewer_is(host));
create policy note_write on meetings.note for insert with check (
    meetings.viewer_is(case side when 'guest' then guest else host end));
create policy next_step_read on meetings.next_step for select using (meetings.viewer_is(guest) or meetings.viewer_is(host));
create policy next_step_write on meetings.next_step for insert with check (
    meetings.viewer_is(case side when 'guest' then guest else host end));
create policy next_step_close on meetings.next_step for update using (meetings.viewer_is(guest) or meetings.viewer_is(host));

-- What was closed stays closed.
create function meetings.step_is_closed_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null then
        raise exception 'The next step % was closed on %', old.id, old.closed_on;
    end if;
    return new;
end $$;
create trigger step_is_closed_once before update on meetings.next_step for each row execute function meetings.step_is_closed_once();
