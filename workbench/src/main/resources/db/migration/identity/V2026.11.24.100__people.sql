-- People and how they come in: passwords apart from people, invitations, resets, passkeys, outside identities, letters to companies,
-- consents, and the counters that slow down whoever guesses.

create table identity.password (
    person uuid primary key references identity.person (id) on delete cascade,
    hash text not null,
    changed_at timestamptz not null default now()
);
insert into identity.password (person, hash) select id, password_hash from identity.person where password_hash is not null;
alter table identity.person drop column password_hash;
alter table identity.person add column erasure_requested_at timestamptz;
-- The organisation a person acts for when they sign in: the one chosen last.
alter table identity.membership add column chosen_at timestamptz;

-- A person is asked in. Without organisation it is the very first administrator, who founds it. Only the link's hash is kept.
create table identity.invitation (
    id uuid primary key,
    organisation uuid references identity.organisation (id) on delete cascade,
    role text not null check (role in ('administrator', 'officer', 'company-member', 'buyer', 'auditor')),
    email text check (position('@' in email) > 1),
    name text,
    token_hash bytea not null unique,
    invited_by uuid references identity.person (id) on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check (organisation is not null and email is not null or role = 'administrator')
);
create index invitation_organisation on identity.invitation (organisation);

create table identity.password_reset (
    token_hash bytea primary key,
    person uuid not null references identity.person (id) on delete cascade,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);

create table identity.passkey (
    credential bytea primary key,
    person uuid not null references identity.person (id) on delete cascade,
    label text not null check (label <> ''),
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_person on identity.passkey (person);

-- Who a person is at an OpenID Connect provider.
create table identity.outside_identity (
    issuer text not null,
    subject text not null,
    person uuid not null references identity.person (id) on delete cascade,
    linked_at timestamptz not null default now(),
    primary key (issuer, subject)
);
create index outside_identity_person on identity.outside_identity (person);

-- A code sent by post to a company's registered address. Argon2id keeps the code, since people type it and it is short.
create table identity.letter (
    id uuid primary key,
    organisation uuid not null references identity.organisation (id) on delete cascade,
    address text not null,
    code_hash text not null,
    sent_by uuid references identity.person (id) on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
create index letter_organisation on identity.letter (organisation);

-- What a person agreed to for their company, with the very words they read.
create table identity.consent (
    id uuid primary key,
    person uuid references identity.person (id) on delete set null,
    organisation uuid not null references identity.organisation (id) on delete cascade,
    text_version text not null,
    text text not null,
    agreed_at timestamptz not null default now()
);
create index consent_organisation on identity.consent (organisation);

-- How often something was tried of late; keys are hashed.
create table identity.attempt (
    kind text not null,
    key bytea not null,
    tries int not null,
    last_at timestamptz not null,
    primary key (kind, key)
);

grant select, insert, update, delete on identity.password, identity.invitation, identity.password_reset, identity.passkey,
    identity.outside_identity, identity.letter, identity.consent, identity.attempt to beffroi_app;

-- Organisations: officers keep companies and buyers, administrators all; only administrators remove.
drop policy organisation_write on identity.organisation;
create policy organisation_insert on identity.organisation for insert with check (
    platform.viewer_role() in ('system', 'administrator') or platform.viewer_role() = 'officer' and kind in ('company', 'buyer'));
create policy organisation_update on identity.organisation for update using (
    platform.viewer_role() in ('system', 'administrator') or platform.viewer_role() = 'officer' and kind in ('company', 'buyer'));
create policy organisation_delete on identity.organisation for delete using (platform.viewer_role() in ('system', 'administrator'));

-- A person changes their own name and language; only administrators make and erase people.
drop policy person_write on identity.person;
create policy person_insert on identity.person for insert with check (platform.viewer_role() in ('system', 'administrator'));
create policy person_update on identity.person for update using (
    platform.viewer_role() in ('system', 'administrator') or id = platform.viewer_person());
create policy person_delete on identity.person for delete using (platform.viewer_role() in ('system', 'administrator'));

-- Secrets are read by the workbench itself and by nobody else.
alter table identity.password enable row level security;
alter table identity.password force row level security;
create policy password_all on identity.password for all using (platform.viewer_role() = 'system');
alter table identity.password_reset enable row level security;
alter table identity.password_reset force row level security;
create policy password_reset_all on identity.password_reset for all using (platform.viewer_role() = 'system');
alter table identity.attempt enable row level security;
alter table identity.attempt force row level security;
create policy attempt_all on identity.attempt for all using (platform.viewer_role() = 'system');

alter table identity.passkey enable row level security;
alter table identity.passkey force row level security;
create policy passkey_all on identity.passkey for all
    using (platform.viewer_role() = 'system' or person = platform.viewer_person());

alter table identity.outside_identity enable row level security;
alter table identity.outside_identity force row level security;
create policy outside_identity_all on identity.outside_identity for all
    using (platform.viewer_role() = 'system' or person = platform.viewer_person());

-- Who invites whom: administrators anybody, officers companies and buyers, a company's people their colleagues.
create function identity.viewer_invites(organisation uuid, role text) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'system' then true
        when 'administrator' then true
        when 'officer' then role in ('company-member', 'buyer')
        when 'company-member' then role = 'company-member' and organisation = platform.viewer_organisation()
        else false end
$$;
grant execute on function identity.viewer_invites(uuid, text) to beffroi_app;
alter table identity.invitation enable row level security;
alter table identity.invitation force row level security;
create policy invitation_read on identity.invitation for select
    using (platform.viewer_role() = 'auditor' or identity.viewer_invites(organisation, role));
create policy invitation_write on identity.invitation for all using (identity.viewer_invites(organisation, role));

alter table identity.letter enable row level security;
alter table identity.letter force row level security;
create policy letter_read on identity.letter for select using (identity.viewer_reads_all());
create policy letter_insert on identity.letter for insert with check (platform.viewer_role() in ('system', 'administrator', 'officer'));
create policy letter_update on identity.letter for update using (platform.viewer_role() = 'system');
create policy letter_delete on identity.letter for delete using (platform.viewer_role() in ('system', 'administrator', 'officer'));

-- Consents are never changed; they go with their organisation.
alter table identity.consent enable row level security;
alter table identity.consent force row level security;
create policy consent_read on identity.consent for select using (
    identity.viewer_reads_all() or person = platform.viewer_person() or organisation = platform.viewer_organisation());
create policy consent_insert on identity.consent for insert with check (platform.viewer_role() = 'system');
create policy consent_forget on identity.consent for update using (platform.viewer_role() in ('system', 'administrator'));
create policy consent_delete on identity.consent for delete using (platform.viewer_role() in ('system', 'administrator'));
