package fr.beffroi.bench.peer;

/** What the peer is told to do once it has read the model, in the Python that is embedded in it. */
final class PeerScript {
    private static final int WEEK_SECONDS = 7 * 24 * 3600;

    private PeerScript() {}

    /**
     * To plan within capacity, material and lead times, and to write start, end, quantity, and name of each operation plan or of the demand
     * it delivers, separated by tabs. What is in stock at the start, and the choice between operations, are operations of their own there, and left
     * out.
     */
    static String text(String planFile) {
        // Every limit is by the week: to try again less than a week later brings nothing.
        return """
                import frepple
                frepple.solver_mrp(constraints=15, plantype=1, loglevel=0, lazydelay=%d, minimumdelay=%d).solve()
                with open("%s", "w", encoding="utf-8") as out:
                    for operation in frepple.operations():
                        if not isinstance(operation, (frepple.operation_fixed_time, frepple.operation_delivery)):
                            continue
                        for plan in operation.operationplans:
                            name = plan.demand.name if plan.demand else operation.name
                            kind = "delivery" if plan.demand else "operation"
                            print(kind, plan.start.isoformat(), plan.end.isoformat(), repr(plan.quantity), name, sep="\\t", file=out)
                    print("done", file=out)
                """.formatted(WEEK_SECONDS, WEEK_SECONDS, planFile);
    }
}
