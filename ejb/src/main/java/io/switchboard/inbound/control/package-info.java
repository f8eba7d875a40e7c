/** How an update is understood and followed up. */
package io.switchboard.inbound.control;
