package io.switchboard.support.templates.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.control.RememberedTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells what is said on an occasion. It is asked for each message of a customer, so what a
 * workspace has changed is remembered for a few seconds; a change is seen at once on the node that
 * made it.
 */
@ApplicationScoped
public class FindTemplate {
  private RememberedTemplates remembered;

  FindTemplate() {}

  @Inject
  public FindTemplate(RememberedTemplates remembered) {
    this.remembered = remembered;
  }

  /**
   * The template in force. What the workspace has written goes before what is built in: for the
   * locale itself, then for its language, then for the workspace's own locale; the built-in text is
   * of the customer's language, else of the workspace's, else English.
   *
   * @param locale of the customer, a language tag; one that is none counts as the workspace's
   */
  public Template of(WorkspaceId workspace, TemplateKey key, String locale) {
    return remembered.of(workspace).inForce(key, locale);
  }
}
