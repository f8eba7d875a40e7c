/** What other features and the web may use of the way in. */
package io.switchboard.inbound.boundary;
