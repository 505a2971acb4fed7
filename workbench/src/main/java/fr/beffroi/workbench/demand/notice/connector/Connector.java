package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.intake.NoticeFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public source of notices. */
interface Connector {

    /** Its name in addresses, in the database and in message keys. */
    String name();

    /** Whether an operator switched it on. */
    boolean isOn();

    /** Where it asks; empty where it is off. */
    String address();

    /**
     * Fetches what is new.
     *
     * @param mark where the last time ended; null the first time
     * @throws ConnectorException where the source does not answer as it should, also after some tries; what was given to {@code sink} before is kept
     */
    void fetch(@Nullable String mark, Sink sink) throws ConnectorException;

    /** Takes what was fetched. */
    interface Sink {
        /**
         * Takes files, and keeps them before it returns.
         *
         * @param mark where to go on from now, also after a fault
         */
        void take(List<NoticeFile> files, String mark);

        /** Which of these identifiers, such as {@code ted:14987-2018}, are of notices that are here already. */
        List<String> listKnown(List<String> identifiers);
    }
}
