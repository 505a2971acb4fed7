-- Sessions of the deciding body: its list of files, the vote on each, and the two days from which what it decided is enforceable.
create table funding.session (
    id uuid primary key,
    body text not null check (body in ('standing-committee', 'assembly')),
    held_on date not null check (held_on between '2020-01-01' and '2100-12-31'),
    place text not null check (length(place) between 1 and 200),
    -- Sent to the prefect, and published: enforceable from the later of the two (CGCT, art. L4141-1).
    sent_on date check (sent_on >= held_on),
    published_on date check (published_on >= held_on),
    -- A pseudonym: a person can be forgotten, the session stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    opened_at timestamptz not null default clock_timestamp()
);
create table funding.session_item (
    session uuid not null references funding.session (id),
    file uuid not null,
    company char(9) not null,
    position int not null check (position > 0),
    -- The decision that was recorded here, with how the vote went; null before.
    step int,
    votes_for int check (votes_for between 0 and 99999),
    votes_against int check (votes_against between 0 and 99999),
    abstentions int check (abstentions between 0 and 99999),
    added_at timestamptz not null default clock_timestamp(),
    primary key (session, file),
    foreign key (file, company) references funding.file (id, company),
    foreign key (file, step) references funding.decision (file, step),
    check (num_nonnulls(step, votes_for, votes_against, abstentions) in (0, 4))
);
-- A file waits on one list only.
create unique index session_item_waiting on funding.session_item (file) where step is null;

grant select, insert (id, body, held_on, place), update (held_on, place, sent_on, published_on) on funding.session to beffroi_app;
grant select, insert (session, file, company, position), update (step, votes_for, votes_against, abstentions), delete on funding.session_item to beffroi_app;

-- What was noted stays: a day that was recorded, a vote, the date and place of a session that voted.
create function funding.session_keeps() returns trigger language plpgsql as $$
begin
    if old.sent_on is not null and new.sent_on is distinct from old.sent_on
        or old.published_on is not null and new.published_on is distinct from old.published_on then
        raise exception 'The session % was sent on % and published on %', old.id, old.sent_on, old.published_on;
    end if;
    if (new.held_on, new.place) is distinct from (old.held_on, old.place)
        and (old.sent_on is not null or exists (select from funding.session_item i where i.session = old.id and i.step is not null)) then
        raise exception 'The session % has voted', old.id;
    end if;
    return new;
end $$;
create trigger session_keeps before update on funding.session for each row execute function funding.session_keeps();
create trigger session_stays before delete or truncate on funding.session for each statement execute function funding.refuse_change();

create function funding.session_item_keeps() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.step is not null then
        raise exception 'The vote on file % is recorded', old.file;
    end if;
    if exists (select from funding.session s where s.id = coalesce(new.session, old.session) and s.sent_on is not null) then
        raise exception 'The session % was sent to the prefect', coalesce(new.session, old.session);
    end if;
    return coalesce(new, old);
end $$;
create trigger session_item_keeps before insert or update or delete on funding.session_item
    for each row execute function funding.session_item_keeps();
create trigger session_item_stays before truncate on funding.session_item for each statement execute function funding.refuse_change();

alter table funding.session enable row level security;
alter table funding.session force row level security;
alter table funding.session_item enable row level security;
alter table funding.session_item force row level security;
create policy session_item_own on funding.session_item for select using (company = (select funding.viewer_company()));
create policy session_item_read on funding.session_item for select using ((select identity.viewer_reads_all()));
create policy session_item_put on funding.session_item for insert with check (
    platform.viewer_role() in ('officer', 'administrator')
    and exists (select from funding.file f where f.id = session_item.file and f.company = session_item.company and f.state = 'to-decide'));
create policy session_item_vote on funding.session_item for update using (platform.viewer_role() = 'officer');
create policy session_item_take on funding.session_item for delete using (platform.viewer_role() in ('officer', 'administrator'));
-- A company learns of a session only that its own file is on the list.
create policy session_own on funding.session for select using (
    (select funding.viewer_company()) is not null and exists (select from funding.session_item i where i.session = session.id));
create policy session_read on funding.session for select using ((select identity.viewer_reads_all()));
create policy session_open on funding.session for insert with check (platform.viewer_role() in ('officer', 'administrator'));
create policy session_note on funding.session for update using (platform.viewer_role() in ('officer', 'administrator'));
