/** The operator's REST interface: workspaces, keys, issuers, broker users, members. */
package io.switchboard.web.admin;
