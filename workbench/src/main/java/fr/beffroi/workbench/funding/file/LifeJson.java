package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.Codes;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** States and steps as they are kept: the code of the type in a column, its content as JSON beside it. */
final class LifeJson {
    private static final Map<String, Class<?>> STATES = byCode(FileState.class);
    private static final Map<String, Class<?>> STEPS = byCode(Step.class);

    private LifeJson() {}

    static String write(Object content) {
        return JsonMapper.shared().writeValueAsString(content);
    }

    static FileState state(String code, String json) {
        return (FileState) read(STATES, code, json);
    }

    static Step step(String code, String json) {
        return (Step) read(STEPS, code, json);
    }

    private static Object read(Map<String, Class<?>> types, String code, String json) {
        Class<?> type = types.get(code);
        if (type == null) {
            throw new IllegalStateException("Unknown in a file's life: " + code
                    + ".\nMaybe the database was written by a newer version of Beffroi.");
        }
        return JsonMapper.shared().readValue(json, type);
    }

    private static Map<String, Class<?>> byCode(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toMap(Codes::of, Function.identity()));
    }
}
