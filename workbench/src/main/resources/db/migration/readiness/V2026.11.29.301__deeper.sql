-- Deeper questionnaires: their points in versions, and what companies answered to them and kept.
alter table readiness.entry_version drop constraint entry_version_kind_check;
alter table readiness.entry_version add constraint entry_version_kind_check check (kind in ('requirement', 'profile', 'checkpoint'));

-- Answers to a questionnaire, kept with a diagnosis, one of each. The company's own, as the diagnosis is: who else sees it, it says itself.
create table readiness.assessment (
    diagnosis uuid not null references readiness.diagnosis (id) on delete cascade,
    questionnaire text not null check (questionnaire ~ '^[a-z0-9][a-z0-9-]*$'),
    siren char(9) not null check (siren ~ '^[0-9]{9}$'),
    -- Number of the answer by code of the point; what was not answered is not in it, so that it can be taken up later.
    levels jsonb not null,
    -- Codes of the points that were lacking on that day, what comes first first.
    gaps text[] not null,
    visibility text not null check (visibility in ('only-me', 'trusted', 'buyers', 'signed-in', 'public')),
    -- The pseudonym of who kept it last.
    made_by uuid not null,
    made_at timestamptz not null default now(),
    primary key (diagnosis, questionnaire)
);
grant select, insert, update, delete on readiness.assessment to beffroi_app;
alter table readiness.assessment enable row level security;
alter table readiness.assessment force row level security;
-- It shows nothing to whom the diagnosis itself is not shown: what is aimed at belongs to both.
create policy assessment_read on readiness.assessment for select using (
    identity.viewer_may_see(visibility, siren) and exists (select from readiness.diagnosis d where d.id = diagnosis));
-- Only with a diagnosis of the same company's.
create policy assessment_own on readiness.assessment for all using (
    platform.viewer_role() = 'company-member' and siren = identity.viewer_siren())
    with check (platform.viewer_role() = 'company-member' and siren = identity.viewer_siren()
        and exists (select from readiness.diagnosis d where d.id = diagnosis and d.siren = assessment.siren));
create policy assessment_system on readiness.assessment for all using (platform.viewer_role() = 'system');
