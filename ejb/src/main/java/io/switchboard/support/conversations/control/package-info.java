/** How conversations change. */
package io.switchboard.support.conversations.control;
