/** What a conversation's open sockets are shown at once, on whatever node they are. */
package io.switchboard.support.live;
