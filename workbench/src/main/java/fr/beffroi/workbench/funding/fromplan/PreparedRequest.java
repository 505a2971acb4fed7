package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.funding.past.KnownSize;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.RowField;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a plan knows of a request, as the company would type it; French, as files are. What only the company can say (supplier, account, its statements)
 * stays empty.
 */
@Component
class PreparedRequest {
    private static final int CENTS = 2;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 200;

    private final MessageSource messages;
    private final Formats formats;

    PreparedRequest(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** All that one draft asks. */
    TypedRequest of(
            List<FundedLever> levers,
            Scenario scenario,
            Run run,
            Optional<Company> company,
            Map<String, String> programmeNames) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return french(levers, scenario, run, company, programmeNames);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private TypedRequest french(
            List<FundedLever> levers,
            Scenario scenario,
            Run run,
            Optional<Company> company,
            Map<String, String> programmeNames) {
        Map<String, String> texts = new LinkedHashMap<>();
        // A lever that two programmes of the model pay, which are one published part, is one cost.
        Map<String, List<FundedLever>> costs = levers.stream()
                .collect(Collectors.groupingBy(FundedLever::id, LinkedHashMap::new, Collectors.toList()));
        texts.put(RequestField.TITLE.pageName(), title(levers));
        texts.put(RequestField.PROJECT.pageName(), project(costs, scenario, run));
        company.flatMap(KnownSize::find).ifPresent(size -> texts.put(RequestField.SIZE.pageName(), size));
        long asked = levers.stream().mapToLong(FundedLever::cents).sum();
        long cost = 0;
        Map<String, Long> others = new LinkedHashMap<>();
        int row = 1;
        for (List<FundedLever> one : costs.values()) {
            FundedLever lever = one.getFirst();
            cost += lever.costCents();
            cost(texts, row++, lever);
            lever.others().forEach((programme, cents) -> {
                if (one.stream().noneMatch(own -> own.programme().equals(programme))) {
                    others.merge(programme, cents, Long::sum);
                }
            });
        }
        texts.put(RequestField.ASKED.pageName(), amount(asked));
        long own = cost
                - asked
                - others.values().stream().mapToLong(Long::longValue).sum();
        texts.put(RequestField.SELF.pageName(), amount(own));
        int funder = 1;
        for (Map.Entry<String, Long> other : others.entrySet()) {
            texts.put(
                    RowField.FUNDER_NAME.name(funder),
                    cut(programmeNames.getOrDefault(other.getKey(), other.getKey()), LONGEST_NAME));
            texts.put(RowField.FUNDER_AMOUNT.name(funder), amount(other.getValue()));
            texts.put(RowField.FUNDER_STATUS.name(funder), GrantRequest.Status.ASKED.name());
            funder++;
        }
        return TypedRequest.of(texts);
    }

    private static void cost(Map<String, String> texts, int row, FundedLever lever) {
        texts.put(RowField.COST_LABEL.name(row), cut(lever.name(), LONGEST_NAME));
        kind(lever.kind()).ifPresent(kind -> texts.put(RowField.COST_KIND.name(row), kind.name()));
        texts.put(RowField.COST_AMOUNT.name(row), amount(lever.costCents()));
        texts.put(RowField.COST_ORDER_ON.name(row), lever.orderOn().toString());
    }

    /** Only where the plan's word says it for certain; else the company chooses. */
    private static Optional<CostKind> kind(LeverKind kind) {
        return switch (kind) {
            case MACHINE -> Optional.of(CostKind.MACHINE);
            case TRAINING -> Optional.of(CostKind.TRAINING);
            case CERTIFICATION, QUALIFICATION -> Optional.of(CostKind.INNOVATION_SUPPORT);
            case SHIFT, SECOND_SOURCE, STOCK, OTHER -> Optional.empty();
        };
    }

    static String title(List<FundedLever> levers) {
        return cut(levers.stream().map(FundedLever::name).distinct().collect(Collectors.joining(" ; ")), LONGEST_TITLE);
    }

    private String project(Map<String, List<FundedLever>> costs, Scenario scenario, Run run) {
        StringBuilder text = new StringBuilder(say(
                "prepared.project",
                scenario.name(),
                String.valueOf(run.version()),
                formats.date(Formats.dayInRegion(run.askedAt()))));
        for (List<FundedLever> one : costs.values()) {
            FundedLever lever = one.getFirst();
            text.append("\n– ")
                    .append(say(
                            "prepared.project.lever",
                            lever.name(),
                            formats.date(lever.orderOn()),
                            formats.date(lever.deliveredOn())));
        }
        return text.append("\n").append(say("prepared.project.end")).toString();
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, Locale.FRENCH));
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, CENTS).toPlainString().replace('.', ',');
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
