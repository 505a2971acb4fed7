package fr.beffroi.workbench.registry.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented company as the demo's file tells it. */
final class DemoCompany {
    final String name;
    final List<Site> sites = new ArrayList<>();
    final List<Ability> abilities = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Means> means = new ArrayList<>();
    String activityNaf2 = "";
    String activityNaf2025 = "";
    String staffBracket = "";
    String sizeClass = "";
    boolean published;

    @Nullable
    String about;

    @Nullable
    String holder;

    double holderSharePercent;

    DemoCompany(String name) {
        this.name = name;
    }

    record Site(String communeCode, String postcode, double latitude, double longitude, String commune) {}

    record Ability(
            String process,
            List<String> materials,
            @Nullable Double lengthMm,
            @Nullable Double widthMm,
            @Nullable Double heightMm,
            @Nullable Double massKg,
            @Nullable Double toleranceMm) {}

    record Holding(
            String kind, @Nullable String number, @Nullable Integer monthsLeft, String checked) {}

    record Means(
            String name,
            String process,
            double hoursPerWeek,
            @Nullable Double eurosPerHour) {}
}
