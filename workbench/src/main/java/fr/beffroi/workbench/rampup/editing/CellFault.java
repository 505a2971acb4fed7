package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.ModelTables;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a cell of the draft.
 *
 * @param sheet key of the table
 * @param row from 0; −1 where the whole table is meant
 * @param column key of the column; null where the whole row is meant
 * @param hint what was perhaps meant
 */
public record CellFault(
        String sheet,
        int row,
        @Nullable String column,
        String found,
        String expected,
        @Nullable String hint) {

    static CellFault of(Fault fault) {
        ModelTables.Place place = ModelTables.placeOf(fault);
        return new CellFault(place.sheet(), place.row(), place.column(), fault.found(), fault.expected(), fault.hint());
    }
}
