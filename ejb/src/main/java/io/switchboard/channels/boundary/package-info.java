/** What other features may use of channels: the port's types and the use cases. */
package io.switchboard.channels.boundary;
