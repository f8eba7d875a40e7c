/** What agents say, press and command in the topics of their group. */
package io.switchboard.support.group.control;
