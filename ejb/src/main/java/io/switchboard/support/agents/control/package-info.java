/** How agents are changed. */
package io.switchboard.support.agents.control;
