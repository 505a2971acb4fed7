package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.imports.ImportMapping.Structure;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a folder of export files along a mapping. */
public final class ErpImport {
    private final ImportMapping mapping;
    private final Path folder;
    private final Draft draft = new Draft();
    private final ImportNotes notes = new ImportNotes();

    private ErpImport(ImportMapping mapping, Path folder) {
        this.mapping = mapping;
        this.folder = folder;
    }

    /**
     * What the files of the folder say, as a draft of a model, and what they do not say.
     *
     * @throws ModelFaultsException if a file that the mapping names is absent, too large, no CSV or lacks a column
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ImportResult read(ImportMapping mapping, Path folder) {
        return new ErpImport(mapping, folder).read();
    }

    private ImportResult read() {
        if (mapping.structure() != null) {
            readStructure(mapping.structure());
        }
        if (mapping.lines() != null) {
            LinesImport.read(
                    mapping.lines(), mapping.products(), file(mapping.lines().file()), draft, notes);
        }
        settleKinds();
        readFacts();
        return new ImportResult(new DraftWriter(draft, notes).write(mapping.name()), notes.list());
    }

    private void readStructure(Structure structure) {
        List<String> wanted = new ArrayList<>(structure.levels());
        wanted.add(structure.name());
        mapping.products().forEach(product -> wanted.add(product.quantity()));
        for (String column :
                new String[] {structure.number(), structure.kind(), structure.price(), structure.total()}) {
            if (column != null) {
                wanted.add(column);
            }
        }
        // A part without an id of its own is a line all the same: its name is what a line cannot lack.
        MappedTable table = MappedTable.find(file(structure.file()), structure.name(), wanted, notes);
        List<StructureRow> rows = new StructureRows(structure, mapping.products(), table, draft, notes).read();
        new StructureTree(mapping.products(), table, draft, notes).build(rows);
    }

    /** Where no file says it, what has components is made and the rest is bought. */
    private void settleKinds() {
        for (DraftItem item : draft.items()) {
            if (!item.kindGiven) {
                item.made = !draft.bom().getOrDefault(item.id, Map.of()).isEmpty();
            }
        }
    }

    private void readFacts() {
        FactTables tables = new FactTables(draft, notes);
        if (mapping.parts() != null) {
            tables.read(mapping.parts(), file(mapping.parts().file()));
        }
        if (mapping.stock() != null) {
            tables.read(mapping.stock(), file(mapping.stock().file()));
        }
        if (mapping.suppliers() != null) {
            tables.read(mapping.suppliers(), file(mapping.suppliers().file()));
        }
        if (mapping.resources() != null) {
            tables.read(mapping.resources(), file(mapping.resources().file()));
        }
        if (mapping.operations() != null) {
            tables.read(mapping.operations(), file(mapping.operations().file()));
        }
    }

    private CsvFile file(String name) {
        return CsvFile.read(folder, name, notes);
    }
}
