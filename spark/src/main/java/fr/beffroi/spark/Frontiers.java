package fr.beffroi.spark;

import fr.beffroi.cli.FoundFrontier;
import fr.beffroi.cli.FrontierTask;
import fr.beffroi.engine.explain.frontier.Frontier;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.io.FrontierFiles;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Frontiers of many models, a task each. */
final class Frontiers {
    private Frontiers() {}

    /** One model as it goes to a machine. */
    private record Work(
            int task, byte[] modelJson, String sha256, int points, double gap, double timeLimitSeconds, int threads)
            implements Serializable {
        private static final long serialVersionUID = 1;

        static Work of(int index, FrontierTask task) {
            return new Work(
                    index,
                    ModelJson.write(task.model().model()),
                    task.model().sha256(),
                    task.points(),
                    task.gap(),
                    task.timeLimitSeconds(),
                    task.threads());
        }

        FoundFrontier find() {
            LoadedModel model = new LoadedModel(ModelJson.read(modelJson).model(), sha256);
            PlanRequest request = new PlanRequest(gap, timeLimitSeconds, threads);
            Frontier frontier = FrontierSearch.find(model, points, request, FrontierListener.SILENT);
            return new FoundFrontier(
                    task,
                    FrontierFiles.toBytes(frontier),
                    frontier.status() == PlanStatus.OPTIMAL,
                    frontier.solver().seconds());
        }
    }

    /** What is found is told as soon as it is there, so that a cluster lost later takes nothing of it away. */
    static void find(JavaSparkContext context, List<FrontierTask> tasks, Consumer<FoundFrontier> found) {
        List<Work> works = IntStream.range(0, tasks.size())
                .mapToObj(index -> Work.of(index, tasks.get(index)))
                .toList();
        JavaRDD<Work> spread = context.parallelize(works, works.size());
        Function2<TaskContext, Iterator<Work>, FoundFrontier> find =
                (Function2<TaskContext, Iterator<Work>, FoundFrontier> & Serializable)
                        (task, work) -> work.next().find();
        Function2<Object, FoundFrontier, BoxedUnit> tell = (partition, frontier) -> {
            found.accept(frontier);
            return BoxedUnit.UNIT;
        };
        List<Object> partitions = IntStream.range(0, works.size())
                .<Object>mapToObj(Integer::valueOf)
                .toList();
        context.sc()
                .runJob(
                        spread.rdd(),
                        find,
                        CollectionConverters.asScala(partitions).toSeq(),
                        tell,
                        ClassTag$.MODULE$.apply(FoundFrontier.class));
    }
}
