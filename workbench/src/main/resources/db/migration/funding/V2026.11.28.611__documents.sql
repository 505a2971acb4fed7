-- Documents that decisions make, as they were made, to the byte; and the templates they were made from, every version of them.
create table funding.document_template (
    kind text not null check (kind in ('minutes', 'grant', 'refusal', 'agreement')),
    version int not null check (version > 0),
    body text not null check (length(body) between 1 and 20000),
    -- A pseudonym; of who wrote it, or first used the one that comes with the workbench.
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    at timestamptz not null default clock_timestamp(),
    primary key (kind, version)
);

-- The last number given in a year. Whoever makes a document holds this row, so that numbers have no holes.
create table funding.document_counter (
    year int primary key check (year between 2020 and 2100),
    last int not null default 0 check (last >= 0)
);

create table funding.document (
    id uuid primary key,
    kind text not null,
    template_version int not null,
    year int not null,
    number int not null check (number > 0),
    -- What it is about: a session, or a file.
    session uuid references funding.session (id),
    file uuid,
    company char(9),
    title text not null check (length(title) between 1 and 400),
    content bytea not null check (encode(sha256(content), 'hex') = sha256),
    sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    made_on date not null,
    actor uuid default identity.pseudonym_of(platform.viewer_person()),
    made_at timestamptz not null default clock_timestamp(),
    unique (year, number),
    foreign key (kind, template_version) references funding.document_template (kind, version),
    foreign key (file, company) references funding.file (id, company),
    check (num_nonnulls(session, file) = 1 and (kind = 'minutes') = (session is not null))
);
create index document_file on funding.document (file) where file is not null;
create index document_session on funding.document (session) where session is not null;

-- The next number of a year, held until the transaction ends.
create function funding.next_document_number(of_year int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    known int;
begin
    insert into funding.document_counter (year) values (of_year) on conflict do nothing;
    select c.last into strict known from funding.document_counter c where c.year = of_year for update;
    return known + 1;
end $$;

-- No number but the next, whoever writes.
create function funding.document_numbered() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.number <> funding.next_document_number(new.year) then
        raise exception 'Document %-% is out of turn', new.year, new.number;
    end if;
    update funding.document_counter c set last = new.number where c.year = new.year;
    return new;
end $$;
create trigger document_numbered before insert on funding.document for each row execute function funding.document_numbered();
create trigger document_stays before update or delete or truncate on funding.document
    for each statement execute function funding.refuse_change();
create trigger document_template_stays before update or delete or truncate on funding.document_template
    for each statement execute function funding.refuse_change();
create trigger document_counter_stays before delete or truncate on funding.document_counter
    for each statement execute function funding.refuse_change();

-- Whether a file is one of ours, for whoever holds it and so can say its hash: nothing of what it says is told.
create function funding.known_document(in_sha256 text)
returns table (kind text, year int, number int, made_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.kind, d.year, d.number, d.made_on from funding.document d where d.sha256 = in_sha256
$$;

revoke execute on function funding.next_document_number(int), funding.document_numbered(), funding.known_document(text) from public;
grant execute on function funding.next_document_number(int), funding.known_document(text) to beffroi_app;
grant select, insert (kind, version, body) on funding.document_template to beffroi_app;
grant select, insert (id, kind, template_version, year, number, session, file, company, title, content, sha256, made_on) on funding.document to beffroi_app;

do $$
declare
    name text;
begin
    foreach name in array array['document_template', 'document_counter', 'document'] loop
        execute format('alter table funding.%I enable row level security', name);
        execute format('alter table funding.%I force row level security', name);
        execute format('create policy %I on funding.%I for all using (funding.in_ledger())', name || '_ledger', name);
    end loop;
end $$;
create policy document_template_read on funding.document_template for select using ((select identity.viewer_reads_all()));
create policy document_template_write on funding.document_template for insert with check (
    platform.viewer_role() in ('officer', 'administrator'));
create policy document_own on funding.document for select using (company = (select funding.viewer_company()));
create policy document_read on funding.document for select using (platform.viewer_role() in ('officer', 'auditor'));
create policy document_make on funding.document for insert with check (
    platform.viewer_role() = 'officer'
    and (document.file is null or exists (select from funding.file f where f.id = document.file)));
