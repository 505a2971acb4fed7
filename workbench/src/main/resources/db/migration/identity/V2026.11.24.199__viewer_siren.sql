-- Which company the viewer acts for: policies of other modules compare with it.
create or replace function identity.viewer_siren() returns char(9) language sql stable as
$$ select siren from identity.organisation where id = platform.viewer_organisation() $$;
grant execute on function identity.viewer_siren() to beffroi_app;
