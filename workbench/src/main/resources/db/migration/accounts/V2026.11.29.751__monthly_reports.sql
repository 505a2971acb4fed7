-- The task force's monthly report: its figures as they were when it was made. Made again, it is there once more; none is changed or taken away.
create table accounts.monthly_report (
    month date not null check (extract(day from month) = 1),
    number int not null check (number > 0),
    figures jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    -- A pseudonym; null where the monthly job made it.
    made_by uuid default identity.pseudonym_of(platform.viewer_person()),
    primary key (month, number)
);
grant select, insert (month, number, figures) on accounts.monthly_report to beffroi_app;
create trigger monthly_report_stays before update or delete or truncate on accounts.monthly_report
    for each statement execute function accounts.refuse_change();
alter table accounts.monthly_report enable row level security;
alter table accounts.monthly_report force row level security;
create policy monthly_report_read on accounts.monthly_report for select using ((select accounts.viewer_reads_all()));
create policy monthly_report_make on accounts.monthly_report for insert with check (platform.viewer_role() in ('system', 'officer'));
