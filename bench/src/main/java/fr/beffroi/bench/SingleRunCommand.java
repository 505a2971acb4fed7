package fr.beffroi.bench;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One measurement in a process of its own: what {@link FreshProcess} starts. */
@Command(name = "single-run", hidden = true)
final class SingleRunCommand implements Runnable {
    @Parameters(index = "0")
    private Contestant contestant;

    @Parameters(index = "1")
    private Path model;

    @Parameters(index = "2")
    private double gap;

    @Parameters(index = "3")
    private double timeLimitSeconds;

    @Parameters(index = "4")
    private int threads;

    @Override
    public void run() {
        long begin = System.nanoTime();
        LoadedModel loaded = ModelFiles.read(model);
        double reading = (System.nanoTime() - begin) / 1e9;
        Measurement solved = contestant.measure(loaded, gap, timeLimitSeconds, threads);
        Measurement measured = new Measurement(solved.backlog(), solved.bound(), reading + solved.seconds());
        // A native library may have left a line unfinished.
        System.out.println();
        System.out.println(measured.toLine());
    }
}
