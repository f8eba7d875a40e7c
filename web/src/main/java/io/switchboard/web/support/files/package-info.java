/** Files of conversations over HTTP: how they come in, and how they go out without doing harm. */
package io.switchboard.web.support.files;
