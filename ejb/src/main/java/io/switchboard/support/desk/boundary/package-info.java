/** The support desk of a workspace: its bot and its group, how it is, and what it is told to do. */
package io.switchboard.support.desk.boundary;
