/** The pages, as people use them: a real browser against the running system. */
package io.switchboard.browser;
