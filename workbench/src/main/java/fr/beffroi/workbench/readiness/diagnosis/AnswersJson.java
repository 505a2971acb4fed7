package fr.beffroi.workbench.readiness.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of answers by code of what was asked, as the database keeps them. */
public final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswersJson() {}

    /** As JSON. */
    public static String write(Map<String, Integer> answers) {
        return JSON.writeValueAsString(answers);
    }

    /** Of JSON. */
    public static Map<String, Integer> read(String json) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().asInt()));
        return answers;
    }
}
