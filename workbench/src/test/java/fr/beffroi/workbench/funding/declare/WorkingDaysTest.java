package fr.beffroi.workbench.funding.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Working days against a calendar's own list: Easter as almanacs print it, holidays by their day of the month. */
class WorkingDaysTest {
    /** Easter Sundays as printed. */
    private static final List<String> EASTERS = List.of(
            "2020-04-12",
            "2021-04-04",
            "2022-04-17",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2031-04-13",
            "2032-03-28",
            "2033-04-17",
            "2034-04-09",
            "2035-03-25",
            "2036-04-13",
            "2037-04-05",
            "2038-04-25",
            "2039-04-10",
            "2040-04-01");

    private static final Set<String> FIXED =
            Set.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25");

    @Test
    void easterIsTheAlmanacs() {
        for (String easter : EASTERS) {
            LocalDate day = LocalDate.parse(easter);
            assertThat(WorkingDays.easter(day.getYear())).isEqualTo(day);
        }
        // The earliest and the latest there are.
        assertThat(WorkingDays.easter(1818)).isEqualTo("1818-03-22");
        assertThat(WorkingDays.easter(1943)).isEqualTo("1943-04-25");
    }

    @Test
    void everyDayOfTwentyYearsIsDueOnThePlainListsDay() {
        // All working days of the years, one after the other: the twentieth after a day is twenty places on.
        TreeMap<LocalDate, Integer> places = new TreeMap<>();
        LocalDate.parse("2020-01-01")
                .datesUntil(LocalDate.parse("2041-01-01"))
                .filter(WorkingDaysTest::isWorking)
                .forEach(day -> places.put(day, places.size()));
        List<LocalDate> working = List.copyOf(places.keySet());
        LocalDate.parse("2020-01-02").datesUntil(LocalDate.parse("2040-10-01")).forEach(event -> {
            Map.Entry<LocalDate, Integer> last = places.floorEntry(event);
            int before = last == null ? -1 : last.getValue();
            for (int count : new int[] {1, 20, 45}) {
                assertThat(WorkingDays.after(event, count))
                        .as(count + " after " + event)
                        .isEqualTo(working.get(before + count));
            }
        });
        assertThat(working).hasSize(5_300);
    }

    private static boolean isWorking(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        boolean movable = EASTERS.stream()
                .map(LocalDate::parse)
                .anyMatch(easter -> day.equals(easter.plusDays(1))
                        || day.equals(easter.plusDays(39))
                        || day.equals(easter.plusDays(50)));
        return weekday < 6 && !movable && !FIXED.contains(day.toString().substring(5));
    }

    @Test
    void aSpringFullOfHolidaysByHand() {
        // 1 and 8 May, Ascension on the 14th, Whit Monday on the 25th; Monday 27 April itself does not count.
        assertThat(WorkingDays.after(LocalDate.parse("2026-04-27"), 20)).isEqualTo("2026-05-29");
        // Granted on a Saturday: the Monday is the first day.
        assertThat(WorkingDays.after(LocalDate.parse("2026-11-28"), 20)).isEqualTo("2026-12-28");
        assertThat(WorkingDays.isWorking(LocalDate.parse("2026-12-26")))
                .as("a Saturday")
                .isFalse();
        assertThat(WorkingDays.isWorking(LocalDate.parse("2027-03-26")))
                .as("Good Friday is kept in Alsace-Moselle only")
                .isTrue();
        assertThat(WorkingDays.isWorking(LocalDate.parse("2025-12-26")))
                .as("so is Saint Stephen's")
                .isTrue();
    }
}
