-- A company changes and takes out capital links that a company wrote; what the task force found out stays, since ceilings of aid hang on it.
create function registry.is_of_a_company(provenance bigint) returns boolean language sql stable as $$
    select exists (select from registry.provenance p where p.id = provenance and p.kind = 'person' and p.source = 'company-member')
$$;
grant execute on function registry.is_of_a_company(bigint) to beffroi_app;

create policy capital_link_checked_change on registry.capital_link as restrictive for update
    using ((select registry.viewer_company()) is null or registry.is_of_a_company(source));
create policy capital_link_checked_removal on registry.capital_link as restrictive for delete
    using ((select registry.viewer_company()) is null or registry.is_of_a_company(source));
