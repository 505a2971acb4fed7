-- Who wrote a need or a message, for the copy of their data: a pseudonym, which leads to nobody once its person is erased.
alter table demand.need add written_by uuid;
alter table demand.need alter written_by set default identity.pseudonym_of(platform.viewer_person());
alter table demand.approach add written_by uuid;
alter table demand.approach alter written_by set default identity.pseudonym_of(platform.viewer_person());
