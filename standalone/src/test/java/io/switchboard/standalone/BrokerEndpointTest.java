package io.switchboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokerEndpointTest {

  @Test
  void oneNodeBecomesOneConnector() {
    BrokerEndpoint endpoint = new BrokerEndpoint("tcp://broker.example:61616?sslEnabled=true&x=1");

    assertThat(endpoint.parameters())
        .isEqualTo("host=broker.example;port=61616;sslEnabled=true;x=1");
    assertThat(endpoint.connectors()).endsWith("NettyConnectorFactory").doesNotContain(",");
  }

  @Test
  void aClustersListBecomesOneConnectorEachWithTheSharedParameters() {
    BrokerEndpoint endpoint = new BrokerEndpoint("(tcp://a:1,tcp://b:2)?sslEnabled=true");

    assertThat(endpoint.parameters())
        .isEqualTo("host=a;port=1;sslEnabled=true,host=b;port=2;sslEnabled=true");
    assertThat(endpoint.connectors().split(",")).hasSize(2);
  }
}
