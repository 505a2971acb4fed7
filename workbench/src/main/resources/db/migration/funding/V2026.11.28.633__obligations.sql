-- What happened to the obligations that a grant brings: proofs, what officers found of them, reminders. Which obligations there are, and when they are due,
-- follows from the programme's version and the last payment. Append-only.
create table funding.obligation_event (
    id bigint generated always as identity primary key,
    file uuid not null,
    company char(9) not null,
    -- The condition of the programme, and the day of the obligation it is about.
    condition text not null check (condition ~ '^[A-Z_]{1,40}$'),
    due_on date not null,
    kind text not null check (kind in ('answer', 'accept', 'breach', 'remind')),
    text text not null default '' check (length(text) <= 2000),
    paper uuid references funding.paper (id),
    -- Of a breach: since when, how many jobs were kept, and what is to be paid back by the programme's rule.
    since_on date,
    jobs_kept int check (jobs_kept >= 0),
    claim_cents bigint check (claim_cents >= 0),
    -- A pseudonym: a person can be forgotten, the file stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    role text not null default platform.viewer_role(),
    at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company),
    check (kind <> 'breach' or claim_cents is not null and text <> ''),
    check (kind <> 'answer' or text <> '' and paper is not null)
);
create index obligation_event_file on funding.obligation_event (file, id);
create index obligation_event_paper on funding.obligation_event (paper) where paper is not null;
grant select, insert (file, company, condition, due_on, kind, text, paper, since_on, jobs_kept, claim_cents) on funding.obligation_event to beffroi_app;
create trigger obligation_event_stays before update or delete or truncate on funding.obligation_event
    for each statement execute function funding.refuse_change();
alter table funding.obligation_event enable row level security;
alter table funding.obligation_event force row level security;
create policy obligation_event_own on funding.obligation_event for select using (company = (select funding.viewer_company()));
create policy obligation_event_read on funding.obligation_event for select using (
    platform.viewer_role() in ('officer', 'auditor') and exists (select from funding.file f where f.id = obligation_event.file));
create policy obligation_event_answer on funding.obligation_event for insert with check (
    kind = 'answer' and company = (select funding.viewer_company())
    and exists (select from funding.paper p where p.id = obligation_event.paper and p.file = obligation_event.file));
create policy obligation_event_judge on funding.obligation_event for insert with check (
    kind in ('accept', 'breach') and platform.viewer_role() = 'officer'
    and exists (select from funding.file f where f.id = obligation_event.file));
