-- What nobody said of a statement is confidential: only its company's own word makes it public.
alter table accounts.statement alter column confidential set default true;
