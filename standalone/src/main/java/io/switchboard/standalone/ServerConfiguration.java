package io.switchboard.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * The files that configure Payara Micro for one run. They hold no secret: those are handed over in
 * the environment, which the server resolves. The port is opened after the deployment: before, the
 * server would answer with pages of its own, which callers could take for a refusal. Opened later,
 * it would also begin to share sign-ins and sessions by a cluster that is not there: both are off.
 */
record ServerConfiguration(Path root, Distribution distribution, LauncherSettings settings) {

  static final String BEFORE_BOOT = "before-boot.asadmin";
  static final String AFTER_BOOT = "after-boot.asadmin";
  static final String AFTER_DEPLOY = "after-deploy.asadmin";
  static final String LOGGING = "logging.properties";

  private static final String NETWORK = "set configs.config.server-config.network-config.";
  private static final String LISTENER = "network-listeners.network-listener.http-listener.";

  /** Writes them anew; what the server kept of an earlier run's configuration is removed. */
  void write() throws IOException {
    FileUtils.deleteDirectory(root.resolve("config").toFile());
    Files.createDirectories(root);
    Files.writeString(root.resolve(BEFORE_BOOT), beforeBoot());
    Files.writeString(root.resolve(AFTER_BOOT), afterBoot());
    Files.writeString(root.resolve(AFTER_DEPLOY), NETWORK + LISTENER + "enabled=true\n");
    Files.writeString(root.resolve(LOGGING), settings.logFormat().properties(settings.logLevel()));
  }

  private String beforeBoot() {
    String http = NETWORK + "protocols.protocol.http-listener.http.";
    return String.join(
        "\n",
        NETWORK + LISTENER + "address=" + settings.host(),
        NETWORK + LISTENER + "enabled=false",
        "set configs.config.server-config.http-service.sso-enabled=false",
        "set configs.config.server-config.http-service.virtual-server.server.sso-enabled=false",
        "set configs.config.server-config.availability-service.availability-enabled=false",
        http + "max-connections=-1",
        http + "xpowered-by=false",
        http + "server-header=false",
        "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
        "set-openapi-configuration --enabled=false",
        "set-microprofile-healthcheck-configuration --enabled=false",
        "");
  }

  private String afterBoot() {
    return """
    set-metrics-configuration --enabled=false --dynamic=true
    create-jdbc-connection-pool --restype javax.sql.DataSource \
    --datasourceclassname org.postgresql.ds.PGSimpleDataSource \
    --steadypoolsize 2 --maxpoolsize 24 --poolresize 4 --maxwait 2000 --idletimeout 300 \
    --wrapjdbcobjects=false --validateatmostonceperiod 1 \
    --isconnectvalidatereq true --validationmethod custom-validation \
    --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
    --property url=${ENV=SWITCHBOARD_JDBC_URL}:user=${ENV=SWITCHBOARD_JDBC_USER}:password=${ENV=SWITCHBOARD_JDBC_PASSWORD}:connectTimeout=2:socketTimeout=60:tcpKeepAlive=true:ApplicationName=switchboard \
    switchboard-database
    create-jdbc-resource --connectionpoolid switchboard-database jdbc/switchboard
    create-resource-adapter-config --property UserName=${ENV=SWITCHBOARD_JMS_USER}:Password=${ENV=SWITCHBOARD_JMS_PASSWORD}:ConnectorClassName=${ENV=SWITCHBOARD_JMS_CONNECTORS}:ConnectionParameters=${ENV=SWITCHBOARD_JMS_PARAMETERS}:HA=true:ReconnectAttempts=0:CallTimeout=5000:CallFailoverTimeout=5000:SetupAttempts=-1:SetupInterval=1000 switchboard-jms
    deploy --name switchboard-jms RESOURCE_ADAPTER
    create-connector-connection-pool --raname switchboard-jms \
    --connectiondefinition org.apache.activemq.artemis.ra.ActiveMQRAConnectionFactory \
    --transactionsupport XATransaction --steadypoolsize 1 --maxpoolsize 48 --maxwait 5000 \
    --isconnectvalidatereq true --failconnection true \
    --property UserName=${ENV=SWITCHBOARD_JMS_USER}:Password=${ENV=SWITCHBOARD_JMS_PASSWORD} switchboard-broker
    create-connector-resource --poolname switchboard-broker jms/switchboard
    create-connector-connection-pool --raname switchboard-jms \
    --connectiondefinition org.apache.activemq.artemis.ra.ActiveMQRAConnectionFactory \
    --transactionsupport XATransaction --steadypoolsize 1 --maxpoolsize 48 --maxwait 5000 \
    --isconnectvalidatereq true --failconnection true \
    --property UserName=${ENV=SWITCHBOARD_JMS_USER}:Password=${ENV=SWITCHBOARD_JMS_PASSWORD}:BlockOnDurableSend=false switchboard-broker-groups
    create-connector-resource --poolname switchboard-broker-groups jms/switchboard-groups
    """
        .replace("RESOURCE_ADAPTER", distribution.resourceAdapter().toString());
  }

  /** A text as a property's value in a command: the server's parser takes away the backslashes. */
  static String escaped(String text) {
    return text.replaceAll("[\\\\:=]", "\\\\$0");
  }
}
