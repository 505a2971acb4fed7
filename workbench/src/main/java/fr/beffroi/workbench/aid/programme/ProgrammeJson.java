package fr.beffroi.workbench.aid.programme;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SumRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Programmes as JSON, read strictly: an unknown field, a missing one, or a rule that does not exist is told, never passed over. */
public final class ProgrammeJson {
    /** A rule is written with its name: {@code {"rule": "at-most", "cents": 2000000}}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    private interface NamedRule {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    private interface NamedForm {}

    private static final JsonMapper JSON = mapper();

    private ProgrammeJson() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addMixIn(Rule.class, NamedRule.class)
                .addMixIn(AidForm.class, NamedForm.class);
        Stream.of(CostRule.class, SumRule.class, GateRule.class, LimitRule.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .forEach(rule -> builder.registerSubtypes(new NamedType(rule, name(rule))));
        Arrays.stream(AidForm.class.getPermittedSubclasses())
                .forEach(form -> builder.registerSubtypes(new NamedType(form, name(form))));
        return builder.build();
    }

    /** {@code CostAtLeast} is written {@code cost-at-least}. */
    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A programme as it is stored. */
    public static String write(ProgrammeBody body) {
        return JSON.writeValueAsString(body);
    }

    /**
     * Reads a programme.
     *
     * @throws UnusableProgrammeException with the place of the fault
     */
    public static ProgrammeBody read(String text) {
        try {
            ProgrammeBody body = JSON.readValue(text, ProgrammeBody.class);
            if (body == null) {
                throw new UnusableProgrammeException("Nothing was sent.\nMaybe a programme as JSON.");
            }
            NullFields.refuse(body);
            return body;
        } catch (JacksonException e) {
            String place = e.getPath().stream()
                    .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                    .collect(Collectors.joining("."));
            throw new UnusableProgrammeException((place.isEmpty() ? "" : place + ": ") + why(e));
        }
    }

    /** What a record refuses comes wrapped: its own words are the better ones. */
    private static String why(JacksonException fault) {
        String told = fault.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage()
                : fault.getOriginalMessage();
        if (told != null && told.startsWith("Missing creator property")) {
            return "missing.\nMaybe it is written under another name.";
        }
        return Objects.requireNonNullElse(told, "unreadable");
    }
}
