-- The ledger of public money: double entry in cents, append-only, one book per envelope (programme and axis). The application writes it through
-- one function only, which keeps every rule under the lock of the book; what it may not do, no statement of its can (docs/decisions/0042).
create schema funding;
grant usage on schema funding to beffroi_app;

-- What may be promised of it is authorised for some years; what may be paid, for each year.
create table funding.book (
    id uuid primary key,
    programme uuid not null,
    axis text not null check (axis <> ''),
    -- The years within which money may be reserved and committed.
    first_year int not null check (first_year between 2020 and 2100),
    last_year int not null check (last_year between first_year and 2100),
    -- The most that one company may hold of this envelope at any time; null: no such cap.
    company_cap_cents bigint check (company_cap_cents > 0),
    made_at timestamptz not null default clock_timestamp(),
    unique (programme, axis)
);

-- Where a book's chain ends. Whoever writes into a book holds this row.
create table funding.book_head (
    book uuid primary key references funding.book (id),
    number bigint not null default 0,
    hash bytea not null default decode(repeat('00', 32), 'hex')
);

create table funding.movement (
    book uuid not null references funding.book (id),
    number bigint not null check (number > 0),
    -- The caller's own name for it: asked twice it is made once.
    key text not null unique check (length(key) between 1 and 200),
    kind text not null,
    amount_cents bigint not null check (amount_cents between 1 and 1000000000000),
    -- The year of the payment credits it is about.
    year int check (year between 2020 and 2100),
    -- The grant file it is about, whose it is, and the step of it that this follows.
    file uuid,
    company char(9) check (company ~ '^[0-9]{9}$'),
    step int check (step > 0),
    decision text not null check (length(decision) between 1 and 200),
    reason text not null check (length(reason) between 1 and 2000),
    -- A pseudonym: a person can be forgotten, the book stays whole.
    actor uuid,
    role text not null,
    at timestamptz not null,
    before bytea not null,
    hash bytea not null,
    primary key (book, number),
    check (num_nonnulls(file, company, step) in (0, 3))
);
create index movement_file on funding.movement (file, at) where file is not null;

-- The two or four lines of a movement, taken from one account and put into another.
create table funding.entry (
    book uuid not null,
    number bigint not null,
    line int not null,
    account text not null,
    year int,
    file uuid,
    company char(9),
    cents bigint not null check (cents <> 0),
    primary key (book, number, line),
    foreign key (book, number) references funding.movement (book, number)
);

-- What is in each account, kept with every entry. Only what was voted is below zero: it is what all the rest comes from.
create table funding.balance (
    book uuid not null references funding.book (id),
    account text not null,
    year int,
    file uuid,
    company char(9),
    cents bigint not null,
    unique nulls not distinct (book, account, year, file),
    -- Credits carried over may be taken back in a year that voted none: what a year voted may have either sign.
    check (case account when 'voted' then cents <= 0 when 'credit-voted' then true else cents >= 0 end)
);
create index balance_company on funding.balance (book, company) where company is not null;
create index balance_file on funding.balance (file) where file is not null;

-- From which account to which a movement goes; the codes of fr.beffroi.workbench.funding.ledger.MovementKind and Account.
create function funding.postings(kind text)
returns table (line int, source text, target text, of_file boolean, of_year boolean) language sql immutable as $$
    select p.line, p.source, p.target, p.of_file, p.of_year
    from (values
        ('open', 1, 'voted', 'opened', false, false),
        ('reduce', 1, 'opened', 'voted', false, false),
        ('reserve', 1, 'opened', 'reserved', true, false),
        ('unreserve', 1, 'reserved', 'opened', true, false),
        ('commit', 1, 'reserved', 'committed', true, false),
        ('release', 1, 'committed', 'released', true, false),
        ('reopen', 1, 'released', 'opened', false, false),
        ('order', 1, 'committed', 'ordered', true, false),
        ('order', 2, 'credit', 'credit-spent', false, true),
        ('return-order', 1, 'ordered', 'committed', true, false),
        ('return-order', 2, 'credit-spent', 'credit', false, true),
        ('confirm', 1, 'ordered', 'paid', true, false),
        ('recover', 1, 'paid', 'recovered', true, false),
        ('open-credit', 1, 'credit-voted', 'credit', false, true),
        ('reduce-credit', 1, 'credit', 'credit-voted', false, true),
        ('carry-over', 1, 'credit', 'credit', false, true))
        as p (kind, line, source, target, of_file, of_year)
    where p.kind = postings.kind
    order by p.line
