-- Promise against effect: what funded levers and grant files promised, what came of it, and what was said about it.
create schema accounts;
grant usage on schema accounts to beffroi_app;

-- One thing that was promised. Its words and figures stay as they were promised; only that it ended is added.
create table accounts.promise (
    promise_id uuid primary key default gen_random_uuid(),
    file_id uuid,
    scenario_id uuid,
    -- Of a lever: its id in the scenario's model, as people call it, and its kind there.
    lever text,
    lever_name text,
    lever_kind text,
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    -- The id of the programme of aid, as text.
    programme_code text not null check (programme_code <> ''),
    axis text not null check (axis <> ''),
    product text check (length(product) between 1 and 200),
    kind text not null check (kind in ('HOURS_PER_WEEK', 'UNITS_PER_WEEK', 'ACTIVE_BY', 'JOBS', 'LEAD_TIME_WEEKS')),
    quantity numeric check (quantity >= 0),
    unit text check (length(unit) between 1 and 50),
    due_on date not null,
    made_on date not null,
    -- Of a lever: the day its order was planned, what it was to cost, and what public money pays of it.
    order_on date,
    cost_cents bigint check (cost_cents >= 0),
    public_cents bigint check (public_cents >= 0),
    -- Whether the programme pays only once a paper proves what came.
    proof_needed boolean not null default false,
    closed_on date,
    closed_because text check (closed_because in ('KEPT', 'LAPSED', 'REPLACED')),
    -- By which what makes promises knows it: made twice it is there once.
    key text not null unique check (length(key) between 1 and 500),
    -- A pseudonym; null where it came with the decision itself.
    made_by uuid default identity.pseudonym_of(platform.viewer_person()),
    unique (promise_id, siren),
    check ((kind = 'ACTIVE_BY') or quantity is not null),
    check ((closed_on is null) = (closed_because is null))
);
create index promise_siren on accounts.promise (siren);
create index promise_file on accounts.promise (file_id);
create index promise_scenario on accounts.promise (scenario_id);

-- Which buyers are told of a promise, and may say what they received of it.
create table accounts.promise_buyer (
    promise_id uuid not null,
    siren char(9) not null,
    organisation uuid not null,
    since timestamptz not null default now(),
    primary key (promise_id, organisation),
    foreign key (promise_id, siren) references accounts.promise (promise_id, siren)
);
create index promise_buyer_organisation on accounts.promise_buyer (organisation);

-- What came of a promise in a month, as one side states it. Append-only: the newest of a side and month holds, what it corrects stays readable.
create table accounts.statement (
    statement_id uuid primary key default gen_random_uuid(),
    number bigint generated always as identity unique,
    promise_id uuid not null references accounts.promise (promise_id),
    month date not null check (extract(day from month) = 1),
    quantity numeric check (quantity >= 0),
    reached_on date,
    -- What the lever really cost up to then, before tax.
    cost_cents bigint check (cost_cents >= 0),
    stated_on timestamptz not null default clock_timestamp(),
    -- A pseudonym: a person can be forgotten, the account stays whole.
    stated_by uuid default identity.pseudonym_of(platform.viewer_person()),
    organisation uuid default platform.viewer_organisation(),
    by_side text not null check (by_side in ('COMPANY', 'BUYER', 'OFFICER')),
    -- Not told of the company by name, and in public only within sums that give nobody away.
    confidential boolean not null default false,
    note text not null default '' check (length(note) <= 1000),
    -- A paper of the grant file.
    proof uuid,
    check (quantity is not null or reached_on is not null or cost_cents is not null or note <> '')
);
create index statement_promise on accounts.statement (promise_id, month, number);

-- Which mails asked a company for what month: the 5th and the 15th, and no more once all is stated.
create table accounts.asked (
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    month date not null check (extract(day from month) = 1),
    round int not null check (round in (1, 2)),
    missing int not null check (missing > 0),
    sent_at timestamptz not null default clock_timestamp(),
    primary key (siren, month, round)
);

-- That somebody of the task force found a promise late or missed; the company's replies stand beside it. Private, dated, append-only.
create table accounts.judgement (
    judgement_id uuid primary key default gen_random_uuid(),
    promise_id uuid not null references accounts.promise (promise_id),
    text text not null check (length(text) between 1 and 2000),
    judged_at timestamptz not null default clock_timestamp(),
    judged_by uuid default identity.pseudonym_of(platform.viewer_person())
);
create index judgement_promise on accounts.judgement (promise_id);
create table accounts.reply (
    reply_id bigint generated always as identity primary key,
    judgement_id uuid not null references accounts.judgement (judgement_id),
    text text not null check (length(text) between 1 and 2000),
    replied_at timestamptz not null default clock_timestamp(),
    replied_by uuid default identity.pseudonym_of(platform.viewer_person())
);
create index reply_judgement on accounts.reply (judgement_id);

