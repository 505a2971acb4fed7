package fr.beffroi.workbench.demand.notice.join;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which things belong together, by what ties them (union and find). Every thing belongs to itself. */
public final class Groups<T> {
    private final Map<T, T> parents = new HashMap<>();

    /** What stands for all that belongs together with this. */
    public T find(T one) {
        T root = one;
        T parent = parents.getOrDefault(root, root);
        while (!parent.equals(root)) {
            root = parent;
            parent = parents.getOrDefault(root, root);
        }
        parents.put(one, root);
        return root;
    }

    /** All these belong together. */
    public void tie(Collection<? extends T> things) {
        T first = null;
        for (T thing : things) {
            if (first == null) {
                first = thing;
            } else {
                parents.put(find(thing), find(first));
            }
        }
    }
}
