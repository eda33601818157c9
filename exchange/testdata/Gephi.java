import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Opens a graph file as Gephi does, merging edges as it proposes ("merge") or not at all ("keep"), and prints what has come of it; with two
 * days, also what the time line shows if it is set from the first to the last.
 */
public class Gephi {
  public static void main(String[] args) throws Exception {
    boolean merge = args[0].equals("merge");
    Workspace workspace = open(new File(args[1]), merge);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    if (args.length == 4) {
      System.out.println("bounds " + days(model.getTimeBounds()));
      show(model, LocalDate.parse(args[2]), LocalDate.parse(args[3]));
    }
    print(model.getGraphVisible(), args.length == 4);
    System.exit(0); // there are threads that go on
  }

  private static Workspace open(File file, boolean merge) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    if (!merge) {
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    }
    importer.process(container, new DefaultProcessor(), workspace);
    return workspace;
  }

  /** Moves the time line. */
  private static void show(GraphModel model, LocalDate from, LocalDate to) {
    FilterController filters = Lookup.getDefault().lookup(FilterController.class);
    DynamicRangeBuilder.DynamicRangeFilter range = new DynamicRangeBuilder.DynamicRangeFilter(model);
    range.setRange(new Range(millis(from), millis(to)));
    model.setVisibleView(filters.filter(filters.createQuery(range)));
  }

  private static double millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static void print(Graph graph, boolean dated) {
    for (Node node : graph.getNodes()) {
      System.out.println("node " + node.getId() + " " + node.getLabel());
    }
    for (Edge edge : graph.getEdges()) {
      String line = "edge " + edge.getId() + " " + edge.getSource().getId() + " " + edge.getTarget().getId() + " " + edge.getTypeLabel();
      for (Interval interval : dated ? edge.getIntervals() : new Interval[0]) {
        line += " " + days(interval);
      }
      System.out.println(line);
    }
  }

  private static String days(Interval interval) {
    return day(interval.getLow()) + ".." + day(interval.getHigh());
  }

  private static String day(double at) {
    return Double.isInfinite(at) ? "" : Instant.ofEpochMilli((long) at).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