grant select, insert (promise_id, file_id, scenario_id, lever, lever_name, lever_kind, siren, programme_code, axis, product, kind, quantity, unit, due_on,
    made_on, order_on, cost_cents, public_cents, proof_needed, key), update (closed_on, closed_because) on accounts.promise to beffroi_app;
grant select, insert (promise_id, siren, organisation), delete on accounts.promise_buyer to beffroi_app;
grant select, insert (statement_id, promise_id, month, quantity, reached_on, cost_cents, by_side, confidential, note, proof) on accounts.statement to beffroi_app;
grant select, insert (siren, month, round, missing) on accounts.asked to beffroi_app;
grant select, insert (judgement_id, promise_id, text) on accounts.judgement to beffroi_app;
grant select, insert (judgement_id, text) on accounts.reply to beffroi_app;

create function accounts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Accounts are append-only: % of % is refused', tg_op, tg_table_name;
end $$;
do $$
declare
    name text;
begin
    foreach name in array array['statement', 'asked', 'judgement', 'reply'] loop
        execute format('create trigger %I before update or delete or truncate on accounts.%I for each statement execute function accounts.refuse_change()',
            name || '_stays', name);
    end loop;
    foreach name in array array['promise', 'promise_buyer', 'statement', 'asked', 'judgement', 'reply'] loop
        execute format('alter table accounts.%I enable row level security', name);
        execute format('alter table accounts.%I force row level security', name);
    end loop;
end $$;
create trigger promise_stays before delete or truncate on accounts.promise for each statement execute function accounts.refuse_change();

-- The company whose own member asks; null for everybody else.
create function accounts.viewer_company() returns char(9) language sql stable as
$$ select case when platform.viewer_role() = 'company-member' then identity.viewer_siren() end $$;
revoke execute on function accounts.viewer_company() from public;
grant execute on function accounts.viewer_company() to beffroi_app;
create function accounts.viewer_reads_all() returns boolean language sql stable as
$$ select platform.viewer_role() in ('system', 'officer', 'auditor') $$;
revoke execute on function accounts.viewer_reads_all() from public;
grant execute on function accounts.viewer_reads_all() to beffroi_app;

create policy promise_buyer_read on accounts.promise_buyer for select using (
    (select accounts.viewer_reads_all())
    or platform.viewer_role() = 'buyer' and organisation = platform.viewer_organisation()
    or siren = (select accounts.viewer_company()));
create policy promise_read on accounts.promise for select using (
    (select accounts.viewer_reads_all()) or siren = (select accounts.viewer_company())
    or platform.viewer_role() = 'buyer' and exists (
        select from accounts.promise_buyer b where b.promise_id = promise.promise_id and b.organisation = platform.viewer_organisation()));
create policy promise_make on accounts.promise for insert with check (platform.viewer_role() in ('system', 'officer'));
create policy promise_end on accounts.promise for update using (platform.viewer_role() in ('system', 'officer'));
-- Whom a company delivers to is the company's to say, or the officer's who brought them together.
create policy promise_buyer_tell on accounts.promise_buyer for insert with check (
    platform.viewer_role() = 'officer' or siren = (select accounts.viewer_company()));
create policy promise_buyer_end on accounts.promise_buyer for delete using (
    platform.viewer_role() = 'officer' or siren = (select accounts.viewer_company()));

-- A buyer reads what it stated itself; what the company states is between it and the task force.
create policy statement_read on accounts.statement for select using (
    (select accounts.viewer_reads_all())
    or exists (select from accounts.promise p where p.promise_id = statement.promise_id and p.siren = (select accounts.viewer_company()))
    or platform.viewer_role() = 'buyer' and by_side = 'BUYER' and organisation = platform.viewer_organisation());
create policy statement_make on accounts.statement for insert with check (
    exists (select from accounts.promise p where p.promise_id = statement.promise_id)
    and by_side = case platform.viewer_role() when 'company-member' then 'COMPANY' when 'buyer' then 'BUYER' when 'officer' then 'OFFICER' end);
create policy asked_read on accounts.asked for select using (
    (select accounts.viewer_reads_all()) or siren = (select accounts.viewer_company()));

create policy judgement_read on accounts.judgement for select using (
    (select accounts.viewer_reads_all())
    or exists (select from accounts.promise p where p.promise_id = judgement.promise_id and p.siren = (select accounts.viewer_company())));
create policy judgement_make on accounts.judgement for insert with check (platform.viewer_role() = 'officer');
create policy reply_read on accounts.reply for select using (
    exists (select from accounts.judgement j where j.judgement_id = reply.judgement_id));
create policy reply_make on accounts.reply for insert with check (
    (select accounts.viewer_company()) is not null
    and exists (select from accounts.judgement j where j.judgement_id = reply.judgement_id));
