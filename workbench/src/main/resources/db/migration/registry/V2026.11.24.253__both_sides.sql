-- Who was erased leaves no searches behind: the workbench forgets them in its own name.
create policy saved_search_system on registry.saved_search for all using ((select platform.viewer_role()) = 'system');

-- A holding is known on both sides: whoever holds writes it down too, and either side can take out what is wrong.
create policy capital_link_hold on registry.capital_link for all
    using (parent_siren = (select registry.viewer_company()));
