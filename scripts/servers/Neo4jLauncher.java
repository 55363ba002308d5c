import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server from its Maven artefacts, without an installation: java -cp 'lib/*' Neo4jLauncher.java HOME CONF */
public class Neo4jLauncher {
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService server =
            new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .loadPropertiesFromFile(Path.of(arguments[1]))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("ready " + server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME).databaseName());
        Thread.currentThread().join();
    }
}
