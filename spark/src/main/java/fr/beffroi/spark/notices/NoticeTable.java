package fr.beffroi.spark.notices;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampNTZType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;

import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.Award;
import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Party;
import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A notice as a row: the fields of {@link Notice} under the same names, and the file it was read in. */
final class NoticeTable {
    /** Below 1e13 with cents of cents: publishers' tables have amounts such as 1234.5600000001. */
    private static final int DIGITS = 19;

    private static final int DECIMALS = 6;

    private static final StructType AMOUNT =
            new StructType().add("value", createDecimalType(DIGITS, DECIMALS)).add("currency", StringType);

    private static final StructType PARTY = new StructType()
            .add("name", StringType)
            .add("id", StringType)
            .add("siren", StringType)
            .add("country", StringType)
            .add("nuts", StringType)
            .add("postalCode", StringType)
            .add("town", StringType);

    private static final StructType LOT = new StructType()
            .add("number", StringType)
            .add("title", StringType)
            .add("description", StringType)
            .add("cpv", createArrayType(StringType))
            .add("nuts", createArrayType(StringType))
            .add("deadline", TimestampNTZType)
            .add("value", AMOUNT);

    private static final StructType AWARD = new StructType()
            .add("lot", StringType)
            .add("winners", createArrayType(PARTY))
            .add("on", DateType)
            .add("value", AMOUNT)
            .add("tenders", IntegerType);

    private static final StructType CHANGE =
            new StructType().add("effect", StringType).add("of", StringType);

    /** Columns and their types. */
    static final StructType SCHEMA = new StructType()
            .add("file", StringType)
            .add("source", StringType)
            .add("identifiers", createArrayType(StringType))
            .add("kind", StringType)
            .add("type", StringType)
            .add("procedure", StringType)
            .add("legalBasis", StringType)
            .add("language", StringType)
            .add("title", StringType)
            .add("description", StringType)
            .add("buyers", createArrayType(PARTY))
            .add("cpv", createArrayType(StringType))
            .add("nuts", createArrayType(StringType))
            .add("publishedOn", DateType)
            .add("value", AMOUNT)
            .add("lots", createArrayType(LOT))
            .add("awards", createArrayType(AWARD))
            .add("changes", createArrayType(CHANGE));

    private NoticeTable() {}

    static Row row(String file, Notice notice) {
        return RowFactory.create(
                file,
                notice.source().name(),
                list(notice.identifiers(), Function.identity()),
                notice.kind().name(),
                notice.type(),
                notice.procedure(),
                notice.legalBasis(),
                notice.language(),
                notice.title(),
                notice.description(),
                list(notice.buyers(), NoticeTable::party),
                list(notice.cpv(), Function.identity()),
                list(notice.nuts(), Function.identity()),
                notice.publishedOn(),
                amount(notice.value()),
                list(notice.lots(), NoticeTable::lot),
                list(notice.awards(), NoticeTable::award),
                list(notice.changes(), NoticeTable::change));
    }

    private static Row party(Party party) {
        return RowFactory.create(
                party.name(),
                party.id(),
                party.siren().map(Siren::number).orElse(null),
                party.country(),
                party.nuts(),
                party.postalCode(),
                party.town());
    }

    private static Row lot(Lot lot) {
        return RowFactory.create(
                lot.number(),
                lot.title(),
                lot.description(),
                list(lot.cpv(), Function.identity()),
                list(lot.nuts(), Function.identity()),
                lot.deadline(),
                amount(lot.value()));
    }

    private static Row award(Award award) {
        return RowFactory.create(
                award.lot(),
                list(award.winners(), NoticeTable::party),
                award.on(),
                amount(award.value()),
                award.tenders());
    }

    private static Row change(Change change) {
        return RowFactory.create(change.effect().name(), change.of());
    }

    private static @Nullable Row amount(@Nullable Amount amount) {
        return amount == null ? null : RowFactory.create(scaled(amount.value()), amount.currency());
    }

    private static BigDecimal scaled(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static <T, R> Object[] list(List<T> values, Function<T, R> row) {
        return values.stream().map(row).toArray();
    }
}
