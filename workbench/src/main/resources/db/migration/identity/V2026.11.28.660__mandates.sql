-- Mandates: a company lets an accountant or adviser act in its grant files, one or all, from a day to a day. The mandatary belongs to the company by a
-- role of its own, which opens nothing by itself: every policy that lets one in asks for a mandate that runs today.
alter table identity.membership drop constraint membership_role_check;
alter table identity.membership add constraint membership_role_check
    check (role in ('administrator', 'officer', 'company-member', 'mandatary', 'buyer', 'auditor'));
alter table identity.invitation drop constraint invitation_role_check;
alter table identity.invitation add constraint invitation_role_check
    check (role in ('administrator', 'officer', 'company-member', 'mandatary', 'buyer', 'auditor'));

create table identity.mandate (
    id uuid primary key,
    organisation uuid not null references identity.organisation (id) on delete cascade,
    -- Who acts: nobody before the invitation is accepted, or once they are erased.
    person uuid references identity.person (id) on delete set null,
    -- The one file it is for; null: all of the company's.
    file uuid,
    hands_in boolean not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    -- A pseudonym: a person can be forgotten, the mandate stays whole.
    given_by uuid default identity.pseudonym_of(platform.viewer_person()),
    given_at timestamptz not null default clock_timestamp(),
    accepted_at timestamptz,
    ended_at timestamptz,
    last_used_at timestamptz
);
create index mandate_organisation on identity.mandate (organisation);
create index mandate_person on identity.mandate (person);
alter table identity.invitation add column mandate uuid unique references identity.mandate (id) on delete cascade;
alter table identity.invitation add constraint invitation_mandate check ((mandate is null) or (role = 'mandatary'));

grant select, insert (id, organisation, file, hands_in, from_on, until_on), update (person, accepted_at, ended_at, last_used_at)
    on identity.mandate to beffroi_app;
alter table identity.mandate enable row level security;
alter table identity.mandate force row level security;
create policy mandate_read on identity.mandate for select using (
    platform.viewer_role() = 'auditor' or person = platform.viewer_person()
    or platform.viewer_role() = 'company-member' and organisation = platform.viewer_organisation());
create policy mandate_give on identity.mandate for insert with check (
    platform.viewer_role() = 'company-member' and organisation = platform.viewer_organisation());
create policy mandate_end on identity.mandate for update using (
    platform.viewer_role() = 'company-member' and organisation = platform.viewer_organisation());

-- A company ends a mandate, once; whoever is erased leaves it; all else of it is the workbench's own.
create function identity.mandate_only_ends() returns trigger language plpgsql as $$
begin
    if platform.viewer_role() <> 'system' and (
        (new.accepted_at, new.last_used_at) is distinct from (old.accepted_at, old.last_used_at)
        or new.person is distinct from old.person and new.person is not null
        or new.ended_at is distinct from old.ended_at and (old.ended_at is not null or new.ended_at is null)) then
        raise exception 'A mandate can only be ended';
    end if;
    return new;
end $$;
create trigger mandate_only_ends before update on identity.mandate for each row execute function identity.mandate_only_ends();

-- Whether the viewer acts today under a mandate for a file, and for its steps too where that is asked.
create function identity.viewer_mandated(of_file uuid, steps_too boolean) returns boolean language sql stable as $$
    select platform.viewer_role() = 'mandatary' and exists (
        select from identity.mandate m
        where m.person = platform.viewer_person() and m.organisation = platform.viewer_organisation() and m.ended_at is null
            and (now() at time zone 'Europe/Paris')::date between m.from_on and m.until_on
            and (m.file is null or m.file = of_file) and (m.hands_in or not steps_too))
$$;
grant execute on function identity.viewer_mandated(uuid, boolean) to beffroi_app;

create or replace function identity.viewer_invites(organisation uuid, role text) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'system' then true
        when 'administrator' then true
        when 'officer' then role in ('company-member', 'buyer')
        when 'company-member' then role in ('company-member', 'mandatary') and organisation = platform.viewer_organisation()
        else false end
$$;

-- Of the company a mandatary sees the files of the mandate, and neither its people nor whom it trusts.
create policy person_mandatary on identity.person as restrictive for select using (
    platform.viewer_role() <> 'mandatary' or id = platform.viewer_person());
create policy membership_mandatary on identity.membership as restrictive for select using (
    platform.viewer_role() <> 'mandatary' or person = platform.viewer_person());
create policy consent_mandatary on identity.consent as restrictive for select using (
    platform.viewer_role() <> 'mandatary' or person = platform.viewer_person());
create policy trust_mandatary on identity.trust as restrictive for select using (platform.viewer_role() <> 'mandatary');

-- What a mandatary does in a file is recorded with its mandate, and the mandate knows when it was last used.
create function identity.note_mandate() returns trigger language plpgsql as $$
declare
    used uuid;
begin
    perform set_config('beffroi.role', 'system', true);
    select m.id into used from identity.mandate m
        where m.person = platform.viewer_person() and m.organisation = platform.viewer_organisation() and m.ended_at is null
            and (now() at time zone 'Europe/Paris')::date between m.from_on and m.until_on
            and (m.file is null or m.file::text = new.subject_id)
        order by m.file nulls last, m.hands_in desc, m.id limit 1;
    if used is not null then
        new.details := new.details || jsonb_build_object('mandate', used);
        update identity.mandate set last_used_at = new.at where id = used;
    end if;
    perform set_config('beffroi.role', 'mandatary', true);
    return new;
end $$;
create trigger audit_entry_mandate before insert on identity.audit_entry
    for each row when (new.role = 'mandatary' and new.subject_kind = 'file') execute function identity.note_mandate();
