/** People who answer customers: who they are in the group, and how customers see them. */
package io.switchboard.support.agents.boundary;