$$;

-- Which accounts are kept file by file.
create function funding.is_of_file(account text) returns boolean language sql immutable as
$$ select account in ('reserved', 'committed', 'ordered', 'paid', 'recovered') $$;

-- The hash of a movement's content and of the one before it: none can be changed, taken out or put in without all that follow.
create function funding.movement_hash(m funding.movement) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(encode(m.before, 'hex'), m.book, m.number, m.key, m.kind, m.amount_cents, m.year, m.file,
        m.company, m.step, m.decision, m.reason, m.actor, m.role, extract(epoch from m.at))::text, 'UTF8'))
$$;

-- Whether the ledger's own function is at work, and not a statement of the application's.
create function funding.in_ledger() returns boolean language sql stable as $$ select current_user <> 'beffroi_app' $$;

-- Who may ask for which movement. A company's withdrawal frees what was reserved for it; nothing else moves at a company's word.
create function funding.viewer_moves(kind text, company char(9)) returns boolean language sql stable as $$
    select case platform.viewer_role()
        when 'system' then true
        when 'officer' then true
        when 'administrator' then kind in ('open', 'reduce', 'open-credit', 'reduce-credit', 'carry-over')
        when 'company-member' then kind = 'unreserve' and company = identity.viewer_siren()
        else false end
$$;

-- Puts an amount into an account, or takes it out. The book is held by the caller.
create function funding.put(
    in_book uuid, in_number bigint, in_line int, in_account text, in_year int, in_file uuid, in_company char(9), in_cents bigint)
returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
    insert into funding.entry values (in_book, in_number, in_line, in_account, in_year, in_file, in_company, in_cents);
    update funding.balance b set cents = b.cents + in_cents
        where b.book = in_book and b.account = in_account
          and b.year is not distinct from in_year and b.file is not distinct from in_file;
    if not found then
        insert into funding.balance values (in_book, in_account, in_year, in_file, in_company, in_cents);
    end if;
end $$;

