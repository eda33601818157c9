import java.io.File;
import java.io.StringWriter;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens graph files as Gephi does, merging edges as it proposes or not at all, and prints what has come of them. */
public class Gephi {
  public static void main(String[] args) throws Exception {
    boolean merge = args[0].equals("merge");
    for (int i = 1; i < args.length; i++) {
      print(new File(args[i]), merge);
    }
    System.exit(0); // there are threads that go on
  }

  private static void print(File file, boolean merge) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    if (!merge) {
      container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    }
    importer.process(container, new DefaultProcessor(), workspace);
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    for (Node node : graph.getNodes()) {
      System.out.println("node " + node.getId() + " " + node.getLabel());
    }
    for (Edge edge : graph.getEdges()) {
      System.out.println("edge " + edge.getId() + " " + edge.getSource().getId() + " " + edge.getTarget().getId() + " " + edge.getTypeLabel());
    }
  }
}
