/** Addresses of the Internet Protocol, as texts and as ranges; no name is ever looked up. */
package io.switchboard.platform.net;