-- Makes a movement, or says that it was made already. Refusals: BF001 not enough, BF002 above a cap, BF003 outside the years, BF004 the
-- key names another movement, BF005 no such book, BF006 not for this viewer, BF007 file or year missing or too much; their details are JSON.
create function funding.record_movement(
    in_book uuid, in_key text, in_kind text, in_amount bigint, in_year int, in_file uuid, in_company char(9), in_step int,
    in_decision text, in_reason text, out number bigint, out fresh boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    the_book funding.book;
    head funding.book_head;
    known funding.movement;
    made funding.movement;
    posting record;
    source_year int;
    source_file uuid;
    target_year int;
    target_file uuid;
    in_source bigint;
    of_company bigint;
    wants_file boolean;
    wants_year boolean;
    this_year int := extract(year from now() at time zone 'Europe/Paris');
begin
    if not funding.viewer_moves(in_kind, in_company) then
        raise exception 'This viewer may not make this movement' using errcode = 'BF006',
            detail = json_build_object('kind', in_kind, 'role', platform.viewer_role())::text;
    end if;
    select bool_or(p.of_file), bool_or(p.of_year) into wants_file, wants_year from funding.postings(in_kind) p;
    if wants_file is null or wants_file <> (in_file is not null) or wants_year <> (in_year is not null) then
        raise exception 'A movement % with a file or year too few or too many', in_kind using errcode = 'BF007',
            detail = json_build_object('kind', in_kind, 'file', in_file, 'year', in_year)::text;
    end if;
    select * into the_book from funding.book b where b.id = in_book;
    if not found then
        raise exception 'No book %', in_book using errcode = 'BF005', detail = json_build_object('book', in_book)::text;
    end if;

    -- From here on one writer at a time: what is read stays true until the movement is kept.
    insert into funding.book_head (book) values (in_book) on conflict do nothing;
    select * into strict head from funding.book_head h where h.book = in_book for update;

    select * into known from funding.movement m where m.key = in_key;
    if found then
        if (known.book, known.kind, known.amount_cents, known.decision, known.reason) is distinct from (in_book, in_kind, in_amount, in_decision, in_reason)
            or (known.year, known.file, known.company, known.step) is distinct from (in_year, in_file, in_company, in_step) then
            raise exception 'The key % names another movement', in_key using errcode = 'BF004',
                detail = json_build_object('key', in_key)::text;
        end if;
        number := known.number;
        fresh := false;
        return;
    end if;

    if in_kind in ('reserve', 'commit') and this_year not between the_book.first_year and the_book.last_year
        or in_year < the_book.first_year then
        raise exception 'Outside the years of the authorisation' using errcode = 'BF003',
            detail = json_build_object('year', coalesce(in_year, this_year), 'first', the_book.first_year, 'last', the_book.last_year)::text;
    end if;
    if in_kind = 'reserve' and the_book.company_cap_cents is not null then
        select coalesce(sum(b.cents), 0) into of_company from funding.balance b
            where b.book = in_book and b.company = in_company and b.account in ('reserved', 'committed', 'ordered', 'paid');
        if of_company + in_amount > the_book.company_cap_cents then
            raise exception 'Above the cap of one company' using errcode = 'BF002',
                detail = json_build_object('cap', the_book.company_cap_cents, 'held', of_company, 'asked', in_amount)::text;
        end if;
    end if;

    made := row(in_book, head.number + 1, in_key, in_kind, in_amount, in_year, in_file, in_company, in_step, in_decision, in_reason,
        identity.pseudonym_of(platform.viewer_person()), platform.viewer_role(), clock_timestamp(), head.hash, null);
    made.hash := funding.movement_hash(made);
    insert into funding.movement select made.*;
    update funding.book_head h set number = made.number, hash = made.hash where h.book = in_book;

    for posting in select * from funding.postings(in_kind) loop
        source_year := case when posting.of_year then in_year end;
        target_year := case when posting.of_year then in_year + (in_kind = 'carry-over')::int end;
        source_file := case when funding.is_of_file(posting.source) then in_file end;
        target_file := case when funding.is_of_file(posting.target) then in_file end;
        if posting.source not in ('voted', 'credit-voted') then
            select coalesce(sum(b.cents), 0) into in_source from funding.balance b
                where b.book = in_book and b.account = posting.source
                  and b.year is not distinct from source_year and b.file is not distinct from source_file;
            if in_source < in_amount then
                raise exception 'Not enough in account %', posting.source using errcode = 'BF001',
                    detail = json_build_object('account', posting.source, 'year', source_year, 'asked', in_amount, 'left', in_source)::text;
            end if;
        end if;
        perform funding.put(in_book, made.number, 2 * posting.line - 1, posting.source, source_year, source_file,
            case when source_file is not null then in_company end, -in_amount);
        perform funding.put(in_book, made.number, 2 * posting.line, posting.target, target_year, target_file,
            case when target_file is not null then in_company end, in_amount);
    end loop;
    number := made.number;
    fresh := true;
end $$;

revoke execute on all functions in schema funding from public;
grant execute on function funding.record_movement(uuid, text, text, bigint, int, uuid, char, int, text, text),
    funding.in_ledger(), funding.movement_hash(funding.movement), funding.postings(text), funding.is_of_file(text) to beffroi_app;
grant select on funding.book, funding.book_head, funding.movement, funding.entry, funding.balance to beffroi_app;
grant insert (id, programme, axis, first_year, last_year, company_cap_cents) on funding.book to beffroi_app;

-- What is written stays, whoever asks.
create function funding.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The books are append-only: % of % is refused', tg_op, tg_table_name;
end $$;
create trigger book_stays before update or delete or truncate on funding.book
    for each statement execute function funding.refuse_change();
create trigger movement_stays before update or delete or truncate on funding.movement
    for each statement execute function funding.refuse_change();
create trigger entry_stays before update or delete or truncate on funding.entry
    for each statement execute function funding.refuse_change();
create trigger balance_stays before delete or truncate on funding.balance
    for each statement execute function funding.refuse_change();
create trigger book_head_stays before delete or truncate on funding.book_head
    for each statement execute function funding.refuse_change();

-- The task force and auditors read all; a company what was moved for it.
do $$
declare
    name text;
begin
    foreach name in array array['book', 'book_head', 'movement', 'entry', 'balance'] loop
        execute format('alter table funding.%I enable row level security', name);
        execute format('alter table funding.%I force row level security', name);
        execute format('create policy %I on funding.%I for all using (funding.in_ledger())', name || '_ledger', name);
        execute format('create policy %I on funding.%I for select using ((select identity.viewer_reads_all()))', name || '_read', name);
    end loop;
    foreach name in array array['movement', 'entry', 'balance'] loop
        execute format('create policy %I on funding.%I for select using (
            (select platform.viewer_role()) = ''company-member'' and company = (select identity.viewer_siren()))', name || '_own', name);
    end loop;
end $$;
create policy book_make on funding.book for insert
    with check (platform.viewer_role() in ('system', 'administrator', 'officer'));
