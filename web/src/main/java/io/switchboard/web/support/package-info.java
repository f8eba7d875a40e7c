/** The support desk over HTTP. */
package io.switchboard.web.support;
