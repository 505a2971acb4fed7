package fr.beffroi.workbench.funding.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Months as they are read, for templates: {@code ${@cashWords.month(month)}}. */
@Component("cashWords")
public class CashWords {

    /** {@code mars 2027}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", LocaleContextHolder.getLocale())
                .format(month);
    }
}
