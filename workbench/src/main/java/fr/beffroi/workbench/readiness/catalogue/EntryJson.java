package fr.beffroi.workbench.readiness.catalogue;

import tools.jackson.databind.json.JsonMapper;

/** Requirements, profiles and checkpoints as the database keeps them. */
final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryJson() {}

    static String write(Object entry) {
        return JSON.writeValueAsString(entry);
    }

    static Requirement requirement(String body) {
        return JSON.readValue(body, Requirement.class);
    }

    static Profile profile(String body) {
        return JSON.readValue(body, Profile.class);
    }

    static Checkpoint checkpoint(String body) {
        return JSON.readValue(body, Checkpoint.class);
    }
}
