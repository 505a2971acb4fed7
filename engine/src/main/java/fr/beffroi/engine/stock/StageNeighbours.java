package fr.beffroi.engine.stock;

/** Who delivers to whom, by index. */
final class StageNeighbours {
    private final int[][] suppliers;
    private final int[][] customers;

    StageNeighbours(SupplyNetwork network) {
        int size = network.stages().size();
        int[] tails = network.tails();
        int[] heads = network.heads();
        suppliers = new int[size][];
        customers = new int[size][];
        int[] suppliersCount = new int[size];
        int[] customersCount = new int[size];
        for (int link = 0; link < tails.length; link++) {
            suppliersCount[heads[link]]++;
            customersCount[tails[link]]++;
        }
        for (int stage = 0; stage < size; stage++) {
            suppliers[stage] = new int[suppliersCount[stage]];
            customers[stage] = new int[customersCount[stage]];
        }
        for (int link = tails.length - 1; link >= 0; link--) {
            suppliers[heads[link]][--suppliersCount[heads[link]]] = tails[link];
            customers[tails[link]][--customersCount[tails[link]]] = heads[link];
        }
    }

    int[] suppliers(int stage) {
        return suppliers[stage];
    }

    int[] customers(int stage) {
        return customers[stage];
    }
}
