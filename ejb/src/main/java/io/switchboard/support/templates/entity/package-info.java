/** What workspaces wrote, and what is in force by it. */
package io.switchboard.support.templates.entity;
