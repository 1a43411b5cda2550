import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.io.ByteUnit;

/** A Neo4j that speaks Bolt on loopback until its process ends. Arguments: data folder, port (0: any), password of neo4j ("": no authentication). */
class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var password = arguments[2];
    var server = Neo4jBuilders.newInProcessBuilder(Path.of(arguments[0]))
        .withDisabledServer()
        .withConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
        .withConfig(GraphDatabaseSettings.auth_enabled, !password.isEmpty())
        // The harness gives 8 MiB, in which no graph worth measuring fits.
        .withConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(512))
        .build();
    if (!password.isEmpty()) {
      try (var session = server.databaseManagementService().database("system").beginTx()) {
        session.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", java.util.Map.of("password", password));
        session.commit();
      }
    }
    System.out.println(server.boltURI());
    Thread.currentThread().join();
  }
}
