-- Beside each published grant: who else granted money to its project, by the file's financing plan, and where its company is. A place is told only of
-- companies that are in the public register, and never of sole traders: theirs may be a home.
create function funding.published_extras()
returns table (file_number bigint, cofunders text[], funders int, latitude double precision, longitude double precision)
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    perform set_config('beffroi.role', 'system', true);
    return query
        select f.number,
            array(select replace(trim(h.typed ->> ('financeur-' || n || '-nom')), ',', ' ') from generate_series(1, 10) n
                where h.typed ->> ('financeur-' || n || '-etat') = 'GRANTED' and trim(coalesce(h.typed ->> ('financeur-' || n || '-nom'), '')) <> '' order by n),
            (select count(*)::int from generate_series(1, 10) n where trim(coalesce(h.typed ->> ('financeur-' || n || '-nom'), '')) <> ''),
            place.latitude, place.longitude
        from funding.file f
        join lateral (select s.typed from funding.submission s where s.file = f.id order by s.step desc limit 1) h on true
        left join lateral (select w.latitude, w.longitude from registry.site w join registry.company c on c.siren = w.siren
            where w.siren = f.company and w.active and w.latitude is not null and c.published and coalesce(c.legal_form, '') not like '1%'
            order by w.head_office desc, w.siret limit 1) place on true
        where exists (select from funding.step e where e.file = f.id and e.kind = 'make-enforceable');
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.published_extras() from public;
grant execute on function funding.published_extras() to beffroi_app;
