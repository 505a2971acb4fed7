-- Opinions on a file: asked of a colleague, or of an expert who has no account, with a question and a day; given once. They stay in the file and are not
-- for the company.
create table funding.opinion (
    id uuid primary key,
    file uuid not null,
    company char(9) not null,
    question text not null check (length(question) between 1 and 2000),
    due_on date not null,
    -- Pseudonyms: a person can be forgotten, the file stays whole.
    asked_of uuid,
    asked_by uuid default identity.pseudonym_of(platform.viewer_person()),
    asked_at timestamptz not null default clock_timestamp(),
    -- An expert from outside. The address goes as soon as nothing is to be sent there any more.
    expert_name text check (length(expert_name) between 1 and 200),
    expert_organisation text check (length(expert_organisation) between 1 and 200),
    expert_email text check (length(expert_email) between 3 and 200),
    -- What is shown to them, as it was on the day they were asked, and which papers: nothing else of the file can be reached by the link.
    shown jsonb not null default '{"costs": []}',
    papers uuid[] not null default '{}',
    -- Only the link's hash is kept.
    token_hash bytea unique,
    expires_at timestamptz,
    opened_at timestamptz,
    declared_at timestamptz,
    recommendation text check (recommendation in ('favourable', 'reserved', 'unfavourable', 'stands-back')),
    answer text check (length(answer) between 1 and 5000),
    answered_at timestamptz,
    withdrawn_at timestamptz,
    foreign key (file, company) references funding.file (id, company),
    check ((asked_of is null) = (expert_name is not null)),
    check ((expert_name is null) = (expert_organisation is null)),
    check ((expert_name is null) = (token_hash is null) and (token_hash is null) = (expires_at is null)),
    check ((answered_at is null) = (recommendation is null)),
    check (answer is not null or recommendation is null or recommendation = 'stands-back'),
    check (answered_at is null and withdrawn_at is null or expert_email is null)
);
create index opinion_file on funding.opinion (file, asked_at);
create index opinion_waiting on funding.opinion (due_on) where answered_at is null and withdrawn_at is null;
grant select,
    insert (id, file, company, question, due_on, asked_of, expert_name, expert_organisation, expert_email, shown, papers, token_hash, expires_at),
    update (due_on, token_hash, expires_at, opened_at, declared_at, recommendation, answer, answered_at, withdrawn_at, expert_email)
    on funding.opinion to beffroi_app;
alter table funding.opinion enable row level security;
alter table funding.opinion force row level security;
create policy opinion_read on funding.opinion for select using (
    platform.viewer_role() in ('officer', 'auditor') and exists (select from funding.file f where f.id = opinion.file));
create policy opinion_ask on funding.opinion for insert with check (
    platform.viewer_role() = 'officer' and exists (select from funding.file f where f.id = opinion.file));
create policy opinion_change on funding.opinion for update using (platform.viewer_role() = 'officer');

-- What an expert's link opens: whoever brings the link is nobody, and this transaction carries its hash.
create function funding.expert_link() returns bytea language sql stable as
$$ select decode(nullif(current_setting('beffroi.expert_link', true), ''), 'hex') $$;
revoke execute on function funding.expert_link() from public;
grant execute on function funding.expert_link() to beffroi_app;
create policy opinion_by_link on funding.opinion for select using (
    platform.viewer_role() = 'anonymous' and token_hash = (select funding.expert_link()));
create policy opinion_answer_by_link on funding.opinion for update using (
    platform.viewer_role() = 'anonymous' and token_hash = (select funding.expert_link()));

-- Given once, by who was asked: a colleague in their own name, an expert by an open link. What was given or withdrawn stays.
create function funding.opinion_is_theirs() returns trigger language plpgsql as $$
declare
    outside boolean := old.asked_of is null;
    by_link boolean := platform.viewer_role() = 'anonymous';
    by_officer boolean := platform.viewer_role() = 'officer';
