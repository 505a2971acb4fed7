-- De minimis aid companies declare, and the open register of it (data.economie.gouv.fr, dataset aides_minimis) to hold against that.
create table aid.declared_aid (
    id uuid primary key,
    -- Who declares, and who of its undertaking received it.
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    granted_on date not null,
    amount_cents bigint not null check (amount_cents > 0),
    regulation text not null,
    funder text not null default '' check (length(funder) <= 200),
    declared_by uuid,
    declared_at timestamptz not null default now()
);
create index declared_aid_company on aid.declared_aid (company);
grant select, insert, delete on aid.declared_aid to beffroi_app;
alter table aid.declared_aid enable row level security;
alter table aid.declared_aid force row level security;
create function aid.viewer_knows_aid_of(company char(9)) returns boolean language sql stable as $$
    select (platform.viewer_role() = 'company-member' and company = identity.viewer_siren())
        or (platform.viewer_role() in ('officer', 'auditor') and identity.viewer_may_see('trusted', company))
$$;
create function aid.viewer_declares_for(company char(9)) returns boolean language sql stable as
$$ select platform.viewer_role() in ('company-member', 'officer') and aid.viewer_knows_aid_of(company) $$;
grant execute on function aid.viewer_knows_aid_of(char), aid.viewer_declares_for(char) to beffroi_app;
create policy declared_read on aid.declared_aid for select using (aid.viewer_knows_aid_of(company));
create policy declared_add on aid.declared_aid for insert with check (aid.viewer_declares_for(company));
create policy declared_withdraw on aid.declared_aid for delete using (aid.viewer_declares_for(company));

-- One row of the open register; open to everybody there, and so here.
create table aid.register_entry (
    id text primary key check (id <> ''),
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    name text not null default '',
    granted_on date not null,
    amount_cents bigint not null check (amount_cents >= 0),
    regulation text not null,
    funder text not null default '',
    imported_at timestamptz not null default now()
);
create index register_entry_siren on aid.register_entry (siren);
grant select, insert, update, delete on aid.register_entry to beffroi_app;
alter table aid.register_entry enable row level security;
alter table aid.register_entry force row level security;
create policy register_read on aid.register_entry for select using (platform.viewer_role() <> 'anonymous');
create policy register_write on aid.register_entry for all using (aid.viewer_writes());
