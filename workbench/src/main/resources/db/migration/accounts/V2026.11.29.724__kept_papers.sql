-- Papers of a grant file that statements rest on, whoever asks: somebody under a mandate sees no statement, and may not take its proof away all the same.
create function accounts.kept_papers(of_file uuid) returns table (paper uuid)
language plpgsql volatile as $$
declare
    viewer text := coalesce(current_setting('beffroi.role', true), '');
begin
    perform set_config('beffroi.role', 'system', true);
    return query select distinct s.proof from accounts.statement s join accounts.promise p on p.promise_id = s.promise_id
        where p.file_id = of_file and s.proof is not null;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function accounts.kept_papers(uuid) from public;
grant execute on function accounts.kept_papers(uuid) to beffroi_app;
