package io.switchboard.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What a container does within a transaction: who asks for a connection while this thread has one
 * gets the same; closed it is by who asked first.
 */
final class ConnectionOfThread {
  private final DataSource source;
  private final ThreadLocal<Connection> open = new ThreadLocal<>();

  private ConnectionOfThread(DataSource source) {
    this.source = source;
  }

  static DataSource source(DataSource source) {
    ConnectionOfThread connections = new ConnectionOfThread(source);
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            method.getName().equals("getConnection")
                ? connections.connection()
                : call(source, method, arguments));
  }

  private Connection connection() throws SQLException {
    Connection shared = open.get();
    boolean first = shared == null;
    Connection connection = first ? source.getConnection() : shared;
    open.set(connection);
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (!method.getName().equals("close")) {
            return call(connection, method, arguments);
          }
          if (first) {
            open.remove();
            connection.close();
          }
          return null;
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            ConnectionOfThread.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
