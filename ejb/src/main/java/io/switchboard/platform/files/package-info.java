/** Names of files that come from strangers. */
package io.switchboard.platform.files;
