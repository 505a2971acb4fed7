-- Which due days of files were told of by mail: once as they came near, once when they had passed. Append-only; a day that moves is another day.
create table funding.reminder (
    file uuid not null references funding.file (id),
    kind text not null check (kind ~ '^[a-z_]{1,40}$'),
    -- Which of several of a kind, such as an opinion's id.
    subject text not null default '' check (length(subject) <= 100),
    due_on date not null,
    late boolean not null,
    sent_at timestamptz not null default clock_timestamp(),
    primary key (file, kind, subject, due_on, late)
);
grant select, insert (file, kind, subject, due_on, late) on funding.reminder to beffroi_app;
alter table funding.reminder enable row level security;
alter table funding.reminder force row level security;
create policy reminder_read on funding.reminder for select using (
    platform.viewer_role() in ('officer', 'auditor') and exists (select from funding.file f where f.id = reminder.file));
create trigger reminder_stays before update or delete or truncate on funding.reminder for each statement execute function funding.refuse_change();
