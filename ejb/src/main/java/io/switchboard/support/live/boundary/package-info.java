/** What open sockets are shown at once. */
package io.switchboard.support.live.boundary;
