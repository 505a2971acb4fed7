-- Mails that the mail server refused, until they went out after all or an administrator lets them go. Such with a secret in them are never kept: who sent them is told.
create table identity.undelivered_mail (
    id uuid primary key default gen_random_uuid(),
    -- Goes with the person it was for.
    person uuid references identity.person (id) on delete cascade,
    address text not null check (length(address) between 3 and 200),
    subject text not null check (length(subject) between 1 and 1000),
    text text not null check (length(text) between 1 and 20000),
    reason text not null check (length(reason) between 1 and 500),
    tries int not null default 1 check (tries > 0),
    first_at timestamptz not null default clock_timestamp(),
    last_at timestamptz not null default clock_timestamp()
);
create index undelivered_mail_person on identity.undelivered_mail (person);
create index undelivered_mail_last on identity.undelivered_mail (last_at desc);
grant select, insert, delete, update (reason, tries, last_at) on identity.undelivered_mail to beffroi_app;
alter table identity.undelivered_mail enable row level security;
alter table identity.undelivered_mail force row level security;
create policy undelivered_mail_all on identity.undelivered_mail for all using (platform.viewer_role() in ('system', 'administrator'));
