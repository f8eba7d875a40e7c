package io.switchboard.web.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request and its answer, without a server. What a test does not set is not there. */
public final class ServletStage {
  private final Map<String, String> requestHeaders = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> answerHeaders = new HashMap<>();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private String method = "GET";
  private String uri = "/";
  private String peer = "127.0.0.1";
  private String query;
  private long declaredLength = -1;
  private byte[] body = {};
  private int status = 200;
  private int passedOn;

  public ServletStage method(String given) {
    method = given;
    return this;
  }

  public ServletStage uri(String given) {
    uri = given;
    return this;
  }

  public ServletStage peer(String address) {
    peer = address;
    return this;
  }

  public ServletStage query(String given) {
    query = given;
    return this;
  }

  public ServletStage header(String name, String value) {
    requestHeaders.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  public ServletStage attribute(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  public ServletStage body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  public ServletStage body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  public ServletStage declaredLength(long length) {
    declaredLength = length;
    return this;
  }

  public HttpServletRequest request() {
    ServletInputStream stream = new Input(new ByteArrayInputStream(body));
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ServletStage.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI" -> uri;
                  case "getQueryString" -> query;
                  case "getContextPath" -> "";
                  case "getHeader" ->
                      requestHeaders.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                  case "getHeaders" -> {
                    String value =
                        requestHeaders.get(((String) arguments[0]).toLowerCase(Locale.ROOT));
                    yield Collections.enumeration(value == null ? List.of() : List.of(value));
                  }
                  case "getRemoteAddr" -> peer;
                  case "getContentType" -> requestHeaders.get("content-type");
                  case "getContentLengthLong" -> declaredLength;
                  case "getInputStream" -> stream;
                  case "getAttribute" -> attributes.get((String) arguments[0]);
                  default ->
                      throw new AssertionError("No filter here asks for " + called.getName());
                });
  }

  public HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ServletStage.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) -> {
              switch (called.getName()) {
                case "setStatus" -> status = (Integer) arguments[0];
                case "setHeader" -> answerHeaders.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> answerHeaders.put("Content-Type", (String) arguments[0]);
                case "setContentLength" ->
                    answerHeaders.put("Content-Length", arguments[0].toString());
                case "getOutputStream" -> {
                  return new Output(answer);
                }
                default -> throw new AssertionError("No filter here asks for " + called.getName());
              }
              return null;
            });
  }

  public FilterChain chain() {
    return (request, response) -> passedOn++;
  }

  /** How often the chain went on. */
  public int passedOn() {
    return passedOn;
  }

  public int status() {
    return status;
  }

  public String answerHeader(String name) {
    return answerHeaders.get(name);
  }

  public String answer() {
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static final class Input extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Input(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new AssertionError("Nothing here reads or writes asynchronously");
    }
  }

  private static final class Output extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    Output(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) {
      bytes.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new AssertionError("Nothing here reads or writes asynchronously");
    }
  }
}
