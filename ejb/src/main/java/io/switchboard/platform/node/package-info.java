/** Which run of the application this is, and which others live. */
package io.switchboard.platform.node;
