-- What a vote made public: the grants that are enforceable, with the columns that may be shown to everybody and no others. It is the only way by which
-- somebody who is not signed in learns anything of a grant file; the tables stay closed to them.
create function funding.published_grants()
returns table (
    number bigint, book uuid, programme uuid, programme_name text, axis text, company char(9), company_name text, siret char(14), department text,
    title text, asked text, act text, applied_on date, decided_on date, enforceable_on date, signed_on date, last_year int,
    granted_cents bigint, unspent_cents bigint, paid_cents bigint, paid_on date[], closed boolean, de_minimis boolean)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    perform set_config('beffroi.role', 'system', true);
    return query
        with money as (
            -- What an act took back (amended, lapsed, claimed) is granted no more; what closing leaves over was granted, and not spent.
            select m.book, m.file,
                sum(case m.kind when 'commit' then m.amount_cents when 'release' then case when s.kind = 'close' then 0 else -m.amount_cents end else 0 end)
                    as granted,
                sum(case when m.kind = 'release' and s.kind = 'close' then m.amount_cents else 0 end) as unspent,
                sum(case m.kind when 'confirm' then m.amount_cents when 'recover' then -m.amount_cents else 0 end) as paid
            from funding.movement m join funding.step s on s.file = m.file and s.number = m.step
            group by m.book, m.file
        )
        select f.number, money.book, f.programme, coalesce(p.name, f.axis), f.axis, f.company,
            -- A sole trader's name is a person's: it is not published (CRPA, art. L312-1-2).
            case when c.legal_form like '1%' then 'Entrepreneur individuel' else coalesce(c.name, f.company::text) end, site.siret, site.department, f.title,
            coalesce(handed.typed ->> 'demandee', ''), coalesce(amended.content ->> 'decision', voted.content ->> 'decision'),
            (submitted.content ->> 'on')::date, (voted.content ->> 'on')::date, (enforced.content ->> 'on')::date,
            (signed.at at time zone 'Europe/Paris')::date, b.last_year, money.granted::bigint, money.unspent::bigint, money.paid::bigint,
            array(select (s.content ->> 'on')::date from funding.step s where s.file = f.id and s.kind = 'confirm-payment' order by s.number),
            f.state = 'closed', exists (select from aid.granted_aid g where g.id = f.id)
        from funding.file f
        join money on money.file = f.id
        join funding.book b on b.id = money.book
        left join aid.programme p on p.id = f.programme
        join funding.step enforced on enforced.file = f.id and enforced.kind = 'make-enforceable'
        join funding.step voted on voted.file = f.id and voted.kind = 'decide-grant'
        left join funding.step submitted on submitted.file = f.id and submitted.kind = 'submit'
        left join funding.step signed on signed.file = f.id and signed.kind = 'sign'
        left join lateral (select a.content from funding.step a where a.file = f.id and a.kind = 'amend' order by a.number desc limit 1) amended on true
        left join lateral (select h.typed from funding.submission h where h.file = f.id order by h.step desc limit 1) handed on true
        left join registry.company c on c.siren = f.company
        left join lateral (select w.siret, w.department from registry.site w where w.siren = f.company and w.active
            order by w.head_office desc, w.siret limit 1) site on true
        where money.granted > 0;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.published_grants() from public;
grant execute on function funding.published_grants() to beffroi_app;
