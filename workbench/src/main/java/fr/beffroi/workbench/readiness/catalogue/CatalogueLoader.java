package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings what a release ships into the database as the next version of each entry that changed. What an officer wrote stays: a release writes over
 * nobody.
 */
@Component
@Order(6)
class CatalogueLoader implements ApplicationRunner {
    private final EntryStore store;
    private final TransactionOperations transactions;

    CatalogueLoader(EntryStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> load()));
    }

    private void load() {
        store.lock();
        Map<String, EntryVersion> current = store.listCurrent().stream()
                .collect(Collectors.toMap(version -> version.kind() + " " + version.code(), Function.identity()));
        for (Requirement one : Shipped.requirements()) {
            EntryVersion version = current.get(EntryVersion.REQUIREMENT + " " + one.code());
            load(EntryVersion.REQUIREMENT, one.code(), one, version, EntryJson::requirement);
        }
        for (Profile one : Shipped.profiles()) {
            EntryVersion version = current.get(EntryVersion.PROFILE + " " + one.code());
            load(EntryVersion.PROFILE, one.code(), one, version, EntryJson::profile);
        }
        for (Checkpoint one : Shipped.checkpoints()) {
            EntryVersion version = current.get(EntryVersion.CHECKPOINT + " " + one.code());
            load(EntryVersion.CHECKPOINT, one.code(), one, version, EntryJson::checkpoint);
        }
    }

    private void load(
            String kind, String code, Object shipped, @Nullable EntryVersion current, Function<String, Object> reader) {
        if (current == null || (current.isShipped() && !shipped.equals(reader.apply(current.body())))) {
            store.insert(kind, code, EntryJson.write(shipped), "");
        }
    }
}
