package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.search.index.Fields;
import fr.beffroi.workbench.registry.search.index.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sites of the companies that are found, gathered where they would lie on one another on the map. */
@Service
public class CompanyClusters {
    private final SearchIndex index;
    private final Seeings seeings;

    CompanyClusters(SearchIndex index, Seeings seeings) {
        this.index = index;
        this.seeings = seeings;
    }

    /** A part of the map, in degrees. */
    public record Box(double west, double south, double east, double north) {
        boolean contains(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    /**
     * Sites close to one another.
     *
     * @param latitude of their middle
     * @param siren of the company where there is one site only; else null
     */
    public record Cluster(
            double latitude,
            double longitude,
            int count,
            @Nullable String siren) {}

    /**
     * The clusters of a part of the map, the largest first.
     *
     * @param cellDegrees how far apart clusters are at least
     */
    public List<Cluster> of(SearchRequest request, Box box, double cellDegrees) {
        Seeing seeing = seeings.current();
        return index.read(searcher -> {
            Query query = new Questions(seeing, index.words())
                    .asked(request, searcher)
                    .query();
            Gatherer gatherer = new Gatherer(box, cellDegrees);
            search(searcher, query, gatherer);
            List<Cluster> clusters = new ArrayList<>();
            for (Cell cell : gatherer.cells.values()) {
                clusters.add(new Cluster(
                        cell.latitudes / cell.count,
                        cell.longitudes / cell.count,
                        cell.count,
                        cell.count == 1 ? siren(searcher, cell.document) : null));
            }
            clusters.sort((one, other) -> Integer.compare(other.count(), one.count()));
            return clusters;
        });
    }

    @SuppressWarnings("deprecation") // One collector on one thread: a request takes one core, not all.
    private static void search(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        searcher.search(query, MultiCollector.wrap(collector));
    }

    private static String siren(IndexSearcher searcher, int document) throws IOException {
        return searcher.storedFields().document(document, Set.of(Fields.SIREN)).get(Fields.SIREN);
    }

    private static final class Cell {
        private double latitudes;
        private double longitudes;
        private int count;
        private int document;
    }

    private static final class Gatherer extends SimpleCollector {
        private final Map<Long, Cell> cells = new HashMap<>();
        private final Box box;
        private final double cellDegrees;
        private @Nullable SortedNumericDocValues points;
        private int docBase;

        Gatherer(Box box, double cellDegrees) {
            this.box = box;
            this.cellDegrees = cellDegrees;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            points = DocValues.getSortedNumeric(context.reader(), Fields.POINT);
            docBase = context.docBase;
        }

        @Override
        public void collect(int document) throws IOException {
            if (points == null || !points.advanceExact(document)) {
                return;
            }
            for (int i = points.docValueCount(); i > 0; i--) {
                long packed = points.nextValue();
                double latitude = Fields.latitude(packed);
                double longitude = Fields.longitude(packed);
                if (box.contains(latitude, longitude)) {
                    // A degree of latitude is drawn about one and a half times as high as one of longitude is wide, at
                    // this latitude.
                    long row = (long) Math.floor(latitude * 1.5 / cellDegrees);
                    long column = (long) Math.floor(longitude / cellDegrees);
                    Cell cell = cells.computeIfAbsent(row << 32 | column & 0xffff_ffffL, key -> new Cell());
                    cell.latitudes += latitude;
                    cell.longitudes += longitude;
                    cell.count++;
                    cell.document = docBase + document;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
