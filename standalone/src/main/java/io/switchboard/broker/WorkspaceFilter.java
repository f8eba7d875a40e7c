package io.switchboard.broker;

import java.util.Map;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.selector.filter.Filterable;

/**
 * A subscription's filter: its own selector, and its owner's workspace. It shows the selector alone
 * as its text, since clients compare that with theirs, and would make the subscription anew if it
 * differed.
 *
 * @param selector as the client gave it; null: none
 */
record WorkspaceFilter(String owner, Filter selector, WorkspaceUsers users) implements Filter {

  @Override
  public boolean match(Message message) {
    return users.maySee(owner, message.getStringProperty(WorkspaceIsolation.PROPERTY))
        && (selector == null || selector.match(message));
  }

  @Override
  public boolean match(Map<String, String> properties) {
    return users.maySee(owner, properties.get(WorkspaceIsolation.PROPERTY.toString()))
        && (selector == null || selector.match(properties));
  }

  @Override
  public boolean match(Filterable filterable) {
    Object workspace = filterable.getProperty(WorkspaceIsolation.PROPERTY);
    return users.maySee(owner, workspace == null ? null : workspace.toString())
        && (selector == null || selector.match(filterable));
  }

  @Override
  public SimpleString getFilterString() {
    return selector == null ? null : selector.getFilterString();
  }
}
