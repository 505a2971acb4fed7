-- What was published in the transparency register of the Commission, by beneficiary and measure: append-only, the last line counts.
create table funding.transparency_publication (
    id bigint generated always as identity primary key,
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    -- The scheme's number, or the programme where it has none.
    measure text not null check (length(measure) between 1 and 300),
    published_on date not null,
    amount_cents bigint not null check (amount_cents >= 0),
    -- A pseudonym: a person can be forgotten, the record stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    role text not null default platform.viewer_role(),
    at timestamptz not null default clock_timestamp()
);
create index transparency_publication_of on funding.transparency_publication (company, measure, id);
grant select, insert (company, measure, published_on, amount_cents) on funding.transparency_publication to beffroi_app;
create trigger transparency_publication_stays before update or delete or truncate on funding.transparency_publication
    for each statement execute function funding.refuse_change();
alter table funding.transparency_publication enable row level security;
alter table funding.transparency_publication force row level security;
create policy transparency_publication_read on funding.transparency_publication for select using (platform.viewer_role() in ('officer', 'auditor'));
create policy transparency_publication_add on funding.transparency_publication for insert with check (platform.viewer_role() = 'officer');
