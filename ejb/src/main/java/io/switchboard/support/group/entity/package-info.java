/** What the desk waits for from an agent. */
package io.switchboard.support.group.entity;
