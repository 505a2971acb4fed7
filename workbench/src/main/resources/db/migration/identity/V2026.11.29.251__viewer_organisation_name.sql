-- Under which name the viewer's organisation asks for something.
create function identity.viewer_organisation_name() returns text language sql stable as
$$ select name from identity.organisation where id = platform.viewer_organisation() $$;
grant execute on function identity.viewer_organisation_name() to beffroi_app;
