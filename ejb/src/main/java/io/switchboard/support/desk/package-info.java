/** The support desk of a workspace: its bot, its group, its settings, and whether all is well. */
package io.switchboard.support.desk;
