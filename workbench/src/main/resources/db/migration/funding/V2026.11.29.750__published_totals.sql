-- What everybody may know of the books: sums by envelope and calendar year of what the assembly authorised, what acts promised and what was paid. What is held
-- for files that are not decided yet is not told. Each grant behind these sums is public by itself (funding.published_grants).
create function funding.published_totals()
returns table (programme uuid, axis text, year int, voted_cents bigint, committed_cents bigint, paid_cents bigint, last_at timestamptz)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    perform set_config('beffroi.role', 'system', true);
    return query
        select b.programme, b.axis, extract(year from m.at at time zone 'Europe/Paris')::int,
            sum(case m.kind when 'open' then m.amount_cents when 'reduce' then -m.amount_cents else 0 end)::bigint,
            sum(case m.kind when 'commit' then m.amount_cents when 'release' then -m.amount_cents else 0 end)::bigint,
            sum(case m.kind when 'confirm' then m.amount_cents when 'recover' then -m.amount_cents else 0 end)::bigint,
            max(m.at)
        from funding.movement m join funding.book b on b.id = m.book
        where m.kind in ('open', 'reduce', 'commit', 'release', 'confirm', 'recover')
        group by 1, 2, 3 order by 1, 2, 3;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.published_totals() from public;
grant execute on function funding.published_totals() to beffroi_app;

-- Which file a published grant's number is: so that what came of a grant can be told beside it.
create function funding.published_files() returns table (file uuid, number bigint)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    perform set_config('beffroi.role', 'system', true);
    return query select f.id, f.number from funding.file f
        where exists (select from funding.step e where e.file = f.id and e.kind = 'make-enforceable');
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.published_files() from public;
grant execute on function funding.published_files() to beffroi_app;
