/** Ids: of workspaces, of users, and time-ordered ones for everything that is made here. */
package io.switchboard.platform.ids;