begin
    if old.answered_at is not null or old.withdrawn_at is not null then
        raise exception 'The opinion % was given or withdrawn: it stays', old.id;
    end if;
    if by_link and old.expires_at <= clock_timestamp() then
        raise exception 'The link of the opinion % has ended', old.id;
    end if;
    if new.answered_at is not null then
        if outside <> by_link or by_officer and old.asked_of is distinct from identity.pseudonym_of(platform.viewer_person()) then
            raise exception 'The opinion % is given by who was asked only', old.id;
        elsif outside and new.recommendation <> 'stands-back' and old.declared_at is null then
            raise exception 'An expert declares their interests first';
        end if;
    elsif new.answer is not null then
        raise exception 'An answer without its day';
    end if;
    if not by_officer and (new.withdrawn_at is not null
            or (new.due_on, new.token_hash, new.expires_at) is distinct from (old.due_on, old.token_hash, old.expires_at)) then
        raise exception 'Only an officer renews or withdraws what was asked';
    end if;
    if not by_link and (new.opened_at, new.declared_at) is distinct from (old.opened_at, old.declared_at) then
        raise exception 'Nobody opens a link or declares interests in another name';
    end if;
    return new;
end $$;
create trigger opinion_is_theirs before update on funding.opinion for each row execute function funding.opinion_is_theirs();
create trigger opinion_stays before delete or truncate on funding.opinion for each statement execute function funding.refuse_change();

-- With the names of who asked and was asked: whoever may read the opinions may know them.
create function funding.opinions(of_file uuid) returns table (
    id uuid, question text, due_on date, asked_by_name text, asked_at timestamptz, name text, organisation text, email text, shown text, papers uuid[],
    expires_at timestamptz, opened_at timestamptz, declared_at timestamptz, recommendation text, answer text, answered_at timestamptz,
    withdrawn_at timestamptz, own boolean) language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := platform.viewer_role();
    self uuid := identity.pseudonym_of(platform.viewer_person());
begin
    if not exists (select from funding.opinion o where o.file = of_file) then
        return;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query select o.id, o.question, o.due_on, coalesce(a.name, ''), o.asked_at, coalesce(o.expert_name, p.name, ''), o.expert_organisation,
            o.expert_email, o.shown::text, o.papers, o.expires_at, o.opened_at, o.declared_at, o.recommendation, o.answer, o.answered_at, o.withdrawn_at,
            o.asked_of is not null and o.asked_of = self
        from funding.opinion o
            left join identity.pseudonym s on s.pseudonym = o.asked_of left join identity.person p on p.id = s.person
            left join identity.pseudonym t on t.pseudonym = o.asked_by left join identity.person a on a.id = t.person
        where o.file = of_file and (viewer <> 'anonymous' or o.token_hash = funding.expert_link()) order by o.asked_at, o.id;
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.opinions(uuid) from public;
grant execute on function funding.opinions(uuid) to beffroi_app;

-- What stands above an open link: of the file only what everybody asked about it must know.
create function funding.expert_room() returns table (opinion uuid, file uuid, number bigint, title text, company char(9), papers uuid[])
language plpgsql volatile as $$
#variable_conflict use_column
declare
    viewer text := platform.viewer_role();
    link bytea := funding.expert_link();
begin
    if link is null then
        return;
    end if;
    perform set_config('beffroi.role', 'system', true);
    return query select o.id, f.id, f.number, f.title, f.company, case when o.declared_at is null then '{}' else o.papers end
        from funding.opinion o join funding.file f on f.id = o.file
        where o.token_hash = link and o.answered_at is null and o.withdrawn_at is null and o.expires_at > clock_timestamp();
    perform set_config('beffroi.role', viewer, true);
end $$;
revoke execute on function funding.expert_room() from public;
grant execute on function funding.expert_room() to beffroi_app;

-- Papers, and what is in them: those ticked, while the link is open and once no interest was declared.
create policy paper_expert on funding.paper for select using (
    platform.viewer_role() = 'anonymous' and id in (select unnest(r.papers) from funding.expert_room() r));
create policy paper_content_expert on funding.paper_content for select using (
    platform.viewer_role() = 'anonymous'
    and exists (select from funding.paper p where p.company = paper_content.company and p.sha256 = paper_content.sha256));
