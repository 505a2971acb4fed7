-- Credits of a year that has not begun are not left over: BF008 refuses to carry them. Nothing else of the function changed.
create or replace function funding.record_movement(
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
    if in_kind = 'carry-over' and in_year > this_year then
        raise exception 'The year % has not begun', in_year using errcode = 'BF008',
            detail = json_build_object('year', in_year, 'now', this_year)::text;
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
