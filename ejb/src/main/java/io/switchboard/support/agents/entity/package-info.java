/** What is kept of agents, and how their names are compared. */
package io.switchboard.support.agents.entity;
