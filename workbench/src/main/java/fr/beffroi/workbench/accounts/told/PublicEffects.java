package fr.beffroi.workbench.accounts.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may read of effects, as it was last published. */
@Service
@Transactional(readOnly = true)
public class PublicEffects {
    private final ToldStore store;

    PublicEffects(ToldStore store) {
        this.store = store;
    }

    /** Sums of groups: by measure, then year, axis, programme and size; what is not told apart last. */
    public List<ToldSum> listSums() {
        return store.listSums();
    }

    /** Results told by name, by measure, year and axis. None of them is in a sum unless it was before it was told. */
    public List<OpenResult> listResults() {
        return store.listResults();
    }

    /** Empty where nothing was published yet. */
    public Optional<LocalDate> findLastPublication() {
        return store.findLastPublication();
    }
}
