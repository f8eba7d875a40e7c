package io.switchboard.identity.boundary;

import io.switchboard.identity.entity.ApiKeys;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lists a workspace's API keys, without the keys themselves. */
@ApplicationScoped
public class ListApiKeys {
  private ApiKeys keys;

  ListApiKeys() {}

  @Inject
  public ListApiKeys(ApiKeys keys) {
    this.keys = keys;
  }

  /** All of them, the newest first, revoked ones too. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<ApiKeyView> list(WorkspaceId workspace) {
    return keys.list(workspace);
  }
}
