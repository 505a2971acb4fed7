-- What other modules' policies and searches ask of identity.
-- Which company the viewer acts for.
create or replace function identity.viewer_siren() returns char(9) language sql stable as
$$ select siren from identity.organisation where id = platform.viewer_organisation() $$;
grant execute on function identity.viewer_siren() to beffroi_app;
-- Companies that an organisation speaks for, and that may so have chosen who sees what.
create function identity.claimed_sirens() returns setof char(9) language sql stable as
$$ select siren from identity.organisation where kind = 'company' and siren is not null $$;
grant execute on function identity.claimed_sirens() to beffroi_app;
