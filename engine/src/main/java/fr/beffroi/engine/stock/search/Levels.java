package fr.beffroi.engine.stock.search;

/**
 * One choice for each stage, in ticks.
 *
 * @param inbound time after which a stage has all its parts
 * @param promise time it quotes
 */
record Levels(int[] inbound, int[] promise) {
    static Levels of(int size) {
        return new Levels(new int[size], new int[size]);
    }

    Levels copy() {
        return new Levels(inbound.clone(), promise.clone());
    }
}
