package fr.beffroi.engine.robust;

import java.util.List;

/** Works out the pieces of a {@link LossSweep}: threads of this machine or the machines of a cluster. In any order: they are put together afterwards. */
public interface LossCrew {
    /** The worst loss of each element. */
    List<Danger> worst(List<LossElement> elements);

    /** The dangers with their best answers; where the request was cancelled, some as they are. */
    List<Danger> answered(List<Danger> dangers);
}
