import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_max_failed_attempts;
import static org.neo4j.configuration.GraphDatabaseSettings.cypher_min_replan_interval;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.io.ByteUnit.mebiBytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j that serves Bolt on a loopback port, with authentication, for as long as its parent lives.
 *
 * <p>Arguments: a directory for its data, the port, and the size of the page cache in MB. The password of the
 * user neo4j comes from the environment. "ready" on standard output says that it serves. When standard input
 * ends, the parent is done or dead: the data is deleted, and the server ends.
 *
 * <p>With -Dties.keepPlans=true plans of statements are kept although the data changes.
 */
public final class Neo4jServer {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
        boolean fresh = Files.notExists(home.resolve("data"));
        DatabaseManagementService dbms = start(home, address, Long.parseLong(args[2]));
        if (fresh) {
            setPassword(dbms, System.getenv("NEO4J_SERVER_PASSWORD"));
        }
        System.out.println("ready");

        System.in.readAllBytes();
        delete(home);
        Runtime.getRuntime().halt(0); // an orderly shutdown takes ten seconds, for data that is gone
    }

    private static DatabaseManagementService start(Path home, SocketAddress address, long pageCache) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(auth_enabled, true)
                .setConfig(auth_max_failed_attempts, 0) // one test's wrong password shall not lock the others out
                .setConfig(pagecache_memory, mebiBytes(pageCache))
                .setConfig(preallocate_logical_logs, false)
                .setConfig(cypher_min_replan_interval, Duration.ofSeconds(Boolean.getBoolean("ties.keepPlans") ? 86_400 : 10))
                .build();
    }

    private static void setPassword(DatabaseManagementService dbms, String password) {
        dbms.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
