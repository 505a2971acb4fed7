package fr.beffroi.engine.plan.funding;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Company.SingleUndertaking;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the money rules of §4 to a programme in which lever starts are yes/no columns. A lever's cost within one funding class is a row of
 * those columns; grants are columns by lever, class and programme.
 */
public final class FundingRows {
    private final Funding funding;
    private final LinearModel program;
    /** € columns of grants, over everything; costs 1 in the goal of public money. */
    private final List<Grant> grants = new ArrayList<>();

    private final List<CostPart> costs = new ArrayList<>();
    private final Map<Integer, Row> byProgramme = new LinkedHashMap<>();
    private final Map<YearKey, Row> byYear = new LinkedHashMap<>();
    private final Map<CapKey, Row> byCap = new LinkedHashMap<>();
    private final Map<SingleUndertaking, Row> byDeMinimis = new LinkedHashMap<>();
    private final Map<String, Row> ownByCompany = new LinkedHashMap<>();
    private final Map<String, Company> companies = new HashMap<>();

    /** A grant column. */
    public record Grant(int lever, int programme, FundingClass fundingClass, int column) {}

    /** Cost of a lever in one class: {@code Σ euros · column}. */
    public record CostPart(int lever, Row cost) {}

    private record YearKey(int programme, int year) {}

    private record CapKey(int programme, SingleUndertaking undertaking) {}

    public FundingRows(Funding funding, LinearModel program) {
        this.funding = funding;
        this.program = program;
    }

    /** Adds one lever's cost in one class; {@code cost} is its cost as a row of start columns, {@code mostEuros} its largest value. */
    public void addLever(int position, FundingClass fundingClass, Row cost, double mostEuros) {
        if (cost.size() == 0) {
            return;
        }
        Lever lever = funding.model.levers().get(position);
        costs.add(new CostPart(position, cost));
        Row paid = new Row();
        for (int programmePosition : fundingClass.programmes()) {
            int grant = addGrant(lever, programmePosition, cost, mostEuros);
            grants.add(new Grant(position, programmePosition, fundingClass, grant));
            countGrant(lever, programmePosition, fundingClass, grant);
            paid.add(grant, 1);
        }
        if (lever.isPublic()) {
            program.addRow(0, 0, minus(paid, cost, 1));
            return;
        }
        if (paid.size() > 0) {
            program.addRow(Double.NEGATIVE_INFINITY, 0, minus(paid, cost, funding.share(lever, fundingClass)));
        }
        Company company = funding.companyOf(lever);
        companies.put(company.id(), company);
        Row own = ownByCompany.computeIfAbsent(company.id(), id -> new Row());
        addTo(own, cost, 1);
        addTo(own, paid, -1);
    }

    /** Whether a programme of the class grants a least sum or nothing. */
    public boolean hasMinimumGrant(FundingClass fundingClass) {
        return fundingClass.programmes().stream()
                .anyMatch(position -> funding.model.programmes().get(position).minimumGrantEuros() > 0);
    }

    private int addGrant(Lever lever, int programmePosition, Row cost, double mostEuros) {
        Programme programme = funding.model.programmes().get(programmePosition);
        double most =
                Math.min(programme.envelopeEuros(), lever.isPublic() ? mostEuros : programme.intensity() * mostEuros);
        int grant = program.addVariable(0, most, 0);
        Row one = new Row().add(grant, 1);
        if (!lever.isPublic()) {
            program.addRow(Double.NEGATIVE_INFINITY, 0, minus(one, cost, programme.intensity()));
        }
        if (programme.minimumGrantEuros() > 0) {
            int paid = program.addBinary(0);
            program.addRow(
                    0, Double.POSITIVE_INFINITY, new Row().add(grant, 1).add(paid, -programme.minimumGrantEuros()));
            program.addRow(Double.NEGATIVE_INFINITY, 0, new Row().add(grant, 1).add(paid, -most));
        }
        return grant;
    }

    private void countGrant(Lever lever, int programmePosition, FundingClass fundingClass, int grant) {
        Programme programme = funding.model.programmes().get(programmePosition);
        byProgramme.computeIfAbsent(programmePosition, key -> new Row()).add(grant, 1);
        if (programme.envelopeByYearEuros() != null) {
            byYear.computeIfAbsent(new YearKey(programmePosition, fundingClass.year()), key -> new Row())
                    .add(grant, 1);
        }
        if (lever.isPublic()) {
            return;
        }
        SingleUndertaking undertaking = funding.companyOf(lever).singleUndertaking();
        if (Double.isFinite(programme.capPerCompanyEuros())) {
            byCap.computeIfAbsent(new CapKey(programmePosition, undertaking), key -> new Row())
                    .add(grant, 1);
        }
        if (programme.deMinimis()) {
            byDeMinimis.computeIfAbsent(undertaking, key -> new Row()).add(grant, 1);
        }
    }

    /** Adds the limits that hold over several levers; call once, after the last lever. */
    public void addCommonLimits() {
        byProgramme.forEach((position, row) ->
                atMost(funding.model.programmes().get(position).envelopeEuros(), row));
        byYear.forEach((key, row) ->
                atMost(funding.envelopeOfYear(funding.model.programmes().get(key.programme()), key.year()), row));
        byCap.forEach((key, row) ->
                atMost(funding.capLeft(funding.model.programmes().get(key.programme()), key.undertaking()), row));
        byDeMinimis.forEach((undertaking, row) -> atMost(funding.deMinimisLeft(undertaking), row));
        ownByCompany.forEach((id, row) -> {
            Company company = companies.get(id);
            if (company != null) {
                atMost(company.selfFinancingEuros(), row);
            }
        });
        if (Double.isFinite(funding.budget())) {
            atMost(funding.budget(), publicMoney());
        }
    }

    /** All grants. */
    public Row publicMoney() {
        Row sum = new Row();
        grants.forEach(grant -> sum.add(grant.column(), 1));
        return sum;
    }

    /** All costs less all grants. */
    public Row privateMoney() {
        Row sum = new Row();
        costs.forEach(part -> addTo(sum, part.cost(), 1));
        grants.forEach(grant -> sum.add(grant.column(), -1));
        return sum;
    }

    public List<Grant> grants() {
        return grants;
    }

    private void atMost(double limit, Row row) {
        program.addRow(Double.NEGATIVE_INFINITY, limit, row);
    }

    private static Row minus(Row left, Row right, double factor) {
        Row difference = new Row();
        addTo(difference, left, 1);
        addTo(difference, right, -factor);
        return difference;
    }

    private static void addTo(Row sum, Row row, double factor) {
        for (int term = 0; term < row.size(); term++) {
            sum.add(row.column(term), factor * row.coefficient(term));
        }
    }
}
