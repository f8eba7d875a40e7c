/** The operator's REST interface: workspaces, keys, issuers, broker users, users, members. */
package io.switchboard.web.admin;
