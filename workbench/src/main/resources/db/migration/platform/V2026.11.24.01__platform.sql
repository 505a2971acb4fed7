-- What the platform itself keeps: sessions, jobs, events under way. No personal or business data, hence no row-level security.
create schema platform;
grant usage on schema platform to beffroi_app;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Spring Session's tables.
create table platform.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on platform.session (expiry_time);
create index session_principal on platform.session (principal_name);
create table platform.session_attributes (
    session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- db-scheduler's table.
create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_execution on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
create index scheduled_task_priority on platform.scheduled_task (priority desc, execution_time asc);

-- Spring Modulith's registry of event publications, second version.
create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on platform.event_publication using hash (serialized_event);
create index event_publication_completion on platform.event_publication (completion_date);

grant select, insert, update, delete on all tables in schema platform to beffroi_app;

-- Who is asking, as said at the start of each transaction; empty text and "anonymous" where nobody is signed in.
create function platform.viewer_person() returns uuid language sql stable as
$$ select nullif(current_setting('beffroi.person', true), '')::uuid $$;
create function platform.viewer_organisation() returns uuid language sql stable as
$$ select nullif(current_setting('beffroi.organisation', true), '')::uuid $$;
create function platform.viewer_role() returns text language sql stable as
$$ select coalesce(nullif(current_setting('beffroi.role', true), ''), 'anonymous') $$;
grant execute on all functions in schema platform to beffroi_app;
