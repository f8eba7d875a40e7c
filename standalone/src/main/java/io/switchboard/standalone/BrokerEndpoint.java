package io.switchboard.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An Artemis core URL, as the resource adapter wants it: {@code tcp://host:port?key=value}, or a
 * list of them, {@code (tcp://a:61616,tcp://b:61616)?key=value}.
 */
record BrokerEndpoint(String url) {

  private static final String CONNECTOR =
      "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

  /** One connector class for each node. */
  String connectors() {
    return nodes().stream().map(node -> CONNECTOR).collect(Collectors.joining(","));
  }

  /** The parameters of each node's connector. */
  String parameters() {
    String shared = shared();
    return nodes().stream()
        .map(node -> parameters(node) + (shared.isEmpty() ? "" : ";" + shared))
        .collect(Collectors.joining(","));
  }

  private List<String> nodes() {
    String list = url.startsWith("(") ? url.substring(1, url.indexOf(')')) : url;
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  private String shared() {
    int question = url.startsWith("(") ? url.indexOf('?', url.indexOf(')')) : -1;
    return question < 0 ? "" : url.substring(question + 1).replace('&', ';');
  }

  private static String parameters(String node) {
    String[] halves = node.substring("tcp://".length()).split("\\?", 2);
    int colon = halves[0].lastIndexOf(':');
    String place =
        "host=" + halves[0].substring(0, colon) + ";port=" + halves[0].substring(colon + 1);
    return halves.length == 1 ? place : place + ";" + halves[1].replace('&', ';');
  }
}
