package fr.beffroi.engine.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet that say something, one after the other. */
final class SheetLines {
    /** A line whose first cell begins so is a remark, or the worked example, and is not read. */
    static final String REMARK = "#";

    /** The largest model known fills sixty thousand. */
    private static final int MOST_CELLS = 1_000_000;

    private static final int LETTERS = 26;

    private final String sheet;
    private final Sheet source;

    SheetLines(Sheet source) {
        this.sheet = source.getName();
        this.source = source;
    }

    /** One line: its number as Excel shows it, and its cells by column, from 0; empty cells are not in it. */
    record Line(int number, Map<Integer, CellValue> cells) {
        @Nullable
        CellValue find(int column) {
            return cells.get(column);
        }
    }

    /**
     * Every line that is neither empty nor a remark.
     *
     * @throws IOException if the sheet is damaged, or has more cells than a model can fill
     */
    List<Line> list() throws IOException {
        List<Line> lines = new ArrayList<>();
        int cells = 0;
        try (Stream<Row> rows = source.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Line line = line(row);
                CellValue first = line.find(0);
                if (!line.cells().isEmpty() && (first == null || !first.text().startsWith(REMARK))) {
                    lines.add(line);
                }
                cells += line.cells().size();
                if (cells > MOST_CELLS) {
                    throw new IOException(Wording.text("found.cells", MOST_CELLS));
                }
            }
        } catch (RuntimeException e) {
            // The reading library throws what comes, from number formats to indices, where XML does not fit together.
            throw new IOException(e.getMessage(), e);
        }
        return lines;
    }

    private static Line line(Row row) {
        Map<Integer, CellValue> cells = new TreeMap<>();
        for (Cell cell : row) {
            CellValue value = CellValue.of(cell);
            if (cell != null && value != null) {
                cells.put(cell.getColumnIndex(), value);
            }
        }
        return new Line(row.getRowNum(), cells);
    }

    /** A cell's place, as the user knows it. */
    String place(int line, int column) {
        return Wording.text("place.cell", sheet, line, letters(column));
    }

    String place(int line) {
        return Wording.text("place.row", sheet, line);
    }

    /** A column as Excel names it: A, …, Z, AA, … */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
