-- What a company asks for: written as it types, the company's alone; kept as it was each time it is handed in.
alter table funding.file add column version int not null default 1 check (version > 0);
alter table funding.file add column part text not null default '' check (length(part) <= 200);
grant insert (version, part) on funding.file to beffroi_app;

create table funding.request (
    file uuid primary key,
    company char(9) not null,
    -- Texts as they were typed, by the name of their field: nothing typed is lost, however faulty.
    typed jsonb not null,
    saved_at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company)
);
create table funding.submission (
    file uuid not null,
    -- The step by which it was handed in.
    step int not null,
    company char(9) not null,
    typed jsonb not null,
    at timestamptz not null default clock_timestamp(),
    primary key (file, step),
    foreign key (file, step) references funding.step (file, number),
    foreign key (file, company) references funding.file (id, company)
);

-- Papers: their content under its SHA-256, once for each company; never part of a page.
create table funding.paper_content (
    company char(9) not null check (company ~ '^[0-9]{9}$'),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null check (encode(sha256(content), 'hex') = sha256),
    primary key (company, sha256)
);
create table funding.paper (
    id uuid primary key,
    file uuid not null,
    company char(9) not null,
    kind text not null check (length(kind) between 1 and 200),
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    -- On whose side it was added.
    role text not null default platform.viewer_role(),
    added_at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company),
    foreign key (company, sha256) references funding.paper_content (company, sha256)
);
create index paper_file on funding.paper (file, added_at);
create index paper_content_of on funding.paper (company, sha256);

create table funding.message (
    id bigint generated always as identity primary key,
    file uuid not null,
    company char(9) not null,
    text text not null check (length(text) between 1 and 5000),
    -- A pseudonym: a person can be forgotten, the file stays whole.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    role text not null default platform.viewer_role(),
    at timestamptz not null default clock_timestamp(),
    foreign key (file, company) references funding.file (id, company)
);
create index message_file on funding.message (file, at);

-- What was recorded of a session of the deciding body, beside the step that says what it decided.
create table funding.decision (
    file uuid not null,
    step int not null,
    company char(9) not null,
    act text not null check (length(act) between 1 and 200),
    session_on date not null,
    votes text not null check (length(votes) between 1 and 2000),
    withdrawals text not null check (length(withdrawals) <= 2000),
    primary key (file, step),
    foreign key (file, step) references funding.step (file, number),
    foreign key (file, company) references funding.file (id, company)
);

create table funding.payment_request (
    file uuid not null,
    step int not null,
    company char(9) not null,
    spent_cents bigint not null check (spent_cents > 0),
    what text not null check (length(what) between 1 and 2000),
    iban text not null check (length(iban) between 15 and 34),
    papers uuid[] not null,
    primary key (file, step),
    foreign key (file, step) references funding.step (file, number),
    foreign key (file, company) references funding.file (id, company)
);

-- Orders for the finance system. A number is given once, a step makes one order, and an order leaves once.
create sequence funding.payment_order_number;
grant usage on sequence funding.payment_order_number to beffroi_app;
create table funding.payment_order (
    number bigint primary key default nextval('funding.payment_order_number'),
    file uuid not null,
    step int not null,
    company char(9) not null,
    year int not null,
    amount_cents bigint not null check (amount_cents > 0),
    -- As it leaves, to the letter.
    content text not null,
    made_at timestamptz not null default clock_timestamp(),
    left_at timestamptz,
    unique (file, step),
    foreign key (file, step) references funding.step (file, number),
    foreign key (file, company) references funding.file (id, company)
);
create index payment_order_waiting on funding.payment_order (number) where left_at is null;

grant select, insert (file, company, typed, saved_at), update (typed, saved_at) on funding.request to beffroi_app;
grant select, insert (file, step, company, typed) on funding.submission to beffroi_app;
grant select, insert on funding.paper_content to beffroi_app;
grant select, insert (id, file, company, kind, name, media_type, bytes, sha256), delete on funding.paper to beffroi_app;
grant select, insert (file, company, text) on funding.message to beffroi_app;
grant select, insert on funding.decision, funding.payment_request to beffroi_app;
grant select, insert (number, file, step, company, year, amount_cents, content), update (left_at) on funding.payment_order to beffroi_app;

do $$
declare
    name text;
begin
    foreach name in array array['submission', 'message', 'decision', 'payment_request'] loop
        execute format('create trigger %I before update or delete or truncate on funding.%I for each statement execute function funding.refuse_change()',
            name || '_stays', name);
    end loop;
    foreach name in array array['request', 'submission', 'paper_content', 'paper', 'message', 'decision', 'payment_request', 'payment_order'] loop
        execute format('alter table funding.%I enable row level security', name);
        execute format('alter table funding.%I force row level security', name);
        execute format('create policy %I on funding.%I for select using (company = (select funding.viewer_company()))', name || '_own', name);
    end loop;
    -- What stands in a file that was handed in is for those who may see the file.
    foreach name in array array['submission', 'paper', 'message', 'decision', 'payment_request', 'payment_order'] loop
        execute format('create policy %I on funding.%I for select using (
            platform.viewer_role() in (''officer'', ''auditor'') and exists (select from funding.file f where f.id = %I.file))', name || '_read', name, name);
    end loop;
end $$;
create policy paper_content_read on funding.paper_content for select using (
    platform.viewer_role() in ('officer', 'auditor')
    and exists (select from funding.paper p where p.company = paper_content.company and p.sha256 = paper_content.sha256));

-- An order that is there does not change, but for the day it left, once.
create function funding.order_leaves_once() returns trigger language plpgsql as $$
begin
    if old.left_at is not null or new.left_at is null then
        raise exception 'The order % left at %', old.number, old.left_at;
    end if;
    return new;
end $$;
create trigger order_leaves_once before update on funding.payment_order for each row execute function funding.order_leaves_once();
create trigger order_stays before delete or truncate on funding.payment_order for each statement execute function funding.refuse_change();

create policy request_write on funding.request for insert with check (company = (select funding.viewer_company()));
create policy request_type on funding.request for update using (company = (select funding.viewer_company()));
create policy submission_write on funding.submission for insert with check (company = (select funding.viewer_company()));
create policy paper_content_add on funding.paper_content for insert with check (
    company = (select funding.viewer_company()) or platform.viewer_role() = 'officer');
create policy paper_add on funding.paper for insert with check (
    company = (select funding.viewer_company())
    or platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = paper.file));
create policy paper_withdraw on funding.paper for delete using (
    role = platform.viewer_role()
    and (company = (select funding.viewer_company()) or platform.viewer_role() = 'officer'));
create policy message_write on funding.message for insert with check (
    company = (select funding.viewer_company())
    or platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = message.file));
create policy decision_write on funding.decision for insert with check (platform.viewer_role() = 'officer');
create policy payment_request_write on funding.payment_request for insert with check (company = (select funding.viewer_company()));
create policy payment_order_write on funding.payment_order for insert with check (platform.viewer_role() = 'officer');
create policy payment_order_leave on funding.payment_order for update using (platform.viewer_role() = 'officer');
