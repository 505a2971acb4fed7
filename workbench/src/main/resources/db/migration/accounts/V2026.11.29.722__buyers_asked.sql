-- Which mails asked a buyer for what month, as accounts.asked says it of companies.
create table accounts.asked_buyer (
    organisation uuid not null,
    month date not null check (extract(day from month) = 1),
    round int not null check (round in (1, 2)),
    missing int not null check (missing > 0),
    sent_at timestamptz not null default clock_timestamp(),
    primary key (organisation, month, round)
);
grant select, insert (organisation, month, round, missing) on accounts.asked_buyer to beffroi_app;
create trigger asked_buyer_stays before update or delete or truncate on accounts.asked_buyer
    for each statement execute function accounts.refuse_change();
alter table accounts.asked_buyer enable row level security;
alter table accounts.asked_buyer force row level security;
create policy asked_buyer_read on accounts.asked_buyer for select using ((select accounts.viewer_reads_all()));
